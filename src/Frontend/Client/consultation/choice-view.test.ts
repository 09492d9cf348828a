import assert from "node:assert/strict";
import { test } from "node:test";
import { hidesAddress, readChoice } from "./choice-view";

test("a kept choice is read back, a damaged one is none", () => {
  const choice = { camera: true, microphone: false, cameraId: "a", microphoneId: "", speakerId: "b", direct: false };
  assert.deepEqual(readChoice(JSON.stringify(choice)), choice);
  assert.equal(readChoice("{"), undefined);
  assert.equal(readChoice(null), undefined);
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
