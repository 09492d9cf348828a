import assert from "node:assert/strict";
import { test } from "node:test";
import { newAccount, openAccount } from "./account";
import { callKey } from "./agreement";
import { newRoom, openRoom } from "./room";

const [client, counsellor] = ["a0000000-0000-4000-8000-000000000001", "c0000000-0000-4000-8000-000000000003"];
const password = "Quiet door 7!";
const room = await newRoom(counsellor, password);
const ann = await newAccount(client, "stone lamp river nine");
const appointment = "d0000000-0000-4000-8000-00000000000a";

test("the gate's half is the same each time, and the right password opens the call key", async () => {
  const opened = await openRoom(counsellor, password, room);
  assert.equal(opened.gate, room.gate);
  assert.equal((await opened.callKey()).extractable, false);
});

test("a wrong room password has another gate and opens nothing", async () => {
  const opened = await openRoom(counsellor, "Quiet door 8!", room);
  assert.notEqual(opened.gate, room.gate);
  await assert.rejects(opened.callKey());
});

test("a call key is bound to its counsellor and its public half", async () => {
  await assert.rejects((await openRoom(client, password, room)).callKey());
  const other = await newRoom(counsellor, password);
  await assert.rejects((await openRoom(counsellor, password, { ...room, callKeyPublic: other.callKeyPublic })).callKey());
});

test("both sides of an appointment agree on a key, another one for each appointment and each pair", async () => {
  const mine = (await openAccount(client, ann.accountKey, ann.keys)).privateKey;
  const theirs = await (await openRoom(counsellor, password, room)).callKey();
  const words = new TextEncoder().encode("client|nonce|fingerprint");
  const seal = await crypto.subtle.sign("HMAC", await callKey(mine, room.callKeyPublic, appointment), words);

  const fits = async (key: CryptoKey): Promise<boolean> => crypto.subtle.verify("HMAC", key, seal, words);
  assert.ok(await fits(await callKey(theirs, ann.keys.public, appointment)));
  assert.ok(await fits(await callKey(theirs, ann.keys.public, appointment.toUpperCase())));
  assert.ok(!(await fits(await callKey(theirs, ann.keys.public, counsellor))));
  assert.ok(!(await fits(await callKey(theirs, room.callKeyPublic, appointment))));
});
