const signedOut = 401;

/** Whether this browser's session has ended, asked at the page's own address: the way to a hub fails without saying why. */
export async function hasSessionEnded(): Promise<boolean> {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  return answer.status === signedOut;
}
