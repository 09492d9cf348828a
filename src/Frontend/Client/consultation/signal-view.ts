/** What two browsers say to each other to find and keep a connection. `call` names one attempt, made up by the counsellor's side. */
export type Signal =
  | { kind: "description"; call: string; id: number; type: "offer" | "answer"; sdp: string }
  | { kind: "candidate"; call: string; id: number; candidate: string; mid: string | null; line: number | null; fragment: string | null }
  /** The client asks for a fresh attempt. */
  | { kind: "again"; call: string; id: number }
  /** This side has heard nothing of who the other is, and gives the attempt up. */
  | { kind: "silent"; call: string; id: number };

const isText = (value: unknown): value is string => typeof value === "string";

/** Reads what came from outside; anything else than a well-formed signal is nothing. */
export function readSignal(text: string): Signal | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const it = value as Record<string, unknown>;
  const { kind, call, id } = it as { kind: unknown; call: unknown; id: unknown };
  if (!isText(call) || typeof id !== "number") return undefined;

  if (kind === "again" || kind === "silent") return { kind, call, id };
  if (kind === "description") {
    const { type, sdp } = it as { type: unknown; sdp: unknown };
    return (type === "offer" || type === "answer") && isText(sdp) ? { kind, call, id, type, sdp } : undefined;
  }
  if (kind === "candidate") {
    const { candidate, mid, line, fragment } = it as { candidate: unknown; mid: unknown; line: unknown; fragment: unknown };
    if (!isText(candidate)) return undefined;
    return {
      kind,
      call,
      id,
      candidate,
      mid: isText(mid) ? mid : null,
      line: typeof line === "number" ? line : null,
      fragment: isText(fragment) ? fragment : null,
    };
  }
  return undefined;
}
