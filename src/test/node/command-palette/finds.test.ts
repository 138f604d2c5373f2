import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MOST, found} from '../../../../frontend/command-palette/finds.ts';
import type {Find} from '../../../../frontend/command-palette/finds.ts';
import {known} from '../../../../frontend/part/matching.ts';

const find = (kind: Find['kind'], name: string, also?: string): Find => ({kind, name, also, run: () => undefined});

const ALL = known([
  find('command', 'Undo', 'take back'),
  find('command', 'Grid', 'view table plotlines'),
  find('beat', '4 · The police raid Dédé’s apartment', 'INT. FLAT - DAWN'),
  find('beat', '14 · A raid'),
  find('beat', '41 · The dawn'),
  find('character', 'Dédé'),
  find('plotline', 'Raiders'),
]);

const names = (asked: string): string[] => found(ALL, asked).map(({name}) => name);

test('without words the commands are shown', () => {
  assert.deepEqual(names(''), ['Undo', 'Grid']);
  assert.deepEqual(names('  '), ['Undo', 'Grid']);
});

test('what begins with the letters comes first, then what has a word that does, then the rest', () => {
  assert.deepEqual(names('raid'), ['Raiders', '4 · The police raid Dédé’s apartment', '14 · A raid']);
  assert.deepEqual(names('art'), ['4 · The police raid Dédé’s apartment']);
});

test('a beat is found by its number', () => {
  assert.deepEqual(names('4'), ['4 · The police raid Dédé’s apartment', '41 · The dawn', '14 · A raid']);
});

test('accents, case and order of the words do not matter, and every word must be there', () => {
  assert.deepEqual(names('dede'), ['Dédé', '4 · The police raid Dédé’s apartment']);
  assert.deepEqual(names('RAID police'), ['4 · The police raid Dédé’s apartment']);
  assert.deepEqual(names('raid zoe'), []);
});

test('it is found by more than its name, after all whose name it is', () => {
  assert.deepEqual(names('dawn'), ['41 · The dawn', '4 · The police raid Dédé’s apartment']);
  assert.deepEqual(names('take back'), ['Undo']);
});

test('no more are shown than somebody reads', () => {
  const many = known(Array.from({length: 2_000}, (_, n) => find('beat', `${n} · Beat`)));
  assert.equal(found(many, 'beat').length, MOST);
});
