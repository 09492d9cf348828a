import { match, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { withCount } from "./icon-view";

const icon = '<svg viewBox="0 0 32 32"><path d="M0 0"/></svg>\n';

test("the icon shows how many wait, over whatever it shows else", () => {
  match(withCount(icon, 2), /^<svg .*<path d="M0 0"\/>.*<text [^>]*>2<\/text><\/svg>\n$/);
});

test("more than nine are too many to read", () => {
  match(withCount(icon, 12), />9\+<\/text>/);
});

test("the icon is its own when nobody waits", () => {
  strictEqual(withCount(icon, 0), icon);
});
