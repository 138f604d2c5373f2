import assert from 'node:assert/strict';
import {test} from 'node:test';
import {paging} from '../../../../frontend/outline-editor/paging.ts';
import {drafted} from '../../../../frontend/outline-map/drafted.ts';
import {lanes, path, whereabouts} from '../../../../frontend/outline-map/lanes.ts';
import {figures, nearest, wayOf, within, zoomAt} from '../../../../frontend/outline-map/scale.ts';
import {inWords, labels, targets} from '../../../../frontend/outline-map/targets.ts';
import {curve, fromTop, line, valueAt} from '../../../../frontend/outline-map/tension.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {CAST, PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import type {Field, Kind, WireNode} from '../../../../frontend/sync/wire.ts';

const node = (id: string, kind: Kind, order: string, fields: Partial<Record<Field, string>> = {}, parent: string | null = STORY, more: Partial<WireNode> = {}): WireNode => ({
  id, kind, number: Number(id.replace(/\D/g, '')) || 0, parent, order, removed: false, fields, ...more,
});

/** Beats of two, one and five pages; the story aims at ten. */
function outline(...more: WireNode[]): OutlineModel {
  const model = new OutlineModel();
  model.reset([
    node(STORY, 'story', '', {target: '80'}, null),
    node(CAST, 'cast', '', {}, null),
    node(PLOTLINES, 'plotlines', '', {}, null),
    node('beat1', 'beat', 'a', {length: '16', role: 's/opening'}, STORY, {links: {character: ['zed'], plotline: ['heist']}}),
    node('beat2', 'beat', 'b', {length: '8'}),
    node('beat3', 'beat', 'c', {length: '40', role: 's/turn'}, STORY, {links: {character: ['zed']}}),
    node('zed', 'character', 'a', {title: 'Zed'}, CAST),
    node('zoe', 'character', 'b', {title: 'Zoe'}, CAST),
    node('heist', 'plotline', 'a', {title: 'The heist', colour: 'c'}, PLOTLINES),
    ...more,
  ]);
  return model;
}

const LAID = {
  acts: [100],
  roles: [
    {id: 's/opening', name: 'Opening', at: 0, act: 0, min: 0, ideal: 0, max: 1, purpose: ''},
    {id: 's/turn', name: 'Turn', at: 20, act: 0, min: 15, ideal: 20, max: 25, purpose: ''},
    {id: 's/end', name: 'End', at: 90, act: 0, min: 85, ideal: 90, max: 100, purpose: ''},
  ],
};

test('pages are written as close as they can be read', () => {
  assert.deepEqual(figures(880, 1240).slice(0, 4), [1, 5, 10, 15]);
  assert.deepEqual(figures(880, 300), [1, 20, 40, 60, 80, 100]);
  assert.deepEqual(figures(24, 1200), [1, 2, 3]);
  assert.deepEqual(figures(4, 1200), [1]);
});

test('one comes as near as a page that fills a hand, and as far as the whole story', () => {
  const most = nearest(880, 1100);
  assert.equal(most, 15);
  assert.equal(within(100, most), most);
  assert.equal(within(0.2, most), 1);
  assert.equal(nearest(8, 1100), 1);
  for (const way of [0, 0.25, 1]) assert.ok(Math.abs(wayOf(zoomAt(way, most), most) - way) < 1e-9);
  assert.equal(wayOf(1, 1), 0);
});

test('a role is missing, on time, early or late by what lies between its beat and its band', () => {
  const view = outline();
  const found = targets(view, LAID, paging(view)).map(inWords);
  assert.deepEqual(found, ['Opening, on time', 'Turn, 4/8 p late', 'End, missing: expected around p. 10']);
});

test('of several beats that play a role the best one counts', () => {
  const view = outline(node('beat4', 'beat', 'd', {length: '8', role: 's/opening'}));
  assert.equal(targets(view, LAID, paging(view))[0].beat, 'beat1');
});

test('names hide no other and stay inside', () => {
  const places = [5, 20, 40, 300].map((middle) => ({middle, width: 50}));
  assert.deepEqual(labels(places, 310, 2), [{row: 0, middle: 25}, {row: 1, middle: 25}, undefined, {row: 0, middle: 285}]);
});

test('the curve goes through what was said and lies on the way elsewhere', () => {
  const view = outline(node('beat4', 'beat', 'd', {length: '8', tension: '9'}));
  const points = curve(drafted(view, {id: 'beat1', field: 'tension', value: '3'}), paging(view));
  assert.deepEqual(points.map(({at, said}) => [at, said]), [[8, true], [20, false], [44, false], [68, true]]);
  assert.deepEqual(points.map(({value}) => value), [3, 4.2, 6.6, 9]);
  assert.equal(line(points), '8,77.78 68,11.11');
});

test('where nothing was said the curve is flat and has no line', () => {
  const view = outline();
  const points = curve(view, paging(view));
  assert.deepEqual(new Set(points.map(({value}) => value)), new Set([5.5]));
  assert.equal(line(points), '');
});

test('a height is a value, and a value a height', () => {
  for (let value = 1; value <= 10; value++) assert.equal(valueAt(fromTop(value)), value);
  assert.equal(valueAt(-40), 10);
  assert.equal(valueAt(140), 1);
});

test('a lane has the beats of its plotline or character; who is nowhere has none', () => {
  const view = outline();
  const found = lanes(view);
  assert.deepEqual(found.map(({kind, name, colour}) => `${kind} ${name} ${colour}`), ['plotline C · The heist c', 'character Zed ']);
  assert.equal(path(found[1].beats, paging(view)), 'M0 0H16V1H0ZM24 0H64V1H24Z');
  assert.equal(whereabouts(found[1].beats, 3), 'in 2 of 3 beats: 1, 3');
});

test('what a hand is giving a beat moves all beats behind it, and nothing in the outline', () => {
  const view = outline();
  const longer = paging(drafted(view, {id: 'beat1', field: 'length', value: '24'}));
  assert.deepEqual(longer.get('beat3'), {from: 32, to: 72, beats: 1});
  assert.deepEqual(paging(view).get('beat3'), {from: 24, to: 64, beats: 1});
});
