/** Which free time an arrow key leads to: up and down within a day, left and right to the day beside. */
export function slotAfter(days: readonly number[], day: number, slot: number, key: string): [number, number] | null {
  const length = days[day] ?? 0;
  if (key === "ArrowDown") return slot + 1 < length ? [day, slot + 1] : null;
  if (key === "ArrowUp") return slot > 0 ? [day, slot - 1] : null;
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;

  const step = key === "ArrowRight" ? 1 : -1;
  for (let beside = day + step; beside >= 0 && beside < days.length; beside += step) {
    const free = days[beside] ?? 0;
    if (free > 0) return [beside, Math.min(slot, free - 1)];
  }
  return null;
}
