import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { LocalMedia } from "./media";

class Track {
  readyState = "live";
  onended: (() => void) | null = null;

  stop(): void {
    this.readyState = "ended";
  }
}

/** What the browser was asked for, in turn; a device comes when the test gives it. */
let asked: { wish: MediaStreamConstraints; take(track: Track): void; refuse(name: string): void }[] = [];

function give(at: number): Track {
  const track = new Track();
  asked[at]?.take(track);
  return track;
}

/** Turns are taken after whatever is under way. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  asked = [];
  const getUserMedia = (wish: MediaStreamConstraints) =>
    new Promise((resolve, reject) =>
      asked.push({
        wish,
        take: (track) => resolve({ getTracks: () => [track] }),
        refuse: (name) => reject(new DOMException("", name)),
      }),
    );
  Object.defineProperty(globalThis, "navigator", { value: { mediaDevices: { getUserMedia } }, configurable: true });
});

const newMedia = () => new LocalMedia({ cameraId: "", microphoneId: "" });

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
  const media = new LocalMedia({ cameraId: "", microphoneId: "unplugged" });
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
  const media = new LocalMedia({ cameraId: "", microphoneId: "busy" });
  const on = media.set("audio", true);
  await settled();
  asked[0]?.refuse("NotReadableError");
  await assert.rejects(on);
  assert.deepEqual([asked.length, media.isOn("audio")], [1, false]);
});
