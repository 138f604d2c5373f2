import assert from 'node:assert/strict';
import {test} from 'node:test';
import {blocks} from '../../../../frontend/outline-read/blocks.ts';
import {asAccepted} from '../../../../frontend/outline-suggest/preview.ts';
import type {Thread} from '../../../../frontend/sync/margin.ts';
import type {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {otherWords, outline, suggestion} from './outline.ts';

const proseOf = (model: OutlineModel, id: string, threads: readonly Thread[]) => asAccepted(model, threads).node(id)?.texts.prose?.text;
const read = (model: OutlineModel, threads: readonly Thread[]) => blocks(asAccepted(model, threads)).map(({words}) => words);

test('all other words are put in, whichever was suggested first', () => {
  const model = outline();
  const all = [otherWords(model, 'beat-1', 'the flat', 'a room above the bar'), otherWords(model, 'beat-1', 'The police', 'They')];

  assert.equal(proseOf(model, 'beat-1', all), 'They raid a room above the bar.');
  assert.equal(model.node('beat-1')!.texts.prose!.text, 'The police raid the flat.');
});

test('of two about the same words the older wins, and what is decided, taken away or lost changes nothing', () => {
  const model = outline();
  const older = otherWords(model, 'beat-1', 'police raid', 'police storm');
  const gone = otherWords(model, 'beat-1', 'flat', 'x');
  const all = [
    older,
    otherWords(model, 'beat-1', 'raid the flat', 'leave'),
    otherWords(model, 'beat-1', 'The', 'x', {resolved: true}),
    otherWords(model, 'beat-1', 'the flat', 'x', {lost: true}),
    {...gone, comments: [{...gone.comments[0], gone: true}]},
  ];

  assert.equal(proseOf(model, 'beat-1', all), 'The police storm the flat.');
});

test('words for a beat that has none are its prose, and no longer once somebody has written there', () => {
  const model = outline();

  assert.equal(proseOf(model, 'beat-2', [otherWords(model, 'beat-2', '', 'She runs.'), otherWords(model, 'beat-2', '', 'She hides.')]), 'She runs.');
  assert.equal(proseOf(model, 'beat-1', [suggestion({id: 'beat-1'}, {k: 'words', old: '', now: 'She runs.'})]), 'The police raid the flat.');
});

test('what is suggested around the words is done in order', () => {
  const model = outline();
  const all = [
    suggestion({id: 'beat-1', field: 'title'}, {k: 'set', id: 'beat-1', field: 'title', old: 'The raid', value: 'The storm'}),
    suggestion({id: 'beat-1'}, {k: 'insert', nodes: [{id: 'new', kind: 'beat', fields: {title: 'The bath'}, prose: 'She is asleep.'}], parent: 'one', after: 'beat-1'}),
    suggestion({id: 'beat-2'}, {k: 'remove', ids: ['beat-2']}),
    suggestion({id: 'beat-3'}, {k: 'move', ids: ['beat-3'], parent: 'one', after: 'new'}),
    suggestion({id: 'beat-3'}, {k: 'link', id: 'beat-3', rel: 'plotline', to: 'love'}),
  ];

  assert.deepEqual(read(model, all), ['Act One', '1. The storm', 'The police raid the flat.', 'The bath', 'She is asleep.', '3. The offer', 'Ann offers him the tape.', 'Act Two', 'The bait', 'Act Three']);
  assert.deepEqual(asAccepted(model, all).node('beat-3')!.links, {plotline: ['love']});
});

test('other words go along with a beat that moves', () => {
  const model = outline();
  const all = [suggestion({id: 'beat-3'}, {k: 'move', ids: ['beat-3'], parent: 'one', after: null}), otherWords(model, 'beat-3', 'the tape', 'nothing')];

  assert.deepEqual(read(model, all).slice(0, 3), ['Act One', '3. The offer', 'Ann offers him nothing.']);
});

test('where nothing is suggested it reads as it is', () => {
  const model = outline();

  assert.deepEqual(read(model, []), blocks(model).map(({words}) => words));
});
