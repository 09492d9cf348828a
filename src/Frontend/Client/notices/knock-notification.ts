/** A notification of the system, where it is allowed. The same `tag` from several pages is shown once. */
export function notify(title: string, tag: string): void {
  if (!("Notification" in globalThis) || Notification.permission !== "granted") return;
  try {
    new Notification(title, { tag }).addEventListener("click", () => window.focus());
  } catch {
    // Browsers of phones have the constructor and refuse it; the sound and the title speak there.
  }
}
