/** A UUID also where the page is not served securely and `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A name for a tab, which no other tab will ever have. */
export function newName(random: (() => number) | undefined): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const pick = random ?? (() => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32);
  return `c-${Array.from({length: 14}, () => letters[Math.floor(pick() * letters.length)]).join('')}`;
}
