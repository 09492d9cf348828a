import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { HubConnectionState, type HubConnection } from "@microsoft/signalr";
import { HubLink, type LinkEvents } from "./hub-link";

/** A server that is there or away, and answers or does not. */
class Hub {
  state = HubConnectionState.Connected;
  readonly asked: string[] = [];
  stops = 0;
  starts = 0;
  isOpen = true;
  failed: () => void = () => undefined;
  answer: () => Promise<unknown> = () => Promise.resolve();
  private isBack: () => void = () => undefined;

  on(): void {}
  onreconnecting(): void {}
  onclose(): void {}

  onreconnected(back: () => void): void {
    this.isBack = back;
  }

  invoke(method: string, ...values: unknown[]): Promise<unknown> {
    this.asked.push(values.at(-1) === true ? `${method} and take` : method);
    return this.answer();
  }

  /** As the real one: what is not disconnected can't be started. */
  start(): Promise<void> {
    this.starts++;
    if (this.state !== HubConnectionState.Disconnected) return Promise.reject(new Error("not in the 'Disconnected' state"));
    if (!this.isOpen) return Promise.reject(new Error("refused"));
    this.state = HubConnectionState.Connecting;
    return Promise.resolve().then(() => void (this.state = HubConnectionState.Connected));
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

function linkTo(hub: Hub, events: Partial<LinkEvents> = {}, hasEnded = () => Promise.resolve(false)): HubLink {
  const connect = (_: string, failed: () => void) => {
    hub.failed = failed;
    return hub as unknown as HubConnection;
  };
  return new HubLink("", "appointment", "page", { ...silentEvents, ...events }, connect, hasEnded);
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

test("a call is taken when the link has come back by itself, which nobody can start meanwhile", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
  const hub = new Hub();
  hub.answer = () => Promise.resolve({ sequence: 1 });
  hub.state = HubConnectionState.Reconnecting;
  const link = linkTo(hub);
  const start = link.start();
  await link.join(true);
  t.mock.timers.tick(500);
  await settled();
  assert.deepEqual([hub.starts, hub.asked], [0, []]);
  hub.comesBack();
  await settled();
  assert.deepEqual(hub.asked, ["Join and take"]);
  t.mock.timers.tick(10_000);
  await start;
  assert.equal(hub.starts, 0);
  await link.stop();
});

test("a link that never was is started, and joins what was asked for before", async (t) => {
  t.mock.timers.enable({ apis: ["setInterval"] });
  const hub = new Hub();
  hub.answer = () => Promise.resolve({ sequence: 1 });
  hub.state = HubConnectionState.Disconnected;
  const link = linkTo(hub);
  const start = link.start();
  await link.join(true);
  await start;
  await settled();
  assert.deepEqual([hub.starts, hub.asked], [1, ["Join and take"]]);
  await link.stop();
});

test("whoever a server does not let in any more is told when the session has ended, and only then", async (t) => {
  for (const ended of [true, false]) {
    t.mock.timers.enable({ apis: ["setTimeout", "setInterval"] });
    const hub = new Hub();
    hub.state = HubConnectionState.Disconnected;
    hub.isOpen = false;
    const refusals: string[] = [];
    const link = linkTo(hub, { refused: (code) => refusals.push(code) }, () => Promise.resolve(ended));
    void link.start();
    await link.join(true);
    await settled();
    assert.deepEqual(refusals, ended ? ["SignedOut"] : []);
    await link.stop();
    t.mock.timers.reset();
  }
});

test("a link that was lost and does not come back asks as well; one that is not asked for says nothing", async () => {
  const hub = new Hub();
  hub.answer = () => Promise.resolve({ sequence: 1 });
  const refusals: string[] = [];
  const link = linkTo(hub, { refused: (code) => refusals.push(code) }, () => Promise.resolve(true));
  hub.state = HubConnectionState.Reconnecting;
  hub.failed();
  await settled();
  assert.deepEqual(refusals, []);
  await link.join(true);
  hub.failed();
  await settled();
  assert.deepEqual(refusals, ["SignedOut"]);
});
