import { part } from "../consultation/parts";
import { connectLive } from "../live/live";
import { Region } from "../live/region";
import { keepChoice, readChoice } from "../notices/knock-choice";
import { playKnock } from "../notices/knock-sound";
import { doorsOf } from "./doors";

const root = document.querySelector<HTMLElement>("[data-dashboard]");
if (root) open(root);

function open(root: HTMLElement): void {
  const counsels = root.dataset["counsellor"] === "true";
  const offline = part(root, "offline");
  const live = part(root, "live");
  if (counsels) offerKnock(root);
  const doors = doorsOf(live, () => region.refresh());
  const region = new Region(live, root.dataset["state"] ?? "", doors.drawn);
  doors.drawn();
  void connectLive({
    async follow(hub) {
      await hub.invoke("FollowInbox", 0);
      await doors.follow(hub);
    },
    moved: () => void region.refresh(),
    online: (yes) => (offline.hidden = yes),
  });
}

/** How a knock sounds in this browser, on whatever page, and whether the system may tell of it. */
function offerKnock(root: HTMLElement): void {
  const sound = part<HTMLInputElement>(root, "sound");
  const volume = part<HTMLInputElement>(root, "volume");
  const notify = part<HTMLButtonElement>(root, "notify");

  const stored = readChoice();
  sound.checked = stored.on;
  volume.value = String(stored.volume);
  const keep = (): void => keepChoice({ on: sound.checked, volume: Number(volume.value) });
  sound.addEventListener("change", keep);
  volume.addEventListener("change", () => {
    keep();
    if (sound.checked) void playKnock(Number(volume.value) / 100);
  });
  if ("Notification" in window && Notification.permission === "default") {
    notify.hidden = false;
    notify.addEventListener("click", () => void Notification.requestPermission().then(() => (notify.hidden = true)));
  }
}
