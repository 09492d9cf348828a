/** What the two browsers of a call hold of each other and no server does. */
export interface CallKey {
  /** HMAC-SHA-256 key that only the two can compute, another one for each appointment. */
  readonly key: CryptoKey;
  /** Both public keys, for the safety number. */
  readonly own: Uint8Array;
  readonly peer: Uint8Array;
}
