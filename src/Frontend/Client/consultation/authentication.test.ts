import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { examine, type Fingerprints, type Verdict } from "./authentication";
import type { Role } from "./authentication-view";

const prints: Record<Role, Fingerprints> = {
  Client: { ownFingerprint: "AA", peerFingerprint: "BB" },
  Counsellor: { ownFingerprint: "BB", peerFingerprint: "AA" },
};

/** One end of a channel whose words arrive at the other end, up to the first that is swallowed. */
class End extends EventTarget {
  readyState = "open";
  other: End | undefined;
  private words = 0;

  constructor(private readonly swallowedFrom = Infinity) {
    super();
  }

  send(data: string): void {
    if (++this.words < this.swallowedFrom) this.say(data);
    this.dispatchEvent(new Event(`said ${this.words}`));
  }

  /** Once this many words have been said, heard or not. */
  says(words: number): Promise<unknown> {
    return new Promise((resolve) => this.addEventListener(`said ${words}`, resolve, { once: true }));
  }

  say(data: string): void {
    queueMicrotask(() => this.other?.dispatchEvent(Object.assign(new Event("message"), { data })));
  }

  close(): void {
    this.readyState = "closed";
    this.dispatchEvent(new Event("close"));
  }
}

function ends(swallowedFrom = Infinity): [End, End] {
  const [one, two] = [new End(swallowedFrom), new End()];
  [one.other, two.other] = [two, one];
  return [one, two];
}

const newKey = () => crypto.subtle.generateKey({ name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
const ask = (end: End, key: CryptoKey, role: Role, seen = prints[role]): Promise<Verdict> =>
  examine(end as unknown as RTCDataChannel, key, role, () => seen);

test("two ends with the same key and the same certificates prove themselves to each other", async () => {
  const [client, counsellor] = ends();
  const key = await newKey();
  assert.deepEqual(await Promise.all([ask(client, key, "Client"), ask(counsellor, key, "Counsellor")]), ["proven", "proven"]);
});

test("an end with another key is false", async () => {
  const [client, counsellor] = ends();
  const [one, another] = [await newKey(), await newKey()];
  const verdicts = await Promise.all([ask(client, one, "Client"), ask(counsellor, another, "Counsellor")]);
  assert.deepEqual(verdicts, ["false", "false"]);
});

test("an end that sees other certificates is false", async () => {
  const [client, counsellor] = ends();
  const key = await newKey();
  const middle = { ownFingerprint: "BB", peerFingerprint: "CC" };
  assert.deepEqual(await Promise.all([ask(client, key, "Client"), ask(counsellor, key, "Counsellor", middle)]), ["false", "false"]);
});

test("an end that says something else is false", async () => {
  for (const word of ["hello", "x".repeat(2000)]) {
    const [client, stranger] = ends();
    const verdict = ask(client, await newKey(), "Client");
    stranger.send(word);
    assert.equal(await verdict, "false");
  }
});

test("whoever hears no proof is silent, and so is the end that was heard but is told nothing", async () => {
  const [client, counsellor] = ends(2);
  const key = await newKey();
  const verdicts = [ask(client, key, "Client"), ask(counsellor, key, "Counsellor")];
  await client.says(3);
  [client, counsellor].forEach((end) => end.close());
  assert.deepEqual(await Promise.all(verdicts), ["silent", "silent"]);
});

test("whoever is not told that their proof was heard is silent", async () => {
  const [client, counsellor] = ends(3);
  const key = await newKey();
  const verdict = ask(counsellor, key, "Counsellor");
  assert.equal(await ask(client, key, "Client"), "proven");
  counsellor.close();
  assert.equal(await verdict, "silent");
});

test("an answer that is none is false", async () => {
  const [client, counsellor] = ends(3);
  const key = await newKey();
  const verdict = ask(counsellor, key, "Counsellor");
  await ask(client, key, "Client");
  client.say("heard");
  assert.equal(await verdict, "false");
});

test("a channel that closes before the proof is silent", async () => {
  const [client] = ends();
  const verdict = ask(client, await newKey(), "Client");
  client.close();
  assert.equal(await verdict, "silent");
});

test("a channel that was closed before it opened is silent", async () => {
  const [client] = ends();
  client.close();
  assert.equal(await ask(client, await newKey(), "Client"), "silent");
});

test("an end that says nothing for a while is silent", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const [client] = ends();
  const verdict = ask(client, await newKey(), "Client");
  await new Promise((resolve) => setImmediate(resolve));
  mock.timers.tick(15_000);
  assert.equal(await verdict, "silent");
  mock.timers.reset();
});
