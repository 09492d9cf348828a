import { publicKey } from "../keys/pairs";

/**
 * Whether a public key is the other half of a private one that can be used but not read: both must lead to the same secret with a pair made
 * for this question. So the safety number shows what this browser holds, not what a server says that it holds.
 */
export async function belongs(privateKey: CryptoKey, point: string): Promise<boolean> {
  const probe = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const [one, other] = await Promise.all([
    crypto.subtle.deriveBits({ name: "ECDH", public: probe.publicKey }, privateKey, 256),
    crypto.subtle.deriveBits({ name: "ECDH", public: await publicKey(point) }, probe.privateKey, 256),
  ]);
  const [a, b] = [new Uint8Array(one), new Uint8Array(other)];
  return a.every((byte, at) => byte === b[at]);
}
