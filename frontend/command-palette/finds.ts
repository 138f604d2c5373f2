/** What somebody may be looking for, and which of it they mean by a few letters. */

export interface Find {
  readonly kind: 'command' | 'beat' | 'act' | 'sequence' | 'plotline' | 'character' | 'location' | 'outline';
  readonly name: string;
  /** What stands beside it: a key, a page. */
  readonly hint?: string;
  /** Words by which it is found as well. */
  readonly also?: string;
  /** True where the caret stays where it is. */
  readonly stays?: boolean;
  run(): void;
}

/** What is shown at most: nobody reads further, and a few more letters tell more. */
export const MOST = 60;

/** A [Find] with its words made plain once, however often it is asked for. */
export interface Known {
  readonly find: Find;
  readonly name: string;
  readonly all: string;
}

export function known(finds: readonly Find[]): Known[] {
  return finds.map((find) => {
    const name = plain(find.name);
    return {find, name, all: `${name} ${plain(find.also ?? '')}`};
  });
}

/** Those in which every word of what is asked for is found; the ones that begin with it first, else in their order. Without words: the commands. */
export function found(all: readonly Known[], asked: string): Find[] {
  const words = plain(asked).split(/\s+/u).filter(Boolean);
  if (!words.length) return all.filter(({find}) => find.kind === 'command').map(({find}) => find).slice(0, MOST);
  const ranked = all.flatMap((each) => {
    const rank = rankOf(each, words);
    return rank === undefined ? [] : [{find: each.find, rank}];
  });
  return ranked.sort((a, b) => a.rank - b.rank).slice(0, MOST).map(({find}) => find);
}

const BEGINS = 0;
const BEGINS_A_WORD = 1;
const IS_IN_THE_NAME = 2;
const IS_IN_MORE = 3;

/** The worst of its words counts. */
function rankOf({name, all}: Known, words: readonly string[]): number | undefined {
  const ranks = words.map((word, nth) => {
    if (nth === 0 && name.startsWith(word)) return BEGINS;
    if (` ${name}`.includes(` ${word}`)) return BEGINS_A_WORD;
    if (name.includes(word)) return IS_IN_THE_NAME;
    return all.includes(word) ? IS_IN_MORE : undefined;
  });
  return ranks.includes(undefined) ? undefined : Math.max(...(ranks as number[]));
}

/** `Dédé` is found by `dede`. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
