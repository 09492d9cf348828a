import assert from "node:assert/strict";
import { test } from "node:test";
import { newAccount, newLock, newLocks, openAccount, openLock } from "./account";
import { derive, newSalt } from "./derive";
import { wrappingKey } from "./wrap";

const ann = "a0000000-0000-4000-8000-000000000001";
const ben = "b0000000-0000-4000-8000-000000000002";
const password = "stone lamp river nine";
const made = await newAccount(ann, password);

test("both names open the account that was made", async () => {
  for (const [kind, lock] of [
    ["name", made.nameLock],
    ["email", made.emailLock],
  ] as const) {
    const { auth, kek } = await derive(password, lock.salt, "account");
    assert.equal(auth, lock.auth);
    assert.deepEqual(await openLock(ann, kind, kek, lock.wrappedKey), made.accountKey);
  }
  const opened = await openAccount(ann, made.accountKey, made.keys);
  assert.equal(opened.privateKey.extractable, false);
});

test("nothing that is sent links the two names or shows the password", () => {
  assert.notEqual(made.nameLock.salt, made.emailLock.salt);
  assert.notEqual(made.nameLock.auth, made.emailLock.auth);
  assert.ok(!JSON.stringify(made).includes("stone"));
});

test("a wrong password derives another secret and opens nothing", async () => {
  const { auth, kek } = await derive("stone lamp river ten", made.nameLock.salt, "account");
  assert.notEqual(auth, made.nameLock.auth);
  await assert.rejects(openLock(ann, "name", kek, made.nameLock.wrappedKey));
});

test("the same password written in another form of Unicode is the same password", async () => {
  const salt = newSalt();
  assert.equal(
    (await derive("Zürich über Nacht", salt, "account")).auth,
    (await derive("Zu\u0308rich u\u0308ber Nacht", salt, "account")).auth,
  );
});

test("a password used for account and room derives apart", async () => {
  const salt = newSalt();
  assert.notEqual((await derive(password, salt, "account")).auth, (await derive(password, salt, "room")).auth);
});

test("a lock is bound to its account and its name", async () => {
  const { kek } = await derive(password, made.nameLock.salt, "account");
  await assert.rejects(openLock(ben, "name", kek, made.nameLock.wrappedKey));
  await assert.rejects(openLock(ann, "email", kek, made.nameLock.wrappedKey));
});

test("the key pair is bound to its account and its public half", async () => {
  const other = await newAccount(ann, password);
  await assert.rejects(openAccount(ben, made.accountKey, made.keys));
  await assert.rejects(openAccount(ann, made.accountKey, { ...made.keys, public: other.keys.public }));
  await assert.rejects(openAccount(ann, other.accountKey, made.keys));
});

test("a change of the password keeps the account key and shuts the old locks out", async () => {
  const locks = await newLocks(ann, "window moon carpet two", made.accountKey);
  const { kek } = await derive("window moon carpet two", locks.emailLock.salt, "account");
  assert.deepEqual(await openLock(ann, "email", kek, locks.emailLock.wrappedKey), made.accountKey);
  const old = await derive(password, locks.emailLock.salt, "account");
  await assert.rejects(openLock(ann, "email", old.kek, locks.emailLock.wrappedKey));
});

test("a new address gets a lock of its own", async () => {
  const lock = await newLock(ann, "email", password, made.accountKey);
  assert.notEqual(lock.salt, made.emailLock.salt);
});

test("a server that asks for a cheap derivation gets none", async () => {
  await assert.rejects(derive(password, newSalt().replace(".65536.", ".8."), "account"));
  await assert.rejects(derive(password, newSalt().replace(".3.", ".1."), "account"));
  await assert.rejects(derive(password, "scrypt.1.1.AAAAAAAAAAAAAAAAAAAAAA", "account"));
});

test("a wrapping key can be used and not read", async () => {
  assert.equal((await wrappingKey(made.accountKey)).extractable, false);
});
