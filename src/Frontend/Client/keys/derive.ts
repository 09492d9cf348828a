import { argon2id } from "hash-wasm";
import { type Bytes, fromBase64Url, randomBytes, toBase64, toBase64Url, utf8 } from "./bytes";
import { wrappingKey } from "./wrap";

/** 64 MiB and three passes. A salt carries its parameters, so that they can grow. */
const PREFIX = "argon2id.65536.3.";

/** What a password becomes. `auth` is sent in its place; `kek` never leaves the browser. */
export interface Halves {
  readonly auth: string;
  readonly kek: CryptoKey;
}

export const newSalt = (): string => PREFIX + toBase64Url(randomBytes(16));

/** Slow on purpose: about a third of a second. The purpose keeps a password that is used in two places apart. */
export async function derive(password: string, salt: string, purpose: "account" | "room"): Promise<Halves> {
  const root = await crypto.subtle.importKey("raw", await stretch(password, salt), "HKDF", false, ["deriveBits"]);
  return {
    auth: toBase64(await part(root, `helpnet|${purpose}|auth`)),
    kek: await wrappingKey(await part(root, `helpnet|${purpose}|kek`)),
  };
}

export async function part(root: CryptoKey, info: string, salt = ""): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt: utf8(salt), info: utf8(info) }, root, 256));
}

async function stretch(password: string, salt: string): Promise<Bytes> {
  const { memory, passes, bytes } = parametersOf(salt);
  const stretched = await argon2id({
    // The same password typed on another keyboard is the same password.
    password: password.normalize("NFKC"),
    salt: bytes,
    parallelism: 1,
    iterations: passes,
    memorySize: memory,
    hashLength: 32,
    outputType: "binary",
  });
  return new Uint8Array(stretched);
}

/** A server that lies about the parameters must not get a password that is cheap to guess. */
function parametersOf(salt: string): { memory: number; passes: number; bytes: Bytes } {
  const [, memory, passes, text] = /^argon2id\.(\d{1,7})\.(\d{1,2})\.([A-Za-z0-9_-]{22})$/.exec(salt) ?? [];
  if (!text || Number(memory) < 65536 || Number(memory) > 1048576 || Number(passes) < 3) throw new Error("unknown salt");
  return { memory: Number(memory), passes: Number(passes), bytes: fromBase64Url(text) };
}
