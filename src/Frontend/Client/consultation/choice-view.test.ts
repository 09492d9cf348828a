import assert from "node:assert/strict";
import { test } from "node:test";
import { hidesAddress, isAnswered, readChoice, usual } from "./choice-view";

test("a kept choice is read back, a damaged one is none", () => {
  const choice = { ...usual, camera: true, cameraId: "a", cameraName: "A", microphoneName: "M", speakerId: "b", direct: false };
  assert.deepEqual(readChoice(JSON.stringify(choice)), choice);
  assert.equal(readChoice("{"), undefined);
  assert.equal(readChoice(null), undefined);
});

test("without a relay only a yes answers the question about the address, and whoever chose nothing has answered nothing", () => {
  const answered = (relay: boolean) => [undefined, false, true].map((direct) => isAnswered(relay, { ...usual, direct }));
  assert.deepEqual(answered(true), [true, true, true]);
  assert.deepEqual(answered(false), [false, false, true]);
  assert.equal(isAnswered(true, undefined), false);
});

test("a client is hidden where there is a relay, unless they chose otherwise", () => {
  assert.equal(hidesAddress("Client", true, undefined), true);
  assert.equal(hidesAddress("Client", true, true), false);
  assert.equal(hidesAddress("Client", false, undefined), false);
});

test("a counsellor is hidden when they chose to be", () => {
  assert.equal(hidesAddress("Counsellor", true, undefined), false);
  assert.equal(hidesAddress("Counsellor", true, false), true);
});
