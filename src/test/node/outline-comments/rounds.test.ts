import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isIn, standing} from '../../../../frontend/outline-comments/rounds.ts';
import type {Thread} from '../../../../frontend/sync/margin.ts';
import {told} from '../../../../frontend/sync/talk.ts';
import type {WireThread, You} from '../../../../frontend/sync/wire.ts';

const ME = {account: 'ada', name: 'Ada', colour: 'a'} as You;
const AT = '2026-12-01T20:00:00.000Z';
const THREAD: WireThread = {id: 't', on: {id: 'beat'}, quote: '', resolved: false, turn: 0, comments: []};

test('a note shows at once in its round, with what came of it', () => {
  const given = told(THREAD, {k: 'open', thread: 't', comment: 'c', on: {id: 'beat'}, body: 'Too long.', round: 'r'}, ME, AT);
  const answered = told(given, {k: 'answer', thread: 't', disposition: 'tried', was: '', body: 'Not yet.'}, ME, AT);
  const decided = told(answered, {k: 'answer', thread: 't', disposition: 'declined', was: '', body: ''}, ME, AT);
  const moved = told(answered, {k: 'note', thread: 't', round: 's'}, ME, AT);
  const out = told(moved, {k: 'note', thread: 't', round: null}, ME, AT);

  assert.deepEqual(given.note, {round: 'r', disposition: 'waiting', answer: ''});
  assert.deepEqual(answered.note, {round: 'r', disposition: 'tried', answer: 'Not yet.'});
  assert.deepEqual(decided.note, {round: 'r', disposition: 'declined', answer: 'Not yet.'}, 'only the disposition was meant');
  assert.deepEqual(moved.note, {round: 's', disposition: 'tried', answer: 'Not yet.'});
  assert.equal(out.note, undefined);
  assert.equal(told(out, {k: 'answer', thread: 't', disposition: 'taken', was: '', body: ''}, ME, AT).note, undefined, 'it is a note of no round');
});

test('a round says how many notes there are, and what came of them', () => {
  const note = (disposition: string) => ({note: {round: 'r', disposition, answer: ''}}) as unknown as Thread;

  assert.equal(standing([]), 'No notes yet. What you say now is given in this round.');
  assert.equal(standing([note('waiting')]), '1 note: 1 waiting.');
  assert.equal(standing([note('waiting'), note('taken'), note('declined'), note('taken')]), '4 notes: 2 taken, 1 declined, 1 waiting.');
  assert.equal(isIn('r', note('taken')), true);
  assert.equal(isIn('s', note('taken')), false);
});
