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

  button.addEventListener("click", (click) => {
    click.preventDefault();
    leave(button.href);
  });

  let presses: number[] = [];
  page.addEventListener("keydown", (key) => {
    if (key.key !== "Escape" || key.repeat) return;
    presses = pressesAfter(presses, performance.now());
    if (leads(presses)) leave(button.href);
  });
}
