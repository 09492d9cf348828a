import { lasting } from "./drawing-view";
import { sameIn } from "./focus";
import { Refresh } from "./refresh";
import { askAgain, isSignedOut } from "./signed-out";

/** A part of the page that the server draws anew when something has changed. */
export class Region {
  private readonly drawing = new Refresh(() => this.draw());
  private shown: string;

  constructor(
    private readonly element: HTMLElement,
    private readonly address: string,
    private readonly drawn: (element: HTMLElement) => void,
  ) {
    this.shown = lasting(element.innerHTML);
  }

  refresh(): Promise<void> {
    return this.drawing.ask();
  }

  private async draw(): Promise<void> {
    const answer = await fetch(this.address, { headers: { "X-Part": "1" }, cache: "no-store" });
    if (answer.status >= 500) throw new Error("not drawn");
    if (isSignedOut(answer)) return askAgain();
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const show = lasting(fresh.body.innerHTML);
    // Whoever is reading is not taken back to the beginning for nothing.
    if (show !== this.shown) {
      const focused = this.element.contains(document.activeElement) ? document.activeElement : null;
      // A field in which the person is writing is not taken away.
      if (focused instanceof HTMLInputElement) return;
      this.shown = show;
      this.element.replaceChildren(...fresh.body.childNodes);
      // The keyboard stays where it was, as long as there is such a place.
      if (focused) sameIn(this.element, focused)?.focus({ preventScroll: true });
    }
    this.drawn(this.element);
  }
}
