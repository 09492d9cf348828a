import assert from "node:assert/strict";
import { test } from "node:test";
import { overdue, recovery } from "./recovery-view";

const at = (state: RTCPeerConnectionState, restarted?: number) => ({ state, since: 0, restarted });

test("a connection that stands is left alone", () => assert.equal(recovery(at("connected"), 1e9), "wait"));

test("an interruption is given three seconds, then a new way is looked for every five", () => {
  assert.equal(recovery(at("disconnected"), 3_000), "wait");
  assert.equal(recovery(at("disconnected"), 3_001), "restart");
  assert.equal(recovery(at("disconnected", 3_001), 8_000), "wait");
  assert.equal(recovery(at("disconnected", 3_001), 8_001), "restart");
});

test("a failure is answered at once, and twenty seconds later by a new connection", () => {
  assert.equal(recovery(at("failed"), 0), "restart");
  assert.equal(recovery(at("failed", 15_000), 19_999), "wait");
  assert.equal(recovery(at("failed", 19_000), 20_000), "rebuild");
});

test("an attempt that leads nowhere is made anew", () => {
  assert.equal(recovery(at("connecting"), 19_999), "wait");
  assert.equal(recovery(at("new"), 20_000), "rebuild");
});

test("a connection that only another one helps is rebuilt at once", () => {
  assert.equal(recovery(overdue(100_000), 100_000), "rebuild");
});
