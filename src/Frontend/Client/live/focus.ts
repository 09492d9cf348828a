/** What is in a fresh drawing the same as `old` was in the last one: by its id, or a link by where it leads. */
export function sameIn(fresh: ParentNode, old: Element): HTMLElement | null {
  if (old.id) return fresh.querySelector<HTMLElement>(`#${CSS.escape(old.id)}`);
  const leads = old.getAttribute("href");
  return leads === null ? null : fresh.querySelector<HTMLElement>(`a[href="${CSS.escape(leads)}"]`);
}
