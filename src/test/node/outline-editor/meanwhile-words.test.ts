import assert from 'node:assert/strict';
import {test} from 'node:test';
import {binnedInWords, overwrittenInWords, worksInWords} from '../../../../frontend/outline-editor/meanwhile-words.ts';
import type {Piece} from '../../../../frontend/outline-editor/meanwhile-words.ts';
import type {OutlineNode, OutlineView} from '../../../../frontend/sync/outline-model.ts';

const KINDS: Record<string, 'beat' | 'act'> = {four: 'beat', nine: 'beat', two: 'act'};
const NUMBERS: Record<string, number> = {four: 4, nine: 9, two: 2};
const view: OutlineView = {
  node: (id) => ({id, kind: KINDS[id], number: NUMBERS[id], fields: {}}) as unknown as OutlineNode,
  childIds: () => [],
};
const said = (pieces: readonly Piece[]): string => pieces.map(({say}) => say).join('');

test('everybody has one sentence, and every beat is a way there', () => {
  const pieces = worksInWords(view, [
    {k: 'worked', by: 'Bo', id: 'four', work: 'rewrote'},
    {k: 'worked', by: 'Cleo', id: 'four', work: 'wrote'},
    {k: 'worked', by: 'Bo', id: 'nine', work: 'restored'},
  ]);

  assert.equal(said(pieces), 'Bo rewrote beat 4, put beat 9 back. Cleo wrote in beat 4.');
  assert.deepEqual(pieces.flatMap(({to}) => to ?? []), ['four', 'nine', 'four']);
});

test('who put a beat into the bin is named, and that its words are kept is said', () => {
  assert.equal(said(binnedInWords(view, {k: 'binned', by: 'Bo', id: 'nine', root: 'nine'})), 'Bo has put beat 9 into the bin. Your words are kept there.');
  assert.equal(said(binnedInWords(view, {k: 'binned', by: '', id: 'nine', root: 'two'})), 'Somebody has put act 2 into the bin, and beat 9 with it. Your words are kept there.');
});

test('of two titles both are named, and which one stands', () => {
  const both = {k: 'overwritten', by: 'Bo', id: 'four', field: 'title', theirs: 'The raid', mine: 'Dawn'} as const;

  assert.equal(said(overwrittenInWords(view, {...both, stands: 'mine'})), 'Bo had called beat 4 “The raid” meanwhile. Yours stands.');
  assert.equal(said(overwrittenInWords(view, {...both, stands: 'theirs'})), 'Bo has called beat 4 “The raid”. Yours was “Dawn”.');
  assert.equal(said(overwrittenInWords(view, {...both, field: 'slugline', theirs: '', stands: 'mine'})), 'Bo had set the slugline of beat 4 to nothing meanwhile. Yours stands.');
});
