import { newAccount, newLocks } from "../keys/account";
import { fromWords, openByRecovery } from "../keys/recovery";
import { SecretForm } from "./secret-form";

const form = SecretForm.of("reset");
const { account = "", code = "", recovery } = form.form.dataset;
const typed = (): string => (recovery ? form.value("words").trim() : "");

form.onSubmit(async () => {
  if (!form.isFilled() || !form.isGoodPassword("secret")) return;
  const made = typed() ? await withWords() : await withoutWords();
  if (!made) return;

  const reset = await form.post("", { account, code, ...made });
  if (!reset.ok) return form.say(reset.no);
  form.giveWayTo("done", "done-heading");
});

/** The account key comes back, and with it everything it protects. */
async function withWords(): Promise<object | null> {
  const key = await fromWords(typed());
  if (!key) {
    form.sayAt("words", form.text("words-wrong"));
    return null;
  }
  try {
    const accountKey = await openByRecovery(account, key, recovery ?? "");
    return { ...(await newLocks(account, form.value("secret"), accountKey)), newKeys: null };
  } catch {
    form.sayAt("words", form.text("words-other"));
    return null;
  }
}

/** A new key pair, once the person has said that they know what that costs. */
async function withoutWords(): Promise<object | null> {
  if (!form.input("lost").checked) {
    form.sayAt("lost", form.text("lost-first"));
    return null;
  }
  const { nameLock, emailLock, keys } = await newAccount(account, form.value("secret"));
  return { nameLock, emailLock, newKeys: keys };
}
