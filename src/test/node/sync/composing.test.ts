import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChangeSet} from '@codemirror/state';
import type {EditorState, Transaction} from '@codemirror/state';
import {TextChannel} from '../../../../frontend/sync/text-channel.ts';
import type {TextView} from '../../../../frontend/sync/text-channel.ts';
import {WritersRoom} from './writers-room.ts';
import type {Writer} from './writers-room.ts';

const EVENTS = {changed: () => undefined, acted: () => 1, heldBack: () => () => undefined, caughtUp: () => undefined, mayWrite: () => true, longest: () => Infinity, tooLong: () => undefined};

/** An editor in which a word is being composed at the end of `Paris `. */
class Editor implements TextView {
  state: EditorState;
  composing = true;
  readonly channel: TextChannel;

  constructor(channel = new TextChannel('beat', 'prose', 'Paris ', 0, EVENTS)) {
    this.channel = channel;
    this.state = this.channel.mount([]);
    this.channel.attach(this);
  }

  composes(from: number, to: number, insert: string, event = 'input.type.compose'): void {
    this.channel.edit({from, to, insert}, undefined, {userEvent: event});
  }

  done(): void {
    this.composing = false;
    this.channel.hearHeldBack();
  }

  dispatch(transactions: readonly Transaction[]): void {
    this.channel.dispatchTransactions(transactions, this);
  }

  update(transactions: readonly Transaction[]): void {
    this.state = transactions.at(-1)?.state ?? this.state;
  }

  setState(state: EditorState): void {
    this.state = state;
  }
}

function change(length: number, at: number, insert: string): ChangeSet {
  return ChangeSet.of({from: at, insert}, length);
}

test('what another writes where a word is composed comes when the word is done', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');

  editor.channel.receive([change(6, 6, 'b')], false);
  assert.equal(editor.channel.text, 'Paris に');
  editor.composes(6, 7, '日本');
  editor.done();

  assert.equal(editor.channel.text, 'Paris b日本');
  assert.equal(editor.channel.rev, 1);
});

test('what another writes elsewhere is seen at once', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');

  editor.channel.receive([change(6, 0, 'b')], false);

  assert.equal(editor.channel.text, 'bParis に');
});

test('a composition that is over holds nothing back, nor does where it was', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');
  editor.done();

  editor.channel.receive([change(6, 6, 'b')], false);
  editor.composing = true;
  editor.composes(0, 0, '´', 'input.type.compose.start');
  editor.channel.receive([change(7, 7, 'c')], false);

  assert.equal(editor.channel.text, '´Paris bcに');
});

test('whatever comes behind waits as well, and what was sent is confirmed in its turn', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');
  const sent = editor.channel.take(() => 1)!;

  editor.channel.receive([change(6, 6, 'b')], false);
  editor.channel.receive([change(7, 0, 'c')], false);
  editor.channel.receive(sent.u.map(each => ChangeSet.fromJSON(each).map(change(6, 6, 'b')).map(change(7, 0, 'c'))), true);
  editor.done();

  assert.equal(editor.channel.text, 'cParis bに');
  assert.equal(editor.channel.confirmedText, editor.channel.text);
  assert.ok(editor.channel.clean);
});

test('nothing is held back when the editor goes', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');
  editor.channel.receive([change(6, 6, 'b')], false);

  editor.channel.detach();

  assert.equal(editor.channel.text, 'Paris bに');
});

/** Ada composes at the end of `Paris `, where Bo has typed before the server had heard of her letter. */
async function bothAtOnePlace(): Promise<{room: WritersRoom; ada: Writer; bo: Writer; beat: string; editor: Editor}> {
  const room = new WritersRoom();
  const ada = await room.enters('Ada');
  const bo = await room.enters('Bo');
  const beat = ada.adds('The raid');
  await room.passes(100);
  ada.types(beat, 'Paris ');
  await room.passes(100);
  const editor = new Editor(ada.desk.channel(beat));
  bo.types(beat, 'b');
  await room.passes(1);
  editor.composes(6, 6, 'に', 'input.type.compose.start');
  await room.passes(100);
  assert.ok(editor.channel.holdsBack);
  return {room, ada, bo, beat, editor};
}

test('what is composed on while others wait is not called saved before it is', async () => {
  const {room, ada, bo, editor} = await bothAtOnePlace();

  editor.composes(7, 7, 'ほ');
  await room.passes(1_000);
  assert.notEqual(ada.desk.saveState, 'saved');
  editor.done();
  await room.passes(100);

  room.everybodyAgrees(ada, bo);
  assert.equal(editor.channel.text, 'Paris bにほ');
});

test('nothing is lost where the outline is read anew while others wait', async () => {
  const {room, ada, bo, editor} = await bothAtOnePlace();
  editor.composes(7, 7, 'ほ');

  room.server.patience = -1;
  ada.goesOffline();
  ada.comesBack();
  await room.calms();

  room.everybodyAgrees(ada, bo);
  assert.equal(editor.channel.text, 'Paris bにほ');
});

test('a cut is where it is seen, though others wait', async () => {
  const {room, ada, bo, beat, editor} = await bothAtOnePlace();
  editor.done();
  await room.passes(100);
  editor.composing = true;
  editor.composes(8, 8, 'ほ', 'input.type.compose.start');
  await room.passes(100);
  bo.types(beat, 'b');
  bo.types(beat, 'In ', 0);
  await room.passes(100);
  assert.ok(editor.channel.clean && editor.channel.holdsBack);

  const made = ada.desk.split(beat, 3);
  editor.done();
  await room.passes(100);

  assert.equal(ada.reads((await made)!), 'is bにほb');
  room.everybodyAgrees(ada, bo);
});

test('who never ends a composition sees what others write there all the same, after ten seconds', async () => {
  const {room, ada, bo, editor} = await bothAtOnePlace();

  await room.passes(9_000);
  assert.equal(editor.channel.text, 'Paris に');
  await room.passes(2_000);

  assert.equal(editor.channel.text, 'Paris bに');
  room.everybodyAgrees(ada, bo);
});

test('an editor that has gone is not heard any more, and the next one stands where it stood', () => {
  const first = new Editor();
  first.composing = false;
  const late = first.state.update({selection: {anchor: 3}});
  first.channel.detach();
  first.channel.receive([change(6, 6, 'b')], false);

  first.dispatch([late]);
  first.dispatch([first.state.update({changes: {from: 0, insert: 'ghost '}})]);
  const next = new Editor(first.channel);
  next.composing = false;
  next.composes(0, 0, 'In ', 'input.type');

  assert.equal(first.channel.text, 'In Paris b');
});
