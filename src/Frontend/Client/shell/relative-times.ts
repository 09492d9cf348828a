import { relative } from "./relative-times-view";

/** Keeps every `data-relative` true; the server has written it once. */
export function keepRelativeTimes(page: Document): void {
  const refresh = () => {
    for (const time of page.querySelectorAll<HTMLElement>("[data-relative]")) {
      const words = relative(Date.parse(time.dataset["relative"] ?? ""), Date.now(), page.documentElement.lang);
      if (time.textContent !== words) time.textContent = words;
    }
  };
  if (page.querySelector("[data-relative]")) refresh();
  setInterval(refresh, 20_000);
}
