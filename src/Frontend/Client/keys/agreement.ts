import { utf8 } from "./bytes";
import { publicKey } from "./pairs";

/**
 * The key with which both sides of one appointment prove their fingerprints to each other: from the own private key and the other's
 * public one. Client: account key with the counsellor's call key; counsellor: call key with the client's account key.
 */
export async function callKey(privateKey: CryptoKey, peerPublicKey: string, appointmentId: string): Promise<CryptoKey> {
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: await publicKey(peerPublicKey) }, privateKey, 256);
  const root = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"]);
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: utf8(appointmentId.toLowerCase()), info: utf8("helpnet|call") },
    root,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign", "verify"],
  );
}
