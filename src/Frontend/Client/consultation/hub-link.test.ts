import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { HubConnectionState, type HubConnection } from "@microsoft/signalr";
import { HubLink, type LinkEvents } from "./hub-link";

/** A server that is there or away, and answers or does not. */
class Hub {
  state = HubConnectionState.Connected;
  readonly asked: string[] = [];
  stops = 0;
  answer: () => Promise<unknown> = () => Promise.resolve();
  private isBack: () => void = () => undefined;

  on(): void {}
  onreconnecting(): void {}
  onclose(): void {}

  onreconnected(back: () => void): void {
    this.isBack = back;
  }

  invoke(method: string): Promise<unknown> {
    this.asked.push(method);
    return this.answer();
  }

  stop(): Promise<void> {
    this.stops++;
    this.state = HubConnectionState.Disconnected;
    return Promise.resolve();
  }

  comesBack(): void {
    this.state = HubConnectionState.Connected;
    this.isBack();
  }
}

const silentEvents: LinkEvents = { joined: () => undefined, news: () => undefined, refused: () => undefined, online: () => undefined };

function linkTo(hub: Hub): HubLink {
  return new HubLink("", "appointment", "page", silentEvents, () => hub as unknown as HubConnection);
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("whoever leaves says so and stops", async () => {
  const hub = new Hub();
  await linkTo(hub).leave();
  assert.deepEqual([hub.asked, hub.stops], [["Leave"], 1]);
});

test("a leave that could not be said is said when the server is back, and nothing else is", async () => {
  const hub = new Hub();
  const link = linkTo(hub);
  hub.state = HubConnectionState.Reconnecting;
  await link.leave();
  assert.deepEqual([hub.asked, hub.stops], [[], 0]);
  hub.comesBack();
  await settled();
  assert.deepEqual([hub.asked, hub.stops], [["Leave"], 1]);
});

test("a leave without an answer is said again", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const hub = new Hub();
  hub.answer = () => Promise.reject(new Error("An unexpected error occurred."));
  await linkTo(hub).leave();
  assert.equal(hub.stops, 0);
  hub.answer = () => Promise.resolve();
  mock.timers.tick(2_000);
  await settled();
  assert.deepEqual([hub.asked, hub.stops], [["Leave", "Leave"], 1]);
  mock.timers.reset();
});

test("a leave that is refused was heard", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const hub = new Hub();
  hub.answer = () => Promise.reject(new Error("An unexpected error occurred invoking 'Leave' on the server. HubException: Over"));
  await linkTo(hub).leave();
  assert.deepEqual([hub.asked, hub.stops], [["Leave"], 1]);
});
