import { fits, newNonce, seal, type Circumstances, type Role } from "./authentication-view";

const longest = 1024;
const patience = 15_000;

/** What the two certificates are, as each side's own session descriptions say. */
export type Fingerprints = Pick<Circumstances, "ownFingerprint" | "peerFingerprint">;

/** Proven: the other end is who it should be, and knows it of this one. False: it said something that does not fit. Silent: it said nothing, which a lost network does too. */
export type Verdict = "proven" | "false" | "silent";

/**
 * Asks over the connection itself whether the other end holds the key that only the two people's browsers can compute, and sees the same two
 * certificates. Proven only when its proof fits: a server in the middle sees other certificates and can't seal what it would have to say.
 * And only when the other end has found the same of this one, so that nobody speaks to a page that plays nothing.
 */
export async function examine(
  channel: RTCDataChannel,
  key: CryptoKey,
  role: Role,
  prints: () => Fingerprints | undefined,
): Promise<Verdict> {
  const heard = listen(channel);
  if (!(await opened(channel))) return "silent";

  const ownNonce = newNonce();
  channel.send(ownNonce);
  const peerNonce = await heard();
  if (peerNonce === undefined) return "silent";
  const certificates = prints();
  if (peerNonce.length !== ownNonce.length || certificates === undefined) return "false";

  const circumstances = { role, ownNonce, peerNonce, ...certificates };
  channel.send(await seal(key, circumstances, "proof"));
  const proof = await heard();
  if (proof === undefined) return "silent";
  if (!(await fits(key, circumstances, "proof", proof))) return "false";

  channel.send(await seal(key, circumstances, "heard"));
  const answer = await heard();
  if (answer === undefined) return "silent";
  return (await fits(key, circumstances, "heard", answer)) ? "proven" : "false";
}

function opened(channel: RTCDataChannel): Promise<boolean> {
  if (channel.readyState === "open") return Promise.resolve(true);
  if (channel.readyState !== "connecting") return Promise.resolve(false);
  return new Promise((resolve) => {
    channel.addEventListener("open", () => resolve(true), { once: true });
    channel.addEventListener("close", () => resolve(false), { once: true });
  });
}

/** The channel's messages one by one, an empty one for what is no message of ours; nothing when it closes or says nothing for a while. */
function listen(channel: RTCDataChannel): () => Promise<string | undefined> {
  const kept: (string | undefined)[] = [];
  let waiting: ((text: string | undefined) => void) | undefined;
  const give = (text: string | undefined) => {
    if (waiting) waiting(text);
    else if (kept.length < 4) kept.push(text);
  };
  channel.addEventListener("message", ({ data }) => give(typeof data === "string" && data.length <= longest ? data : ""));
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
