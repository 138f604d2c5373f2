import assert from 'node:assert/strict';
import {test} from 'node:test';
import {appearances, company, summary} from '../../../../frontend/outline-element/appearances.ts';
import {OutlineModel, strand} from '../../../../frontend/sync/outline-model.ts';
import {CAST, PLOTLINES, SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Kind, WireNode} from '../../../../frontend/sync/wire.ts';

const node = (id: string, kind: Kind, parent: string | null, more: Partial<WireNode> = {}): WireNode => ({id, kind, number: Number(/\d+/.exec(id)?.[0] ?? 0), parent, order: id, removed: false, ...more});

/** Zed is in beats 1, 3 and 4, of which the last is on the shelf; Zoe in 1, 2 and 3. */
const view = new OutlineModel();
view.reset([
  node(STORY, 'story', null),
  node(CAST, 'cast', null),
  node(PLOTLINES, 'plotlines', null),
  node('act1', 'act', STORY, {fields: {title: 'Act One'}}),
  node('beat1', 'beat', 'act1', {fields: {length: '16', [strand('zed')]: 'arrives'}, links: {character: ['zed', 'zoe'], plotline: ['heist']}}),
  node('beat2', 'beat', 'act1', {fields: {length: '8'}, links: {character: ['zoe']}}),
  node('beat3', 'beat', STORY, {fields: {length: '4'}, links: {character: ['zoe', 'zed', 'gone']}}),
  node('beat4', 'beat', SHELF, {links: {character: ['zed']}}),
  node('zed', 'character', CAST, {fields: {title: 'Zed'}}),
  node('zoe', 'character', CAST, {fields: {title: 'Zoe'}}),
  node('gone', 'character', CAST, {removed: true}),
  node('shy', 'character', CAST),
  node('heist', 'plotline', PLOTLINES, {fields: {title: 'The heist'}}),
]);
const zed = view.node('zed')!;

test('it is where it is linked, in reading order, the shelf last, with what each beat does for it', () => {
  const all = appearances(view, zed);

  assert.deepEqual(all.map(({beat, act, page, said}) => [beat.number, act, page, said]), [[1, 'Act One', 1, 'arrives'], [3, '', 4, ''], [4, 'Shelf', undefined, '']]);
});

test('its company is whoever is in the same beats, most often first; never itself, never who is in the bin', () => {
  assert.deepEqual(company(view, zed, appearances(view, zed)).map(({node: {id}, beats}) => [id, beats]), [['zoe', 2], ['heist', 1]]);
});

test('in one sentence: how many beats, from where to where, how long', () => {
  assert.equal(summary(view, appearances(view, zed)), 'In 2 of 3 beats, from p. 1 to p. 4, 2 4/8 pp');
  assert.equal(summary(view, appearances(view, view.node('heist')!)), 'In 1 of 3 beats, on p. 1, 2 pp');
  assert.equal(summary(view, []), undefined);
});
