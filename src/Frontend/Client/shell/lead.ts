import { hasLeft } from "./leaving";

/** Whoever is still here after this long was on the way to no page: a file was saved, or the way was called off. */
const patience = 15_000;

let left = -Infinity;
let later: ReturnType<typeof setTimeout> | undefined;

addEventListener("beforeunload", () => (left = performance.now()));
addEventListener("pageshow", (event) => {
  if (event.persisted) left = -Infinity;
});

/** Leads to another page unasked. Whoever is on the way to one arrives there: this would call it off, and what its form was answered. */
export function lead(address: string): void {
  clearTimeout(later);
  if (hasLeft()) return;
  const wait = left + patience - performance.now();
  if (wait > 0) later = setTimeout(() => lead(address), wait);
  else location.replace(address);
}

/** Goes on to another page, as the person has asked. Whoever has left by the quick exit meanwhile is not called back. */
export function go(address: string): void {
  if (!hasLeft()) location.assign(address);
}
