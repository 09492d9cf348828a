import assert from "node:assert/strict";
import { test } from "node:test";
import { randomBytes } from "./bytes";
import { fromWords, newRecoveryKey, openByRecovery, threePlaces, toWords, wrapForRecovery } from "./recovery";

const ann = "a0000000-0000-4000-8000-000000000001";

test("any key comes back from its words, however they are written down", async () => {
  for (let i = 0; i < 200; i++) {
    const key = newRecoveryKey();
    const words = await toWords(key);
    assert.equal(words.length, 11);
    assert.ok(words.every((word) => /^[a-z]{5}$/.test(word)));
    assert.deepEqual(await fromWords(`  ${words.join(" \n ").toUpperCase()}. `), key);
  }
});

test("a slip of the pen is noticed", async () => {
  const words = await toWords(newRecoveryKey());
  const [first = "", second = "", ...rest] = words;
  assert.equal(await fromWords(words.slice(1).join(" ")), null);
  assert.equal(await fromWords(["zzzzz", second, ...rest].join(" ")), null);
  assert.equal(await fromWords(""), null);
  let noticed = 0;
  for (const letter of "bdfghjklmnprstvz") {
    const slip = letter + first.slice(1);
    if (slip !== first && (await fromWords([slip, second, ...rest].join(" "))) === null) noticed++;
  }
  assert.ok(noticed >= 14);
});

test("the recovery key opens the account key of its own account alone", async () => {
  const [key, accountKey] = [newRecoveryKey(), randomBytes(32)];
  const wrapped = await wrapForRecovery(ann, key, accountKey);
  assert.deepEqual(await openByRecovery(ann, key, wrapped), accountKey);
  await assert.rejects(openByRecovery("b0000000-0000-4000-8000-000000000002", key, wrapped));
  await assert.rejects(openByRecovery(ann, newRecoveryKey(), wrapped));
});

test("three different words are asked for", () => {
  for (let i = 0; i < 100; i++) {
    const places = threePlaces(11);
    assert.equal(new Set(places).size, 3);
    assert.ok(places.every((place) => place >= 1 && place <= 11));
  }
});
