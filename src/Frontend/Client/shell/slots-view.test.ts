import assert from "node:assert/strict";
import { test } from "node:test";
import { slotAfter } from "./slots-view";

const days = [2, 0, 1];

test("down stays within the day", () => {
  assert.deepEqual(slotAfter(days, 0, 0, "ArrowDown"), [0, 1]);
  assert.equal(slotAfter(days, 0, 1, "ArrowDown"), null);
});

test("right skips a day without free times and keeps as near as it can", () => {
  assert.deepEqual(slotAfter(days, 0, 1, "ArrowRight"), [2, 0]);
});

test("left of the first day is nowhere", () => {
  assert.equal(slotAfter(days, 0, 0, "ArrowLeft"), null);
});
