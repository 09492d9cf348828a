/** Words such as "in 20 minutes", in the units a person would use. */
export function relative(at: number, now: number, language: string): string {
  const minutes = Math.trunc((at - now) / 60_000);
  if (minutes === 0) return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(0, "second");
  // "Tomorrow" is a date, and so many hours say nothing of it.
  const format = new Intl.RelativeTimeFormat(language, { numeric: "always" });
  if (Math.abs(minutes) < 90) return format.format(minutes, "minute");

  const hours = Math.round((at - now) / 3_600_000);
  if (Math.abs(hours) < 36) return format.format(hours, "hour");
  return format.format(Math.round(hours / 24), "day");
}
