/** What differs between words as they are and as somebody suggests them. */

/** From `from` to `to` of the old words goes, and `insert` comes in its place. */
export interface Narrowed {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Words, the gaps between them, and each other sign by itself. */
const WORDS = /\s+|[\p{L}\p{N}\p{M}'’]+|./gsu;

/** No more than differs, in whole words: what both begin and end with stays. */
export function narrowed(old: string, now: string): Narrowed {
  const [before, after] = [wordsOf(old), wordsOf(now)];
  const head = alike(before, after);
  const tail = alike(before.slice(head).reverse(), after.slice(head).reverse());
  const from = lengthOf(before.slice(0, head));
  const end = lengthOf(before.slice(before.length - tail));
  return {from, to: old.length - end, insert: now.slice(from, now.length - end)};
}

const wordsOf = (text: string): readonly string[] => text.match(WORDS) ?? [];
const lengthOf = (words: readonly string[]): number => words.reduce((sum, {length}) => sum + length, 0);

/** How many words both begin with. */
function alike(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((word, i) => word !== other[i]);
  return at < 0 ? one.length : at;
}

/** How many letters of what stays are told along, in UTF-16 code units. */
const AROUND = 32;

/** The same with a few words of what stays before and behind it. */
export interface InContext {
  readonly before: string;
  readonly out: string;
  readonly in: string;
  readonly after: string;
}

export function inContext(old: string, now: string): InContext {
  const {from, to, insert} = narrowed(old, now);
  return {before: endOf(old.slice(0, from)), out: old.slice(from, to), in: insert, after: beginOf(old.slice(to))};
}

/** Its last words; none is cut in two, unless it is longer than all that is told. */
function endOf(words: string): string {
  if (words.length <= AROUND) return words;
  const end = words.slice(-AROUND);
  return `…${end.replace(/^\S*\s+(?=\S)/u, '')}`;
}

function beginOf(words: string): string {
  if (words.length <= AROUND) return words;
  const begin = words.slice(0, AROUND);
  return `${begin.replace(/(?<=\S)\s+\S*$/u, '')}…`;
}
