import assert from 'node:assert/strict';
import {test} from 'node:test';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {Pending} from '../../../../frontend/sync/pending.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {WireNode} from '../../../../frontend/sync/wire.ts';

const BEATS = 5_000;
const nothingTyped = {dirty: () => [], local: () => undefined, mapped: (_id: string, _ch: string, at: number) => at};

function large(): OutlineModel {
  const story: WireNode = {id: STORY, kind: 'story', number: 0, parent: null, order: '', removed: false};
  const beats = Array.from({length: BEATS}, (_, at): WireNode => ({
    id: `beat-${at}`,
    kind: 'beat',
    number: at + 1,
    parent: STORY,
    order: String(at).padStart(5, '0'),
    removed: false,
    fields: {title: `Beat ${at}`},
    texts: {prose: {rev: 0, text: 'words '.repeat(60)}},
  }));
  const model = new OutlineModel();
  model.reset([story, ...beats]);
  return model;
}

test('one act of 5,000 beats touches one beat', () => {
  const seen = new Pending(large(), nothingTyped);
  const others = Array.from({length: BEATS}, (_, at) => seen.node(`beat-${at}`));

  const touched = seen.add(1, {k: 'set', id: 'beat-77', field: 'title', value: 'The raid'});

  assert.deepEqual([...touched.nodes], ['beat-77']);
  assert.equal(touched.parents.size, 0);
  assert.deepEqual(others.map((node, at) => node === seen.node(`beat-${at}`)).filter(same => !same).length, 1);
});

test('a foreign change under 100 unanswered acts is folded again without touching what stays the same', () => {
  const base = large();
  const seen = new Pending(base, nothingTyped);
  for (let n = 1; n <= 100; n++) {
    seen.add(n, {k: 'set', id: `beat-${n}`, field: 'title', value: `Title ${n}`});
  }

  const touched = seen.refold(base.apply({k: 'set', id: 'beat-4000', field: 'title', old: '', new: 'Elsewhere'}));

  assert.deepEqual([...touched.nodes], ['beat-4000']);
});
