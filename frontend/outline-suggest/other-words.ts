import type {Quote} from '../outline-editor/quotes.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import {narrowed} from './narrowed.ts';

/**
 * The words of a prose, as it is here, that would go and come, no more of them than differ. What stands between the places of a suggestion is what
 * would go, whoever has written in it since. A suggestion for a prose without a word is drawn as long as there is none.
 */
export function otherWords({id: thread, on, lost, suggests}: Suggestion, prose: string, chosen: boolean): Quote[] {
  if (suggests.k !== 'words' || lost || on.ch === 'source' || (on.ch === undefined && prose !== '')) return [];
  const start = on.from ?? 0;
  const {from, to, insert} = narrowed(prose.slice(start, on.to ?? 0), suggests.now);
  return [{thread, from: start + from, to: start + to, chosen, insert}];
}
