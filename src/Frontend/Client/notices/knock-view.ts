/** Who waits and who of them has been looked at, each as one entry of one appointment: whoever goes and comes back knocks anew. */
export interface Knock {
  readonly waiting: readonly string[];
  readonly seen: readonly string[];
}

/** What a fresh queue means, given whether a page of the counsellor is being looked at. */
export function heard(knock: Knock, waiting: readonly string[], looking: boolean): Knock {
  return { waiting, seen: looking ? waiting : knock.seen };
}

/** Whether the fresh queue holds somebody who was not there before. */
export function comes(knock: Knock, waiting: readonly string[]): boolean {
  return waiting.some((one) => !knock.waiting.includes(one) && !knock.seen.includes(one));
}

/** Whether somebody waits whom the counsellor has not looked at. */
export function rings(knock: Knock): boolean {
  return knock.waiting.some((one) => !knock.seen.includes(one));
}

/** The tab's title, with the number of people waiting before it. */
export function titleOf(plain: string, waiting: number): string {
  return waiting === 0 ? plain : `(${waiting}) ${plain}`;
}
