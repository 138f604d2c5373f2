import type {Desk} from '../sync/desk.ts';
import {isUndecided, suggesterOf} from '../sync/suggestions.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {Proposal} from '../sync/wire.ts';

/** What somebody who suggests may still change of what they have suggested. */
export interface OwnSuggestions {
  has(suggestion: Suggestion): boolean;
  /** Makes it anew, if nobody has decided meanwhile. */
  amend(thread: string, what: Proposal): void;
}

/** Undefined where acts are done, and not suggested. */
export function ownSuggestions(desk: Pick<Desk, 'suggests' | 'me' | 'margin'>): OwnSuggestions | undefined {
  if (!desk.suggests) return undefined;
  return {
    has: (suggestion) => suggesterOf(suggestion).by === desk.me?.account,
    amend: (thread, what) => {
      const known = desk.margin.thread(thread);
      if (known !== undefined && isUndecided(known)) desk.margin.amend(thread, what);
    },
  };
}
