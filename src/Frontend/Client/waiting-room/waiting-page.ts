import { canCall } from "../consultation/ability";
import type { IceView } from "../consultation/hub-link";
import { part, textsOf } from "../consultation/parts";
import { heldAccount } from "../keys/store";
import { connectLive } from "../live/live";
import { Region } from "../live/region";
import { sayNews } from "../live/said";
import { lead } from "../shell/lead";
import { mountDeviceCheck } from "./device-check";

const root = document.querySelector<HTMLElement>("[data-waiting-room]");
if (root) wait(root);

function wait(root: HTMLElement): void {
  const { appointment = "", counsellor = "", account = "" } = root.dataset;
  const state = part(root, "state");
  const offline = part(root, "offline");
  let timer = 0;
  let leaves = false;

  const say = sayNews(state, part(root, "said"));
  const drawn = (): void => {
    if (!canCall()) for (const unable of state.querySelectorAll<HTMLElement>("[data-unable]")) unable.hidden = false;
    say();
    const now = state.querySelector<HTMLElement>("[data-next],[data-at]");
    // The person is let in, or it is over: the next page says so.
    if (now?.dataset["next"]) return lead(now.dataset["next"]);
    clearTimeout(timer);
    const at = Date.parse(now?.dataset["at"] ?? "");
    if (!Number.isNaN(at)) timer = window.setTimeout(() => void come(), Math.min(Math.max(at - Date.now(), 1_000), 2 ** 31 - 1));
  };
  const region = new Region(state, root.dataset["state"] ?? "", drawn);
  // Whoever has pressed a button is on the way to another page: going out must not end in coming in again.
  const mayEnter = (): boolean => !leaves && state.querySelector("[data-enter]") !== null;
  root.addEventListener("submit", () => (leaves = true));
  addEventListener("pageshow", () => (leaves = false));

  let enter = (): Promise<void> => Promise.resolve();
  const come = async (): Promise<void> => {
    await region.refresh();
    if (mayEnter()) await enter();
  };

  drawn();
  void sayWhenKeyless(root, account);
  void connectLive({
    async follow(hub) {
      enter = () =>
        hub.invoke("Enter", appointment, crypto.randomUUID()).then(
          () => region.refresh(),
          () => undefined,
        );
      await hub.invoke("FollowAppointment", appointment);
      if (mayEnter()) await enter();
      await hub.invoke("StillHere", counsellor, appointment);
    },
    moved: () => void come(),
    beat(hub) {
      void hub.invoke("StillHere", counsellor, appointment).catch(() => undefined);
      // That the counsellor has opened a page is no change of the appointment.
      if (state.querySelector("[data-attended=false]")) void region.refresh();
    },
    online: (yes) => (offline.hidden = yes),
  });
  // Last: whatever a browser lacks for it, the place is kept and the page leads on.
  checkDevices(root);
}

function checkDevices(root: HTMLElement): void {
  const check = root.querySelector<HTMLElement>('[data-part="device-check"]');
  if (!check) return;
  const devices = mountDeviceCheck(check, textsOf(check), JSON.parse(part(check, "ice").textContent ?? "null") as IceView | null);
  addEventListener("pagehide", () => {
    devices.keep();
    devices.stop();
  });
}

/** A browser may have thrown the keys away and kept the session: that is said here, before anybody pays and is let in to nothing. */
async function sayWhenKeyless(root: HTMLElement, account: string): Promise<void> {
  const held = await heldAccount().catch(() => undefined);
  part(root, "keyless").hidden = held?.account === account;
}
