import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EditorState} from '@codemirror/state';
import {classOf, quoted, quotedAnew, sameQuotes} from '../../../../frontend/outline-editor/quotes.ts';
import type {Quote} from '../../../../frontend/outline-editor/quotes.ts';
import {marked} from '../../../../frontend/outline-read/marked.ts';

const quote = (from: number, to: number, chosen = false, thread = 'a'): Quote => ({thread, from, to, chosen});
const DOC = 'Nicole is a streetwalker in Paris.';

test('an editor is told of what it does not show, and only of that', () => {
  const state = EditorState.create({doc: DOC, extensions: [quoted([quote(0, 24)])]});

  assert.equal(quotedAnew(state, [quote(0, 24)]), undefined);
  const told = quotedAnew(state, [quote(0, 24, true)])!;
  const after = state.update({effects: told}).state;
  assert.equal(quotedAnew(after, [quote(0, 24, true)]), undefined);
  assert.notEqual(quotedAnew(after, []), undefined);
});

test('marks move along with what is typed before they are told of anew', () => {
  const state = EditorState.create({doc: DOC, extensions: [quoted([quote(0, 24)])]});

  const after = state.update({changes: {from: 0, insert: 'Dawn. '}}).state;

  assert.equal(quotedAnew(after, [quote(6, 30)]), undefined);
});

test('a mark that reaches beyond the words, or covers none, harms nothing', () => {
  const state = EditorState.create({doc: 'Short.', extensions: [quoted([quote(2, 99), quote(4, 4)])]});

  assert.equal(quotedAnew(state, [quote(2, 6)]), undefined);
});

test('the same marks are the same', () => {
  assert.ok(sameQuotes([quote(1, 2)], [quote(1, 2)]));
  assert.ok(!sameQuotes([quote(1, 2)], [quote(1, 2, true)]));
  assert.ok(!sameQuotes([quote(1, 2)], []));
});

test('on the pages a stretch of prose has its part of the marks', () => {
  const pieces = marked('walker in Paris.', 18, [quote(12, 24)]);

  assert.deepEqual(pieces.map(({values}) => values.at(-1)), ['walker', ' in Paris.']);
});

test('words that somebody would have there add none to the text, and their place is kept', () => {
  const other: Quote = {...quote(12, 24), insert: 'dancer'};
  const state = EditorState.create({doc: DOC, extensions: [quoted([other])]});

  assert.equal(state.doc.toString(), DOC);
  assert.equal(quotedAnew(state, [other]), undefined);
  assert.notEqual(quotedAnew(state, [{...other, insert: 'singer'}]), undefined);
  assert.ok(!sameQuotes([other], [quote(12, 24)]));
});

test('an editor without a word shows what is suggested for it', () => {
  const state = EditorState.create({doc: '', extensions: [quoted([{...quote(0, 0), insert: DOC}])]});

  assert.equal(quotedAnew(state, [{...quote(0, 0), insert: DOC}]), undefined);
  assert.notEqual(quotedAnew(state, []), undefined);
});

test('words that would go and are spoken of too look like both', () => {
  assert.equal(classOf(quote(0, 5), {...quote(0, 5, true), insert: ''}), 'quoted suggested-out chosen');
  assert.equal(classOf({...quote(0, 5), insert: 'x'}), 'suggested-out');
});

test('on the pages words come behind those that go, in one stretch only', () => {
  const other: Quote = {...quote(12, 24), insert: 'dancer'};
  const drawn = (shown: string, start: number, end?: number) => marked(shown, start, [other], end).map(({values}) => values.filter((value) => value !== '').join(' '));

  assert.deepEqual(drawn(DOC, 0), ['Nicole is a ', 'suggested-out a streetwalker', 'dancer a', ' in Paris.']);
  assert.deepEqual(drawn('Nicole is a streetwalker', 0, 25), ['Nicole is a ', 'suggested-out a streetwalker', 'dancer a']);
  assert.deepEqual(drawn('in Paris.', 25), ['in Paris.']);
});
