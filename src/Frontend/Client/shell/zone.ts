/** The browser's time zone; a browser that does not know where its computer stands says so in a name that is no zone. */
export function ownZone(): string {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return !zone || zone === "Etc/Unknown" ? "Etc/UTC" : zone;
}

/** Tells the server the browser's time zone, so that pages show times as the visitor's clock does. */
export function rememberZone(page: Document): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone?.includes("/")) return;

  const secure = location.protocol === "https:" ? "; secure" : "";
  page.cookie = `zone=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax${secure}`;
}
