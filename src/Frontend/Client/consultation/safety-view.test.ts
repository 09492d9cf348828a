import assert from "node:assert/strict";
import { test } from "node:test";
import { safetyNumber } from "./safety-view";

const key = (byte: number) => new Uint8Array(65).fill(byte);

test("both sides see the same sixty digits", async () => {
  const digits = await safetyNumber(key(1), key(2));
  assert.deepEqual(digits, await safetyNumber(key(2), key(1)));
  assert.match(digits.join(" "), /^(\d{5} ){11}\d{5}$/);
});

test("another key shows", async () => assert.notDeepEqual(await safetyNumber(key(1), key(2)), await safetyNumber(key(1), key(3))));
