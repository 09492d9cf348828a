/** Three presses of Escape within this time lead out. */
export const EXIT_WITHIN_MS = 1500;

/** The presses that still count after one at `now`, in milliseconds. */
export function pressesAfter(presses: readonly number[], now: number): number[] {
  return [...presses, now].filter((at) => now - at < EXIT_WITHIN_MS).slice(-3);
}

export function leads(presses: readonly number[]): boolean {
  return presses.length >= 3;
}
