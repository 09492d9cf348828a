import { slotAfter } from "./slots-view";

/** Arrow keys among the free times of a slot picker; the tab key still visits all of them. */
export function walkSlots(page: Document): void {
  page.addEventListener("keydown", (press) => {
    const picker = (press.target as HTMLElement).closest<HTMLElement>("[data-slots]");
    if (!picker || !(press.target as HTMLElement).matches(".slot")) return;

    const days = [...picker.querySelectorAll(".slots-day")].map((day) => [...day.querySelectorAll<HTMLElement>(".slot")]);
    const day = days.findIndex((slots) => slots.includes(press.target as HTMLElement));
    const slot = days[day]?.indexOf(press.target as HTMLElement) ?? 0;
    const next = slotAfter(
      days.map((slots) => slots.length),
      day,
      slot,
      press.key,
    );
    if (!next) return;

    press.preventDefault();
    days[next[0]]?.[next[1]]?.focus();
  });
}
