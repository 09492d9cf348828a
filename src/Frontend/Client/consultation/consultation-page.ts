import { accept, meet } from "../keys/pins";
import { heldAccount, heldCallKey, pinBook } from "../keys/store";
import { mountDeviceCheck } from "../waiting-room/device-check";
import { canCall } from "./ability";
import { callKeyOf, type CallKey } from "./call-key";
import { CallRoom } from "./call-room";
import { isAnswered } from "./choice-view";
import type { IceView } from "./hub-link";
import { keptChoice } from "./kept-choice";
import { part, say, textsOf, write } from "./parts";
import { post } from "./post";
import { openDoor, type Room } from "./room-door";
import { showWays } from "./ways";

/** Why a client could not be let in. */
const sentences: Readonly<Record<string, string>> = { NotInThisState: "call.admit-gone", SignedOut: "call.refused-SignedOut" };

const root = document.querySelector<HTMLElement>("[data-room]");
if (root) enter(root).catch(() => showWays(root, "call.room-failed"));

async function enter(root: HTMLElement): Promise<void> {
  if (!canCall()) return showWays(root, "call.unable");
  const call = document.querySelector<HTMLElement>("[data-call]");
  const keys = await keysOf(root);
  if (!call || !keys) return showWays(root, "call.keys-missing");

  await knownPeer(root);
  const waiting = root.dataset["waiting"] === "true";
  // Whoever has answered at a device check in this tab, or reloads, goes straight in.
  if (waiting || !isAnswered(iceOf(root).relayConfigured, keptChoice())) await begin(root, waiting);
  root.hidden = true;
  call.hidden = false;
  call.focus();
  const end = () => post(root, "End", { command: crypto.randomUUID() });
  await new CallRoom(call, keys, end, iceOf(root)).enter();
}

/** This person's half of what protects the call; for the counsellor it lies behind the room password. */
async function keysOf(root: HTMLElement): Promise<CallKey | undefined> {
  const { peerKey = "", ownKey = "", appointment = "", account = "" } = root.dataset;
  if (root.dataset["role"] === "Client") {
    const held = await heldAccount();
    return held?.account === account ? callKeyOf(held.privateKey, ownKey, peerKey, appointment) : undefined;
  }
  const room = JSON.parse(part(root, "room-form").dataset["roomKeys"] ?? "{}") as Room;
  const key = (room.openHere ? await heldCallKey(account) : undefined) ?? (await openDoor(root, textsOf(root), account, room));
  return callKeyOf(key, room.callKeyPublic, peerKey, appointment);
}

/** A key that changed since the last time is said, and taken only when the person says so. */
async function knownPeer(root: HTMLElement): Promise<void> {
  const { peer = "", peerKey = "" } = root.dataset;
  if ((await meet(pinBook, peer, peerKey)) !== "changed") return;

  const notice = part(root, "changed");
  showStep(notice);
  await new Promise<void>((resolve) => part(notice, "changed-accept").addEventListener("click", () => resolve(), { once: true }));
  await accept(pinBook, peer, peerKey);
  notice.hidden = true;
}

/** Shows the page's next step, and begins it at its heading: whoever cannot see that it came is told. */
function showStep(step: HTMLElement): void {
  step.hidden = false;
  step.querySelector<HTMLElement>("h1")?.focus();
}

function iceOf(root: HTMLElement): IceView {
  return JSON.parse(part(root, "ice").textContent ?? "{}") as IceView;
}

/** The device check, and for the counsellor the moment in which the client is let in. */
function begin(root: HTMLElement, admits: boolean): Promise<void> {
  const texts = textsOf(root);
  const stage = part(root, "begin");
  const check = part(stage, "device-check");
  const note = part(stage, "begin-note");
  showStep(stage);
  const devices = mountDeviceCheck(check, textsOf(check), iceOf(check));
  return new Promise((done) =>
    part(stage, "begin-button").addEventListener("click", () => {
      if (!devices.isReady) return write(note, say(texts, "call.begin-agree"));
      const admitted = admits ? post(root, "Admit", { command: crypto.randomUUID() }) : Promise.resolve(undefined);
      admitted.then(
        (refusal) => {
          if (refusal !== undefined) return showWays(root, sentences[refusal] ?? "call.room-failed", note);
          devices.keep();
          devices.stop();
          done();
        },
        () => showWays(root, "call.room-failed", note),
      );
    }),
  );
}
