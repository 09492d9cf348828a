import assert from "node:assert/strict";
import { test } from "node:test";
import { photoProblem } from "./photo-view";

test("a picture of a kind and a length that are taken may be sent", () => {
  assert.equal(photoProblem({ type: "image/webp", size: 100 }, 100), null);
});

test("a drawing in SVG and a text are not taken, however short", () => {
  assert.equal(photoProblem({ type: "image/svg+xml", size: 1 }, 100), "notAccepted");
  assert.equal(photoProblem({ type: "text/plain", size: 1 }, 100), "notAccepted");
});

test("one byte too many is too large", () => {
  assert.equal(photoProblem({ type: "image/png", size: 101 }, 100), "tooLarge");
});
