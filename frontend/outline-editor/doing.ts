import {title} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import type {Peer} from '../sync/presence.ts';

/** What somebody does just now, in words, and where one would find them. */
export interface Doing {
  readonly words: string;
  /** The id of the beat, act or sequence they are in. */
  readonly at?: string;
}

/** Of somebody's tabs the busiest one counts. */
export function doing(tabs: readonly Peer[], view: OutlineView): Doing {
  const here = tabs.filter(({mood}) => mood !== 'away');
  const busiest = here.find(({writing}) => writing) ?? here.find(({at}) => at !== undefined) ?? here.find(({mood}) => mood === 'drafting') ?? here[0];
  if (busiest === undefined) return {words: 'away'};
  if (busiest.mood === 'drafting') return {words: 'drafting'};
  const node = busiest.at && view.node(busiest.at.id);
  if (!node) return {words: 'here'};
  if (node.number === 0) return {words: `${busiest.writing ? 'writing about' : 'at'} ${title(node) || node.kind}`, at: node.id};
  return {words: `${busiest.writing ? 'writing in' : 'in'} ${node.kind} ${node.number}`, at: node.id};
}
