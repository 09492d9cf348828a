/**
 * Sixty digits that both people see alike when, and only when, their browsers hold each other's true keys. Long enough that nobody can search
 * for keys that give the same ones.
 */
export async function safetyNumber(one: Uint8Array, other: Uint8Array): Promise<string[]> {
  const [a, b] = [hex(one), hex(other)].sort();
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-512", new TextEncoder().encode(`helpnet safety 1|${a}|${b}`)));
  return Array.from({ length: 12 }, (_, group) => {
    const value = hash.subarray(group * 5, group * 5 + 5).reduce((sum, byte) => sum * 256 + byte, 0);
    return String(value % 100_000).padStart(5, "0");
  });
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
