const first = 500;
const longest = 10_000;

/** Milliseconds before the next try to reach the server. There is always a next one: a call outlives its servers. */
export function reconnectDelay(tries: number): number {
  return tries === 0 ? 0 : Math.min(longest, first * 2 ** Math.min(tries - 1, 10));
}
