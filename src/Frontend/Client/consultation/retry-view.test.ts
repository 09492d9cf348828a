import assert from "node:assert/strict";
import { test } from "node:test";
import { reconnectDelay } from "./retry-view";

test("there is always a next try, and never a long wait for it", () => {
  for (let tries = 0; tries < 2_000; tries++) assert.ok(reconnectDelay(tries) >= 0 && reconnectDelay(tries) <= 10_000);
});

test("the first try comes at once and the pauses grow", () => {
  assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7].map(reconnectDelay), [0, 500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});
