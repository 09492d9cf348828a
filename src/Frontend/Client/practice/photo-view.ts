const taken = ["image/jpeg", "image/png", "image/webp"];

export type PhotoProblem = "notAccepted" | "tooLarge";

/** What speaks against a picture before it is sent; the server looks again, and closer. */
export function photoProblem(file: { readonly type: string; readonly size: number }, longest: number): PhotoProblem | null {
  if (!taken.includes(file.type)) return "notAccepted";
  return file.size > longest ? "tooLarge" : null;
}
