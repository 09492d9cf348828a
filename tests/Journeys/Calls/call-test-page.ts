// Enters a call with the key that the test host gave this person, in place of the keys of a signed-in browser.
import { CallRoom } from "../../../src/Frontend/Client/consultation/call-room";
import { keepChoice, keptChoice } from "../../../src/Frontend/Client/consultation/kept-choice";
import type { Choice } from "../../../src/Frontend/Client/consultation/choice-view";
import type { IceView } from "../../../src/Frontend/Client/consultation/hub-link";

const bytes = (text: string) => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const root = document.querySelector<HTMLElement>("[data-call]")!;
const host = document.querySelector<HTMLElement>("[data-test]")!.dataset;
if (!keptChoice()) keepChoice(JSON.parse(host["choice"]!) as Choice);
root.hidden = false;
const key = await crypto.subtle.importKey("raw", bytes(host["key"]!), { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
const end = async () => {
  const answer = await fetch(`/end/${root.dataset["appointment"]}`, { method: "POST" });
  return answer.ok ? undefined : String(answer.status);
};
const keys = { key, own: bytes(host["own"]!), peer: bytes(host["peer"]!) };
const room = new CallRoom(root, keys, end, JSON.parse(host["ice"]!) as IceView);
await room.enter();
