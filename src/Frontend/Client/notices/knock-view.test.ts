import { deepStrictEqual, strictEqual } from "node:assert/strict";
import { test } from "node:test";
import { comes, heard, rings, titleOf } from "./knock-view";

const nobody = { waiting: [], seen: [] };
const ann = "ann 9:00";
const ben = "ben 9:05";

test("somebody who comes while no page is looked at rings", () => {
  strictEqual(rings(heard(nobody, [ann], false)), true);
});

test("looking at a page ends the ringing", () => {
  strictEqual(rings(heard(heard(nobody, [ann], false), [ann], true)), false);
});

test("a second person rings again after the first was seen", () => {
  strictEqual(rings(heard({ waiting: [ann], seen: [ann] }, [ann, ben], false)), true);
});

test("whoever comes as another goes knocks, although as many wait as before", () => {
  const before = { waiting: [ann], seen: [ann] };
  strictEqual(comes(before, [ben]), true);
  strictEqual(rings(heard(before, [ben], false)), true);
});

test("whoever went out and comes back knocks anew", () => {
  strictEqual(comes({ waiting: [ann], seen: [ann] }, ["ann 9:10"]), true);
});

test("whoever was seen on another page does not knock on this one", () => {
  strictEqual(comes({ waiting: [], seen: [ann] }, [ann]), false);
});

test("whoever was seen on another page before this one has heard of them does not ring here", () => {
  strictEqual(rings(heard({ waiting: [], seen: [ann] }, [ann], false)), false);
});

test("who leaves is forgotten at the next look", () => {
  deepStrictEqual(heard({ waiting: [ann, ben], seen: [ann, ben] }, [], true), nobody);
});

test("the title shows how many wait", () => {
  strictEqual(titleOf("Dashboard", 0), "Dashboard");
  strictEqual(titleOf("Dashboard", 2), "(2) Dashboard");
});
