import { withCount } from "./icon-view";

/** Draws the number of people waiting into whatever icon the page came with. */
export function tabIcon(page: Document): (waiting: number) => void {
  const link = page.querySelector<HTMLLinkElement>("link[rel=icon]");
  if (!link) return () => undefined;

  const plain = link.href;
  let drawing: Promise<string> | undefined;
  let shown = 0;
  return (waiting) => {
    if (waiting === shown) return;
    shown = waiting;
    drawing ??= fetch(plain).then((answer) => answer.text());
    void drawing.then(
      (svg) => {
        if (shown === waiting) link.href = waiting === 0 ? plain : `data:image/svg+xml,${encodeURIComponent(withCount(svg, waiting))}`;
      },
      () => (drawing = undefined),
    );
  };
}
