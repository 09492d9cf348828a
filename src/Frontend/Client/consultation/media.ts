import type { Choice } from "./choice-view";
import { deviceList, type Chosen } from "./devices";

export type Kind = "audio" | "video";

/** Why a device did not start, in words that pages have sentences for. */
export type DeviceTrouble = "refused" | "missing" | "busy" | "failed";

export function troubleOf(error: unknown): DeviceTrouble {
  const name = error instanceof DOMException ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "refused";
  if (name === "NotFoundError" || name === "OverconstrainedError") return "missing";
  return name === "NotReadableError" || name === "AbortError" ? "busy" : "failed";
}

/**
 * "exact", because a browser that only knows a wish may bring the device that it prefers itself. One that was unplugged since it was
 * chosen is replaced rather than missed.
 */
async function open(kind: Kind, device: Chosen): Promise<MediaStream> {
  const ask = (which: MediaTrackConstraints) =>
    navigator.mediaDevices.getUserMedia(
      kind === "audio" ? { audio: which } : { video: { ...which, width: { ideal: 1280 }, height: { ideal: 720 } } },
    );
  if (device.id === "") return ask({});
  try {
    return await ask({ deviceId: { exact: device.id } });
  } catch (error) {
    if (troubleOf(error) !== "missing") throw error;
    const whatever = await ask({});
    const again = await idNow(kind, device.name);
    if (!again || again === whatever.getTracks()[0]?.getSettings().deviceId) return whatever;
    for (const track of whatever.getTracks()) track.stop();
    return ask({ deviceId: { exact: again } });
  }
}

/** Some browsers give every page ids of its own. Names stay, and are told once a device is in use. */
async function idNow(kind: Kind, name: string): Promise<string | undefined> {
  return (await deviceList())[`${kind}input`].find((device) => device.label === name)?.deviceId;
}

/** This side's microphone and camera. A device that is off is stopped, so that its lamp goes out too. */
export class LocalMedia {
  private readonly tracks: Partial<Record<Kind, MediaStreamTrack>> = {};
  private readonly devices: Record<Kind, Chosen>;
  private readonly turns: Record<Kind, Promise<unknown>> = { audio: Promise.resolve(), video: Promise.resolve() };
  /** How often everything was stopped: what was asked for before that is not done any more. */
  private stops = 0;

  /** Told after a device has been switched on, off or over. */
  onChange: (kind: Kind) => void = () => undefined;

  constructor(choice: Pick<Choice, "cameraId" | "cameraName" | "microphoneId" | "microphoneName">) {
    this.devices = {
      audio: { id: choice.microphoneId, name: choice.microphoneName },
      video: { id: choice.cameraId, name: choice.cameraName },
    };
  }

  track(kind: Kind): MediaStreamTrack | null {
    return this.tracks[kind] ?? null;
  }

  isOn(kind: Kind): boolean {
    return this.tracks[kind] !== undefined;
  }

  /** The device in use, which is not always the one that was asked for; while it is off, the one that was chosen. */
  device(kind: Kind): string {
    return this.tracks[kind]?.getSettings().deviceId ?? this.devices[kind].id;
  }

  /** Switches a device; two quick presses follow each other. Rejects when the device does not start. */
  set(kind: Kind, on: boolean): Promise<void> {
    return this.inTurn(kind, async () => {
      if (on === this.isOn(kind)) return;
      if (!on) this.stop(kind);
      else if (!(await this.start(kind))) return;
      this.onChange(kind);
    });
  }

  /** Takes another device from now on; one that is off stays off. */
  use(kind: Kind, device: Chosen): Promise<void> {
    return this.inTurn(kind, async () => {
      this.devices[kind] = device;
      if (!this.isOn(kind)) return;
      this.stop(kind);
      try {
        await this.start(kind);
      } finally {
        this.onChange(kind);
      }
    });
  }

  /** Now, and also what is still on its way: a browser may ask the person first and bring a device after the call. */
  stopAll(): void {
    this.stops++;
    for (const kind of ["audio", "video"] as const) {
      if (!this.isOn(kind)) continue;
      this.stop(kind);
      this.onChange(kind);
    }
  }

  private inTurn(kind: Kind, work: () => Promise<void>): Promise<void> {
    const { stops } = this;
    const done = this.turns[kind].then(() => (stops === this.stops ? work() : undefined));
    this.turns[kind] = done.catch(() => undefined);
    return done;
  }

  /** Whether the device is on; it is let go of at once when everything was stopped meanwhile. */
  private async start(kind: Kind): Promise<boolean> {
    const { stops } = this;
    const stream = await open(kind, this.devices[kind]);
    const [track] = stream.getTracks();
    if (!track) throw new DOMException("", "NotFoundError");
    if (stops !== this.stops) {
      track.stop();
      return false;
    }
    this.tracks[kind] = track;
    // Unplugged or taken away by the system: off, and said so.
    track.onended = () => void this.set(kind, false);
    return true;
  }

  private stop(kind: Kind): void {
    this.tracks[kind]?.stop();
    delete this.tracks[kind];
  }
}
