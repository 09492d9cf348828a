import assert from "node:assert/strict";
import { test } from "node:test";
import { arrival, isBehind } from "./sequence-view";

test("an item is next, delivered again, or shows a gap", () => {
  assert.equal(arrival(4, 5), "next");
  assert.equal(arrival(4, 4), "again");
  assert.equal(arrival(4, 6), "gap");
});

test("an item on its way is given until the next look", () => {
  assert.equal(isBehind(4, 5, 4), false);
  assert.equal(isBehind(4, 5, 5), true);
});

test("a server that has lost its memory is seen at once", () => {
  assert.equal(isBehind(4, 0, 4), true);
  assert.equal(isBehind(4, 4, 4), false);
});
