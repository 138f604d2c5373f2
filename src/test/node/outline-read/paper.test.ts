import assert from 'node:assert/strict';
import {test} from 'node:test';
import {blocks} from '../../../../frontend/outline-read/blocks.ts';
import type {Block, BlockKind} from '../../../../frontend/outline-read/blocks.ts';
import {SETTINGS, SHEETS, columnOf, pages} from '../../../../frontend/outline-read/paper.ts';
import {usualPaper} from '../../../../frontend/outline-read/paper-habit.ts';
import type {Measure, Piece} from '../../../../frontend/outline-read/paper.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {WireNode} from '../../../../frontend/sync/wire.ts';
import {chance} from '../sync/stand-in.ts';

const LETTER = columnOf(SHEETS.letter).height;

/** Ten letters are a line. */
const TEN: Measure = {
  lines: ({words}) => Math.max(1, Math.ceil(words.length / 10)),
  beginOf: (_block, line) => line * 10,
};

const block = (kind: BlockKind, words: string, node = words): Block => ({node, kind, words, depth: 1});
const prose = (lines: number, node = 'beat'): Block => block('prose', 'x'.repeat(lines * 10), node);
const heightOf = ({kind, from, to, above}: Piece) => above + Math.max(1, Math.ceil((to - from) / 10)) * SETTINGS[kind].line;
const laid = (all: Block[], height: number) => pages(all, TEN, height).map((page) => page.map(({kind, from, to}) => `${kind} ${from}-${to}`));

test('a sheet has an inch and a half at the left and an inch elsewhere, in America and in Europe', () => {
  assert.deepEqual(columnOf(SHEETS.letter), {width: 576, height: 864});
  assert.deepEqual(Object.values(columnOf(SHEETS.a4)).map(Math.round), [554, 931]);
});

test('a reader prints on what is usual where they live', () => {
  assert.equal(usualPaper('en-US'), 'letter');
  assert.equal(usualPaper('en'), 'letter');
  assert.equal(usualPaper('es-MX'), 'letter');
  assert.equal(usualPaper('en-GB'), 'a4');
  assert.equal(usualPaper('fr'), 'a4');
  assert.equal(usualPaper('not a language'), 'a4');
});

test('what fits stands on one page', () => {
  assert.deepEqual(laid([block('act', 'One'), block('beat', '1. Raid'), prose(2)], 200), [['act 0-3', 'beat 0-7', 'prose 0-20']]);
});

test('a paragraph is parted between lines, two of it at least on either page', () => {
  assert.deepEqual(laid([prose(10)], 220), [['prose 0-100']]);
  assert.deepEqual(laid([prose(11)], 220), [['prose 0-90'], ['prose 90-110']]);
  assert.deepEqual(laid([prose(25)], 220), [['prose 0-100'], ['prose 100-200'], ['prose 200-250']]);
  assert.deepEqual(laid([prose(8), prose(3)], 220), [['prose 0-80'], ['prose 0-30']]);
});

test('a heading goes with what it heads', () => {
  const all = [prose(8), block('act', 'Two'), block('sequence', 'Chase'), block('beat', '2. Run'), block('slugline', 'EXT. ROOF', '2. Run'), prose(6)];
  assert.deepEqual(laid(all, 330), [['prose 0-80'], ['act 0-3', 'sequence 0-5', 'beat 0-6', 'slugline 0-9', 'prose 0-60']]);
});

test('beats that are titles only fill page after page', () => {
  const titles = Array.from({length: 2_000}, (_none, i) => block('beat', `${i}.`, String(i)));
  const all = pages(titles, TEN, LETTER);
  assert.equal(all.flat().length, 2_000);
  assert.ok(all.length < 100);
});

test('no letter is lost or doubled, and no page is fuller than full', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = chance(seed);
    const kinds: BlockKind[] = ['act', 'sequence', 'beat', 'slugline', 'prose'];
    const all = Array.from({length: 40}, (_none, i) => {
      const kind = kinds[Math.floor(random() * 5)];
      return block(kind, 'x'.repeat(1 + Math.floor(random() * (kind === 'prose' ? 900 : 60))), String(i));
    });
    const together = new Map<string, string>();
    const laid = pages(all, TEN, LETTER);
    for (const page of laid) assert.ok(page.reduce((sum, piece) => sum + heightOf(piece), 0) <= LETTER, `seed ${seed}`);
    for (const {node, words, from, to} of laid.flat()) together.set(node, (together.get(node) ?? '') + words.slice(from, to));
    assert.deepEqual([...together.values()], all.map(({words}) => words), `seed ${seed}`);
  }
});

test('an outline is read in its order, and what has no words is left out', () => {
  const model = new OutlineModel();
  const node = (id: string, kind: WireNode['kind'], order: string, parent: string | null, more: Partial<WireNode> = {}): WireNode => ({id, kind, number: 3, parent, order, removed: false, fields: {}, ...more});
  model.reset([
    node(STORY, 'story', '', null),
    node('act', 'act', 'a', STORY, {fields: {title: 'Act One'}}),
    node('nameless', 'sequence', 'a', 'act'),
    node('raid', 'beat', 'a', 'nameless', {fields: {title: 'The raid', slugline: 'INT. FLAT'}, texts: {prose: {rev: 1, text: 'They knock.\n'}}}),
  ]);
  assert.deepEqual(blocks(model).map(({kind, words, depth}) => `${depth} ${kind}: ${words}`), ['1 act: Act One', '2 beat: 3. The raid', '2 slugline: INT. FLAT', '2 prose: They knock.']);
});
