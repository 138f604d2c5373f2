/** An outline to suggest something in, and suggestions as they come from others. */
import type {Thread} from '../../../../frontend/sync/margin.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import type {Kind, Proposal, WireNode, WirePlace} from '../../../../frontend/sync/wire.ts';

/** Act One holds beats 1 and 2; Act Two the sequence "The bait" with beat 3, and behind it nothing; Act Three nothing. */
export function outline(): OutlineModel {
  const model = new OutlineModel();
  model.reset([
    {id: STORY, kind: 'story', number: 0, parent: null, order: '', removed: false},
    {id: PLOTLINES, kind: 'plotlines', number: 0, parent: null, order: '', removed: false},
    {...part('love', 'plotline', PLOTLINES, 'a', 'The marriage'), fields: {title: 'The marriage', colour: 'b'}},
    part('one', 'act', STORY, 'a', 'Act One'),
    beat(1, 'one', 'a', 'The raid', 'The police raid the flat.'),
    beat(2, 'one', 'b', '', ''),
    part('two', 'act', STORY, 'b', 'Act Two'),
    part('bait', 'sequence', 'two', 'a', 'The bait'),
    beat(3, 'bait', 'a', 'The offer', 'Ann offers him the tape.'),
    part('three', 'act', STORY, 'c', 'Act Three'),
  ]);
  return model;
}

/** An outline in which nothing stands yet. */
export function empty(): OutlineModel {
  const model = new OutlineModel();
  model.reset([{id: STORY, kind: 'story', number: 0, parent: null, order: '', removed: false}]);
  return model;
}

function part(id: string, kind: Kind, parent: string, order: string, title: string): WireNode {
  return {id, kind, number: 1, parent, order, removed: false, fields: {title}};
}

function beat(number: number, parent: string, order: string, title: string, text: string): WireNode {
  return {id: `beat-${number}`, kind: 'beat', number, parent, order, removed: false, fields: title ? {title} : {}, texts: {prose: {rev: 0, text}}};
}

let count = 0;

/** Ann suggests it, after all that was suggested before. */
export function suggestion(on: WirePlace, suggests: Proposal, more: Partial<Thread> = {}): Thread {
  const id = `thread-${++count}`;
  const comments = [{id: `${id}-first`, by: 'ann', name: 'Ann', at: '2026-12-01T08:00:00Z', body: ''}];
  return {id, on, quote: '', suggests, resolved: false, turn: 0, comments, lost: false, pending: false, ...more};
}

/** Other words for those that stand in the prose of a beat. */
export function otherWords(model: OutlineModel, id: string, old: string, now: string, more: Partial<Thread> = {}): Thread {
  const from = (model.node(id)?.texts.prose?.text ?? '').indexOf(old);
  return suggestion(old ? {id, ch: 'prose', from, to: from + old.length} : {id}, {k: 'words', old, now}, more);
}
