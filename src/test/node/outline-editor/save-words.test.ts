import assert from 'node:assert/strict';
import {test} from 'node:test';
import {inWords} from '../../../../frontend/outline-editor/save-words.ts';
import type {Standing} from '../../../../frontend/outline-editor/save-words.ts';

const standing = (some: Partial<Standing>): Standing => ({state: 'saved', waiting: 0, line: 'live', waited: 0, since: '14:32', ...some});
const words = (some: Partial<Standing>): string => inWords(standing(some)).words;

test('what is on the disk is saved, and what is on its way is not called so', () => {
  assert.equal(words({}), 'saved');
  assert.equal(words({state: 'saving', waiting: 1, waited: 100}), 'saving…');
});

test('after two seconds there is a mark, after five the words say since when', () => {
  const late = (waited: number): boolean => inWords(standing({state: 'local', waiting: 1, waited})).late;

  assert.deepEqual([late(1_900), late(2_100)], [false, true]);
  assert.equal(words({state: 'local', waiting: 1, waited: 4_900}), 'saving…');
  assert.equal(words({state: 'local', waiting: 1, waited: 5_100}), 'Not saved since 14:32 · kept in this browser');
});

test('without a line or a session it says how much is kept where', () => {
  assert.equal(words({state: 'local', line: 'offline', waiting: 14}), 'Offline · 14 changes kept in this browser');
  assert.equal(words({state: 'local', line: 'signed-out', waiting: 1}), 'Signed out · 1 change kept in this browser');
  assert.equal(words({line: 'offline'}), 'Offline · all saved');
});

test('what nobody keeps is never hidden', () => {
  assert.equal(words({state: 'unsaved', line: 'offline', waiting: 1, waited: 100}), 'Offline · not saved: keep this page open');
  assert.equal(words({state: 'unsaved', waiting: 1, waited: 6_000}), 'Not saved since 14:32: keep this page open');
});

test('words that are held back on purpose are no trouble, and said to be where they are', () => {
  const held = inWords(standing({state: 'local', held: true, quiet: true, waiting: 1, waited: 6_000}));

  assert.equal(held.words, 'Quiet · kept in this browser until you pause');
  assert.equal(held.late, false);
  assert.equal(inWords(standing({state: 'local', held: true, waiting: 1, waited: 6_000})).words, 'Draft · kept here');
});
