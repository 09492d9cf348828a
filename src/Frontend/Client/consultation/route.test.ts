import assert from "node:assert/strict";
import { test } from "node:test";
import { Route } from "./route";

const relay = { servers: [{ urls: ["turn:relay.example"], username: "u", credential: "c" }], relayConfigured: true };
const nothing = { servers: [], relayConfigured: false };

test("a client who comes by a relay shows no address from the first attempt on", () => {
  assert.deepEqual(new Route("Client", undefined, relay).rtc, { iceServers: relay.servers, iceTransportPolicy: "relay" });
});

test("whoever chose to connect directly does, and so does everybody where there is no relay", () => {
  assert.equal(new Route("Client", true, relay).rtc.iceTransportPolicy, "all");
  assert.equal(new Route("Client", false, nothing).rtc.iceTransportPolicy, "all");
});

test("fresh credentials take the place of the first ones", () => {
  const route = new Route("Client", undefined, relay);
  const fresh = [{ urls: ["turn:relay.example"], username: "later", credential: "d" }];
  route.ice = { servers: fresh, relayConfigured: true };
  assert.deepEqual(route.rtc.iceServers, fresh);
});
