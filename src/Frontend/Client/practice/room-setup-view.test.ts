import assert from "node:assert/strict";
import { test } from "node:test";
import { roomProblem } from "./room-setup-view";

test("a room password needs a capital letter, a digit and a special character", () => {
  assert.equal(roomProblem("quiet lantern 7 harbour", "quiet lantern 7 harbour"), "roomRule");
  assert.equal(roomProblem("Quiet lantern harbour!", "Quiet lantern harbour!"), "roomRule");
  assert.equal(roomProblem("Quiet-lantern-7-harbour", "Quiet-lantern-7-harbour"), null);
});

test("a short one is refused first, whatever it is made of", () => {
  assert.equal(roomProblem("Aa1!", "Aa1!"), "short");
});

test("both fields have to say the same", () => {
  assert.equal(roomProblem("Quiet-lantern-7-harbour", "Quiet-lantern-7-harbor"), "differs");
});
