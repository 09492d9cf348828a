// A search begins as soon as a part of the sentence changes; the button stays for those who type a name or use no script.
const form = document.querySelector<HTMLFormElement>("[data-search]");

const atOnce = form?.querySelector<HTMLElement>("[data-part=at-once]");
if (atOnce) atOnce.hidden = false;

form?.addEventListener("change", (event) => {
  if (event.target instanceof HTMLSelectElement && !usesKeyboard) form.requestSubmit();
});

// Whoever walks through the choices by keyboard would be torn away at the first of them.
let usesKeyboard = false;
form?.addEventListener("keydown", () => (usesKeyboard = true));
form?.addEventListener("pointerdown", () => (usesKeyboard = false));

// Parts left open stay out of the address.
form?.addEventListener("submit", () => {
  for (const field of form.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input")) field.disabled = field.value === "";
});
window.addEventListener("pageshow", () => {
  for (const field of form?.querySelectorAll<HTMLSelectElement | HTMLInputElement>("select, input") ?? []) field.disabled = false;
});
