import assert from "node:assert/strict";
import { test } from "node:test";
import { relative } from "./relative-times-view";

const minute = 60_000;

test("minutes ahead", () => assert.equal(relative(20 * minute, 0, "en"), "in 20 minutes"));
test("minutes ago, in German", () => assert.equal(relative(-5 * minute, 0, "de"), "vor 5 Minuten"));
test("hours from ninety minutes on", () => assert.equal(relative(120 * minute, 0, "fr"), "dans 2 heures"));
test("days from a day and a half on", () => assert.equal(relative(3 * 24 * 60 * minute, 0, "en"), "in 3 days"));
test("what is less than a minute away is now", () => {
  for (const [language, now] of [
    ["en", "now"],
    ["fr", "maintenant"],
    ["de", "jetzt"],
  ] as const)
    for (const at of [59_000, 0, -59_000]) assert.equal(relative(at, 0, language), now);
});
test("a number of days names no date", () => {
  assert.equal(relative(36.5 * 60 * minute, 0, "de"), "in 2 Tagen");
  assert.equal(relative(-40 * 60 * minute, 0, "fr"), "il y a 2 jours");
});
