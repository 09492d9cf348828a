import { openRoom } from "../keys/room";
import { holdCallKey } from "../keys/store";
import { part, say, write, type Texts } from "./parts";
import { post } from "./post";
import { showWays } from "./ways";

/** What the server keeps of a counsellor's room, as the page brings it. */
export interface Room {
  readonly salt: string;
  readonly callKeyPublic: string;
  readonly callKeyWrapped: string;
  readonly openHere: boolean;
}

/** Asks for the room password until the room is open here; the password itself goes nowhere. */
export function openDoor(root: HTMLElement, texts: Texts, account: string, room: Room): Promise<CryptoKey> {
  const form = part<HTMLFormElement>(root, "room-form");
  const password = part<HTMLInputElement>(form, "room-password");
  const button = part<HTMLButtonElement>(form, "room-open");
  const note = part(root, "room-note");
  form.hidden = false;
  button.disabled = false;
  return new Promise((opened) => {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      button.disabled = true;
      write(note, say(texts, "call.room-opening"));
      knock(root, account, room, password.value)
        .then(
          (answer) => {
            if (typeof answer === "string") return showWays(root, answer);
            form.hidden = part(root, "ways").hidden = true;
            write(note, "");
            opened(answer);
          },
          () => showWays(root, "call.room-failed"),
        )
        .finally(() => (button.disabled = false));
    });
  });
}

/** The call key, or the key of the sentence that says why not. */
async function knock(root: HTMLElement, account: string, room: Room, password: string): Promise<CryptoKey | string> {
  const { gate, callKey } = await openRoom(account, password, room);
  const refusal = await post(root, "OpenRoom", { gate });
  if (refusal === "WrongRoomPassword") return "call.room-wrong";
  if (refusal === "TooMany") return "call.room-slow";
  if (refusal === "SignedOut") return "call.refused-SignedOut";
  if (refusal !== undefined) return "call.room-failed";

  const key = await callKey();
  await holdCallKey(account, key);
  return key;
}
