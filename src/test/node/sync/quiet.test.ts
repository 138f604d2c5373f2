import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LONGEST_HOLD, PAUSE} from '../../../../frontend/sync/quiet.ts';
import {WritersRoom} from './writers-room.ts';
import type {Writer} from './writers-room.ts';

async function atOneBeat(): Promise<{room: WritersRoom; ada: Writer; bo: Writer; raid: string}> {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const bo = await room.enters('bo');
  const raid = ada.adds('The raid');
  await room.passes(1_000);
  ada.desk.quiet = true;
  ada.desk.at(raid);
  await room.passes(100);
  return {room, ada, bo, raid};
}

test('what is written quietly is seen by the others when its writer pauses, and not before', async () => {
  const {room, ada, bo, raid} = await atOneBeat();

  for (const letter of 'He runs.') {
    ada.types(raid, letter);
    await room.passes(PAUSE / 2);
    assert.equal(bo.reads(raid), '');
  }
  await room.passes(PAUSE);

  assert.equal(bo.reads(raid), 'He runs.');
  room.everybodyAgrees(ada, bo);
});

test('whoever never pauses is heard all the same after a while', async () => {
  const {room, ada, bo, raid} = await atOneBeat();

  for (let waited = 0; waited <= LONGEST_HOLD; waited += PAUSE / 2) {
    ada.types(raid, 'x');
    await room.passes(PAUSE / 2);
  }

  assert.notEqual(bo.reads(raid), '');
});

test('leaving the beat, cutting it, changing the structure, hiding the page and writing aloud again let the words go', async () => {
  const ways: ((writer: Writer, raid: string) => void)[] = [
    ({desk}) => desk.at(null),
    (writer, raid) => writer.desk.at(writer.adds('Another', raid)),
    ({desk}, raid) => void desk.split(raid, 3),
    ({desk}, raid) => desk.setField(raid, 'title', 'The chase'),
    ({desk}) => desk.hide(),
    ({desk}) => void (desk.quiet = false),
  ];
  for (const leaves of ways) {
    const {room, ada, bo, raid} = await atOneBeat();
    ada.types(raid, 'He runs.');
    await room.passes(500);
    assert.equal(bo.reads(raid), '');

    leaves(ada, raid);
    await room.passes(500);

    assert.equal(bo.desk.beats().map(({id}) => bo.reads(id)).join(' ').trim(), 'He runs.', String(leaves));
    room.everybodyAgrees(ada, bo);
  }
});

test('the save state says that quiet words are kept in this browser', async () => {
  const {room, ada, raid} = await atOneBeat();

  ada.types(raid, 'He runs.');
  await room.passes(500);

  assert.equal(ada.desk.saveState, 'local');
  assert.equal(ada.desk.held, true);
  await room.passes(PAUSE);
  assert.equal(ada.desk.saveState, 'saved');
  assert.equal(ada.desk.held, false);
});

test('others read along where somebody drafts, and their words are merged as ever', async () => {
  const {room, ada, bo, raid} = await atOneBeat();

  ada.types(raid, 'He runs.');
  bo.types(raid, 'Night. ');
  await room.passes(500);

  assert.equal(bo.reads(raid), 'Night. ');
  assert.equal(ada.reads(raid), 'Night. He runs.');
  await room.passes(PAUSE);
  room.everybodyAgrees(ada, bo);
});

test('nobody is told where a drafting writer is, only that they draft', async () => {
  const {room, ada, bo, raid} = await atOneBeat();

  ada.types(raid, 'He runs.');
  await room.passes(100);

  const [seen] = bo.desk.peers;
  assert.deepEqual([seen.mood, seen.at, seen.writing], ['drafting', undefined, false]);
  ada.desk.at(null);
  await room.passes(100);
  assert.equal(bo.desk.peers[0].mood, 'here');
});

test('quiet words outlive the tab, the network and the session', async () => {
  const {room, ada, bo, raid} = await atOneBeat();
  ada.types(raid, 'Before. ');
  await room.passes(500);
  ada.goesOffline();
  ada.types(raid, 'Meanwhile. ');
  await room.passes(10_000);
  ada.isSignedOut();
  ada.types(raid, 'After.');
  await room.passes(500);

  ada.desk.close();
  await room.passes(500);
  const next = await room.enters('ada');
  await room.passes(2_000);

  assert.equal(bo.reads(raid), 'Before. Meanwhile. After.');
  room.everybodyAgrees(next, bo);
});

test('who moves no hand for a minute is away, and back with the first', async () => {
  const {room, ada, bo} = await atOneBeat();
  ada.desk.quiet = false;
  ada.desk.stir();

  await room.passes(61_000);
  assert.equal(bo.desk.peers[0].mood, 'away');
  ada.desk.stir();
  await room.passes(100);

  assert.equal(bo.desk.peers[0].mood, 'here');
});

test('who writes is writing until three seconds after the last letter', async () => {
  const {room, ada, bo, raid} = await atOneBeat();
  ada.desk.quiet = false;
  ada.desk.at(raid);
  await room.passes(100);

  ada.types(raid, 'H');
  await room.passes(1_000);
  assert.deepEqual([bo.desk.peers[0].writing, bo.desk.peers[0].at?.id], [true, raid]);
  await room.passes(3_000);

  assert.equal(bo.desk.peers[0].writing, false);
});

test('after the line was lost the others see again where somebody is', async () => {
  const {room, ada, bo, raid} = await atOneBeat();
  ada.desk.quiet = false;
  ada.desk.at(raid);
  await room.passes(100);

  ada.goesOffline();
  await room.passes(1_000);
  ada.comesBack();
  await room.passes(1_000);

  assert.equal(bo.desk.peers[0].at?.id, raid);
});
