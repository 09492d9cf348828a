export type Role = "Counsellor" | "Client";

/** What both browsers know of one connection, seen from one of them. */
export interface Circumstances {
  readonly role: Role;
  readonly ownNonce: string;
  readonly peerNonce: string;
  readonly ownFingerprint: string;
  readonly peerFingerprint: string;
}

/** What is sealed: the proof of who speaks, or that the other's proof was heard and fits. */
export type Sealed = "proof" | "heard";

const labels: Record<Sealed, string> = { proof: "helpnet call 1", heard: "helpnet call 1 heard" };

/** The text that `by` seals: who speaks, both nonces in one fixed order, the speaker's certificate and the one they see. */
export function sealedText(it: Circumstances, by: "own" | "peer", what: Sealed): string {
  const peerRole: Role = it.role === "Client" ? "Counsellor" : "Client";
  const nonces = it.role === "Counsellor" ? [it.ownNonce, it.peerNonce] : [it.peerNonce, it.ownNonce];
  const prints = by === "own" ? [it.ownFingerprint, it.peerFingerprint] : [it.peerFingerprint, it.ownFingerprint];
  return [labels[what], by === "own" ? it.role : peerRole, ...nonces, ...prints].join("|");
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

export function newNonce(): string {
  return base64(crypto.getRandomValues(new Uint8Array(32)));
}

/** This side's word that it sees the same connection as the other. */
export async function seal(key: CryptoKey, it: Circumstances, what: Sealed): Promise<string> {
  return base64(new Uint8Array(await crypto.subtle.sign("HMAC", key, bytesOf(sealedText(it, "own", what)))));
}

/** Whether the other side's word fits. A nonce that comes back as its own echo proves nothing. */
export async function fits(key: CryptoKey, it: Circumstances, what: Sealed, word: string): Promise<boolean> {
  if (it.ownNonce === it.peerNonce) return false;
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = Uint8Array.from(atob(word), (c) => c.charCodeAt(0));
  } catch {
    return false;
  }
  return crypto.subtle.verify("HMAC", key, bytes, bytesOf(sealedText(it, "peer", what)));
}
