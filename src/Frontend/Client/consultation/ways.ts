import { part, say, textsOf, write } from "./parts";

/** What a new session mends: it brings the keys into this browser, and the right to ask. */
const mendedBySigningIn = ["call.keys-missing", "call.room-failed", "call.refused-SignedOut"];

/** Says why it does not go on, in `note`, and where it does: the page has no header and no other link. */
export function showWays(root: HTMLElement, key: string, note = part(root, "room-note")): void {
  // A step that is shown has its heading and its button, to try again.
  part(root, "stuck-title").hidden = root.querySelector(":scope > :not([hidden]) h1") !== null;
  part(root, "sign-in").hidden = !mendedBySigningIn.includes(key);
  part(root, "ways").hidden = false;
  write(note, say(textsOf(root), key));
}
