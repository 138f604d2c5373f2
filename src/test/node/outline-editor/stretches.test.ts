import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Laid} from '../../../../frontend/outline-editor/expected.ts';
import {stretches} from '../../../../frontend/outline-editor/stretches.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {WireNode} from '../../../../frontend/sync/wire.ts';

const role = (name: string, at: number) => ({id: `s/${name}`, name, at, act: 0, min: at, ideal: at, max: at, purpose: ''});
const LAID: Laid = {acts: [100], roles: [role('opening', 0), role('theme', 5), role('turn', 20), role('end', 90)]};

const beat = (id: string, plays = '', parent = STORY): WireNode => ({id, kind: 'beat', number: 1, parent, order: id, removed: false, fields: plays ? {role: `s/${plays}`} : {}});

/** A story of ten pages. */
function cut(...all: WireNode[]): string[] {
  const model = new OutlineModel();
  model.reset([{id: STORY, kind: 'story', number: 0, parent: null, order: '', removed: false, fields: {target: '80'}}, ...all]);
  return stretches(model, LAID).map(({name, beats, expected}) => `${name}: ${expected === undefined ? beats.map(({id}) => id).join(' ') : `p. ${expected}`}`);
}

test('a stretch goes from the beat that plays a role to the next that plays another', () => {
  assert.deepEqual(cut(beat('a', 'opening'), beat('b'), beat('c', 'theme'), beat('d', 'theme'), beat('e', 'turn'), beat('f', 'end')), ['opening: a b', 'theme: c d', 'turn: e', 'end: f']);
});

test('what comes before the first role has a column too', () => {
  assert.deepEqual(cut(beat('a'), beat('b', 'end')).filter((each) => !each.includes('p. ')), ['Before the first: a', 'end: b']);
});

test('a role without a beat stands where the structure has it', () => {
  assert.deepEqual(cut(beat('a', 'opening'), beat('b', 'turn')), ['opening: a', 'theme: p. 1', 'turn: b', 'end: p. 9']);
  assert.deepEqual(cut(), ['opening: p. 1', 'theme: p. 1', 'turn: p. 2', 'end: p. 9']);
});

test('a story that tells the end first is read as it is told', () => {
  assert.deepEqual(cut(beat('a', 'end'), beat('b', 'opening'), beat('c', 'end')), ['theme: p. 1', 'turn: p. 2', 'end: a', 'opening: b', 'end: c']);
});

test('what lies on the shelf plays no role yet, and a role of another structure is none', () => {
  assert.deepEqual(cut(beat('a', 'opening'), {...beat('b'), fields: {role: 'other/turn'}}, beat('s', 'turn', SHELF)), ['opening: a b', 'theme: p. 1', 'turn: p. 2', 'end: p. 9']);
});
