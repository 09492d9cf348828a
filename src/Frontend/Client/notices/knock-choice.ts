export interface KnockChoice {
  readonly on: boolean;
  /** 0 to 100. */
  readonly volume: number;
}

const choiceKey = "helpnet.knock";
const seenKey = "helpnet.knock.seen";

/** Whether a knock sounds in this browser, and how loud. */
export function readChoice(): KnockChoice {
  return read(choiceKey, { on: true, volume: 60 });
}

export function keepChoice(choice: KnockChoice): void {
  localStorage.setItem(choiceKey, JSON.stringify(choice));
}

/** Whom the counsellor has looked at on any page of this browser. */
export function readSeen(): readonly string[] {
  return read(seenKey, []);
}

export function keepSeen(seen: readonly string[]): void {
  localStorage.setItem(seenKey, JSON.stringify(seen));
}

export function forgetSeen(): void {
  localStorage.removeItem(seenKey);
}

function read<T>(key: string, otherwise: T): T {
  const stored = localStorage.getItem(key);
  return stored === null ? otherwise : (JSON.parse(stored) as T);
}
