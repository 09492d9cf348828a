// On every page of a counsellor: whoever comes to the door is heard.
import { part, say, textsOf, write } from "../consultation/parts";
import { connectLive } from "../live/live";
import { Refresh } from "../live/refresh";
import { isSignedOut } from "../live/signed-out";
import { hasLeft, onLeaving } from "../shell/leaving";
import { keepSeen, readChoice, readSeen } from "./knock-choice";
import { notify } from "./knock-notification";
import { playKnock } from "./knock-sound";
import { comes, heard, rings, titleOf, type Knock } from "./knock-view";
import { tabIcon } from "./tab-icon";

const every = 20_000;

interface Entry {
  readonly appointment: string;
  readonly enteredAt: string;
}

const root = document.querySelector<HTMLElement>("[data-knock]");
if (root) listen(root);

/** Sound, title, icon, a line on the page and a notification of the system for whoever waits. */
function listen(root: HTMLElement): void {
  const texts = textsOf(root);
  const line = part(root, "someone");
  const counted = part(root, "counted");
  const signedOut = part(root, "signed-out");
  const plain = document.title;
  const icon = tabIcon(document);
  let knock: Knock = { waiting: [], seen: readSeen() };
  let ringing = 0;

  const looking = (): boolean => document.visibilityState === "visible" && document.hasFocus();
  const ring = (): void => {
    const { on, volume } = readChoice();
    if (on) void playKnock(volume / 100);
  };
  const hear = (waiting: readonly string[]): void => {
    if (hasLeft()) return;
    const fresh = comes(knock, waiting);
    knock = heard(knock, waiting, looking());
    if (looking()) keepSeen(knock.seen);
    document.title = titleOf(plain, waiting.length);
    icon(waiting.length);
    const onDashboard = document.querySelector("[data-waiting]") !== null;
    line.hidden = waiting.length === 0 || onDashboard;
    // The dashboard shows who waits where no reader says it.
    if (onDashboard) write(counted, waiting.length === 0 ? "" : say(texts, "knock.count", { count: String(waiting.length) }));
    if (fresh) {
      ring();
      if (!looking()) notify(say(texts, "knock.title"), waiting.at(-1) ?? "");
    }
    if (rings(knock) && !ringing) ringing = window.setInterval(ring, every);
    if (!rings(knock)) {
      clearInterval(ringing);
      ringing = 0;
    }
  };
  const queue = new Refresh(async () => {
    const answer = await fetch(root.dataset["queue"] ?? "", { headers: { "X-Part": "1" }, cache: "no-store" });
    if (answer.status >= 500) throw new Error("no queue");
    signedOut.hidden = !isSignedOut(answer);
    // Whoever waits is not for this page to tell any more.
    if (isSignedOut(answer)) hear([]);
    if (answer.ok) hear(((await answer.json()) as Entry[]).map((entry) => `${entry.appointment} ${entry.enteredAt}`));
  });

  const look = (): void => hear(knock.waiting);
  document.addEventListener("visibilitychange", look);
  addEventListener("focus", look);
  // What was looked at on another page of this browser need not ring here.
  addEventListener("storage", ({ newValue }) => {
    // Another page forgets everything: to keep it here would write it down again.
    if (newValue === null) return;
    knock = { ...knock, seen: readSeen() };
    look();
  });
  onLeaving(() => clearInterval(ringing));
  void connectLive({
    follow: (hub) => hub.invoke("FollowQueue"),
    moved: (kind) => void (kind === undefined || kind === "WaitingRoom" ? queue.ask() : undefined),
    online: () => undefined,
  });
}
