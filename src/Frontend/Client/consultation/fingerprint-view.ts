/**
 * The certificate that a session description announces. All its parts share one connection, so more than one, a weak one or none is nothing
 * that could be vouched for.
 */
export function fingerprintOf(sdp: string): string | undefined {
  const found = new Set<string>();
  for (const line of sdp.split(/\r?\n/)) {
    const match = /^a=fingerprint:(\S+)\s+(\S+)\s*$/i.exec(line);
    if (match) found.add(`${match[1]} ${match[2]}`.toLowerCase());
  }
  const [only] = found;
  return found.size === 1 && only !== undefined && /^sha-(256|384|512) [0-9a-f:]+$/.test(only) ? only : undefined;
}
