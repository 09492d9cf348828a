import assert from "node:assert/strict";
import { test } from "node:test";
import { EXIT_WITHIN_MS, leads, pressesAfter } from "./exit-view";

const press = (...times: number[]) => times.reduce<number[]>((presses, at) => pressesAfter(presses, at), []);

test("three quick presses lead out", () => {
  assert.equal(leads(press(0, 300, 600)), true);
});

test("two presses stay", () => {
  assert.equal(leads(press(0, 300)), false);
});

test("three slow presses, such as closing three dialogs, stay", () => {
  assert.equal(leads(press(0, EXIT_WITHIN_MS, 2 * EXIT_WITHIN_MS)), false);
});
