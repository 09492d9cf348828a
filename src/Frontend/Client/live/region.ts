import { reconnectDelay } from "../consultation/retry-view";

/**
 * A part of the page that the server draws anew when something has changed: one request at a time, and one more when something
 * changed meanwhile.
 */
export class Region {
  private busy = false;
  private again = false;
  private failures = 0;

  constructor(
    private readonly element: HTMLElement,
    private readonly address: string,
    private readonly drawn: (element: HTMLElement) => void,
  ) {}

  async refresh(): Promise<void> {
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.again = false;
        await this.draw();
        this.failures = 0;
      } while (this.again);
    } catch {
      // What was to be shown is still to be shown: there may be no other hint.
      setTimeout(() => void this.refresh(), reconnectDelay(++this.failures));
    } finally {
      this.busy = false;
    }
  }

  private async draw(): Promise<void> {
    const answer = await fetch(this.address, { headers: { "X-Part": "1" }, cache: "no-store" });
    if (answer.status >= 500) throw new Error("not drawn");
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    // A field in which the person is writing is not taken away.
    if (this.element.contains(document.activeElement) && document.activeElement instanceof HTMLInputElement) return;
    this.element.replaceChildren(...fresh.body.childNodes);
    this.drawn(this.element);
  }
}
