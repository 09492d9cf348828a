/** Which ways to the relay opened within the time. */
export interface Ways {
  readonly udp: boolean;
  readonly tcp: boolean;
  readonly tls: boolean;
}

export type Verdict =
  /** The relay is reached as it should be. */
  | "good"
  /** Only slower ways are open: the network blocks UDP. */
  | "udp-blocked"
  /** No way is open. */
  | "blocked"
  /** The operator has no relay: the two browsers meet directly. */
  | "no-relay";

/** By which way a relay's address is reached. */
export function wayOf(url: string): keyof Ways {
  if (url.startsWith("turns:")) return "tls";
  return /[?&]transport=tcp\b/.test(url) ? "tcp" : "udp";
}

/** What the check says. When no UDP way was offered, a slower one is as good as it gets. */
export function verdict(urls: readonly string[], open: Ways): Verdict {
  if (urls.length === 0) return "no-relay";
  if (open.udp) return "good";
  if (!open.tcp && !open.tls) return "blocked";
  return urls.some((url) => wayOf(url) === "udp") ? "udp-blocked" : "good";
}
