import { type Bytes, randomBytes } from "./bytes";
import { derive, newSalt } from "./derive";
import { newPair, openPair, type Pair } from "./pairs";
import { unwrap, wrap, wrappingKey } from "./wrap";

/** Which of the account's two names. */
export type NameKind = "name" | "email";

/** What opens an account under one of its names. `auth` goes to the server in place of the password. */
export interface Lock {
  readonly salt: string;
  readonly auth: string;
  readonly wrappedKey: string;
}

/** An account in this browser: the account key as bytes only as long as something has still to be wrapped with it. */
export interface OpenAccount {
  readonly id: string;
  readonly accountKey: Bytes;
  readonly privateKey: CryptoKey;
  readonly publicKey: string;
}

export interface NewAccount {
  readonly nameLock: Lock;
  readonly emailLock: Lock;
  readonly keys: Pair;
  readonly accountKey: Bytes;
}

export async function newAccount(id: string, password: string): Promise<NewAccount> {
  const accountKey = randomBytes(32);
  const keys = await newPair(await wrappingKey(accountKey), ["account-pair", id]);
  return { accountKey, keys, ...(await newLocks(id, password, accountKey)) };
}

/** Both names' locks for the same account key: at registration, at a change of the password, after a reset. */
export async function newLocks(id: string, password: string, accountKey: Bytes): Promise<{ nameLock: Lock; emailLock: Lock }> {
  return { nameLock: await newLock(id, "name", password, accountKey), emailLock: await newLock(id, "email", password, accountKey) };
}

export async function newLock(id: string, kind: NameKind, password: string, accountKey: Bytes): Promise<Lock> {
  const salt = newSalt();
  const { auth, kek } = await derive(password, salt, "account");
  return { salt, auth, wrappedKey: await wrap(kek, accountKey, ["account-key", id, kind]) };
}

export const openLock = (id: string, kind: NameKind, kek: CryptoKey, wrappedKey: string): Promise<Bytes> =>
  unwrap(kek, wrappedKey, ["account-key", id, kind]);

export async function openAccount(id: string, accountKey: Bytes, keys: Pair): Promise<OpenAccount> {
  const privateKey = await openPair(await wrappingKey(accountKey), keys, ["account-pair", id]);
  return { id, accountKey, privateKey, publicKey: keys.public };
}
