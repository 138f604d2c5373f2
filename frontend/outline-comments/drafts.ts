/**
 * What somebody is about to say and has not sent: kept in this browser, by account and branch, so that no reload and no
 * closed tab takes it away. It goes when it is sent or thrown away.
 */
import type {About} from '../sync/margin.ts';

/** A thread that is not begun yet. */
export interface Beginning {
  readonly about: About;
  /** The words it is about. */
  readonly quote: string;
}

export interface Drafts {
  /** By the thread it answers, or the comment it rewords. */
  readonly words: Readonly<Record<string, string>>;
  readonly beginning?: Beginning & {readonly words: string};
}

const NONE: Drafts = {words: {}};
const keyOf = (account: string, branch: string): string => `beatwright-drafts/${account}/${branch}`;

export function draftsOf(account: string, branch: string): Drafts {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(account, branch)) ?? 'null') as Drafts | null;
    return kept?.words === undefined ? NONE : kept;
  } catch {
    return NONE; // a browser that keeps nothing, or what somebody else has written there
  }
}

export function keepDrafts(account: string, branch: string, drafts: Drafts): void {
  const words = Object.fromEntries(Object.entries(drafts.words).filter(([, each]) => each !== ''));
  try {
    if (Object.keys(words).length === 0 && drafts.beginning === undefined) localStorage.removeItem(keyOf(account, branch));
    else localStorage.setItem(keyOf(account, branch), JSON.stringify({...drafts, words}));
  } catch {
    // it stands in the page as long as that is open
  }
}

/** Another beginning, or none. */
export const withBeginning = (beginning: Drafts['beginning']) => (drafts: Drafts): Drafts => ({...drafts, beginning});

/** Other words of one answer; empty: none any more. */
/** Nothing is half said there any more. */
export const withoutWords = (of: string) => (drafts: Drafts): Drafts => {
  const {[of]: _said, ...words} = drafts.words;
  return {...drafts, words};
};
export const withWords = (of: string, words: string) => (drafts: Drafts): Drafts => ({...drafts, words: {...drafts.words, [of]: words}});
