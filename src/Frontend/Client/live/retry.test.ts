import { strictEqual, ok } from "node:assert/strict";
import { test } from "node:test";
import { retryDelay } from "./retry";

test("the first try comes at once and the delays grow to ten seconds", () => {
  strictEqual(retryDelay(0, 0.5), 0);
  strictEqual(retryDelay(3, 0.5), 2_000);
  strictEqual(retryDelay(5, 0.5), 10_000);
});

test("it never gives up", () => {
  ok(retryDelay(100_000, 0.9) > 0);
});
