import { derive, newSalt } from "./derive";
import { newPair, openPair } from "./pairs";

/** What the server keeps of a consultation room; the password is not among it. */
export interface RoomKeys {
  readonly salt: string;
  readonly gate: string;
  readonly callKeyPublic: string;
  readonly callKeyWrapped: string;
}

/** Makes the room's keys. `gate` opens the room's door at the server; the other half unwraps the call key here. */
export async function newRoom(account: string, password: string): Promise<RoomKeys> {
  const salt = newSalt();
  const { auth, kek } = await derive(password, salt, "room");
  const pair = await newPair(kek, ["call-pair", account]);
  return { salt, gate: auth, callKeyPublic: pair.public, callKeyWrapped: pair.wrappedPrivate };
}

/** The gate's half for the server, and the way to the call key. Whether the password was right shows when the key opens. */
export async function openRoom(
  account: string,
  password: string,
  room: Omit<RoomKeys, "gate">,
): Promise<{ gate: string; callKey: () => Promise<CryptoKey> }> {
  const { auth, kek } = await derive(password, room.salt, "room");
  const pair = { public: room.callKeyPublic, wrappedPrivate: room.callKeyWrapped };
  return { gate: auth, callKey: () => openPair(kek, pair, ["call-pair", account]) };
}
