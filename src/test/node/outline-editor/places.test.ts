import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eighthsIn, lengthOf, pagesOf, paging} from '../../../../frontend/outline-editor/paging.ts';
import {actOf, same, slotOf, slots, told} from '../../../../frontend/outline-editor/places.ts';
import type {Slot} from '../../../../frontend/outline-editor/places.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Kind, WireNode} from '../../../../frontend/sync/wire.ts';

/** Act One holds beats 1 and 2; Act Two holds the sequence "The bait" with beat 3; Act Three holds nothing. */
function outline(): OutlineModel {
  const model = new OutlineModel();
  model.reset([
    {id: STORY, kind: 'story', number: 0, parent: null, order: '', removed: false},
    part('one', 'act', STORY, 'a', 'Act One'),
    beat(1, 'one', 'a', 8),
    beat(2, 'one', 'b', 12),
    part('two', 'act', STORY, 'b', 'Act Two'),
    part('bait', 'sequence', 'two', 'a', 'The bait'),
    beat(3, 'bait', 'a', 4),
    part('three', 'act', STORY, 'c', 'Act Three'),
  ]);
  return model;
}

function part(id: string, kind: Kind, parent: string, order: string, title: string): WireNode {
  return {id, kind, number: 1, parent, order, removed: false, fields: {title}};
}

function beat(number: number, parent: string, order: string, eighths: number): WireNode {
  return {id: `beat-${number}`, kind: 'beat', number, parent, order, removed: false, fields: {length: String(eighths)}};
}

const written = (all: readonly Slot[]) => all.map(({parent, after}) => `${parent}/${after ?? 'first'}`);

test('a beat stops in every act and sequence that takes beats, on the shelf, and never between acts', () => {
  const here = outline();

  const stops = slots(here, [here.node('beat-1')!]);

  assert.deepEqual(written(stops), ['one/first', 'one/beat-2', 'bait/first', 'bait/beat-3', 'three/first', `${SHELF}/first`]);
});

test('a sequence stops in acts and on the shelf only', () => {
  const here = outline();

  const stops = slots(here, [here.node('bait')!]);

  assert.deepEqual(written(stops), ['one/first', 'one/beat-1', 'one/beat-2', 'two/first', 'three/first', `${SHELF}/first`]);
});

test('where a beat stands is one of its stops', () => {
  const here = outline();
  const second = here.node('beat-2')!;

  assert.ok(slots(here, [second]).some(slot => same(slot, slotOf(here, second))));
});

test('a move is told with its neighbour, its act and its new page', () => {
  const here = outline();

  const sentence = told(here, [here.node('beat-1')!], {parent: 'bait', after: 'beat-3'}, 'now');

  assert.equal(sentence, 'Beat 1, after 3, Act Two, now page 3');
});

test('several beats are told as one, and on the shelf there are no pages', () => {
  const here = outline();
  const two = [here.node('beat-1')!, here.node('beat-2')!];

  assert.equal(told(here, two, {parent: 'bait', after: 'beat-3'}, 'now'), '2 beats, after 3, Act Two, now page 1');
  assert.equal(told(here, two, {parent: SHELF, after: null}, 'then'), '2 beats, first, on the shelf');
});

test('a place in a sequence lies in the act around it', () => {
  assert.equal(actOf(outline(), 'bait')?.id, 'two');
});

test('pages run on from beat to beat, and an act spans its beats', () => {
  const pages = paging(outline());

  assert.deepEqual(['beat-1', 'beat-2', 'beat-3', 'one'].map(id => pagesOf(pages.get(id)!)), ['p. 1', 'pp. 2–3', 'p. 3', 'pp. 1–3']);
  assert.equal(pages.get('one')!.beats, 2);
});

test('a length is read as writers write it, and written as they read it', () => {
  assert.deepEqual(['3', '1 4/8', '3/8', '1.5', '2 pp', 'soon', ''].map(eighthsIn), [24, 12, 3, 12, 16, undefined, undefined]);
  assert.deepEqual([24, 12, 3, 8, 0].map(lengthOf), ['3 pp', '1 4/8 pp', '3/8 p', '1 p', '0 p']);
});
