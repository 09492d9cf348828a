import { part, say, textsOf } from "../consultation/parts";
import { connectLive } from "../live/live";
import { Region } from "../live/region";
import { heard, rings, titleOf, type Knock } from "./knock-view";
import { playKnock } from "./knock-sound";
import { tabIcon } from "./tab-icon";

const every = 20_000;
const soundKey = "helpnet.knock";

const root = document.querySelector<HTMLElement>("[data-dashboard]");
if (root) open(root);

function open(root: HTMLElement): void {
  const counsels = root.dataset["counsellor"] === "true";
  const offline = part(root, "offline");
  const drawn = counsels ? listenForKnocks(root) : () => undefined;
  const region = new Region(part(root, "live"), root.dataset["state"] ?? "", drawn);
  void connectLive({
    async follow(hub) {
      await hub.invoke("FollowInbox", 0);
      if (counsels) await hub.invoke("FollowQueue");
    },
    moved: () => void region.refresh(),
    online: (yes) => (offline.hidden = yes),
  });
}

/** Sound, title and system notification for whoever waits; answers what to do when the page has been drawn anew. */
function listenForKnocks(root: HTMLElement): () => void {
  const texts = textsOf(root);
  const sound = part<HTMLInputElement>(root, "sound");
  const volume = part<HTMLInputElement>(root, "volume");
  const notify = part<HTMLButtonElement>(root, "notify");
  const plain = document.title;
  const icon = tabIcon(document);
  let knock: Knock = { waiting: 0, seen: 0 };
  let ringing = 0;

  const stored = JSON.parse(localStorage.getItem(soundKey) ?? '{"on":true,"volume":60}') as { on: boolean; volume: number };
  sound.checked = stored.on;
  volume.value = String(stored.volume);
  const keep = (): void => localStorage.setItem(soundKey, JSON.stringify({ on: sound.checked, volume: Number(volume.value) }));
  sound.addEventListener("change", keep);
  volume.addEventListener("change", () => {
    keep();
    if (sound.checked) void playKnock(Number(volume.value) / 100);
  });
  if ("Notification" in window && Notification.permission === "default") {
    notify.hidden = false;
    notify.addEventListener("click", () => void Notification.requestPermission().then(() => (notify.hidden = true)));
  }

  const ring = (): void => {
    if (sound.checked) void playKnock(Number(volume.value) / 100);
  };
  const listen = (waiting: number, looking: boolean): void => {
    const more = waiting > knock.waiting;
    knock = heard(knock, waiting, looking);
    document.title = titleOf(plain, waiting);
    icon(waiting);
    if (more) {
      ring();
      if (!looking && "Notification" in window && Notification.permission === "granted") new Notification(say(texts, "knock.title"));
    }
    if (rings(knock) && !ringing) ringing = window.setInterval(ring, every);
    if (!rings(knock) && ringing) {
      clearInterval(ringing);
      ringing = 0;
    }
  };
  const look = (): void => {
    const waiting = Number(root.querySelector<HTMLElement>("[data-waiting]")?.dataset["waiting"] ?? 0);
    listen(waiting, document.visibilityState === "visible" && document.hasFocus());
  };
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  look();
  return look;
}
