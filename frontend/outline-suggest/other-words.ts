import type {Quote} from '../outline-editor/quotes.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import {narrowed} from './narrowed.ts';

/**
 * The words of a prose, as it is here, that would go and come, no more of them than differ. Where somebody has written in them since, nobody can accept it: they are
 * only marked. A suggestion for a prose without a word is drawn as long as there is none.
 */
export function otherWords({id: thread, on, lost, suggests}: Suggestion, prose: string, chosen: boolean): Quote[] {
  if (suggests.k !== 'words' || lost || on.ch === 'source' || (on.ch === undefined && prose !== '')) return [];
  const [start, end] = [on.from ?? 0, on.to ?? 0];
  if (prose.slice(start, end) !== suggests.old) return [{thread, from: start, to: end, chosen}];
  const {from, to, insert} = narrowed(suggests.old, suggests.now);
  return [{thread, from: start + from, to: start + to, chosen, insert}];
}
