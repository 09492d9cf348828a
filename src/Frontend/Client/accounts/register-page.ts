import { newAccount } from "../keys/account";
import { ownZone } from "../shell/zone";
import { correctedAccount, forgetCorrected, keepReturn } from "./registration";
import { SecretForm } from "./secret-form";

const form = SecretForm.of("register");
const account = correctedAccount() ?? form.form.dataset["account"] ?? "";
const returnUrl = form.form.dataset["return"];

form.onSubmit(async () => {
  const [userName, email] = [form.value("user-name").trim(), form.value("email").trim()];
  if (!form.isFilled() || !form.isGoodPassword("secret", userName, email.split("@")[0] ?? "")) return;

  const { nameLock, emailLock, keys } = await newAccount(account, form.value("secret"));
  const registered = await form.post("", {
    account,
    userName,
    email,
    displayName: form.value("display-name").trim(),
    zone: ownZone(),
    nameLock,
    emailLock,
    keys,
    agrees: form.input("consents").checked,
    oldEnough: form.input("age").checked,
  });
  if (!registered.ok) return form.say(registered.no);

  forgetCorrected();
  if (returnUrl) keepReturn(returnUrl, Date.now());
  const sentTo = document.getElementById("sent-to");
  if (sentTo) sentTo.textContent = email;
  form.giveWayTo("check-mail", "check-mail-heading");
});

document.getElementById("again")?.addEventListener("click", async () => {
  const notice = document.getElementById("again-notice");
  const sent = await form.post("Again", { account });
  if (!notice) return;
  notice.textContent = sent.ok ? form.text("sent-again") : sent.no.sentence;
  notice.hidden = false;
});

document.getElementById("other-address")?.addEventListener("click", () => {
  const check = document.getElementById("check-mail");
  if (check) check.hidden = true;
  form.form.hidden = false;
  form.input("email").focus();
});
