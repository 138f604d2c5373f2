import assert from 'node:assert/strict';
import {test} from 'node:test';
import {strand} from '../../../../frontend/sync/outline-node.ts';
import {PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import {WritersRoom} from './writers-room.ts';
import type {Writer} from './writers-room.ts';

/** Two who see the same beats. */
async function two(...titles: string[]): Promise<{room: WritersRoom; ada: Writer; bo: Writer; beats: string[]}> {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const bo = await room.enters('bo');
  const beats = titles.map(title => ada.adds(title));
  beats.forEach(beat => ada.types(beat, 'He runs.'));
  await room.passes(200);
  return {room, ada, bo, beats};
}

test('who comes back hears what others did to the beats they wrote in, and to no other', async () => {
  const {room, ada, bo, beats: [raid, flight, cell]} = await two('The raid', 'The flight', 'The cell');
  ada.goesOffline();
  ada.types(raid, ' And falls.');
  ada.desk.move([flight], {parent: STORY, after: null});

  bo.types(raid, '!');
  await room.passes(50);
  bo.desk.channel(raid).edit({from: 0, to: 2, insert: 'She'}, {anchor: 3});
  await room.passes(50);
  bo.desk.move([flight], {parent: STORY});
  bo.types(cell, ' Alone.');
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  assert.deepEqual(ada.told, [{away: true, deeds: [
    {k: 'worked', by: 'bo', id: raid, work: 'rewrote'},
    {k: 'worked', by: 'bo', id: flight, work: 'moved'},
  ]}]);
  assert.equal(ada.reads(raid), 'She runs.! And falls.');
  room.everybodyAgrees(ada, bo);
});

test('where nothing overlapped nothing is said', async () => {
  const {room, ada, bo, beats: [raid, flight]} = await two('The raid', 'The flight');
  ada.goesOffline();
  ada.types(raid, ' And falls.');

  bo.types(flight, ' Far.');
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);
  bo.types(raid, ' Later.');
  await room.passes(200);

  assert.deepEqual(ada.told, []);
  room.everybodyAgrees(ada, bo);
});

test('who put a beat into the bin under the caret is named at once', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  ada.desk.at(raid);

  bo.desk.remove([raid]);
  await room.passes(200);

  assert.deepEqual(ada.told, [{away: false, deeds: [{k: 'binned', by: 'bo', id: raid, root: raid}]}]);
});

test('a beat that went to the bin with its act is named with it', async () => {
  const {room, ada, bo} = await two();
  const act = ada.desk.addAct({parent: STORY}, 'Act One');
  const raid = ada.desk.addBeat({parent: act}, {title: 'The raid'});
  await room.passes(200);
  ada.goesOffline();
  ada.types(raid, 'He runs.');

  bo.desk.remove([act]);
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  assert.deepEqual(ada.told, [{away: true, deeds: [{k: 'binned', by: 'bo', id: raid, root: act}]}]);
  assert.equal(ada.reads(raid), 'He runs.');
  room.everybodyAgrees(ada, bo);
});

test('what goes into the bin and comes back is no news', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  ada.goesOffline();
  ada.types(raid, ' And falls.');

  bo.desk.remove([raid]);
  await room.passes(200);
  bo.desk.restore([raid]);
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  assert.deepEqual(ada.told.flatMap(({deeds}) => deeds.map(({k}) => k)), ['worked']);
  room.everybodyAgrees(ada, bo);
});

test('of two titles the later stands, and the other is at hand', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  ada.goesOffline();
  ada.desk.setField(raid, 'title', 'Dawn');

  bo.desk.setField(raid, 'title', 'The storm');
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  assert.deepEqual(ada.told, [{away: true, deeds: [{k: 'overwritten', by: 'bo', id: raid, field: 'title', theirs: 'The storm', mine: 'Dawn', stands: 'mine'}]}]);
  assert.equal(bo.desk.node(raid)?.fields.title, 'Dawn');
  room.everybodyAgrees(ada, bo);
});

test('of two words for one plotline, done with other things, the later stand, and the others are at hand', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  const heist = ada.desk.add('plotline', {parent: PLOTLINES}, {title: 'The heist'});
  await room.passes(50);
  const says = (value: string) => [{k: 'link', id: raid, rel: 'plotline', to: heist}, {k: 'set', id: raid, field: strand(heist), value}] as const;
  ada.goesOffline();
  ada.desk.together(says('begins'));

  bo.desk.together(says('is planned'));
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  const overwritten = {k: 'overwritten', by: 'bo', id: raid, field: strand(heist), theirs: 'is planned', mine: 'begins', stands: 'mine'};
  assert.deepEqual(ada.told, [{away: true, deeds: [overwritten]}]);
  room.everybodyAgrees(ada, bo);
});

test('a title that was overwritten after it had arrived is at hand too', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  ada.desk.setField(raid, 'title', 'Dawn');
  await room.passes(7);
  ada.goesOffline();
  await room.passes(200);

  bo.desk.setField(raid, 'title', 'The storm');
  await room.passes(5_000);
  ada.comesBack();
  await room.passes(5_000);

  assert.deepEqual(ada.told, [{away: true, deeds: [{k: 'overwritten', by: 'bo', id: raid, field: 'title', theirs: 'The storm', mine: 'Dawn', stands: 'theirs'}]}]);
  assert.equal(ada.desk.node(raid)?.fields.title, 'The storm');
  room.everybodyAgrees(ada, bo);
});

test('what others did to words of a page that was closed is told to the next page', async () => {
  const {room, ada, bo, beats: [raid]} = await two('The raid');
  ada.goesOffline();
  ada.types(raid, ' And falls.');
  await room.passes(500);
  ada.desk.close();
  bo.desk.channel(raid).edit({from: 0, to: 2, insert: 'She'}, {anchor: 3});
  await room.passes(500);

  const later = await room.enters('ada');
  await room.passes(2_000);

  assert.deepEqual(later.told, [{away: true, deeds: [{k: 'worked', by: 'bo', id: raid, work: 'rewrote'}]}]);
  assert.equal(later.reads(raid), 'She runs. And falls.');
  room.everybodyAgrees(later, bo);
});
