import assert from 'node:assert/strict';
import {test} from 'node:test';
import {freeColour} from '../../../../frontend/outline-editor/colours.ts';
import {MARK, brought, cleared, marked, shown, written} from '../../../../frontend/outline-grid/fill.ts';
import {cells, text} from '../../../../frontend/outline-grid/sheet-text.ts';
import {ACT_HEIGHT, BEAT_HEIGHT, TITLES, Table} from '../../../../frontend/outline-grid/table.ts';
import {OutlineModel, strand} from '../../../../frontend/sync/outline-model.ts';
import {MAX_STRAND, PLOTLINES, SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Field, Kind, WireNode} from '../../../../frontend/sync/wire.ts';

const node = (id: string, kind: Kind, order: string, fields: Partial<Record<Field, string>> = {}, parent: string | null = STORY, more: Partial<WireNode> = {}): WireNode => ({
  id, kind, number: Number(id.replace(/\D/g, '')) || 0, parent, order, removed: false, fields, ...more,
});

/** Two acts, of which the second has no beats, a beat before both and one on the shelf; two plotlines. */
function outline(): OutlineModel {
  const model = new OutlineModel();
  model.reset([
    node(STORY, 'story', '', {}, null),
    node(PLOTLINES, 'plotlines', '', {}, null),
    node('beat1', 'beat', 'a', {title: 'The raid', [strand('heist')]: 'is planned'}, STORY, {links: {plotline: ['heist']}}),
    node('act1', 'act', 'b', {title: 'ACT ONE'}),
    node('seq1', 'sequence', 'a', {title: 'Arrival'}, 'act1'),
    node('beat2', 'beat', 'a', {title: 'The letter'}, 'seq1', {links: {plotline: ['love']}}),
    node('beat3', 'beat', 'b', {}, 'act1'),
    node('act2', 'act', 'c', {title: 'ACT TWO'}),
    node('beat4', 'beat', 'a', {title: 'An idea'}, SHELF),
    node('heist', 'plotline', 'a', {title: 'The heist', colour: 'a'}, PLOTLINES),
    node('love', 'plotline', 'b', {title: 'Love', colour: 'c'}, PLOTLINES),
  ]);
  return model;
}

const view = outline();
const table = new Table(view, 'plotline', [], false);
const [raid, letter, third] = table.beats;
const room = {across: 'plotline', title: 200} as const;

test('acts with beats and the shelf stand above theirs, each where the one before ends', () => {
  assert.deepEqual(table.rows.map((row) => row.node.id), ['beat1', 'act1', 'beat2', 'beat3', SHELF, 'beat4']);
  assert.deepEqual(table.rows.map(({top}) => top), [0, BEAT_HEIGHT, BEAT_HEIGHT + ACT_HEIGHT, 2 * BEAT_HEIGHT + ACT_HEIGHT, 3 * BEAT_HEIGHT + ACT_HEIGHT, 3 * BEAT_HEIGHT + 2 * ACT_HEIGHT]);
  assert.equal(table.height, 4 * BEAT_HEIGHT + 2 * ACT_HEIGHT);
  assert.deepEqual(table.columns, [TITLES, 'heist', 'love']);
});

test('what does not fit the filter is only left out where it is hidden', () => {
  const looked = [{kind: 'plotline', value: 'love'}] as const;
  assert.equal(new Table(view, 'plotline', looked, false).beats.length, 4);
  assert.deepEqual(new Table(view, 'plotline', looked, true).rows.map((row) => row.node.id), ['act1', 'beat2']);
});

test('one walks from cell to cell, over acts, and no further than the ends', () => {
  assert.deepEqual(table.beside({beat: 'beat1', line: 'heist'}, 1, 1), {beat: 'beat2', line: 'love'});
  assert.deepEqual(table.beside({beat: 'beat4', line: 'love'}, 5, 5), {beat: 'beat4', line: 'love'});
  assert.deepEqual(table.beside({beat: 'beat2', line: 'heist'}, -9, -9), {beat: 'beat1', line: TITLES});
});

test('a block lies between two corners, whichever was first', () => {
  const {beats, columns} = table.block({beat: 'beat3', line: TITLES}, {beat: 'beat1', line: 'heist'});
  assert.deepEqual(beats.map(({id}) => id), ['beat1', 'beat2', 'beat3']);
  assert.deepEqual(columns, [TITLES, 'heist']);
});

test('of whom something is said, the beat serves; without words it serves on', () => {
  assert.deepEqual(written(third, 'plotline', 'love', 'they meet'), [
    {k: 'link', id: 'beat3', rel: 'plotline', to: 'love'},
    {k: 'set', id: 'beat3', field: strand('love'), value: 'they meet'},
  ]);
  assert.deepEqual(written(raid, 'plotline', 'heist', ''), [{k: 'set', id: 'beat1', field: strand('heist'), value: ''}]);
  assert.deepEqual(written(raid, 'plotline', 'heist', 'is planned'), []);
  assert.deepEqual(written(raid, 'plotline', TITLES, 'Dawn'), [{k: 'set', id: 'beat1', field: 'title', value: 'Dawn'}]);
});

test('an emptied cell has neither words nor mark, and a title stays', () => {
  assert.deepEqual(cleared(raid, 'plotline', 'heist'), [
    {k: 'set', id: 'beat1', field: strand('heist'), value: ''},
    {k: 'unlink', id: 'beat1', rel: 'plotline', to: 'heist'},
  ]);
  assert.deepEqual(cleared(raid, 'plotline', 'love'), []);
  assert.deepEqual(cleared(raid, 'plotline', TITLES), []);
  assert.deepEqual(marked(raid, 'plotline', 'heist'), [{k: 'unlink', id: 'beat1', rel: 'plotline', to: 'heist'}]);
});

test('what goes out to a spreadsheet comes back as it was', () => {
  const out = table.beats.slice(0, 2).map((beat) => table.columns.map((line) => shown(beat, 'plotline', line)));
  assert.deepEqual(out, [['The raid', 'is planned', ''], ['The letter', '', MARK]]);
  assert.deepEqual(cells(text(out)), out);
  const back = brought(cells(text(out)), {...room, beats: table.beats, columns: table.columns});
  assert.deepEqual(back, {ops: []});
});

test('cells are read as spreadsheets write them', () => {
  assert.deepEqual(cells('a\tb\r\nc\td\r\n'), [['a', 'b'], ['c', 'd']]);
  assert.deepEqual(cells('"two\nlines"\t"she says ""no"""'), [['two lines', 'she says "no"']]);
  assert.deepEqual(cells('"Stop!\the shouts\nand runs\t'), [['"Stop!', 'he shouts'], ['and runs', '']]);
  assert.deepEqual(cells('one'), [['one']]);
  assert.deepEqual(cells(''), []);
  assert.deepEqual(cells('\n'), []);
});

test('a table is put where it belongs: words, marks and nothing', () => {
  const put = brought([['Dawn', 'x'], ['', 'they part']], {...room, beats: [letter, third], columns: [TITLES, 'heist', 'love']});
  assert.deepEqual(put, {ops: [
    {k: 'set', id: 'beat2', field: 'title', value: 'Dawn'},
    {k: 'link', id: 'beat2', rel: 'plotline', to: 'heist'},
    {k: 'link', id: 'beat3', rel: 'plotline', to: 'heist'},
    {k: 'set', id: 'beat3', field: strand('heist'), value: 'they part'},
  ]});
  assert.deepEqual(brought([['']], {...room, beats: [letter], columns: ['love']}), {ops: [{k: 'unlink', id: 'beat2', rel: 'plotline', to: 'love'}]});
});

test('what does not go in is named, and nothing of it is put', () => {
  const says = (rows: string[][]) => {
    const put = brought(rows, {...room, beats: [letter, third], columns: ['heist', 'love']});
    return 'complaint' in put ? put.complaint : '';
  };
  assert.match(says([['a'], ['b'], ['c']]), /^This has 3 rows, and from here on there are 2 beats/);
  assert.match(says([['a', 'b', 'c']]), /^This has 3 columns, and from here on there are 2/);
  assert.match(says([['a'], ['x'.repeat(MAX_STRAND + 1)]]), /^Row 2, column 1 has 501 letters; a cell takes 500\./);
  assert.match(says(Array.from({length: 300_000}, () => ['a'])), /^This has 300000 rows/);
});

test('a new plotline gets the first colour that is free', () => {
  assert.equal(freeColour(table.lines), 'b');
});
