import { openAccount, openLock } from "../keys/account";
import { derive } from "../keys/derive";
import type { Pair } from "../keys/pairs";
import { holdAccount } from "../keys/store";
import { go } from "../shell/lead";
import { correct, forgetReturn, keptReturn } from "./registration";
import { SecretForm } from "./secret-form";

interface SignedIn {
  readonly account: string;
  readonly wrappedKey: string;
  readonly keys: Pair;
  readonly next: string;
}

const form = SecretForm.of("sign-in");
const device = crypto.randomUUID();
const { link, return: asked } = form.form.dataset;
const returnUrl = asked || keptReturn(Date.now());
let attempt: Readonly<Record<string, unknown>> = {};

form.onSubmit(async () => {
  if (!form.isFilled()) return;
  const name = form.value("name").trim();
  const salt = await form.post<{ salt: string }>("Salt", { name });
  if (!salt.ok) return form.say(salt.no);

  const { auth, kek } = await derive(form.value("secret"), salt.value.salt, "account");
  attempt = { name, auth, device, link: link || null, returnUrl: returnUrl || null, stay: form.input("stay").checked };
  const signedIn = await form.post<SignedIn>("", attempt);
  if (!signedIn.ok) {
    show("link-offer", signedIn.no.code === "TooMany");
    show("again-offer", signedIn.no.code === "EmailNotConfirmed");
    return form.say(signedIn.no);
  }

  forgetReturn();
  const { account, wrappedKey, keys, next } = signedIn.value;
  const accountKey = await openLock(account, name.includes("@") ? "email" : "name", kek, wrappedKey);
  await holdAccount(await openAccount(account, accountKey, keys));
  go(next);
});

function show(id: string, yes: boolean): void {
  const offer = document.getElementById(id);
  if (offer) offer.hidden = !yes;
}

/** The registration that waits for its confirmation, for whoever has just proven its password; a refusal is said. */
async function registration(): Promise<string | undefined> {
  const answer = await form.post<{ account: string }>("Registration", attempt);
  if (!answer.ok) form.say(answer.no);
  return answer.ok ? answer.value.account : undefined;
}

document.getElementById("send-again")?.addEventListener("click", async () => {
  const account = await registration();
  if (account === undefined) return;
  const sent = await form.post("Again", { account });
  const line = document.getElementById("again-text");
  if (line) line.textContent = sent.ok ? form.text("sent-again") : sent.no.sentence;
});

document.getElementById("other-address")?.addEventListener("click", async () => {
  const account = await registration();
  if (account === undefined) return;
  correct(account);
  go("/accounts/register");
});

document.getElementById("send-link")?.addEventListener("click", async () => {
  const sent = await form.post("Link", { name: form.value("name").trim() });
  const line = document.getElementById("link-text");
  if (line) line.textContent = sent.ok ? form.text("link-sent") : sent.no.sentence;
});
