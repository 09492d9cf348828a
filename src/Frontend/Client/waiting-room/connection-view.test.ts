import assert from "node:assert/strict";
import { test } from "node:test";
import { verdict, wayOf } from "./connection-view";

const [udp, tcp, tls] = ["turn:relay:3478?transport=udp", "turn:relay:3478?transport=tcp", "turns:relay:443?transport=tcp"];
const none = { udp: false, tcp: false, tls: false };

test("an address says its way", () => assert.deepEqual([udp, tcp, tls, "turn:relay"].map(wayOf), ["udp", "tcp", "tls", "udp"]));

test("what is open is what is said", () => {
  assert.equal(verdict([udp, tcp], { ...none, udp: true, tcp: true }), "good");
  assert.equal(verdict([udp, tcp], { ...none, tcp: true }), "udp-blocked");
  assert.equal(verdict([udp, tls], { ...none, tls: true }), "udp-blocked");
  assert.equal(verdict([tls], { ...none, tls: true }), "good");
  assert.equal(verdict([udp, tcp], none), "blocked");
  assert.equal(verdict([], none), "no-relay");
});
