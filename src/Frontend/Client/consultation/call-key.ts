import { callKey } from "../keys/agreement";
import { fromBase64 } from "../keys/bytes";
import { belongs } from "./own-key";

/** What the two browsers of a call hold of each other and no server does. */
export interface CallKey {
  /** HMAC-SHA-256 key that only the two can compute, another one for each appointment. */
  readonly key: CryptoKey;
  /** Both public keys, for the safety number. */
  readonly own: Uint8Array;
  readonly peer: Uint8Array;
}

/** Nothing when the other side has no key yet, or when the server's idea of the own public key is not the half of the key that this browser holds. */
export async function callKeyOf(
  privateKey: CryptoKey,
  ownPoint: string,
  peerPoint: string,
  appointment: string,
): Promise<CallKey | undefined> {
  if (!ownPoint || !peerPoint || !(await belongs(privateKey, ownPoint))) return undefined;
  return { key: await callKey(privateKey, peerPoint, appointment), own: fromBase64(ownPoint), peer: fromBase64(peerPoint) };
}
