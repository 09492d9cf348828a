import { lead } from "../shell/lead";

/** Whether a part of the page was refused because the session has ended. */
export function isSignedOut(answer: Response): boolean {
  return answer.status === 401;
}

/** Asks for the page itself, which leads to signing in and back here. Not as a reload, which would send a form once more. */
export function askAgain(): void {
  lead(location.pathname + location.search);
}
