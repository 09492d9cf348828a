import { deepStrictEqual, doesNotThrow } from "node:assert/strict";
import { test } from "node:test";
import { notify } from "./knock-notification";

const shown: unknown[] = [];

class Shows extends EventTarget {
  static permission = "granted";
  constructor(title: string, options: unknown) {
    super();
    shown.push(title, options);
  }
}

class Refuses {
  static permission = "granted";
  constructor() {
    throw new TypeError("Illegal constructor.");
  }
}

function having(notification: unknown): void {
  Object.assign(globalThis, { Notification: notification });
}

test("a knock is shown by the system once for all pages", () => {
  having(Shows);
  notify("Somebody is waiting", "ann 9:00");
  deepStrictEqual(shown, ["Somebody is waiting", { tag: "ann 9:00" }]);
});

test("a browser that refuses notifications from pages breaks nothing", () => {
  having(Refuses);
  doesNotThrow(() => notify("Somebody is waiting", "ann 9:00"));
});
