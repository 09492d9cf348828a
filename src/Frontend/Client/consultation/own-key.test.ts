import assert from "node:assert/strict";
import { test } from "node:test";
import { newPair, openPair } from "../keys/pairs";
import { wrappingKey } from "../keys/wrap";
import { belongs } from "./own-key";

test("a public key belongs to its own private key and to no other", async () => {
  const wrapper = await wrappingKey(new Uint8Array(32));
  const [own, other] = [await newPair(wrapper, ["pair"]), await newPair(wrapper, ["pair"])];
  const held = await openPair(wrapper, own, ["pair"]);
  assert.equal(await belongs(held, own.public), true);
  assert.equal(await belongs(held, other.public), false);
});
