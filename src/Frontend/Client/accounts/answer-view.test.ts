import assert from "node:assert/strict";
import { test } from "node:test";
import { readAnswer } from "./answer-view";

test("what was asked for comes as it is", () => {
  assert.deepEqual(readAnswer(200, { salt: "s" }, "x"), { ok: true, value: { salt: "s" } });
});

test("a no brings its sentence and its field", () => {
  const no = { sentence: "This user name belongs to someone.", code: "NameTaken", field: "user-name" };
  assert.deepEqual(readAnswer(409, no, "x"), { ok: false, no });
});

test("an answer that is not ours is still a sentence", () => {
  assert.deepEqual(readAnswer(502, undefined, "Please try again."), { ok: false, no: { sentence: "Please try again.", code: "Unknown" } });
  assert.deepEqual(readAnswer(429, undefined, "Later."), { ok: false, no: { sentence: "Later.", code: "TooMany" } });
  assert.deepEqual(readAnswer(200, undefined, "Later."), { ok: false, no: { sentence: "Later.", code: "Unknown" } });
});
