/** An outline as it would be with all that is suggested accepted. */
import {Foreseen} from '../sync/foreseen.ts';
import type {LocalTexts} from '../sync/foreseen.ts';
import type {Thread} from '../sync/margin.ts';
import {isLiving, prose} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import {isUndecided} from '../sync/suggestions.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {Op} from '../sync/wire.ts';

/** What can be accepted: nobody has decided about it, and what it would change is as it was. */
export const acceptable = (view: OutlineView, threads: readonly Thread[]): Suggestion[] => threads.filter(isUndecided).filter((each) => isStanding(view, each));

/** What it would change is as it was when it was suggested. */
export function isStanding(view: OutlineView, {on, lost, suggests}: Suggestion): boolean {
  if (suggests.k === 'set') return (view.node(suggests.id)?.fields[suggests.field] ?? '') === suggests.old;
  return suggests.k !== 'words' || (!lost && (on.ch === undefined ? proseOf(view, on.id) === '' : proseOf(view, on.id).slice(on.from, on.to) === suggests.old));
}

/** Threads are oldest first; where two are about the same words, the older wins. */
export function asAccepted(view: OutlineView, threads: readonly Thread[]): OutlineView {
  const all = acceptable(view, threads);
  const foreseen = new Foreseen(view, textsOf(view, all));
  for (const {suggests} of all) if (suggests.k !== 'words') foreseen.fold(suggests satisfies Op);
  return foreseen;
}

/** Prose with other words in it, by its node. */
function textsOf(view: OutlineView, all: readonly Suggestion[]): LocalTexts {
  const swaps = new Map<string, readonly Swap[]>();
  for (const suggestion of all) {
    const {id} = suggestion.on;
    const swap = isLiving(view, id) ? swapOf(view, suggestion) : undefined;
    if (swap) swaps.set(id, withOne(swaps.get(id) ?? [], swap));
  }
  const texts = new Map([...swaps].map(([id, each]) => [id, swapped(proseOf(view, id), each)]));
  return {
    dirty: () => [...texts.keys()].map((id) => ({id, ch: 'prose' as const})),
    local: (id, ch) => (ch === 'prose' ? texts.get(id) : undefined),
    mapped: (_id, _ch, at) => at,
  };
}

/** Words of a text, and what comes in their place. */
interface Swap {
  readonly from: number;
  readonly to: number;
  readonly now: string;
}

/** Where there were no words it is for the whole prose, as long as there are none. */
function swapOf(view: OutlineView, {on, suggests}: Suggestion): Swap | undefined {
  if (suggests.k !== 'words' || on.ch === 'source') return undefined;
  return {from: on.from ?? 0, to: on.to ?? 0, now: suggests.now};
}

function withOne(before: readonly Swap[], next: Swap): readonly Swap[] {
  const isFree = before.every(({from, to}) => (from < to ? to <= next.from || next.to <= from : false));
  return isFree ? [...before, next] : before;
}

/** The last first, so that the places of the others stay true. */
function swapped(text: string, swaps: readonly Swap[]): string {
  const backwards = [...swaps].sort((a, b) => b.from - a.from);
  return backwards.reduce((words, {from, to, now}) => words.slice(0, from) + now + words.slice(to), text);
}

function proseOf(view: OutlineView, id: string): string {
  const node = view.node(id);
  return node === undefined ? '' : prose(node);
}
