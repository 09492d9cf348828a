import { leads, pressesAfter } from "./exit-view";
import { tellLeaving } from "./leaving";

/** Leaves at once: what is on the screen goes first, then the place in the history; the session ends in the background. */
function leave(address: string): void {
  document.documentElement.hidden = true;
  document.title = "\u2026";
  tellLeaving();
  navigator.sendBeacon("/exit");
  forget();
  location.replace(address);
}

/** Keys that a page kept for this session. */
function forget(): void {
  try {
    sessionStorage.clear();
    localStorage.clear();
    void indexedDB.databases?.().then((all) => all.forEach(({ name }) => name && indexedDB.deleteDatabase(name)));
  } catch {
    // A browser that refuses storage has kept nothing.
  }
}

export function watchExit(page: Document): void {
  const button = page.querySelector<HTMLAnchorElement>("#quick-exit");
  if (!button) return;

  let presses: number[] = [];
  let leaving = false;
  const follow = () => {
    presses = [];
    leaving = true;
    leave(button.href);
  };
  // What stays open in another tab would still be seen, and a call in it still be heard.
  const others = "BroadcastChannel" in globalThis ? new BroadcastChannel("helpnet-leaving") : undefined;
  others?.addEventListener("message", follow);
  const go = () => {
    others?.postMessage(null);
    follow();
  };

  button.addEventListener("click", (click) => {
    click.preventDefault();
    go();
  });

  page.addEventListener("keydown", (key) => {
    if (key.key !== "Escape") return;
    if (!key.repeat) presses = pressesAfter(presses, performance.now());
    if (leads(presses)) go();
    // Browsers stop loading at Escape: neither the press that leads out nor one more may call the next page back.
    if (leaving) key.preventDefault();
  });
}
