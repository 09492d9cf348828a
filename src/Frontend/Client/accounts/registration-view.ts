/** The address that was kept, unless its time is over or it is something else. */
export function readReturn(text: string, now: number): string | undefined {
  try {
    const { address, until } = JSON.parse(text) as { address?: unknown; until?: unknown };
    return typeof address === "string" && typeof until === "number" && until > now ? address : undefined;
  } catch {
    return undefined;
  }
}
