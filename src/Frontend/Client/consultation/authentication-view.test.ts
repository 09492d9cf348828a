import assert from "node:assert/strict";
import { test } from "node:test";
import { fits, newNonce, seal, sealedText, type Circumstances, type Role, type Sealed } from "./authentication-view";

const importKey = (byte: number) =>
  crypto.subtle.importKey("raw", new Uint8Array(32).fill(byte), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);

const proof = (key: CryptoKey, it: Circumstances) => seal(key, it, "proof");
const proves = (key: CryptoKey, it: Circumstances, word: string) => fits(key, it, "proof", word);

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
  assert.ok(await proves(key, client, await proof(key, counsellor)));
  assert.ok(await proves(key, counsellor, await proof(key, client)));
});

test("another key does not fit", async () => {
  assert.equal(await proves(await importKey(1), client, await proof(await importKey(2), counsellor)), false);
});

test("whoever stands in the middle shows each side another certificate, and passing the proofs on does not help", async () => {
  const key = await importKey(1);
  const seenByCounsellor = { ...counsellor, peerFingerprint: "sha-256 cc" };
  const seenByClient = { ...client, peerFingerprint: "sha-256 cc" };
  assert.equal(await proves(key, seenByClient, await proof(key, seenByCounsellor)), false);
  assert.equal(await proves(key, seenByCounsellor, await proof(key, seenByClient)), false);
});

test("a proof of another connection, or one's own echo, does not fit", async () => {
  const key = await importKey(1);
  assert.equal(await proves(key, { ...client, ownNonce: newNonce() }, await proof(key, counsellor)), false);
  assert.equal(await proves(key, counsellor, await proof(key, counsellor)), false);
  const echo = { ...counsellor, peerNonce: counsellor.ownNonce };
  assert.equal(await proves(key, echo, await proof(key, { ...client, ownNonce: echo.ownNonce })), false);
});

test("a proof that is not even one does not fit", async () => {
  const key = await importKey(1);
  for (const word of ["", "%", "AAAA"]) assert.equal(await proves(key, client, word), false);
});

test("a proof is no answer to one, and an answer is no proof", async () => {
  const key = await importKey(1);
  assert.ok(await fits(key, client, "heard", await seal(key, counsellor, "heard")));
  assert.equal(await fits(key, client, "heard", await proof(key, counsellor)), false);
  assert.equal(await proves(key, client, await seal(key, counsellor, "heard")), false);
});

test("both sides write down the same text", () => {
  assert.equal(sealedText(counsellor, "own", "proof"), sealedText(client, "peer", "proof"));
  assert.equal(sealedText(client, "own", "proof"), sealedText(counsellor, "peer", "proof"));
});

/** Numbers that look random and are the same in every run (mulberry32), so that what fails once fails again. */
function dice(seed: number): (sides: number) => number {
  return (sides) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

test("whatever differs between the two ends, a proof fits only when all of it agrees", async () => {
  const roll = dice(20270104);
  const keys = await Promise.all([1, 2].map(importKey));
  const roles: readonly Role[] = ["Counsellor", "Client"];
  const nonces = [newNonce(), newNonce(), newNonce()];
  const prints = ["sha-256 aa", "sha-256 bb", "sha-256 cc"];
  const words: readonly Sealed[] = ["proof", "heard"];
  const one = <T>(of: readonly T[]) => of[roll(of.length)] as T;
  const anEnd = (): Circumstances => ({
    role: one(roles),
    ownNonce: one(nonces),
    peerNonce: one(nonces),
    ownFingerprint: one(prints),
    peerFingerprint: one(prints),
  });
  const across = (it: Circumstances): Circumstances => ({
    role: it.role === "Client" ? "Counsellor" : "Client",
    ownNonce: it.peerNonce,
    peerNonce: it.ownNonce,
    ownFingerprint: it.peerFingerprint,
    peerFingerprint: it.ownFingerprint,
  });

  let agreed = 0;
  for (let round = 0; round < 4_000; round++) {
    const [ownKey, peerKey] = [one(keys), one(keys)];
    const own = anEnd();
    // Half of them see the same connection but for one thing, so that each is found missing by itself.
    const peer = roll(2) ? anEnd() : { ...across(own), ...(roll(3) ? pick(anEnd(), roll) : {}) };
    const [asked, said] = [one(words), one(words)];
    const agrees = ownKey === peerKey && asked === said && own.ownNonce !== own.peerNonce && same(across(own), peer);
    const fit = await fits(ownKey, own, asked, await seal(peerKey, peer, said));
    assert.equal(fit, agrees, JSON.stringify({ own, peer, asked, said, sameKey: ownKey === peerKey }));
    if (agrees) agreed++;
  }
  assert.ok(agreed > 100, `only ${agreed} rounds agreed`);
});

/** One thing of an end, any. */
function pick(it: Circumstances, roll: (sides: number) => number): Partial<Circumstances> {
  const things = Object.entries(it);
  return Object.fromEntries([things[roll(things.length)] as [string, string]]);
}

const same = (one: Circumstances, other: Circumstances) =>
  (Object.keys(one) as (keyof Circumstances)[]).every((name) => one[name] === other[name]);
