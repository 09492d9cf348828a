import assert from "node:assert/strict";
import { test } from "node:test";
import { clock } from "./clock-view";

const minute = 60_000;

test("the clock counts to the agreed end", () => {
  assert.deepEqual(clock(0, 50 * minute), { text: "50:00", phase: "running" });
  assert.deepEqual(clock(0, 90 * minute), { text: "1:30:00", phase: "running" });
  assert.equal(clock(0, 61_001).text, "1:02");
});

test("the last five minutes are marked", () => {
  assert.equal(clock(0, 5 * minute + 1).phase, "running");
  assert.deepEqual(clock(0, 5 * minute), { text: "5:00", phase: "near-end" });
  assert.deepEqual(clock(0, 0), { text: "0:00", phase: "near-end" });
});

test("past the end it says by how much", () => assert.deepEqual(clock(2 * minute + 500, 0), { text: "2:00", phase: "over" }));
