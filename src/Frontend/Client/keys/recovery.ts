import { type Bytes, randomBytes } from "./bytes";
import { part } from "./derive";
import { unwrap, wrap, wrappingKey } from "./wrap";

const BYTES = 20;
const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";

/** 160 random bits. */
export const newRecoveryKey = (): Bytes => randomBytes(BYTES);

/**
 * Eleven words of five letters that can be said in any language: sixteen bits each, consonants and vowels in turn.
 * The last one is a check, so that a slip of the pen is noticed before a key is tried.
 */
export async function toWords(key: Bytes): Promise<string[]> {
  const all = new Uint8Array(BYTES + 2);
  all.set(key);
  all.set(await check(key), BYTES);
  const words: string[] = [];
  for (let at = 0; at < all.length; at += 2) words.push(word(((all[at] ?? 0) << 8) | (all[at + 1] ?? 0)));
  return words;
}

/** The key behind the words, however they were spaced, or null when they are not the words of a key. */
export async function fromWords(text: string): Promise<Bytes | null> {
  const words =
    text
      .normalize("NFKC")
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  if (words.length !== BYTES / 2 + 1) return null;
  const all = new Uint8Array(BYTES + 2);
  for (const [place, said] of words.entries()) {
    const value = number(said);
    if (value === null) return null;
    all[place * 2] = value >> 8;
    all[place * 2 + 1] = value & 0xff;
  }
  const key = all.slice(0, BYTES);
  const sum = await check(key);
  return sum[0] === all[BYTES] && sum[1] === all[BYTES + 1] ? key : null;
}

/** Three different places, from one on, whose words are to be typed back. */
export function threePlaces(count: number): number[] {
  const places = new Set<number>();
  while (places.size < 3) places.add(1 + ((randomBytes(1)[0] ?? 0) % count));
  return [...places].sort((a, b) => a - b);
}

export async function wrapForRecovery(id: string, key: Bytes, accountKey: Bytes): Promise<string> {
  return wrap(await kekOf(id, key), accountKey, ["recovery", id]);
}

export async function openByRecovery(id: string, key: Bytes, wrapped: string): Promise<Bytes> {
  return unwrap(await kekOf(id, key), wrapped, ["recovery", id]);
}

async function kekOf(id: string, key: Bytes): Promise<CryptoKey> {
  const root = await crypto.subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  return wrappingKey(await part(root, "helpnet|recovery|kek", id));
}

async function check(key: Bytes): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", key)).slice(0, 2);
}

const letter = (set: string, value: number): string => set.charAt(value);

function word(value: number): string {
  return (
    letter(CONSONANTS, (value >> 12) & 15) +
    letter(VOWELS, (value >> 10) & 3) +
    letter(CONSONANTS, (value >> 6) & 15) +
    letter(VOWELS, (value >> 4) & 3) +
    letter(CONSONANTS, value & 15)
  );
}

function number(said: string): number | null {
  if (said.length !== 5) return null;
  let value = 0;
  for (const [place, char] of [...said].entries()) {
    const set = place % 2 === 0 ? CONSONANTS : VOWELS;
    const digit = set.indexOf(char);
    if (digit < 0) return null;
    value = (value << (place % 2 === 0 ? 4 : 2)) | digit;
  }
  return value;
}
