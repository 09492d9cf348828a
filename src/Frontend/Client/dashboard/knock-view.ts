export interface Knock {
  /** How many people wait now. */
  readonly waiting: number;
  /** How many of them the counsellor has looked at. */
  readonly seen: number;
}

/** What a fresh number of waiting people means, given whether the page is being looked at. */
export function heard(knock: Knock, waiting: number, looking: boolean): Knock {
  return { waiting, seen: looking ? waiting : Math.min(knock.seen, waiting) };
}

/** Whether somebody waits whom the counsellor has not looked at. */
export function rings(knock: Knock): boolean {
  return knock.waiting > knock.seen;
}

/** The tab's title, with the number of people waiting before it. */
export function titleOf(plain: string, waiting: number): string {
  return waiting === 0 ? plain : `(${waiting}) ${plain}`;
}
