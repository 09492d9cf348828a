import assert from "node:assert/strict";
import { test } from "node:test";
import { readSignal, type Signal } from "./signal-view";

const signals: Signal[] = [
  { kind: "description", call: "c", id: 1, type: "offer", sdp: "v=0" },
  { kind: "candidate", call: "c", id: 2, candidate: "candidate:1", mid: "0", line: 0, fragment: "abcd" },
  { kind: "again", call: "", id: 0 },
  { kind: "silent", call: "c", id: 3 },
];

test("what one browser says the other reads", () => {
  for (const signal of signals) assert.deepEqual(readSignal(JSON.stringify(signal)), signal);
});

test("anything else is nothing", () => {
  for (const text of [
    "",
    "null",
    "[]",
    "{",
    '{"kind":"description","call":"c","id":1,"type":"rollback","sdp":"v=0"}',
    '{"kind":"description","call":"c","id":"1","type":"offer","sdp":"v=0"}',
    '{"kind":"candidate","call":"c","id":1}',
    '{"kind":"stop","call":"c","id":1}',
  ])
    assert.equal(readSignal(text), undefined, text);
});
