// The room's keys are made here; the password has no name, is never posted, and leaves the fields before anything is sent.
import { prove } from "../accounts/own-account";
import { SecretForm } from "../accounts/secret-form";
import { newRoom } from "../keys/room";
import { roomProblem } from "./room-setup-view";

const form = document.querySelector<HTMLFormElement>("[data-room]");
if (form) start(form);

function start(form: HTMLFormElement): void {
  const secret = field(form, "#room-secret");
  const again = field(form, "#room-again");
  const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
  const status = form.querySelector<HTMLElement>("[data-status]");
  if (!secret || !again || !button || !status) return;

  const own = field(form, "#own-secret");
  let ready = false;
  form.addEventListener("submit", (event) => {
    if (ready) return;
    event.preventDefault();
    void make();
  });
  button.disabled = false;

  async function make(): Promise<void> {
    const problem = roomProblem(secret!.value, again!.value);
    show(secret!, problem && problem !== "differs" ? form.dataset[problem] : undefined);
    show(again!, problem === "differs" ? form.dataset["differs"] : undefined);
    if (problem) {
      (problem === "differs" ? again! : secret!).focus();
      return;
    }
    button!.disabled = true;
    status!.textContent = form.dataset["working"] ?? "";
    try {
      // A room that has a password is not closed by whoever finds the browser open.
      if (own && !(await proven(own))) {
        status!.textContent = "";
        button!.disabled = false;
        return;
      }
      const keys = await newRoom(form.dataset["account"] ?? "", secret!.value);
      if (own) {
        own.value = "";
        own.required = false;
      }
      secret!.value = again!.value = "";
      secret!.required = again!.required = false;
      put("Salt", keys.salt);
      put("Gate", keys.gate);
      put("CallKeyPublic", keys.callKeyPublic);
      put("CallKeyWrapped", keys.callKeyWrapped);
      ready = true;
      button!.disabled = false;
      form.requestSubmit();
    } catch {
      status!.textContent = form.dataset["failed"] ?? "";
      button!.disabled = false;
    }
  }

  async function proven(own: HTMLInputElement): Promise<boolean> {
    const asked = new SecretForm(form);
    asked.clear();
    const answer = await prove(asked, own.id);
    if (answer) put("Proof", answer.proof);
    return answer !== null;
  }

  function put(name: string, value: string): void {
    const input = field(form, `[name=${name}]`);
    if (input) input.value = value;
  }
}

function field(form: HTMLFormElement, selector: string): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>(selector);
}

function show(input: HTMLInputElement, problem: string | undefined): void {
  const error = document.getElementById(`${input.id}-error`);
  input.setAttribute("aria-invalid", String(problem !== undefined));
  if (!error) return;
  error.hidden = problem === undefined;
  error.textContent = problem ?? "";
}
