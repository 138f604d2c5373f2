import assert from 'node:assert/strict';
import {test} from 'node:test';
import {MOST_TEXTS, hits, replace} from '../../../../frontend/find-replace/replacing.ts';
import type {Hit} from '../../../../frontend/find-replace/replacing.ts';
import {strand} from '../../../../frontend/sync/outline-node.ts';
import {CAST, PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import {WritersRoom} from '../sync/writers-room.ts';
import type {Writer} from '../sync/writers-room.ts';

const LOOSE = {matchCase: false, wholeWords: false};

/** Ada and Bo at an outline in which Dédé is named in a title, a text, a cell and the cast. */
async function dede(): Promise<{room: WritersRoom; ada: Writer; bo: Writer; raid: string; cast: string; love: string}> {
  const room = new WritersRoom();
  const ada = await room.enters('Ada');
  const bo = await room.enters('Bo');
  const raid = ada.adds('Dédé is raided');
  ada.types(raid, 'The police raid Dédé’s flat. DÉDÉ runs. Dédée waits.');
  const cast = ada.desk.add('character', {parent: CAST}, {title: 'Dédé'});
  const love = ada.desk.add('plotline', {parent: PLOTLINES}, {title: 'Love'});
  ada.desk.setField(raid, strand(love), 'Dédé, once more Dédé');
  await room.passes(200);
  return {room, ada, bo, raid, cast, love};
}

const placed = (all: readonly Hit[]): string[] => all.map(({where, before, words, after}) => `${where}: ${before.slice(-4)}[${words}]${after.slice(0, 3)}`);

test('words are found in every text that somebody has written, whole or not, in any case or not', async () => {
  const {ada, love} = await dede();

  assert.deepEqual(placed(hits(ada.desk, {words: 'Dédé', matchCase: true, wholeWords: true})), [
    'title: [Dédé] is', `${strand(love)}: [Dédé], o`, `${strand(love)}: ore [Dédé]`, 'prose: aid [Dédé]’s ', 'title: [Dédé]',
  ]);
  assert.equal(hits(ada.desk, {words: 'dédé', ...LOOSE}).length, 7);
  assert.equal(hits(ada.desk, {words: 'dédé', matchCase: false, wholeWords: true}).length, 6);
  assert.deepEqual(hits(ada.desk, {words: '  ', ...LOOSE}), []);
  assert.deepEqual(hits(ada.desk, {words: 'flat.', ...LOOSE}).map(({words}) => words), ['flat.']);
});

test('all of it is replaced at once, for everybody, and taken back and done again as one', async () => {
  const {room, ada, bo, raid, cast, love} = await dede();
  const before = {...ada.desk.node(raid)!.fields};

  const complaint = replace(ada.desk, hits(ada.desk, {words: 'Dédé', matchCase: true, wholeWords: true}), 'André', '“Dédé” replaced by “André” in 5 places');

  assert.equal(complaint, undefined);
  assert.equal(ada.desk.node(raid)?.fields.title, 'André is raided');
  assert.equal(ada.desk.channel(raid).text, 'The police raid André’s flat. DÉDÉ runs. Dédée waits.');
  await room.passes(200);
  assert.equal(bo.desk.node(raid)?.fields[strand(love)], 'André, once more André');
  assert.equal(bo.desk.channel(raid).text, 'The police raid André’s flat. DÉDÉ runs. Dédée waits.');
  assert.equal(bo.desk.node(cast)?.fields.title, 'André');

  ada.desk.undo();
  await room.passes(200);
  assert.equal(ada.toldBack.at(-1), 'Took back: “Dédé” replaced by “André” in 5 places.');
  assert.deepEqual(bo.desk.node(raid)?.fields, before);
  assert.equal(bo.desk.channel(raid).text, 'The police raid Dédé’s flat. DÉDÉ runs. Dédée waits.');
  ada.desk.redo();
  await room.passes(200);
  assert.equal(ada.toldBack.at(-1), 'Done again: “Dédé” replaced by “André” in 5 places.');
  assert.equal(bo.desk.node(cast)?.fields.title, 'André');
  ada.desk.undo();
  await room.passes(200);
  assert.equal(bo.desk.channel(raid).text, 'The police raid Dédé’s flat. DÉDÉ runs. Dédée waits.');
  room.everybodyAgrees(ada, bo);
});

test('what is typed before and after stays its own act, and what others write meanwhile stays', async () => {
  const {room, ada, bo, raid} = await dede();
  ada.types(raid, ' Then');
  replace(ada.desk, hits(ada.desk, {words: 'flat', ...LOOSE}), 'house', 'replaced');
  ada.types(raid, ' rain.');
  bo.types(raid, ' (Night.)');
  await room.passes(200);

  ada.desk.undo();
  ada.desk.undo();
  await room.passes(200);

  const {text} = bo.desk.channel(raid);
  assert.ok(text.includes('Dédé’s flat.') && text.includes(' Then') && text.includes('(Night.)') && !text.includes('rain'), text);
  room.everybodyAgrees(ada, bo);
});

test('where others have rewritten what was replaced, undo says so, and leaves their words', async () => {
  const {room, ada, bo, raid} = await dede();
  replace(ada.desk, hits(ada.desk, {words: 'police', ...LOOSE}), 'army', 'replaced');
  await room.passes(200);
  bo.desk.channel(raid).edit({from: 0, to: bo.desk.channel(raid).text.length, insert: 'Silence.'});
  await room.passes(200);

  ada.desk.undo();

  assert.equal(ada.toldBack.at(-1), 'Took back: replaced; the rest was changed by Bo.');
  assert.ok(ada.desk.channel(raid).text.includes('Silence.'));
});

test('it works offline, and arrives', async () => {
  const {room, ada, bo, raid} = await dede();
  ada.goesOffline();
  replace(ada.desk, hits(ada.desk, {words: 'police', ...LOOSE}), 'army', 'replaced');
  assert.ok(ada.desk.channel(raid).text.startsWith('The army'));

  ada.comesBack();
  await room.passes(5_000);

  assert.ok(bo.desk.channel(raid).text.startsWith('The army'));
  room.everybodyAgrees(ada, bo);
});

test('of many texts all are replaced, and more than can be taken back at once are refused', async () => {
  const {room, ada, bo} = await dede();
  const beats = Array.from({length: MOST_TEXTS + 1}, (_, n) => ada.desk.addBeat({parent: STORY}, {title: `Beat ${n}`}));
  beats.forEach(id => ada.types(id, 'A gun.'));
  await room.passes(60_000);
  const all = hits(ada.desk, {words: 'gun', ...LOOSE});

  assert.match(replace(ada.desk, all, 'knife', 'replaced')!, /^This is in 401 places; at most 400 texts/);
  assert.equal(ada.desk.channel(beats[0]).text, 'A gun.');
  assert.equal(replace(ada.desk, all.slice(1), 'knife', 'replaced'), undefined);
  await room.passes(60_000);
  assert.equal(beats.filter(id => bo.desk.channel(id).text === 'A knife.').length, MOST_TEXTS);
  ada.desk.undo();
  await room.passes(60_000);
  assert.equal(beats.filter(id => bo.desk.channel(id).text === 'A gun.').length, MOST_TEXTS + 1);
  room.everybodyAgrees(ada, bo);
});

test('what would be too long is named, and nothing is done', async () => {
  const {ada, raid} = await dede();
  const one = hits(ada.desk, {words: 'raided', ...LOOSE});

  assert.match(replace(ada.desk, one, 'x'.repeat(200), 'replaced')!, /^With this a title would be longer than 200 letters: “Dédé is xxx/);
  assert.equal(ada.desk.node(raid)?.fields.title, 'Dédé is raided');
});
