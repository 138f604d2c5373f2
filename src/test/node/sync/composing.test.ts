import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChangeSet} from '@codemirror/state';
import type {EditorState, Transaction} from '@codemirror/state';
import {TextChannel} from '../../../../frontend/sync/text-channel.ts';
import type {TextView} from '../../../../frontend/sync/text-channel.ts';

/** An editor in which a word is being composed at the end of `Paris `. */
class Editor implements TextView {
  state: EditorState;
  composing = true;
  caughtUp = 0;
  readonly channel = new TextChannel('beat', 'prose', 'Paris ', 0, {changed: () => undefined, acted: () => 1, caughtUp: () => this.caughtUp++, mayWrite: () => true, longest: () => Infinity, tooLong: () => undefined});

  constructor() {
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
  assert.equal(editor.caughtUp, 1);
  assert.equal(editor.channel.confirmedText, editor.channel.text);
  assert.ok(editor.channel.clean);
});

test('a text that is read anew has heard what was held back', () => {
  const editor = new Editor();
  editor.composes(6, 6, 'に', 'input.type.compose.start');
  editor.channel.receive([change(6, 6, 'b')], false);

  editor.channel.catchUp('Paris bc', 2, 0);

  assert.equal(editor.channel.text, 'Paris bcに');
  assert.equal(editor.channel.rev, 2);
});

test('nothing is held back without end, nor when the editor goes', () => {
  const [waits, leaves] = [new Editor(), new Editor()];
  waits.composes(6, 6, 'に', 'input.type.compose.start');
  leaves.composes(6, 6, 'に', 'input.type.compose.start');

  for (let i = 0; i < 501; i++) {
    waits.channel.receive([change(6 + i, 6 + i, 'b')], false);
  }
  leaves.channel.receive([change(6, 6, 'b')], false);
  leaves.channel.detach();

  assert.equal(waits.channel.text, `Paris ${'b'.repeat(501)}に`);
  assert.equal(leaves.channel.text, 'Paris bに');
});
