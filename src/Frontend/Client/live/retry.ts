/** Milliseconds before the next try to reconnect: quick at first, then every ten seconds, never giving up. */
export function retryDelay(tries: number, random: number): number {
  const base = [0, 500, 1_000, 2_000, 5_000][tries] ?? 10_000;
  return Math.round(base * (0.75 + random / 2));
}
