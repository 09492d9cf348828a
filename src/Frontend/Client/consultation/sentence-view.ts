import type { CallState } from "./call-state";
import type { Texts } from "./parts";

/** The key of the sentence that says how the call stands. Whoever was here and went is said otherwise than who is still awaited. */
export function sentenceOf(state: CallState, hasMet: boolean, code: string | undefined, texts: Texts): string {
  if (state === "alone" && hasMet) return "call.state-gone";
  const key = state === "refused" ? `call.refused-${code ?? ""}` : `call.state-${state}`;
  return key in texts ? key : "call.state-refused";
}

/** The key of the sentence that says that the server is away. Only a call that stands goes on without it. */
export function offlineOf(state: CallState): string {
  return state === "connected" || state === "recovering" || state === "elsewhere" ? "call.offline" : "call.offline-before";
}
