import { readReturn } from "./registration-view";

const accountKey = "helpnet-registration";
const returnKey = "helpnet-after-registration";
const keepFor = 48 * 3_600_000;

/** The registration whose address this tab corrects, or nothing. */
export function correctedAccount(): string | undefined {
  return kept(() => sessionStorage.getItem(accountKey)) ?? undefined;
}

export function correct(account: string): void {
  kept(() => sessionStorage.setItem(accountKey, account));
}

export function forgetCorrected(): void {
  kept(() => sessionStorage.removeItem(accountKey));
}

/** Where the person wanted to go before registering; the mail that has to be opened first leads elsewhere. */
export function keepReturn(address: string, now: number): void {
  kept(() => localStorage.setItem(returnKey, JSON.stringify({ address, until: now + keepFor })));
}

/** Nothing any more once the registration itself would have lapsed. */
export function keptReturn(now: number): string | undefined {
  const text = kept(() => localStorage.getItem(returnKey));
  return typeof text === "string" ? readReturn(text, now) : undefined;
}

export function forgetReturn(): void {
  kept(() => localStorage.removeItem(returnKey));
}

function kept<T>(what: () => T): T | undefined {
  try {
    return what();
  } catch {
    // A browser that refuses storage keeps nothing.
    return undefined;
  }
}
