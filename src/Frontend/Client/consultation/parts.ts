/** The element of `root` that the page marks with `data-part`. A page without it is a broken page. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page lacks its part ${name}.`);
  return found;
}

export type Texts = Readonly<Record<string, string>>;

/** The texts that the server wrote right under `root` in the person's language; parts within it may have texts of their own. */
export function textsOf(root: ParentNode): Texts {
  return JSON.parse(root.querySelector(':scope > [data-part="texts"]')?.textContent ?? "{}") as Texts;
}

/** One of them, its gaps filled. */
export function say(texts: Texts, key: string, values: Readonly<Record<string, string>> = {}): string {
  return (texts[key] ?? key).replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

/** Sets a text only when it changed, so that screen readers say it once. */
export function write(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
