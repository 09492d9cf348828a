import { ownZone } from "../shell/zone";
import { left } from "./hold-view";

const zone = document.querySelector<HTMLInputElement>("[data-zone]");
if (zone) zone.value = ownZone();

const timer = document.querySelector<HTMLElement>("[data-held-until]");
const until = Date.parse(timer?.dataset["heldUntil"] ?? "");
if (timer && !Number.isNaN(until)) {
  const show = (): void => {
    const rest = left(until, Date.now());
    timer.textContent = rest === null ? (timer.dataset["lapsed"] ?? "") : (timer.dataset["held"] ?? "").replace("{left}", rest);
    if (rest === null) clearInterval(counting);
  };
  const counting = setInterval(show, 1_000);
  show();
}

// Leaving the page gives the slot back, unless it is left by booking or for the sign-in that booking needs.
const letGo = document.querySelector<HTMLFormElement>("#let-go");
let keeps = false;
document.addEventListener("submit", () => (keeps = true));
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a[href^='/accounts/']")) keeps = true;
});
// A page that is taken back as it was left holds nothing any more.
addEventListener("pageshow", (event) => {
  if (event.persisted && timer) location.reload();
});
addEventListener("pagehide", () => {
  if (!keeps && letGo) navigator.sendBeacon(letGo.action, new FormData(letGo));
});
