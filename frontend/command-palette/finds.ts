/** What somebody may be looking for, and which of it they mean by a few letters. */
import {matching, plain} from '../part/matching.ts';
import type {Known, Named} from '../part/matching.ts';

export interface Find extends Named {
  readonly kind: 'command' | 'beat' | 'act' | 'sequence' | 'plotline' | 'character' | 'location' | 'outline';
  /** What stands beside it: a key, a page. */
  readonly hint?: string;
  /** True where the caret stays where it is. */
  readonly stays?: boolean;
  run(): void;
}

/** What is shown at most: nobody reads further, and a few more letters tell more. */
export const MOST = 60;

/** Without words: the commands. */
export function found(all: readonly Known<Find>[], asked: string): Find[] {
  const finds = plain(asked) ? matching(all, asked) : all.map(({thing}) => thing).filter(({kind}) => kind === 'command');
  return finds.slice(0, MOST);
}
