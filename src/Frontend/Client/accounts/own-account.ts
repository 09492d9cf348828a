import { openLock } from "../keys/account";
import type { Bytes } from "../keys/bytes";
import { derive } from "../keys/derive";
import type { Pair } from "../keys/pairs";
import type { SecretForm } from "./secret-form";

/** What the server keeps for the owner's browser. */
interface Locks {
  readonly account: string;
  readonly salt: string;
  readonly wrappedKey: string;
  readonly keys: Pair;
}

/** The account opened by its password: the proof for the server, and the account key for new wrappings. */
export interface Proven {
  readonly account: string;
  readonly proof: string;
  readonly accountKey: Bytes;
  readonly keys: Pair;
}

/** Asks for the locks and opens the one of the user name. A wrong password is said at `field` and gives null. */
export async function prove(form: SecretForm, field: string): Promise<Proven | null> {
  const locks = await form.post<Locks>("Locks", {});
  if (!locks.ok) {
    form.say(locks.no);
    return null;
  }
  const { account, salt, wrappedKey, keys } = locks.value;
  const { auth, kek } = await derive(form.value(field), salt, "account");
  try {
    return { account, proof: auth, accountKey: await openLock(account, "name", kek, wrappedKey), keys };
  } catch {
    form.sayAt(field, form.text("wrong"));
    return null;
  }
}
