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
let asked: ((track: Track) => void)[] = [];

function give(at: number): Track {
  const track = new Track();
  asked[at]?.(track);
  return track;
}

/** Turns are taken after whatever is under way. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  asked = [];
  const getUserMedia = () => new Promise((resolve) => asked.push((track) => resolve({ getTracks: () => [track] })));
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
