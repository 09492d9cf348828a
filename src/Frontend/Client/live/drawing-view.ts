const drawnFresh = /<input\b[^>]*\bname="(?:Command|__RequestVerificationToken)"[^>]*>/g;
/** How far away a time is; the page itself keeps it true. */
const keptTrue = /(<span data-relative="[^"]*">)[^<]*/g;

/** Markup without what differs at every drawing and nobody sees: two that are the same so far show the same. */
export function lasting(markup: string): string {
  return markup.replace(drawnFresh, "").replace(keptTrue, "$1");
}

/** The sentences that were not there before, to be said. */
export function newly(before: readonly string[], now: readonly string[]): string {
  return now.filter((sentence) => !before.includes(sentence)).join(" ");
}
