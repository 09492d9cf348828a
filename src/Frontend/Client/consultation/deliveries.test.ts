import assert from "node:assert/strict";
import { test } from "node:test";
import { Deliveries } from "./deliveries";

test("what the other side has heard is not lost with the connection, and what it has not may be", () => {
  const chat = new Deliveries();
  const [, second, third] = [chat.sent(), chat.sent(), chat.sent()];
  chat.arrived(1);
  assert.deepEqual(chat.dropped(), [second, third]);
});

test("what is lost is lost once, and the next connection counts anew", () => {
  const chat = new Deliveries();
  chat.sent();
  chat.arrived(1);
  chat.dropped();
  const [, later] = [chat.sent(), chat.sent()];
  chat.arrived(1);
  assert.deepEqual(chat.dropped(), [later]);
  assert.deepEqual(chat.dropped(), []);
});

test("a count that is said again, or too late, or too high takes back nothing", () => {
  const chat = new Deliveries();
  const [, , third] = [chat.sent(), chat.sent(), chat.sent()];
  for (const count of [2, 2, 1, -1]) chat.arrived(count);
  assert.deepEqual(chat.dropped(), [third]);
  chat.arrived(5);
  assert.deepEqual(chat.dropped(), []);
});
