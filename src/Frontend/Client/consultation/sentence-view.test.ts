import assert from "node:assert/strict";
import { test } from "node:test";
import { offlineOf, sentenceOf } from "./sentence-view";

const texts = { "call.state-alone": "", "call.state-untrusted": "", "call.refused-NotAdmitted": "" };

test("who was here and went is said otherwise than who is still awaited", () => {
  assert.equal(sentenceOf("alone", false, undefined, texts), "call.state-alone");
  assert.equal(sentenceOf("alone", true, undefined, texts), "call.state-gone");
});

test("a refusal has its own sentence, and one without it the general one", () => {
  assert.equal(sentenceOf("refused", true, "NotAdmitted", texts), "call.refused-NotAdmitted");
  assert.equal(sentenceOf("refused", true, "Unheard", texts), "call.state-refused");
  assert.equal(sentenceOf("untrusted", false, undefined, texts), "call.state-untrusted");
});

test("a call that stands goes on without the server, and one that does not is not said to", () => {
  for (const state of ["connected", "recovering", "elsewhere"] as const) assert.equal(offlineOf(state), "call.offline");
  for (const state of ["alone", "connecting", "retrying"] as const) assert.equal(offlineOf(state), "call.offline-before");
});
