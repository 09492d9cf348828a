import assert from "node:assert/strict";
import { test } from "node:test";
import { readReturn } from "./registration-view";

const kept = JSON.stringify({ address: "/book/1", until: 1_000 });

test("a person who has registered goes on where the account was asked for", () => assert.equal(readReturn(kept, 999), "/book/1"));
test("a wish from before a registration that has lapsed is forgotten", () => assert.equal(readReturn(kept, 1_000), undefined));
test("what another script has put there is no address", () => assert.equal(readReturn('{"address":1,"until":9999999}', 0), undefined));
test("broken text is no address", () => assert.equal(readReturn("{", 0), undefined));
