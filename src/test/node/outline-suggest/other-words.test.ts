import assert from 'node:assert/strict';
import {test} from 'node:test';
import {otherWords as drawn} from '../../../../frontend/outline-suggest/other-words.ts';
import type {Suggestion} from '../../../../frontend/sync/suggestions.ts';
import {otherWords, outline, suggestion} from './outline.ts';

const RAID = 'The police raid the flat.';
const suggested = (old: string, now: string, more = {}) => otherWords(outline(), 'beat-1', old, now, more) as Suggestion;

test('in the prose only what differs is drawn, at its place', () => {
  const [{from, to, insert}] = drawn(suggested('raid the flat', 'raid a room'), RAID, false);

  assert.deepEqual([RAID.slice(from, to), insert], ['the flat', 'a room']);
});

test('words that others have written among meanwhile are only marked', () => {
  const one = suggested('raid the flat', 'raid a room');
  const now = 'The police raid the whole flat.';

  const [{from, to, insert}] = drawn({...one, on: {...one.on, to: one.on.to! + 6}}, now, true);

  assert.deepEqual([now.slice(from, to), insert], ['raid the whole flat', undefined]);
});

test('words for a prose that has none are drawn until there are some', () => {
  const one = suggestion({id: 'beat-2'}, {k: 'words', old: '', now: 'She runs.'}) as Suggestion;

  assert.deepEqual(drawn(one, '', false), [{thread: one.id, from: 0, to: 0, chosen: false, insert: 'She runs.'}]);
  assert.deepEqual(drawn(one, 'She hides.', false), []);
});

test('of words that are gone nothing is drawn, and words that would only go bring none', () => {
  assert.deepEqual(drawn(suggested('raid', 'storm', {lost: true}), RAID, false), []);
  assert.equal(drawn(suggested(' the flat', ''), RAID, false)[0].insert, '');
});
