import { deepStrictEqual } from "node:assert/strict";
import { afterEach, mock, test } from "node:test";
import { tellLeaving } from "./leaving";

const page = new EventTarget();
const led: string[] = [];
let now = 1_000;
mock.timers.enable({ apis: ["setTimeout"] });
mock.method(performance, "now", () => now);
Object.assign(globalThis, {
  addEventListener: page.addEventListener.bind(page),
  dispatchEvent: page.dispatchEvent.bind(page),
  location: { replace: (address: string) => led.push(address) },
});
const { lead } = await import("./lead");

afterEach(() => led.splice(0));

function pass(milliseconds: number): void {
  now += milliseconds;
  mock.timers.tick(milliseconds);
}

test("a page leads to the next one at once", () => {
  lead("/dashboard");
  deepStrictEqual(led, ["/dashboard"]);
});

test("whoever is on the way to another page is not called back", () => {
  page.dispatchEvent(new Event("beforeunload"));
  lead("/dashboard");
  pass(14_000);
  deepStrictEqual(led, []);
});

test("whoever has only saved a file is led on after all", () => {
  page.dispatchEvent(new Event("beforeunload"));
  lead("/dashboard");
  pass(15_000);
  deepStrictEqual(led, ["/dashboard"]);
});

test("a page that was left and is shown again leads at once", () => {
  page.dispatchEvent(new Event("beforeunload"));
  page.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
  lead("/dashboard");
  deepStrictEqual(led, ["/dashboard"]);
});

test("whoever has left by the quick exit is led nowhere", () => {
  tellLeaving();
  lead("/dashboard");
  pass(60_000);
  deepStrictEqual(led, []);
});
