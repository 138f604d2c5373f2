import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fits, read, toggled, withWords, written} from '../../../../frontend/outline-editor/filter.ts';
import type {OutlineNode} from '../../../../frontend/sync/outline-model.ts';

const RAID: OutlineNode = {
  id: 'raid',
  kind: 'beat',
  number: 4,
  parent: 'one',
  order: 'a',
  removed: false,
  fields: {title: 'The raid', slugline: 'INT. DÉDÉ’S FLAT – DAWN', status: 'draft', role: 's/debate'},
  texts: {prose: {rev: 0, text: 'The police find a gun.'}},
  links: {plotline: ['a', 'b'], character: ['dede']},
};

test('without a filter every beat fits', () => {
  assert.ok(fits(RAID, []));
});

test('words are found in title, prose and slugline, all of them, whatever their accents and capitals', () => {
  assert.ok(fits(RAID, read('words:raid%20GUN')));
  assert.ok(fits(RAID, read('words:dede')));
  assert.ok(!fits(RAID, read('words:raid%20knife')));
});

test('of several of one kind one is enough, and each kind must fit', () => {
  assert.ok(fits(RAID, read('plotline:c,plotline:a')));
  assert.ok(!fits(RAID, read('plotline:c')));
  assert.ok(fits(RAID, read('plotline:a,status:draft')));
  assert.ok(!fits(RAID, read('plotline:a,status:done')));
  assert.ok(fits(RAID, read('role:s%2Fdebate,character:dede')));
});

test('a filter survives the address, and what nobody understands is left out', () => {
  const filter = withWords(read('plotline:a,role:s%2Fdebate'), 'a, b: c');

  assert.deepEqual(read(written(filter)), filter);
  assert.deepEqual(read('colour:red,,plotline:,status'), []);
  assert.deepEqual(read('words:%E0%A4'), [{kind: 'words', value: '%E0%A4'}]);
});

test('a term is put in and taken out, and words take the place of words', () => {
  const term = {kind: 'plotline', value: 'a'} as const;

  assert.deepEqual(toggled(toggled([], term), term), []);
  assert.equal(written(withWords(read('words:gun'), 'knife')), 'words:knife');
  assert.deepEqual(withWords(read('words:gun'), '  '), []);
});
