/** When a connection was lost and what has been tried; times in milliseconds of one clock. */
export interface Trouble {
  readonly state: RTCPeerConnectionState;
  /** Since when the state has been this one. */
  readonly since: number;
  /** When an ICE restart was last asked for. */
  readonly restarted: number | undefined;
}

const patience = 3_000;
const restartPause = 5_000;
const rebuildAfter = 20_000;

/** What to do now. Restarting keeps the connection and its trust; rebuilding starts anew. */
export function recovery(it: Trouble, now: number): "wait" | "restart" | "rebuild" {
  const lasted = now - it.since;
  const mayRestart = it.restarted === undefined || now - it.restarted >= restartPause;
  switch (it.state) {
    case "connected":
      return "wait";
    case "disconnected":
      return lasted > patience && mayRestart ? "restart" : "wait";
    case "failed":
      if (lasted >= rebuildAfter) return "rebuild";
      return mayRestart ? "restart" : "wait";
    default:
      return lasted >= rebuildAfter ? "rebuild" : "wait";
  }
}

/** The trouble of a connection that nothing but another one helps. */
export function overdue(now: number): Trouble {
  return { state: "failed", since: now - rebuildAfter, restarted: now };
}
