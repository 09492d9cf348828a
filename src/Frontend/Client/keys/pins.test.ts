import assert from "node:assert/strict";
import { test } from "node:test";
import { accept, meet, type PinBook } from "./pins";

function book(): PinBook {
  const rows = new Map<string, string>();
  return {
    get: async (peer) => rows.get(peer),
    set: async (peer, key) => {
      rows.set(peer, key);
    },
  };
}

test("a key is pinned at first contact", async () => {
  const pins = book();
  assert.equal(await meet(pins, "weber", "K1"), "first");
  assert.equal(await meet(pins, "weber", "K1"), "same");
});

test("a changed key is said each time until the person accepts it", async () => {
  const pins = book();
  await meet(pins, "weber", "K1");
  assert.equal(await meet(pins, "weber", "K2"), "changed");
  assert.equal(await meet(pins, "weber", "K2"), "changed");
  await accept(pins, "weber", "K2");
  assert.equal(await meet(pins, "weber", "K2"), "same");
});
