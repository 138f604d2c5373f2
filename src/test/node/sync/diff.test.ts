import assert from 'node:assert/strict';
import {test} from 'node:test';
import {difference} from '../../../../frontend/sync/diff.ts';
import {changed} from '../../../../frontend/sync/outline-model.ts';
import {chance} from './stand-in.ts';

const WORDS = ['raid ', 'the flat ', '😀', '😁', '\n', 'Dédé', 'e\u0301', '漢字', '. ', 'שלום ', ''];
const SEED = 7;

test(`a difference leads from any text to any other (seed ${SEED})`, () => {
  const random = chance(SEED);
  const words = (): string => Array.from({length: Math.floor(random() * 30)}, () => WORDS[Math.floor(random() * WORDS.length)]).join('');

  for (let i = 0; i < 2_000; i++) {
    const [before, after] = [words(), words()];
    assert.equal(changed(before, difference(before, after)), after);
  }
});

test('a difference never cuts a character in two', () => {
  const change = difference('a😀b', 'a😁b');

  change.iterChanges((from, to) => assert.deepEqual([from, to], [1, 3]));
});

test('only what differs is touched', () => {
  const change = difference('The police raid the flat at dawn.', 'The brave police raid the old flat at dawn.');

  const touched: string[] = [];
  change.iterChanges((_from, _to, _fromB, _toB, inserted) => touched.push(inserted.toString().trim()));
  assert.deepEqual(touched, ['brave', 'old']);
});

test('texts with nothing in common are replaced whole, quickly', () => {
  const before = 'a '.repeat(5_000);
  const after = 'b '.repeat(5_000);

  assert.equal(changed(before, difference(before, after)), after);
});
