export interface Clock {
  /** Time to the agreed end, or past it, as `m:ss` or `h:mm:ss`. */
  readonly text: string;
  readonly phase: "running" | "near-end" | "over";
}

const nearEnd = 5 * 60_000;

/** The clock of a call: it counts to the agreed end, and then says by how much the call goes on. */
export function clock(now: number, agreedEnd: number): Clock {
  const left = agreedEnd - now;
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const two = (n: number) => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return {
    text: h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`,
    phase: left < 0 ? "over" : left <= nearEnd ? "near-end" : "running",
  };
}
