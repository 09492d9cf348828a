/** What a page says to a posted form: what was asked for, or why not and at which field. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly no: No };

export interface No {
  /** In the person's language. */
  readonly sentence: string;
  readonly code: string;
  /** The field it is about, as the server calls it. */
  readonly field?: string | null;
}

/** An answer that is no JSON of ours (a proxy's page, a rate limit) is still said in a sentence. */
export function readAnswer<T>(status: number, body: unknown, otherwise: string): Answer<T> {
  if (status >= 200 && status < 300 && body !== undefined) return { ok: true, value: body as T };
  if (isNo(body)) return { ok: false, no: body };
  return { ok: false, no: { sentence: otherwise, code: status === 429 ? "TooMany" : "Unknown" } };
}

function isNo(body: unknown): body is No {
  return typeof body === "object" && body !== null && typeof (body as No).sentence === "string" && typeof (body as No).code === "string";
}
