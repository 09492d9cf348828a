import { newLocks } from "../keys/account";
import { prove } from "./own-account";
import { SecretForm } from "./secret-form";

const form = SecretForm.of("change-password");

form.onSubmit(async () => {
  if (!form.isFilled() || !form.isGoodPassword("secret")) return;
  const proven = await prove(form, "old-secret");
  if (!proven) return;

  const locks = await newLocks(proven.account, form.value("secret"), proven.accountKey);
  const changed = await form.post("", { proof: proven.proof, ...locks });
  if (!changed.ok) return form.say(changed.no);
  form.giveWayTo("done", "done-heading");
});
