/** What one side tells the other about itself over the authenticated connection. */
export type PeerWord = { kind: "media"; camera: boolean; microphone: boolean } | { kind: "left" } | { kind: "ended" };

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
  return undefined;
}
