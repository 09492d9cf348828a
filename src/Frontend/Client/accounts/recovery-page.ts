import { newRecoveryKey, threePlaces, toWords, wrapForRecovery } from "../keys/recovery";
import { go } from "../shell/lead";
import { prove } from "./own-account";
import { SecretForm } from "./secret-form";

const form = SecretForm.of("recovery");
const list = document.getElementById("recovery-words") as HTMLOListElement;
const back = document.getElementById("type-back") as HTMLFieldSetElement;
const typed = document.getElementById("typed") as HTMLFormElement;

form.onSubmit(async () => {
  if (!form.isFilled()) return;
  const proven = await prove(form, "secret");
  if (!proven) return;

  const key = newRecoveryKey();
  const wrappedKey = await wrapForRecovery(proven.account, key, proven.accountKey);
  show(await toWords(key), { proof: proven.proof, wrappedKey });
});

/** The words stand here once. Only when three of them have been typed back does the server take the new wrapping. */
function show(words: string[], change: { proof: string; wrappedKey: string }): void {
  list.replaceChildren(...words.map((word) => Object.assign(document.createElement("li"), { textContent: word })));
  form.giveWayTo("typed", "words-heading");
  const places = threePlaces(words.length);
  places.forEach((place, at) => {
    const label = typed.querySelector<HTMLLabelElement>(`label[for=word-${at}]`);
    if (label) label.textContent = (label.dataset["word"] ?? "").replace("{number}", String(place));
  });
  typed.addEventListener("submit", (event) => {
    event.preventDefault();
    void check(words, places, change);
  });
}

async function check(words: string[], places: number[], change: { proof: string; wrappedKey: string }): Promise<void> {
  const right = places.every((place, at) => form.value(`word-${at}`).trim().toLowerCase() === words[place - 1]);
  if (!right) return say(form.text("words-typed"));
  const saved = await form.post("", change);
  if (!saved.ok) return say(saved.no.sentence);
  go(form.form.dataset["next"] ?? "/");
}

function say(sentence: string): void {
  const line = document.getElementById("typed-error");
  if (!line) return;
  line.textContent = sentence;
  line.hidden = false;
}

function turn(typing: boolean): void {
  list.hidden = typing;
  back.hidden = !typing;
  (typing ? form.input("word-0") : document.getElementById("words-heading"))?.focus();
}

document.getElementById("print")?.addEventListener("click", () => window.print());
document.getElementById("written")?.addEventListener("click", () => turn(true));
document.getElementById("show-again")?.addEventListener("click", () => turn(false));
