import { passwordProblem } from "../keys/rules";
import { onLeaving } from "../shell/leaving";
import { type Answer, type No, readAnswer } from "./answer-view";

/** A password takes a second to be made ready: whoever leaves in it must not be signed in behind their back. */
const leaving = new AbortController();
onLeaving(() => leaving.abort());

/** A form around a password. Its button sleeps until this module is there, so that no password is ever posted by the browser itself. */
export class SecretForm {
  readonly texts: Readonly<Record<string, string>>;

  constructor(readonly form: HTMLFormElement) {
    this.texts = JSON.parse(form.dataset["texts"] ?? "{}") as Record<string, string>;
  }

  static of(id: string): SecretForm {
    const form = document.getElementById(id);
    if (!(form instanceof HTMLFormElement)) throw new Error(`no form ${id}`);
    return new SecretForm(form);
  }

  /** From here on the form works: one submission at a time, errors first cleared, a failure said. */
  onSubmit(work: () => Promise<void>): void {
    const button = this.form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!button) throw new Error("no button");
    const label = button.textContent ?? "";
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (button.disabled) return;
      button.disabled = true;
      button.textContent = this.text("busy");
      this.clear();
      work()
        .catch(() => this.sayAtHead(this.text("failed")))
        .finally(() => {
          button.disabled = false;
          button.textContent = label;
        });
    });
    button.disabled = false;
  }

  text(key: string): string {
    return this.texts[key] ?? key;
  }

  input(id: string): HTMLInputElement {
    const input = document.getElementById(id);
    if (!(input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)) throw new Error(`no input ${id}`);
    return input as HTMLInputElement;
  }

  value(id: string): string {
    return this.input(id).value;
  }

  /** Whether all that is asked for has been given; the first gap is said and gets the focus. */
  isFilled(): boolean {
    for (const input of this.form.querySelectorAll<HTMLInputElement>("input[required], textarea[required]")) {
      const empty = input.type === "checkbox" ? !input.checked : input.value.trim() === "";
      if (empty) return this.sayAt(input.id, this.text(input.type === "checkbox" ? "tick" : "missing"));
      if (input.type === "email" && !/^[^\s@]+@[^\s@]+$/.test(input.value.trim())) return this.sayAt(input.id, this.text("email"));
    }
    return true;
  }

  /** Whether a new password is good enough. Only the browser can look, since only it sees it. */
  isGoodPassword(id: string, ...own: string[]): boolean {
    const problem = passwordProblem(this.value(id), ...own);
    return problem === null || this.sayAt(id, this.text(problem));
  }

  async post<T>(handler: string, body: unknown): Promise<Answer<T>> {
    const token = this.form.querySelector<HTMLInputElement>("input[name=__RequestVerificationToken]")?.value ?? "";
    const address = new URL(location.href);
    address.hash = "";
    if (handler) address.searchParams.set("handler", handler);
    else address.searchParams.delete("handler");
    let response: Response;
    try {
      response = await fetch(address, {
        method: "POST",
        headers: { "content-type": "application/json", accept: "application/json", requestverificationtoken: token },
        body: JSON.stringify(body),
        signal: leaving.signal,
      });
    } catch {
      return { ok: false, no: { sentence: this.text("offline"), code: "Offline" } };
    }
    const text = await response.text();
    return readAnswer<T>(response.status, parsed(text), this.sentenceFor(response.status));
  }

  /** What an answer without a sentence of ours means. */
  private sentenceFor(status: number): string {
    if (status === 429) return this.text("often");
    // The form's token belongs to whoever was signed in when the page was opened.
    return this.text(status === 400 ? "stale" : "failed");
  }

  /** Says a "no" at its field, or at the head of the form. */
  say(no: No, fields: Readonly<Record<string, string>> = {}): void {
    const id = no.field ? (fields[no.field] ?? no.field) : "";
    if (id && document.getElementById(`${id}-error`)) this.sayAt(id, no.sentence);
    else this.sayAtHead(no.sentence);
  }

  sayAt(id: string, sentence: string): false {
    const line = document.getElementById(`${id}-error`);
    const input = document.getElementById(id);
    if (line) {
      line.textContent = sentence;
      line.hidden = false;
    }
    input?.setAttribute("aria-invalid", "true");
    input?.closest(".field")?.classList.add("field-wrong");
    input?.focus();
    return false;
  }

  sayAtHead(sentence: string): void {
    const line = document.getElementById("form-error");
    if (!line) return;
    line.textContent = sentence;
    line.hidden = false;
    line.focus();
  }

  clear(): void {
    for (const line of this.form.querySelectorAll<HTMLElement>(".field-error, #form-error")) line.hidden = true;
    for (const field of this.form.querySelectorAll(".field-wrong")) field.classList.remove("field-wrong");
    for (const input of this.form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
  }

  /** Puts what comes next in the form's place. Passwords do not stay behind in it. */
  giveWayTo(section: string, heading: string): void {
    for (const input of this.form.querySelectorAll<HTMLInputElement>("input[type=password]")) input.value = "";
    this.form.hidden = true;
    const next = document.getElementById(section);
    if (next) next.hidden = false;
    document.getElementById(heading)?.focus();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
