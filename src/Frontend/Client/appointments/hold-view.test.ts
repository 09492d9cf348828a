import { strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { left } from "./hold-view";

test("a hold counts down in minutes and seconds", () => {
  strictEqual(left(600_000, 0), "10:00");
  strictEqual(left(600_000, 591_500), "0:09");
});

test("a lapsed hold is nothing any more", () => {
  strictEqual(left(600_000, 600_000), null);
});
