/** Minutes after midnight: from, inclusive, to to, exclusive. */
export type Span = readonly [from: number, to: number];

export interface Day {
  readonly date: string;
  readonly open: readonly Span[];
  readonly weekly: readonly Span[];
}

export interface Entry {
  readonly id: string;
  readonly start: string;
  readonly minutes: number;
  readonly name: string;
  readonly status: string;
  readonly side: string;
}

/** A week as the server writes it beside the list; all on the counsellor's own clock, without offset. */
export interface Week {
  readonly now: string;
  readonly days: readonly Day[];
  readonly entries: readonly Entry[];
}

/** How a part of a day differs from other weeks. */
export type Shade = "usual" | "extra" | "closed";

export interface Part {
  readonly shade: Shade;
  readonly start: string;
  readonly end: string;
}

/** What stands behind the appointments of one day. */
export function partsOf(day: Day): Part[] {
  const parts = (shade: Shade, spans: Span[]): Part[] =>
    spans.map(([from, to]) => ({ shade, start: momentOf(day.date, from), end: momentOf(day.date, to) }));
  return [
    ...parts("usual", both(day.open, day.weekly)),
    ...parts("extra", without(day.open, day.weekly)),
    ...parts("closed", without(day.weekly, day.open)),
  ];
}

/** A chosen part of one day as the form takes it; null for one that is over or goes past midnight. */
export function chosen(start: string, end: string, now: string): { date: string; from: string; to: string } | null {
  const [date, from] = [start.slice(0, 10), start.slice(11, 16)];
  const [last, to] = [end.slice(0, 10), end.slice(11, 16)];
  const inOneDay = last === date || (to === "00:00" && last === momentOf(date, 1440).slice(0, 10));
  return inOneDay && end.slice(0, 16) > now.slice(0, 16) ? { date, from, to } : null;
}

/** The hours that the grid draws: seven to eight in the evening, and an hour around what is earlier or later. */
export function hoursOf(week: Week): { from: string; to: string } {
  const open = week.days.flatMap((day) => [...day.open, ...day.weekly]);
  const begins = week.entries.map((entry) => minuteOf(entry.start));
  const ends = week.entries.map((entry) => minuteOf(entry.start) + entry.minutes);
  const first = Math.min(8 * 60, ...open.map(([from]) => from), ...begins);
  const last = Math.max(19 * 60, ...open.map(([, to]) => to), ...ends);
  return { from: hour(Math.max(0, Math.floor(first / 60) - 1)), to: hour(Math.min(24, Math.ceil(last / 60) + 1)) };
}

/** The end of an entry on the grid: its start and its length, whatever clocks do in between. */
export function endOf(entry: Entry): string {
  return new Date(Date.parse(`${entry.start}Z`) + entry.minutes * 60_000).toISOString().slice(0, 19);
}

function momentOf(date: string, minutes: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + minutes * 60_000).toISOString().slice(0, 19);
}

function both(some: readonly Span[], others: readonly Span[]): Span[] {
  return some
    .flatMap(([from, to]) => others.map(([begin, end]): Span => [Math.max(from, begin), Math.min(to, end)]))
    .filter(([from, to]) => from < to);
}

function without(some: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (left, [begin, end]) =>
      left
        .flatMap(([from, to]): Span[] => [
          [from, Math.min(to, begin)],
          [Math.max(from, end), to],
        ])
        .filter(([from, to]) => from < to),
    [...some],
  );
}

function minuteOf(moment: string): number {
  return Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16));
}

function hour(number: number): string {
  return `${String(number).padStart(2, "0")}:00:00`;
}
