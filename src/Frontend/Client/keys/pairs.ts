import { type Bytes, fromBase64, toBase64 } from "./bytes";
import { type Context, unwrap, wrap } from "./wrap";

const CURVE = { name: "ECDH", namedCurve: "P-256" } as const;

/** A key pair as the server may hold it: base64 of the raw public point, and the private half wrapped. */
export interface Pair {
  readonly public: string;
  readonly wrappedPrivate: string;
}

export async function newPair(wrapper: CryptoKey, context: Context): Promise<Pair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["deriveBits"]);
  const point = toBase64(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey)));
  const secret: Bytes = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  return { public: point, wrappedPrivate: await wrap(wrapper, secret, [...context, point]) };
}

/** The private half, which from here on can be used but not read. */
export async function openPair(wrapper: CryptoKey, pair: Pair, context: Context): Promise<CryptoKey> {
  const secret = await unwrap(wrapper, pair.wrappedPrivate, [...context, pair.public]);
  return crypto.subtle.importKey("pkcs8", secret, CURVE, false, ["deriveBits"]);
}

export const publicKey = (point: string): Promise<CryptoKey> => crypto.subtle.importKey("raw", fromBase64(point), CURVE, true, []);
