import assert from 'node:assert/strict';
import {test} from 'node:test';
import {doing} from '../../../../frontend/outline-editor/doing.ts';
import type {OutlineView} from '../../../../frontend/sync/outline-model.ts';
import type {Peer} from '../../../../frontend/sync/presence.ts';

const view = {node: (id: string) => (id === 'raid' ? {id, kind: 'beat', number: 9} : undefined)} as unknown as OutlineView;
const tab = (some: Partial<Peer>): Peer => ({c: 'c-botab001', account: 'bo', name: 'Bo', colour: 'b', mood: 'here', writing: false, ...some});
const at = {id: 'raid', ch: 'prose', anchor: 0, head: 0} as const;

test('what somebody does is said in words, with the place to go to', () => {
  assert.deepEqual(doing([tab({at, writing: true})], view), {words: 'writing in beat 9', at: 'raid'});
  assert.deepEqual(doing([tab({at})], view), {words: 'in beat 9', at: 'raid'});
  assert.deepEqual(doing([tab({})], view), {words: 'here'});
});

test('of somebody who drafts no place is said, nor of a beat that is not there any more', () => {
  assert.deepEqual(doing([tab({mood: 'drafting'})], view), {words: 'drafting'});
  assert.deepEqual(doing([tab({at: {...at, id: 'gone'}})], view), {words: 'here'});
});

test("the busiest of somebody's tabs counts, and only if all are left is somebody away", () => {
  assert.equal(doing([tab({mood: 'away', at}), tab({at, writing: true})], view).words, 'writing in beat 9');
  assert.equal(doing([tab({mood: 'away', at}), tab({})], view).words, 'here');
  assert.equal(doing([tab({mood: 'away'}), tab({mood: 'away', at})], view).words, 'away');
});
