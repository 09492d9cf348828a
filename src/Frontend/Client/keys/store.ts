import { hasLeft } from "../shell/leaving";
import type { OpenAccount } from "./account";
import type { PinBook } from "./pins";
import { wrappingKey } from "./wrap";

const NAME = "helpnet-keys";
const KEYS = "keys";
const PINS = "pins";

/** What this browser holds of the person who is signed in. The keys can be used, not read. */
export interface HeldKeys {
  readonly account: string;
  readonly accountKey: CryptoKey;
  readonly privateKey: CryptoKey;
  readonly publicKey: string;
}

export async function holdAccount(opened: OpenAccount): Promise<void> {
  const { id, privateKey, publicKey } = opened;
  const held: HeldKeys = { account: id, accountKey: await wrappingKey(opened.accountKey), privateKey, publicKey };
  const before = await heldAccount();
  // Pins belong to a person, not to a browser.
  if (before && before.account !== opened.id) await forgetKeys();
  await put(KEYS, "account", held);
}

export const heldAccount = (): Promise<HeldKeys | undefined> => get<HeldKeys>(KEYS, "account");

/** The counsellor's call key, from the opening of the room to the end of the session. */
export const holdCallKey = (account: string, key: CryptoKey): Promise<void> => put(KEYS, `call ${account}`, key);

export const heldCallKey = (account: string): Promise<CryptoKey | undefined> => get<CryptoKey>(KEYS, `call ${account}`);

export const pinBook: PinBook = {
  get: (peer) => get<string>(PINS, peer),
  set: (peer, key) => put(PINS, peer, key),
};

/** At sign-out nothing stays. */
export function forgetKeys(): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.deleteDatabase(NAME);
    request.onsuccess = () => done();
    request.onblocked = () => done();
    request.onerror = () => failed(request.error);
  });
}

function open(): Promise<IDBDatabase> {
  return new Promise((opened, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(KEYS);
      request.result.createObjectStore(PINS);
    };
    request.onsuccess = () => opened(request.result);
    request.onerror = () => failed(request.error);
  });
}

async function put(store: string, key: string, value: unknown): Promise<void> {
  if (!hasLeft()) await run(store, "readwrite", (rows) => rows.put(value, key));
}

function get<T>(store: string, key: string): Promise<T | undefined> {
  return run(store, "readonly", (rows) => rows.get(key)) as Promise<T | undefined>;
}

async function run(store: string, mode: IDBTransactionMode, ask: (rows: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = database.transaction(store, mode);
      const request = ask(transaction.objectStore(store));
      transaction.oncomplete = () => done(request.result);
      transaction.onerror = () => failed(transaction.error);
      transaction.onabort = () => failed(transaction.error);
    });
  } finally {
    database.close();
  }
}
