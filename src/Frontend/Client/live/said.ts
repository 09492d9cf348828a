import { write } from "../consultation/parts";
import { newly } from "./drawing-view";

/** After that it would only be read a second time, by whoever goes through the page. */
const heardBy = 10_000;
const spoken = ".lead, .notice:not([hidden]), .card-first > p, [data-said]";

/** What a region that is drawn anew has to say, said in `line`: each sentence once, when it is new, and how far away a time is not at all. */
export function sayNews(element: HTMLElement, line: HTMLElement): () => void {
  let before = sentencesOf(element);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    const now = sentencesOf(element);
    const news = newly(before, now);
    before = now;
    if (!news) return;
    write(line, news);
    clearTimeout(timer);
    timer = setTimeout(() => write(line, ""), heardBy);
  };
}

function sentencesOf(element: HTMLElement): string[] {
  return [...element.querySelectorAll(spoken)].map((found) => {
    const copy = found.cloneNode(true) as Element;
    for (const far of copy.querySelectorAll("[data-relative]")) (far.closest("small") ?? far).remove();
    return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
  });
}
