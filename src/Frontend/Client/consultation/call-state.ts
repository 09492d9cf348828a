export type CallState =
  /** The other side is not here, or not yet. */
  | "alone"
  | "connecting"
  | "connected"
  /** Was connected; a new way is being looked for. */
  | "recovering"
  /** The other end said nothing of who it is; another connection is being made. */
  | "retrying"
  /** The other end said nothing of who it is, however often it was asked. */
  | "unproven"
  /** The other end could not show that it is who it should be. */
  | "untrusted"
  /** Another page of this person has the call. */
  | "elsewhere"
  | "ended"
  | "left"
  /** The server said no; the code is beside it. */
  | "refused";

const over: readonly CallState[] = ["untrusted", "unproven", "ended", "left", "refused"];

/** Nothing goes on by itself from here. */
export function isOver(state: CallState): boolean {
  return over.includes(state);
}

/** Over, or over on this page. */
export function isFinal(state: CallState): boolean {
  return isOver(state) || state === "elsewhere";
}
