import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {WireNode} from '../../../../frontend/sync/wire.ts';
import {WritersRoom} from './writers-room.ts';

/** Made by a program of its own from the protocol; the server is held to the same file. */
const KNOWN: {says: string; h: number; nodes: WireNode[]}[] = JSON.parse(
  readFileSync(new URL('../../resources/app/beatwright/room/digests.json', import.meta.url), 'utf8'),
);

for (const {says, h, nodes} of KNOWN) {
  test(`the digest of an outline is what the protocol says: ${says}`, () => {
    const model = new OutlineModel();
    model.reset(nodes);

    assert.equal(model.digest, h);
  });
}

test('a page whose outline is not the server’s reads it anew, says so, and keeps what is unsaved', async () => {
  const room = new WritersRoom();
  const [ada, bo] = [await room.enters(), await room.enters()];
  const beat = ada.adds('The raid');
  ada.types(beat, 'At dawn.');
  await room.passes(500);
  let differed = 0;
  bo.desk.listen('differed', () => differed++);
  damages(bo.desk.node(beat)!.texts.prose!);

  ada.desk.setField(beat, 'title', 'The raid, again');
  bo.types(beat, ' Rain.');
  await room.passes(5_000);

  assert.equal(differed, 1);
  assert.equal(room.server.differences, 1);
  room.everybodyAgrees(ada, bo);
  assert.equal(bo.reads(beat), 'At dawn. Rain.');
});

test('without damage nobody reads anything anew', async () => {
  const room = new WritersRoom();
  const [ada, bo] = [await room.enters(), await room.enters()];
  const beat = ada.adds('The raid');
  ada.types(beat, 'At dawn.');
  await room.passes(500);
  bo.desk.move([beat], {parent: STORY});
  bo.desk.remove([beat]);
  await room.passes(500);

  assert.equal(room.server.differences, 0);
});

/** As a mistake of ours, or a cosmic ray, would: one letter is another. */
function damages(text: {text?: string}): void {
  text.text = `X${text.text!.slice(1)}`;
}
