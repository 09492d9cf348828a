import assert from "node:assert/strict";
import { test } from "node:test";
import { relative } from "./relative-times-view";

const minute = 60_000;

test("minutes ahead", () => assert.equal(relative(20 * minute, 0, "en"), "in 20 minutes"));
test("minutes ago, in German", () => assert.equal(relative(-5 * minute, 0, "de"), "vor 5 Minuten"));
test("hours from ninety minutes on", () => assert.equal(relative(120 * minute, 0, "fr"), "dans 2 heures"));
test("days from a day and a half on", () => assert.equal(relative(3 * 24 * 60 * minute, 0, "en"), "in 3 days"));
