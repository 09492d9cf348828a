import { type Bytes, fromBase64, randomBytes, toBase64, utf8 } from "./bytes";

const NONCE = 12;

/** What a wrapping belongs to. It is authenticated: moved to another account, name or purpose, a wrapping opens nothing. */
export type Context = readonly [purpose: string, ...parts: string[]];

const spoken = (context: Context): Bytes => utf8(["helpnet", ...context].join("|"));

/** AES-256-GCM: nonce and sealed bytes in one base64 text. */
export async function wrap(key: CryptoKey, bytes: Bytes, context: Context): Promise<string> {
  const iv = randomBytes(NONCE);
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: spoken(context) }, key, bytes));
  const all = new Uint8Array(NONCE + sealed.length);
  all.set(iv);
  all.set(sealed, NONCE);
  return toBase64(all);
}

/** The bytes, or a rejection when the key, the context or a single bit is another. */
export async function unwrap(key: CryptoKey, wrapped: string, context: Context): Promise<Bytes> {
  const all = fromBase64(wrapped);
  const opened = await crypto.subtle.decrypt(
    { name: "AES-GCM", iv: all.slice(0, NONCE), additionalData: spoken(context) },
    key,
    all.slice(NONCE),
  );
  return new Uint8Array(opened);
}

export const wrappingKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
