import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WritersRoom} from './writers-room.ts';

test('what a tab leaves is sent once by one that was opened while it still lived', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  ada.types(raid, 'He runs.');
  await room.passes(200);
  const [other, third] = [await room.enters('ada'), await room.enters('ada')];
  await room.passes(1_000);
  assert.equal(other.reads(raid), '');

  ada.desk.close();
  await room.passes(1_000);

  assert.equal(other.reads(raid), 'He runs.');
  room.everybodyAgrees(other, third);
});

test('what a tab sends itself after all is not sent again when it goes', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  ada.types(raid, 'He runs.');
  await room.passes(200);
  const other = await room.enters('ada');

  ada.comesBack();
  await room.passes(1_000);
  ada.desk.close();
  await room.passes(1_000);

  assert.equal(other.reads(raid), 'He runs.');
  room.everybodyAgrees(other);
});

test('so is what a tab left that was cut off later, once somebody looks at the other', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  const other = await room.enters('ada');
  ada.goesOffline();
  ada.types(raid, 'He runs.');
  await room.passes(200);
  ada.desk.close();
  await room.passes(1_000);

  other.desk.wake();
  await room.passes(1_000);

  assert.equal(other.reads(raid), 'He runs.');
  room.everybodyAgrees(other);
});
