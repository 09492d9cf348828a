/** What is known of a peer's public key. */
export type Pin = "first" | "same" | "changed";

/** Where pins are kept: IndexedDB in the browser, a map in tests. */
export interface PinBook {
  get(peer: string): Promise<string | undefined>;
  set(peer: string, key: string): Promise<void>;
}

/** Keeps a peer's key at first contact. A changed key is never taken over by itself: `accept` does that once the person has been told. */
export async function meet(book: PinBook, peer: string, key: string): Promise<Pin> {
  const known = await book.get(peer);
  if (known === undefined) {
    await book.set(peer, key);
    return "first";
  }
  return known === key ? "same" : "changed";
}

export const accept = (book: PinBook, peer: string, key: string): Promise<void> => book.set(peer, key);
