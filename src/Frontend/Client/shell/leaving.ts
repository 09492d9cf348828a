const name = "helpnet-leaving";
let left = false;

/** Tells every part of the page that the person leaves at once. */
export function tellLeaving(): void {
  left = true;
  dispatchEvent(new Event(name));
}

/** Runs before the page is left by the quick exit. The next page may take its time: what listens or looks has to stop first. */
export function onLeaving(stop: () => void): void {
  addEventListener(name, stop, { once: true });
}

/** Whether that has been: what was still on its way here may show, keep or play nothing, and lead nowhere else. */
export function hasLeft(): boolean {
  return left;
}
