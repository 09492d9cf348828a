/** What is left of a hold, as minutes and seconds, or null when it has lapsed. */
export function left(until: number, now: number): string | null {
  const seconds = Math.ceil((until - now) / 1_000);
  return seconds <= 0 ? null : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
