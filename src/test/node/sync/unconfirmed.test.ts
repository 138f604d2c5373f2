import assert from 'node:assert/strict';
import {test} from 'node:test';
import {collab, getSyncedVersion, receiveUpdates, sendableUpdates} from '@codemirror/collab';
import {ChangeSet, EditorState} from '@codemirror/state';
import {carriedOver, confirmed, revOf, unconfirmed, unconfirmedOf} from '../../../../frontend/sync/unconfirmed.ts';
import {chance} from './stand-in.ts';
import {WritersRoom} from './writers-room.ts';

const HISTORIES = 300;
const ACTS = 40;
const LETTERS = 4_000;

/** A random replacement in a text of this length. */
function change(length: number, random: () => number): ChangeSet {
  const from = Math.floor(random() * (length + 1));
  const to = Math.min(length, from + Math.floor(random() * 3));
  return ChangeSet.of({from, to, insert: 'abc'.slice(0, Math.floor(random() * 4))}, length);
}

test("kept apart, one's own changes are carried over others' as the editor's own library does it", () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const random = chance(seed);
    let ours = EditorState.create({doc: 'It rains.', extensions: unconfirmed(3, () => Infinity)});
    let theirs = EditorState.create({doc: 'It rains.', extensions: collab({startVersion: 3, clientID: 'me'})});
    let server = ChangeSet.empty(ours.doc.length);
    for (let act = 0; act < ACTS; act++) {
      const first = unconfirmedOf(ours)[0];
      if (random() < 0.5) {
        const changes = change(ours.doc.length, random);
        ours = ours.update({changes}).state;
        theirs = theirs.update({changes}).state;
      } else if (random() < 0.5 && first !== undefined) {
        server = server.compose(first);
        ours = confirmed(ours).state;
        theirs = receiveUpdates(theirs, [{changes: first, clientID: 'me'}]).state;
      } else {
        const changes = change(server.newLength, random);
        server = server.compose(changes);
        ours = carriedOver(ours, changes).state;
        theirs = receiveUpdates(theirs, [{changes, clientID: 'they'}]).state;
      }
    }

    assert.equal(ours.doc.toString(), theirs.doc.toString(), `seed ${seed}`);
    assert.equal(revOf(ours), getSyncedVersion(theirs), `seed ${seed}`);
    assert.deepEqual(unconfirmedOf(ours).map(each => each.toJSON()), sendableUpdates(theirs).map(({changes}) => changes.toJSON()), `seed ${seed}`);
  }
});

test('what is under way stays as it was sent, and what is written behind it becomes one change', () => {
  let underWay = 0;
  let state = EditorState.create({extensions: unconfirmed(0, () => underWay)});
  const types = (words: string): void => void (state = state.update({changes: {from: state.doc.length, insert: words}}).state);

  types('He ');
  underWay = 1;
  'runs.'.split('').forEach(types);

  assert.deepEqual(unconfirmedOf(state).map(each => each.toJSON()), [[[0, 'He ']], [3, [0, 'runs.']]]);
});

test('a letter that was taken back at once is nothing to send', () => {
  let state = EditorState.create({doc: 'He runs', extensions: unconfirmed(0, () => 0)});

  state = state.update({changes: {from: 7, insert: '!'}}).state;
  state = state.update({changes: {from: 7, to: 8}}).state;

  assert.deepEqual(unconfirmedOf(state), []);
});

test('thousands of letters two have typed into one beat without a line come together in a few changes', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const bo = await room.enters('bo');
  const raid = ada.adds('The raid');
  await room.passes(1_000);

  ada.goesOffline();
  bo.goesOffline();
  for (let letter = 0; letter < LETTERS; letter++) {
    ada.types(raid, 'a');
    bo.types(raid, 'b', letter);
  }
  ada.comesBack();
  bo.comesBack();
  await room.calms();

  room.everybodyAgrees(ada, bo);
  assert.equal(ada.reads(raid).length, 2 * LETTERS);
  assert.ok(room.server.outline.node(raid)!.texts.prose!.rev <= 4, 'letters went out one by one');
});
