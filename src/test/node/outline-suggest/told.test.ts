import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sameTold, spoken, toldOf, toldShortly, wouldStand} from '../../../../frontend/outline-suggest/told.ts';
import type {Field, Proposal} from '../../../../frontend/sync/wire.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import {outline} from './outline.ts';

const said = (what: Proposal) => spoken(toldOf(outline(), what));
const set = (field: Field, old: string, value: string): Proposal => ({k: 'set', id: 'beat-1', field, old, value});

test('a field is told as it was and as it might be, in the words of the trade', () => {
  assert.deepEqual(toldOf(outline(), set('title', 'The raid', 'The storm')), {words: 'Title:', before: 'The ', out: 'raid', in: 'storm', after: ''});
  assert.deepEqual(toldOf(outline(), set('length', '', '12')), {words: 'Length:', out: '1 p', in: '1 4/8 pp'});
  assert.deepEqual(toldOf(outline(), set('role', '', 'snyder15/bad-guys-close-in')), {words: 'Role:', out: '', in: 'Bad Guys Close In'});
  assert.deepEqual(toldOf(outline(), set('for:love', '', 'She doubts.')), {words: 'Words for The marriage:', before: '', out: '', in: 'She doubts.', after: ''});
});

test('what is done around the words is told in a sentence', () => {
  assert.equal(said({k: 'remove', ids: ['beat-1']}), 'Remove beat 1 · The raid');
  assert.equal(said({k: 'link', id: 'beat-1', rel: 'plotline', to: 'love'}), 'Put on plotline B · The marriage');
  assert.equal(said({k: 'move', ids: ['beat-1'], parent: 'bait', after: 'beat-3'}), 'Move behind beat 3 · The offer');
  assert.equal(said({k: 'move', ids: ['beat-1'], parent: 'bait', before: 'beat-3'}), 'Move before beat 3 · The offer');
  assert.equal(said({k: 'move', ids: ['beat-1', 'beat-3'], parent: 'two', after: null}), 'Move 2 beats to the start of Act Two');
  assert.equal(said({k: 'move', ids: ['beat-1'], parent: STORY}), 'Move to the end of the outline');
  assert.equal(said({k: 'insert', nodes: [{id: 'new', kind: 'beat', fields: {title: 'The bath'}, prose: 'She is asleep.'}], parent: 'one', after: 'beat-1'}), 'New beat behind beat 1 · The raid: The bath — She is asleep.');
});

test('on its card a link is a plus or a minus, and another title stands by itself', () => {
  assert.equal(toldShortly(outline(), {k: 'link', id: 'beat-1', rel: 'plotline', to: 'love'}).words, '+ B · The marriage');
  assert.equal(toldShortly(outline(), {k: 'unlink', id: 'beat-1', rel: 'plotline', to: 'love'}).words, '− B · The marriage');
  assert.deepEqual(toldShortly(outline(), set('title', 'The raid', 'The storm')), {words: '', before: 'The ', out: 'raid', in: 'storm', after: ''});
  assert.equal(wouldStand(outline(), ['beat-1']), 'Beat 1 · The raid would stand here');
});

test('who only hears it hears both', () => {
  assert.equal(said(set('status', 'idea', 'draft')), 'Status: draft, instead of idea');
  assert.equal(said(set('status', 'idea', '')), 'Status: without idea');
  assert.equal(said({k: 'words', old: 'the old raid', now: 'the new raid'}), 'the new raid, instead of old');
  assert.ok(sameTold(toldOf(outline(), set('status', 'idea', '')), toldOf(outline(), set('status', 'idea', ''))));
});
