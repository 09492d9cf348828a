/** What one side tells the other about itself over the authenticated connection; "heard" counts the chat's messages that came over it. */
export type PeerWord =
  { kind: "media"; camera: boolean; microphone: boolean } | { kind: "heard"; count: number } | { kind: "left" } | { kind: "ended" };

export function readPeerWord(text: string): PeerWord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const it = value as Record<string, unknown> | null;
  if (it?.["kind"] === "left" || it?.["kind"] === "ended") return { kind: it["kind"] };
  if (it?.["kind"] === "media") return { kind: "media", camera: it["camera"] === true, microphone: it["microphone"] === true };
  if (it?.["kind"] === "heard" && typeof it["count"] === "number") return { kind: "heard", count: it["count"] };
  return undefined;
}
