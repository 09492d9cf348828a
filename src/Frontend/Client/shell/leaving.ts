const name = "helpnet-leaving";

/** Tells every part of the page that the person leaves at once. */
export function tellLeaving(): void {
  dispatchEvent(new Event(name));
}

/** Runs before the page is left by the quick exit. The next page may take its time: what listens or looks has to stop first. */
export function onLeaving(stop: () => void): void {
  addEventListener(name, stop, { once: true });
}
