/** What a numbered item is to a page that has seen everything up to `last`. */
export function arrival(last: number, sequence: number): "next" | "again" | "gap" {
  if (sequence <= last) return "again";
  return sequence === last + 1 ? "next" : "gap";
}

/**
 * Whether a page has to join again, given the server's head now and at the look before. An item may still be on its way, so a head that is
 * ahead counts only at the second look; a head that is behind is a server that has lost its memory.
 */
export function isBehind(last: number, head: number, headBefore: number): boolean {
  return head < last || (head > last && headBefore > last);
}
