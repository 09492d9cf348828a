import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, newNonce, seal, sealedText, type Circumstances } from "./authentication-view";

const importKey = (byte: number) =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

const counsellor: Circumstances = {
  role: "Counsellor",
  ownNonce: newNonce(),
  peerNonce: newNonce(),
  ownFingerprint: "sha-256 aa",
  peerFingerprint: "sha-256 bb",
};

const client: Circumstances = {
  role: "Client",
  ownNonce: counsellor.peerNonce,
  peerNonce: counsellor.ownNonce,
  ownFingerprint: "sha-256 bb",
  peerFingerprint: "sha-256 aa",
};

test("two ends of one connection with one key accept each other", async () => {
  const key = await importKey(1);
  assert.ok(await fits(key, client, await seal(key, counsellor)));
  assert.ok(await fits(key, counsellor, await seal(key, client)));
});

test("another key does not fit", async () => {
  assert.equal(await fits(await importKey(1), client, await seal(await importKey(2), counsellor)), false);
});

test("whoever stands in the middle shows each side another certificate, and passing the proofs on does not help", async () => {
  const key = await importKey(1);
  const seenByCounsellor = { ...counsellor, peerFingerprint: "sha-256 cc" };
  const seenByClient = { ...client, peerFingerprint: "sha-256 cc" };
  assert.equal(await fits(key, seenByClient, await seal(key, seenByCounsellor)), false);
  assert.equal(await fits(key, seenByCounsellor, await seal(key, seenByClient)), false);
});

test("a proof of another connection, or one's own echo, does not fit", async () => {
  const key = await importKey(1);
  assert.equal(await fits(key, { ...client, ownNonce: newNonce() }, await seal(key, counsellor)), false);
  assert.equal(await fits(key, counsellor, await seal(key, counsellor)), false);
  const echo = { ...counsellor, peerNonce: counsellor.ownNonce };
  assert.equal(await fits(key, echo, await seal(key, { ...client, ownNonce: echo.ownNonce })), false);
});

test("a proof that is not even one does not fit", async () => {
  const key = await importKey(1);
  for (const proof of ["", "%", "AAAA"]) assert.equal(await fits(key, client, proof), false);
});

test("both sides write down the same text", () => {
  assert.equal(sealedText(counsellor, "own"), sealedText(client, "peer"));
  assert.equal(sealedText(client, "own"), sealedText(counsellor, "peer"));
});
