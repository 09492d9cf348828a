import { openAccount, openLock } from "../keys/account";
import { derive } from "../keys/derive";
import type { Pair } from "../keys/pairs";
import { holdAccount } from "../keys/store";
import { SecretForm } from "./secret-form";

interface SignedIn {
  readonly account: string;
  readonly wrappedKey: string;
  readonly keys: Pair;
  readonly next: string;
}

const form = SecretForm.of("sign-in");
const device = crypto.randomUUID();

form.onSubmit(async () => {
  if (!form.isFilled()) return;
  const name = form.value("name").trim();
  const salt = await form.post<{ salt: string }>("Salt", { name });
  if (!salt.ok) return form.say(salt.no);

  const { auth, kek } = await derive(form.value("secret"), salt.value.salt, "account");
  const { link, return: returnUrl } = form.form.dataset;
  const signedIn = await form.post<SignedIn>("", {
    name,
    auth,
    device,
    link: link || null,
    returnUrl: returnUrl || null,
    stay: form.input("stay").checked,
  });
  if (!signedIn.ok) {
    if (signedIn.no.code === "TooMany") offerLink();
    return form.say(signedIn.no);
  }

  const { account, wrappedKey, keys, next } = signedIn.value;
  const accountKey = await openLock(account, name.includes("@") ? "email" : "name", kek, wrappedKey);
  await holdAccount(await openAccount(account, accountKey, keys));
  location.assign(next);
});

function offerLink(): void {
  const offer = document.getElementById("link-offer");
  if (offer) offer.hidden = false;
}

document.getElementById("send-link")?.addEventListener("click", async () => {
  const sent = await form.post("Link", { name: form.value("name").trim() });
  const line = document.getElementById("link-text");
  if (line) line.textContent = sent.ok ? form.text("link-sent") : sent.no.sentence;
});
