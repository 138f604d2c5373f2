import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChangeSet, Text} from '@codemirror/state';
import {redoing, rewordings} from '../../../../frontend/sync/rewording.ts';

const PROSE = 'The police raid the old flat.';

function changes(prose: string, ...specs: {from: number; to?: number; insert?: string}[]): ChangeSet {
  return ChangeSet.of(specs, prose.length, '\n');
}

const told = (prose: string, change: ChangeSet): string[] => rewordings(prose, change).map(({old, now}) => `${old} > ${now}`);

test('a letter in a word makes it another word', () => {
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 11, to: 12, insert: 'b'})), ['raid > baid']);
});

test('an insertion takes the word before it along', () => {
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 15, insert: ' at dawn'})), ['raid > raid at dawn']);
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 16, insert: 'at dawn '})), ['raid  > raid at dawn ']);
});

test('at the beginning it takes the word behind it', () => {
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 0, insert: 'At dawn, '})), ['The > At dawn, The']);
  assert.deepEqual(told('…', changes('…', {from: 0, insert: 'Oh'})), ['… > Oh…']);
});

test('in an empty prose there is nothing to take along', () => {
  assert.deepEqual(rewordings('', changes('', {from: 0, insert: 'They meet.'})), [{from: 0, to: 0, old: '', now: 'They meet.'}]);
});

test('what stands side by side is one, what stands apart is two', () => {
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 16, to: 19, insert: 'a'}, {from: 20, to: 23, insert: 'new'})), ['the old > a new']);
  assert.deepEqual(told(PROSE, changes(PROSE, {from: 4, to: 10, insert: 'gangsters'}, {from: 24, to: 28, insert: 'bank'})), ['police > gangsters', 'flat > bank']);
});

test('all rewordings together are what was written', () => {
  let seed = 7;
  const chance = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  const letters = ['a', 'b ', ' ', '.', '\n', 'word ', ''];
  for (let round = 0; round < 3000; round++) {
    const prose = Array.from({length: chance(12)}, () => letters[chance(6)]).join('');
    let change = ChangeSet.empty(prose.length);
    for (let step = chance(5); step >= 0; step--) {
      const from = chance(change.newLength + 1);
      change = change.compose(ChangeSet.of({from, to: Math.min(change.newLength, from + chance(4)), insert: letters[chance(7)]}, change.newLength, '\n'));
    }
    const all = rewordings(prose, change);
    const again = ChangeSet.of(all.map(({from, to, now}) => ({from, to, insert: now})), prose.length, '\n');
    assert.equal(again.apply(asText(prose)).toString(), change.apply(asText(prose)).toString());
    all.forEach(({old, from, to}) => assert.ok(old.length > 0 || prose === '', `${from}-${to} in ${JSON.stringify(prose)}`));
  }
});

test('what is suggested already and stays is left alone, what is written otherwise is amended', () => {
  const suggested = [{thread: 'one', from: 4, to: 10, old: 'police', now: 'gangsters'}, {thread: 'two', from: 24, to: 28, old: 'flat', now: 'bank'}];
  const change = changes(PROSE, {from: 4, to: 10, insert: 'gangsters'}, {from: 24, to: 28, insert: 'shop'});
  assert.deepEqual(redoing(PROSE, change, suggested), {fresh: [], amended: [{thread: 'two', old: 'flat', now: 'shop'}], gone: []});
});

test('what is written as it was is not suggested any more', () => {
  const suggested = [{thread: 'one', from: 4, to: 10, old: 'police', now: 'gangsters'}];
  assert.deepEqual(redoing(PROSE, changes(PROSE), suggested), {fresh: [], amended: [], gone: ['one']});
});

test('who writes a sentence anew and changes a word of it suggests that word', () => {
  const change = changes(PROSE, {from: 0, to: PROSE.length, insert: 'The police raid the new flat.'});
  assert.deepEqual(redoing(PROSE, change, []).fresh, [{from: 20, to: 23, old: 'old', now: 'new'}]);
});

test('what is suggested once is not suggested anew when it is looked at again', () => {
  const change = changes(PROSE, {from: 0, to: PROSE.length, insert: 'The police raid the new flat.'});
  const [fresh] = redoing(PROSE, change, []).fresh;
  assert.deepEqual(redoing(PROSE, change, [{thread: 'one', ...fresh}]), {fresh: [], amended: [], gone: []});
});

const asText = (prose: string): Text => Text.of(prose.split('\n'));
