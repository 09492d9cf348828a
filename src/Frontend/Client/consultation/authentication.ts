import { fits, newNonce, seal, type Circumstances, type Role } from "./authentication-view";

const longest = 1024;
const patience = 15_000;

/** What the two certificates are, as each side's own session descriptions say. */
export type Fingerprints = Pick<Circumstances, "ownFingerprint" | "peerFingerprint">;

/**
 * Asks over the connection itself whether the other end holds the key that only the two people's browsers can compute, and sees the same two
 * certificates. True only when its proof fits: a server in the middle sees other certificates and can't seal what it would have to say.
 */
export async function isAuthentic(channel: RTCDataChannel, key: CryptoKey, role: Role, prints: () => Fingerprints | undefined): Promise<boolean> {
  const heard = listen(channel);
  if (!(await opened(channel))) return false;

  const ownNonce = newNonce();
  channel.send(ownNonce);
  const peerNonce = await heard();
  const certificates = prints();
  if (peerNonce === undefined || peerNonce.length !== ownNonce.length || certificates === undefined) return false;

  const circumstances = { role, ownNonce, peerNonce, ...certificates };
  channel.send(await seal(key, circumstances));
  const proof = await heard();
  return proof !== undefined && (await fits(key, circumstances, proof));
}

function opened(channel: RTCDataChannel): Promise<boolean> {
  if (channel.readyState === "open") return Promise.resolve(true);
  return new Promise((resolve) => {
    channel.addEventListener("open", () => resolve(true), { once: true });
    channel.addEventListener("close", () => resolve(false), { once: true });
  });
}

/** The channel's messages one by one; nothing when it closes, says something too long, or says nothing for a while. */
function listen(channel: RTCDataChannel): () => Promise<string | undefined> {
  const kept: (string | undefined)[] = [];
  let waiting: ((text: string | undefined) => void) | undefined;
  const give = (text: string | undefined) => {
    if (waiting) waiting(text);
    else if (kept.length < 4) kept.push(text);
  };
  channel.addEventListener("message", ({ data }) => give(typeof data === "string" && data.length <= longest ? data : undefined));
  channel.addEventListener("close", () => give(undefined));
  return () =>
    new Promise((resolve) => {
      if (kept.length > 0) return resolve(kept.shift());
      const timer = setTimeout(() => resolve(undefined), patience);
      waiting = (text) => {
        clearTimeout(timer);
        waiting = undefined;
        resolve(text);
      };
    });
}
