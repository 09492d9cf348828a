import assert from "node:assert/strict";
import { test } from "node:test";
import { readPeerWord } from "./peer-view";

test("the other side's words are read", () => {
  assert.deepEqual(readPeerWord('{"kind":"media","camera":true,"microphone":false}'), { kind: "media", camera: true, microphone: false });
  assert.deepEqual(readPeerWord('{"kind":"ended"}'), { kind: "ended" });
  assert.deepEqual(readPeerWord('{"kind":"left"}'), { kind: "left" });
  assert.deepEqual(readPeerWord('{"kind":"heard","count":2}'), { kind: "heard", count: 2 });
});

test("anything else is nothing", () => {
  for (const text of ["", "null", "1", '{"kind":"close"}', '{"kind":"heard"}']) assert.equal(readPeerWord(text), undefined, text);
});
