import assert from 'node:assert/strict';
import {test} from 'node:test';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {Kind, WireNode} from '../../../../frontend/sync/wire.ts';

const ACT = 'act';
const RAID = 'raid';
const FLIGHT = 'flight';

function node(id: string, kind: Kind, parent: string | null, order: string): WireNode {
  return {id, kind, number: 1, parent, order, removed: false, texts: {prose: {rev: 0, text: id}}};
}

function outline(): OutlineModel {
  const model = new OutlineModel();
  model.reset([node(STORY, 'story', null, ''), node(ACT, 'act', STORY, 'a0'), node(FLIGHT, 'beat', ACT, 'a2'), node(RAID, 'beat', ACT, 'a1')]);
  return model;
}

test('siblings stand in the order of their keys, by code unit', () => {
  const model = outline();

  model.apply({k: 'insert', nodes: [node('Z', 'beat', ACT, 'Zz'), node('between', 'beat', ACT, 'a1V')]});

  assert.deepEqual(model.childIds(ACT), ['Z', RAID, 'between', FLIGHT]);
});

test('what a fact does not touch stays the same object', () => {
  const model = outline();
  const [act, flight, list] = [model.node(ACT), model.node(FLIGHT), model.childIds(ACT)];

  const touched = model.apply({k: 'text', id: RAID, ch: 'prose', rev: 0, u: [[4, [0, '!']]]});

  assert.equal(model.node(RAID)?.texts.prose?.text, 'raid!');
  assert.deepEqual([...touched.nodes], [RAID]);
  assert.ok(model.node(ACT) === act && model.node(FLIGHT) === flight && model.childIds(ACT) === list);
});

test('the same state again changes nothing', () => {
  const model = outline();
  const before = [...model.all()];

  const touched = model.reset(before.map(each => structuredClone(each)));

  assert.equal(touched.nodes.size + touched.parents.size, 0);
  assert.deepEqual([...model.all()].map((each, at) => each === before[at]), before.map(() => true));
});

test('what is removed is in the bin, and what stood below it waits there', () => {
  const model = outline();

  model.apply({k: 'remove', ids: [ACT]});

  assert.deepEqual(model.bin().map(each => each.id), [ACT]);
  assert.deepEqual(model.childIds(STORY), []);
  assert.deepEqual(model.childIds(ACT), [RAID, FLIGHT]);
});

test('shorter keys move nothing', () => {
  const model = outline();
  const list = model.childIds(ACT);

  const touched = model.apply({k: 'order', parent: ACT, orders: {[RAID]: 'b', [FLIGHT]: 'c'}});

  assert.equal(model.childIds(ACT), list);
  assert.equal(touched.parents.size, 0);
});

test('a change for another revision is not taken', () => {
  assert.throws(() => outline().apply({k: 'text', id: RAID, ch: 'prose', rev: 3, u: [[4]]}));
});
