import assert from 'node:assert/strict';
import {test} from 'node:test';
import {budgets, expected, placeFor} from '../../../../frontend/outline-editor/expected.ts';
import type {Laid} from '../../../../frontend/outline-editor/expected.ts';
import {paging} from '../../../../frontend/outline-editor/paging.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Field, Kind, WireNode} from '../../../../frontend/sync/wire.ts';

/** Two acts, the first a quarter of the story. */
const LAID: Laid = {
  acts: [25, 100],
  roles: [
    {id: 's/opening', name: 'Opening', at: 0, act: 0, min: 0, ideal: 0, max: 1, purpose: ''},
    {id: 's/turn', name: 'Turn', at: 20, act: 0, min: 15, ideal: 20, max: 25, purpose: ''},
    {id: 's/end', name: 'End', at: 90, act: 1, min: 85, ideal: 90, max: 100, purpose: ''},
  ],
};

/** A story of ten pages: beats of two, one and five. */
function outline(...more: WireNode[]): OutlineModel {
  const model = new OutlineModel();
  model.reset([
    node(STORY, 'story', '', {target: '80'}, null),
    node('one', 'act', 'a', {title: 'Act One'}),
    node('first', 'beat', 'a', {length: '16', role: 's/opening'}, 'one'),
    node('second', 'beat', 'b', {length: '8'}, 'one'),
    node('two', 'act', 'b', {title: 'Act Two'}),
    node('third', 'beat', 'a', {length: '40'}, 'two'),
    ...more,
  ]);
  return model;
}

function node(id: string, kind: Kind, order: string, fields: Partial<Record<Field, string>> = {}, parent: string | null = STORY): WireNode {
  return {id, kind, number: 1, parent, order, removed: false, fields};
}

const named = (view: OutlineModel, laid = LAID) =>
  [...expected(view, laid, paging(view))].map(([act, ghosts]) => `${act}: ${ghosts.map(({name, page}) => `${name} ${page}`).join(', ')}`);

test('a role without a beat is expected in its act, on the page of a beat sheet', () => {
  assert.deepEqual(named(outline()), ['one: Turn 2', 'two: End 9']);
});

test('a role whose beat lies on the shelf is expected all the same', () => {
  assert.deepEqual(named(outline(node('waits', 'beat', 'a', {role: 's/end'}, SHELF))), ['one: Turn 2', 'two: End 9']);
});

test('where the story has other acts than the structure, the page says in which a role is expected', () => {
  const three = outline(node('three', 'act', 'c'), node('fourth', 'beat', 'a', {length: '16'}, 'three'));

  assert.deepEqual(named(three), ['one: Turn 2', 'three: End 9']);
});

test('a story without acts, or without a structure, expects nothing', () => {
  const flat = new OutlineModel();
  flat.reset([node(STORY, 'story', '', {}, null), node('beat', 'beat', 'a')]);

  assert.deepEqual(named(flat), []);
  assert.deepEqual(named(outline(), {roles: [], acts: []}), []);
});

test('an act has the pages its structure gives it, and no budget where the acts are others', () => {
  const lengths = budgets(outline(), LAID);

  assert.deepEqual(lengths.get('one'), {used: 24, meant: 20});
  assert.deepEqual(lengths.get('two'), {used: 40, meant: 60});
  assert.equal(budgets(outline(node('three', 'act', 'c')), LAID).size, 0);
});

test('a beat that is looked for on a page goes before the first that begins there or later', () => {
  const view = outline();

  assert.deepEqual(placeFor(view, 'one', 1, paging(view)), {parent: 'one', after: null});
  assert.deepEqual(placeFor(view, 'one', 2, paging(view)), {parent: 'one', after: 'first'});
  assert.equal(placeFor(view, 'one', 9, paging(view)), undefined);
});
