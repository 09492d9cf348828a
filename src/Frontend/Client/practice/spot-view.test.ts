import assert from "node:assert/strict";
import { test } from "node:test";
import { mark, moved, spotAt, viewBox, zoomed } from "./spot-view";

const zurich = { latitude: 47.37, longitude: 8.54 };
const around = { middle: zurich, span: 6 };

test("the middle of the window is the place it is around", () => assert.deepEqual(spotAt(around, 0.5, 0.5), zurich));
test("its top is half the span further north", () => assert.equal(spotAt(around, 0.5, 0).latitude, 50.37));
test("beyond the date line one is on the other side", () =>
  assert.equal(spotAt({ middle: { latitude: 0, longitude: 179 }, span: 4 }, 1, 0.5).longitude, -178));
test("nobody is north of the pole", () => assert.equal(spotAt({ middle: { latitude: 89, longitude: 0 }, span: 6 }, 0.5, 0).latitude, 90));
test("the picture's window has the place in its middle", () => {
  const [left, top, width, height] = viewBox(around).split(" ").map(Number) as [number, number, number, number];
  const { cx, cy } = mark(zurich, around);
  assert.ok(Math.abs(left + width / 2 - cx) <= 1 && Math.abs(top + height / 2 - cy) <= 1);
});
test("an arrow moves a fortieth of the window", () => assert.deepEqual(moved(zurich, "ArrowUp", 4), { latitude: 47.47, longitude: 8.54 }));
test("another key moves nothing", () => assert.equal(moved(zurich, "Enter", 4), undefined));
test("nearer than three degrees there is nothing more to see", () => assert.equal(zoomed(around, zurich, 0.1).span, 3));
