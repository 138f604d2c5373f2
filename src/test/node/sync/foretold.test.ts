import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {NOTHING_TYPED} from '../../../../frontend/sync/foreseen.ts';
import {OutlineModel, prose} from '../../../../frontend/sync/outline-model.ts';
import {Pending} from '../../../../frontend/sync/pending.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {Fact} from '../../../../frontend/sync/wire.ts';
import {foresees} from './foretold.ts';
import type {History} from './foretold.ts';

/** The server is held to the same file (`ForesightTest`). */
const KEPT: History[] = gunzipSync(readFileSync(new URL('../../resources/app/beatwright/room/foretold.jsonl.gz', import.meta.url)))
  .toString()
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line));

for (const history of KEPT) {
  test(`a page foresees what the server made of the wishes of history ${history.seed}`, () => {
    const compared = [...foresees(history).values()].reduce((all, each) => all + each);

    assert.ok(compared >= 40);
  });
}

test('the comparison notices a wish that is foreseen otherwise', () => {
  const history = structuredClone(KEPT[0]) as unknown as {steps: {ops: unknown[]}[]};
  const other = {k: 'insert', nodes: [{id: '00000000-0000-4000-8000-999999999999', kind: 'act'}], parent: '00000000-0000-0000-0000-000000000001'};
  const granted = KEPT[0].steps.findIndex(({ops, answers}) => ops.length === 1 && ops[0].k === 'set' && answers[0].fact !== undefined);

  history.steps[granted].ops = [other];

  assert.throws(() => foresees(history as unknown as History), /Seed/);
});

test('a cut that waits for its answer goes with the words that others write before it', () => {
  const base = new OutlineModel();
  const place = {number: 1, order: 'a0', removed: false};
  base.reset([{id: STORY, kind: 'story', parent: null, ...place}, {id: 'raid', kind: 'beat', parent: STORY, ...place, texts: {prose: {rev: 0, text: 'At dawn. Rain.'}}}]);
  const pending = new Pending(base, NOTHING_TYPED);
  pending.add(1, {k: 'split', id: 'raid', at: 9, rev: 0, newId: 'rain'});

  const today: Fact = {k: 'text', id: 'raid', ch: 'prose', rev: 0, u: [[[0, 'Today. '], 14]]};
  pending.hear(today);
  pending.refold(base.apply(today));

  assert.deepEqual(['raid', 'rain'].map(id => prose(pending.node(id)!)), ['Today. At dawn.', 'Rain.']);
});
