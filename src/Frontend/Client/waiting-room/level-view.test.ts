import assert from "node:assert/strict";
import { test } from "node:test";
import { levelOf } from "./level-view";

const tone = (loudness: number) => Float32Array.from({ length: 2048 }, (_, i) => loudness * Math.sin(i / 5));

test("silence is nothing and a loud voice is everything", () => {
  assert.equal(levelOf(new Float32Array(2048)), 0);
  assert.equal(levelOf(new Float32Array()), 0);
  assert.equal(levelOf(tone(1)), 1);
});

test("louder is more", () => {
  const levels = [0.005, 0.02, 0.1, 0.4].map((loudness) => levelOf(tone(loudness)));
  assert.deepEqual(
    [...levels].sort((a, b) => a - b),
    levels,
  );
  assert.ok(levels.every((level) => level > 0 && level < 1));
});
