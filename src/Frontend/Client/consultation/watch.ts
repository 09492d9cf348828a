import { clock } from "./clock-view";
import { part, say, write, type Texts } from "./parts";
import { asExpected, hold, quality, sampleOf, type Sample } from "./quality-view";

const second = 1_000;
const between = 3 * second;

export interface Watched {
  readonly agreedEnd: number;
  readonly peer: RTCPeerConnection | undefined;
  readonly peerMedia: { camera: boolean; microphone: boolean };
  readonly isConnected: boolean;
}

/** Shows, second by second, the time to the agreed end and, in words, how the connection is. */
export function watch(root: HTMLElement, texts: Texts, look: () => Watched): () => void {
  const time = part(root, "clock");
  const words = part(root, "quality");
  let before: { peer: RTCPeerConnection; sample: Sample } | undefined;
  let said: string | undefined;
  let held = asExpected;

  const tell = () => {
    const { agreedEnd } = look();
    const { text, phase } = clock(Date.now(), agreedEnd);
    write(part(time, "clock-text"), say(texts, phase === "over" ? "call.clock-over" : "call.clock-left", { time: text }));
    time.dataset["phase"] = phase;
    // Said once for those who do not look at the clock.
    if (phase !== said) write(part(root, "clock-said"), phase === "running" ? "" : say(texts, `call.clock-${phase}-said`));
    said = phase;
  };

  const measure = async () => {
    const { peer, peerMedia, isConnected } = look();
    if (!peer || !isConnected) {
      before = undefined;
      held = asExpected;
      write(part(root, "quality-said"), "");
      return write(words, "");
    }
    const sample = sampleOf((await peer.getStats()).values(), performance.now());
    if (before?.peer === peer) {
      const now = quality(before.sample, sample, peerMedia);
      words.dataset["quality"] = now;
      write(words, say(texts, `call.quality-${now}`));
      const heldBefore = held;
      held = hold(held, now);
      if (held.said !== heldBefore.said) write(part(root, "quality-said"), say(texts, `call.quality-${held.said}`));
    }
    before = { peer, sample };
  };

  tell();
  const timers = [setInterval(tell, second), setInterval(() => void measure(), between)];
  return () => timers.forEach(clearInterval);
}
