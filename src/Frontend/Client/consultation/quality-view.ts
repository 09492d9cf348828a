/** What matters of one look at the connection's statistics. */
export interface Sample {
  readonly at: number;
  readonly bytes: number;
  readonly packets: number;
  readonly lost: number;
  readonly frames: number;
  readonly roundTrip: number | undefined;
}

export type Quality = "good" | "weak" | "picture-paused" | "silent";

interface Stat {
  readonly type: string;
  readonly [name: string]: unknown;
}

const number = (value: unknown) => (typeof value === "number" ? value : 0);

/** Sums up a statistics report. */
export function sampleOf(report: Iterable<Stat>, at: number): Sample {
  let [bytes, packets, lost, frames] = [0, 0, 0, 0];
  let roundTrip: number | undefined;
  for (const stat of report) {
    if (stat.type === "inbound-rtp") {
      bytes += number(stat["bytesReceived"]);
      packets += number(stat["packetsReceived"]);
      lost += number(stat["packetsLost"]);
      frames += number(stat["framesDecoded"]);
    } else if (stat.type === "candidate-pair" && stat["nominated"] === true && stat["state"] === "succeeded") {
      if (typeof stat["currentRoundTripTime"] === "number") roundTrip = stat["currentRoundTripTime"];
    }
  }
  return { at, bytes, packets, lost, frames, roundTrip };
}

const muchLoss = 0.08;
const longWay = 0.4;

/** How the connection is between two looks, given what the other side says that it sends. */
export function quality(before: Sample, now: Sample, peer: { camera: boolean; microphone: boolean }): Quality {
  if (!peer.camera && !peer.microphone) return "good";
  if (now.bytes <= before.bytes) return "silent";
  if (peer.camera && now.frames <= before.frames) return "picture-paused";
  const [came, missed] = [now.packets - before.packets, Math.max(0, now.lost - before.lost)];
  const loss = came + missed > 0 ? missed / (came + missed) : 0;
  return loss > muchLoss || (now.roundTrip ?? 0) > longWay ? "weak" : "good";
}

/** For how many looks it has been so, and what was said last. */
export interface Held {
  readonly quality: Quality;
  readonly looks: number;
  readonly said: Quality;
}

const enough = 3;

/** A call begins well until something else has held. */
export const asExpected: Held = { quality: "good", looks: 0, said: "good" };

/** What only flickers can be read; it is not read out over the other person's voice. */
export function hold(before: Held, now: Quality): Held {
  const looks = now === before.quality ? before.looks + 1 : 1;
  return { quality: now, looks, said: looks >= enough ? now : before.said };
}
