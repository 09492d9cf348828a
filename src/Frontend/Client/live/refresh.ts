import { reconnectDelay } from "../consultation/retry-view";

/** Something that is fetched anew when it has changed: one request at a time, and one more when something changed meanwhile. */
export class Refresh {
  private busy = false;
  private again = false;
  private failures = 0;

  constructor(private readonly fetch: () => Promise<void>) {}

  async ask(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.again = false;
        await this.fetch();
        this.failures = 0;
      } while (this.again);
    } catch {
      // What was to be shown is still to be shown: there may be no other hint.
      setTimeout(() => void this.ask(), reconnectDelay(++this.failures));
    } finally {
      this.busy = false;
    }
  }
}
