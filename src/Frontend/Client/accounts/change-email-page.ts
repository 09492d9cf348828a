import { newLock } from "../keys/account";
import { prove } from "./own-account";
import { SecretForm } from "./secret-form";

const form = SecretForm.of("change-email");

form.onSubmit(async () => {
  if (!form.isFilled()) return;
  const proven = await prove(form, "secret");
  if (!proven) return;

  const lock = await newLock(proven.account, "email", form.value("secret"), proven.accountKey);
  const asked = await form.post("", { proof: proven.proof, email: form.value("email").trim(), lock });
  if (!asked.ok) return form.say(asked.no);
  form.giveWayTo("done", "done-heading");
});
