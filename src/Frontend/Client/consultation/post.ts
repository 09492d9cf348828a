import { part } from "./parts";

const signedOut = 401;

/** Posts to one of the page's own handlers; the refusal's name when the server said no. Rejects when it did not answer. */
export async function post(root: HTMLElement, handler: string, values: Readonly<Record<string, string>>): Promise<string | undefined> {
  const body = new FormData(part<HTMLFormElement>(root, "post"));
  for (const [name, value] of Object.entries(values)) body.set(name, value);
  const answer = await fetch(`?handler=${handler}`, { method: "POST", body });
  if (answer.ok) return undefined;
  return answer.status === signedOut ? "SignedOut" : await answer.text();
}
