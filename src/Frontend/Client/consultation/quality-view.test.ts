import assert from "node:assert/strict";
import { test } from "node:test";
import { asExpected, hold, quality, sampleOf, type Quality, type Sample } from "./quality-view";

const before: Sample = { at: 0, bytes: 0, packets: 0, lost: 0, frames: 0, roundTrip: undefined };
const after: Sample = { at: 3_000, bytes: 90_000, packets: 300, lost: 0, frames: 90, roundTrip: 0.05 };
const both = { camera: true, microphone: true };

test("the statistics of sound and picture are summed up", () => {
  const report = [
    { type: "inbound-rtp", bytesReceived: 10, packetsReceived: 2, packetsLost: 1 },
    { type: "inbound-rtp", bytesReceived: 20, packetsReceived: 3, packetsLost: 0, framesDecoded: 4 },
    { type: "candidate-pair", nominated: true, state: "succeeded", currentRoundTripTime: 0.2 },
    { type: "candidate-pair", nominated: false, state: "succeeded", currentRoundTripTime: 9 },
    { type: "outbound-rtp", bytesReceived: 7 },
  ];
  assert.deepEqual(sampleOf(report, 5), { at: 5, bytes: 30, packets: 5, lost: 1, frames: 4, roundTrip: 0.2 });
});

test("a connection is good, weak, without picture or silent", () => {
  assert.equal(quality(before, after, both), "good");
  assert.equal(quality(before, { ...after, lost: 40 }, both), "weak");
  assert.equal(quality(before, { ...after, roundTrip: 0.5 }, both), "weak");
  assert.equal(quality(before, { ...after, frames: 0 }, both), "picture-paused");
  assert.equal(quality(after, { ...after, at: 6_000 }, both), "silent");
});

test("what the other side has switched off is not missed", () => {
  assert.equal(quality(before, { ...after, frames: 0 }, { camera: false, microphone: true }), "good");
  assert.equal(quality(after, after, { camera: false, microphone: false }), "good");
});

/** What is said, one look after the other. */
function announced(looks: readonly Quality[]): Quality[] {
  let held = asExpected;
  const said: Quality[] = [];
  for (const look of looks) {
    const { said: last } = held;
    held = hold(held, look);
    if (held.said !== last) said.push(held.said);
  }
  return said;
}

test("a connection that changes with every look is not spoken of", () => {
  assert.deepEqual(announced(["good", "weak", "good", "weak", "weak", "good", "silent", "weak", "good", "weak"]), []);
});

test("what has held for three looks is said once", () => {
  assert.deepEqual(announced(["good", "good", "good", "weak", "weak", "weak", "weak", "good", "weak", "weak", "weak"]), ["weak"]);
  assert.deepEqual(announced(["weak", "weak", "weak", "good", "good", "good", "good"]), ["weak", "good"]);
});
