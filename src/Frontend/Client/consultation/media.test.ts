import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { usual } from "./choice-view";
import { LocalMedia } from "./media";

class Track {
  readyState = "live";
  onended: (() => void) | null = null;

  constructor(private readonly deviceId = "") {}

  getSettings(): MediaTrackSettings {
    return { deviceId: this.deviceId };
  }

  stop(): void {
    this.readyState = "ended";
  }
}

/** What the browser was asked for, in turn; a device comes when the test gives it. */
let asked: { wish: MediaStreamConstraints; take(track: Track): void; refuse(name: string): void }[] = [];

/** What the browser lists, by name: it gives this page ids of its own. */
let listed: Record<string, string> = {};

function give(at: number, deviceId = ""): Track {
  const track = new Track(deviceId);
  asked[at]?.take(track);
  return track;
}

/** Turns are taken after whatever is under way. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  asked = [];
  listed = {};
  const getUserMedia = (wish: MediaStreamConstraints) =>
    new Promise((resolve, reject) =>
      asked.push({
        wish,
        take: (track) => resolve({ getTracks: () => [track] }),
        refuse: (name) => reject(new DOMException("", name)),
      }),
    );
  const enumerateDevices = async () => Object.entries(listed).map(([label, deviceId]) => ({ kind: "audioinput", label, deviceId }));
  Object.defineProperty(globalThis, "navigator", { value: { mediaDevices: { getUserMedia, enumerateDevices } }, configurable: true });
});

const newMedia = (microphoneId = "") => new LocalMedia({ ...usual, microphoneId, microphoneName: "Desk" });

test("a device that comes after everything was stopped is let go of at once", async () => {
  const media = newMedia();
  const told: string[] = [];
  media.onChange = (kind) => told.push(kind);
  const on = media.set("video", true);
  await settled();
  media.stopAll();
  const late = give(0);
  await on;
  assert.deepEqual([late.readyState, media.isOn("video"), told], ["ended", false, []]);
});

test("what still waited for its turn when everything was stopped is not done", async () => {
  const media = newMedia();
  const turns = [media.set("video", true), media.set("video", false), media.set("video", true)];
  await settled();
  media.stopAll();
  give(0);
  await Promise.all(turns);
  assert.deepEqual([asked.length, media.isOn("video")], [1, false]);
});

test("after everything was stopped a device can be switched on again", async () => {
  const media = newMedia();
  media.stopAll();
  const on = media.set("audio", true);
  await settled();
  const track = give(0);
  await on;
  assert.deepEqual([track.readyState, media.isOn("audio")], ["live", true]);
});

test("stopping everything is told of the devices that were on", async () => {
  const media = newMedia();
  const on = media.set("video", true);
  await settled();
  const track = give(0);
  await on;
  const told: string[] = [];
  media.onChange = (kind) => told.push(kind);
  media.stopAll();
  assert.deepEqual([track.readyState, told], ["ended", ["video"]]);
});

test("a chosen device that is there no more is replaced by whatever there is", async () => {
  const media = newMedia("unplugged");
  const on = media.set("audio", true);
  await settled();
  asked[0]?.refuse("OverconstrainedError");
  await settled();
  give(1);
  await on;
  const wishes = asked.map(({ wish }) => wish.audio);
  assert.deepEqual([wishes, media.isOn("audio")], [[{ deviceId: { exact: "unplugged" } }, {}], true]);
});

test("a chosen device that another program has is not replaced unasked", async () => {
  const media = newMedia("busy");
  const on = media.set("audio", true);
  await settled();
  asked[0]?.refuse("NotReadableError");
  await assert.rejects(on);
  assert.deepEqual([asked.length, media.isOn("audio")], [1, false]);
});

test("a chosen device that has another id on this page is found by its name, and the one that came instead is let go of", async () => {
  listed = { Built: "1", Desk: "2" };
  const media = newMedia("of another page");
  const on = media.set("audio", true);
  await settled();
  asked[0]?.refuse("OverconstrainedError");
  await settled();
  const instead = give(1, "1");
  await settled();
  give(2, "2");
  await on;
  assert.deepEqual([asked[2]?.wish.audio, instead.readyState, media.device("audio")], [{ deviceId: { exact: "2" } }, "ended", "2"]);
});

test("what came instead of a chosen device and is the same one is kept", async () => {
  listed = { Desk: "2" };
  const media = newMedia("of another page");
  const on = media.set("audio", true);
  await settled();
  asked[0]?.refuse("OverconstrainedError");
  await settled();
  const same = give(1, "2");
  await on;
  assert.deepEqual([asked.length, same.readyState], [2, "live"]);
});
