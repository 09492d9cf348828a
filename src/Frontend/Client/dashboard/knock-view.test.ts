import { strictEqual, deepStrictEqual } from "node:assert/strict";
import { test } from "node:test";
import { heard, rings, titleOf } from "./knock-view";

const nobody = { waiting: 0, seen: 0 };

test("somebody who comes while the page is hidden rings", () => {
  strictEqual(rings(heard(nobody, 1, false)), true);
});

test("looking at the page ends the ringing", () => {
  strictEqual(rings(heard(heard(nobody, 1, false), 1, true)), false);
});

test("a second person rings again after the first was seen", () => {
  strictEqual(rings(heard({ waiting: 1, seen: 1 }, 2, false)), true);
});

test("who leaves is not counted as seen", () => {
  deepStrictEqual(heard({ waiting: 2, seen: 2 }, 0, false), nobody);
});

test("the title shows how many wait", () => {
  strictEqual(titleOf("Dashboard", 0), "Dashboard");
  strictEqual(titleOf("Dashboard", 2), "(2) Dashboard");
});
