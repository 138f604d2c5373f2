/** Which of many things somebody means by a few letters. */

export interface Named {
  readonly name: string;
  /** Words by which it is found as well. */
  readonly also?: string;
}

/** Something with its words made plain once, however often it is asked for. */
export interface Known<T extends Named> {
  readonly thing: T;
  readonly name: string;
  readonly all: string;
}

export function known<T extends Named>(things: readonly T[]): Known<T>[] {
  return things.map((thing) => {
    const name = plain(thing.name);
    return {thing, name, all: `${name} ${plain(thing.also ?? '')}`};
  });
}

/** Those in which every word of what is asked for is found; the ones that begin with it first, else in their order. */
export function matching<T extends Named>(all: readonly Known<T>[], asked: string): T[] {
  const words = plain(asked).split(/\s+/u).filter(Boolean);
  const ranked = all.flatMap((each) => {
    const rank = rankOf(each, words);
    return rank === undefined ? [] : [{thing: each.thing, rank}];
  });
  return ranked.sort((a, b) => a.rank - b.rank).map(({thing}) => thing);
}

const BEGINS = 0;
const BEGINS_A_WORD = 1;
const IS_IN_THE_NAME = 2;
const IS_IN_MORE = 3;

/** The worst of its words counts. */
function rankOf({name, all}: {readonly name: string; readonly all: string}, words: readonly string[]): number | undefined {
  const ranks = words.map((word, nth) => {
    if (nth === 0 && name.startsWith(word)) return BEGINS;
    if (` ${name}`.includes(` ${word}`)) return BEGINS_A_WORD;
    if (name.includes(word)) return IS_IN_THE_NAME;
    return all.includes(word) ? IS_IN_MORE : undefined;
  });
  return ranks.includes(undefined) ? undefined : Math.max(BEGINS, ...(ranks as number[]));
}

/** `Dédé` is found by `dede`. */
export function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
