import assert from 'node:assert/strict';
import {test} from 'node:test';
import {ChangeSet} from '@codemirror/state';
import {carried} from '../../../../frontend/sync/quoted.ts';
import {chance} from './stand-in.ts';
import {WritersRoom} from './writers-room.ts';
import type {Writer} from './writers-room.ts';

/** Two at a beat that says something. */
async function atARaid() {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const bo = await room.enters('bo');
  const raid = ada.adds('The raid');
  ada.types(raid, 'The police raid the flat.');
  await room.passes(100);
  return {room, ada, bo, raid};
}

const bodies = ({desk}: Writer, at = 0) => desk.margin.threads[at]?.comments.map(({body, gone}) => (gone ? null : body));

function words({desk}: Writer, at = 0): string {
  const {on} = desk.margin.threads[at];
  return (desk.node(on.id)?.texts.prose?.text ?? '').slice(on.from, on.to);
}

test('what one says is seen at once, and by the others a moment later', async () => {
  const {room, ada, bo, raid} = await atARaid();

  const thread = ada.desk.margin.open({id: raid}, 'Whose flat?');
  assert.deepEqual(bodies(ada), ['Whose flat?']);
  assert.equal(ada.desk.margin.thread(thread)!.pending, true);
  await room.passes(100);
  bo.desk.margin.reply(thread, 'Nicole’s.');
  await room.passes(100);

  assert.deepEqual(bodies(ada), ['Whose flat?', 'Nicole’s.']);
  assert.deepEqual(bodies(bo), ['Whose flat?', 'Nicole’s.']);
  assert.equal(ada.desk.margin.thread(thread)!.pending, false);
  assert.equal(ada.desk.saveState, 'saved');
});

test('words stay marked while both write around them', async () => {
  const {room, ada, bo, raid} = await atARaid();
  ada.desk.margin.open({id: raid, words: {ch: 'prose', from: 11, to: 24}}, 'Why?');
  await room.passes(100);

  ada.types(raid, 'At dawn: ', 0);
  bo.types(raid, '!', 24);
  assert.equal(words(ada), 'raid the flat');
  assert.equal(words(bo), 'raid the flat');
  await room.passes(100);

  assert.equal(words(ada), 'raid the flat');
  assert.equal(words(bo), 'raid the flat');
});

test('what is said without a network stands there, is said once it is back, and once', async () => {
  const {room, ada, bo, raid} = await atARaid();
  ada.goesOffline();
  await room.passes(100);

  const thread = ada.desk.margin.open({id: raid}, 'Whose flat?');
  ada.desk.margin.reply(thread, 'I mean it.');
  assert.deepEqual(bodies(ada), ['Whose flat?', 'I mean it.']);
  assert.notEqual(ada.desk.saveState, 'saved');
  await room.calms();

  assert.deepEqual(bodies(bo), ['Whose flat?', 'I mean it.']);
  assert.equal(ada.desk.saveState, 'saved');
});

test('of words that are only just being sent, the mark is where they are seen', async () => {
  const {room, ada, raid} = await atARaid();
  ada.goesOffline();
  await room.passes(100);
  ada.types(raid, ' Nicole runs.', 25);

  ada.desk.margin.open({id: raid, words: {ch: 'prose', from: 26, to: 38}}, 'Where to?');

  assert.equal(words(ada), 'Nicole runs.');
  assert.equal(ada.desk.margin.threads[0].lost, false);
});

test('what an earlier tab had to say is said by the next', async () => {
  const {room, ada, bo, raid} = await atARaid();
  ada.goesOffline();
  await room.passes(100);
  ada.desk.margin.open({id: raid}, 'Whose flat?');
  await room.passes(200);
  ada.desk.close();
  await room.passes(200);

  await room.enters('ada');
  await room.calms();

  assert.deepEqual(bodies(bo), ['Whose flat?']);
});

test('what may not be said any more is kept for its writer', async () => {
  const {room, ada, raid} = await atARaid();
  room.server.roles.set('ada', 'viewer');

  ada.desk.margin.open({id: raid}, 'Whose flat?');
  await room.passes(100);

  assert.deepEqual(ada.desk.margin.threads, []);
  assert.equal(ada.desk.rejected[0].words?.whole, 'Whose flat?');
});

test('resolving, rewording, taking away and reacting are seen before they are answered', async () => {
  const {room, ada, raid} = await atARaid();
  const {margin} = ada.desk;
  const thread = margin.open({id: raid}, 'Whose flat?');
  const [{id}] = margin.thread(thread)!.comments;
  await room.passes(100);
  ada.goesOffline();
  await room.passes(100);

  margin.react(thread, id, 'agree', true);
  assert.deepEqual(margin.thread(thread)!.comments[0].signs?.agree?.map(({name}) => name), ['ada']);
  margin.reword(thread, id, 'Whose flat is it?');
  assert.deepEqual(bodies(ada), ['Whose flat is it?']);
  margin.settle(thread, true);
  assert.equal(margin.thread(thread)!.resolved, true);
  margin.reply(thread, 'Wait.');
  assert.equal(margin.thread(thread)!.resolved, false);
  margin.withdraw(thread, id);
  assert.deepEqual(bodies(ada), [null, 'Wait.']);
});

test('a letter says once that marks have moved, and a thread that looks as before is the same', async () => {
  const {room, ada, raid} = await atARaid();
  const other = ada.adds('The letter');
  ada.desk.margin.open({id: raid, words: {ch: 'prose', from: 11, to: 24}}, 'Why?');
  ada.desk.margin.open({id: other}, 'From whom?');
  await room.passes(100);
  const before = ada.desk.margin.threads.find(({on}) => on.id === other);
  let told = 0;
  ada.desk.listen('threads', () => told++);

  ada.types(raid, 'x', 0);
  await Promise.resolve();
  assert.equal(told, 1);
  assert.equal(ada.desk.margin.threads.find(({on}) => on.id === other), before);
});

/** The same letter by letter: some of a text are painted, and what becomes of the paint. */
function painted(text: string, from: number, to: number, changes: ChangeSet): {from: number; to: number} | undefined {
  const after: boolean[] = [];
  let kept = false;
  let at = 0;
  const keep = (until: number) => {
    for (; at < until; at++) {
      const isPainted = from <= at && at < to;
      kept ||= isPainted;
      after.push(isPainted);
    }
  };
  changes.iterChanges((start, end, _fromB, _toB, inserted) => {
    keep(start);
    const inside = start === end ? from < start && start < to : from <= start && end <= to;
    for (let i = 0; i < inserted.length; i++) after.push(inside);
    at = end;
  }, true);
  keep(text.length);
  return kept ? {from: after.indexOf(true), to: after.lastIndexOf(true) + 1} : undefined;
}

test('words are carried over any change exactly as if each letter were painted', () => {
  for (let seed = 1; seed <= 3_000; seed++) {
    const random = chance(seed);
    const below = (n: number) => Math.floor(random() * n);
    const text = 'The police raid the flat.'.slice(0, 5 + below(20));
    const from = below(text.length);
    const to = from + 1 + below(text.length - from);
    let changes = ChangeSet.empty(text.length);
    for (let i = below(3); i >= 0; i--) {
      const start = below(changes.newLength + 1);
      const end = start + below(Math.min(6, changes.newLength - start + 1));
      changes = changes.compose(ChangeSet.of({from: start, to: end, insert: 'xyz'.slice(0, below(4))}, changes.newLength));
    }

    const expected = painted(text, from, to, changes);
    const range = carried({from, to}, changes);
    if (expected === undefined) assert.equal(range.from, range.to, `seed ${seed}`);
    else assert.deepEqual(range, expected, `seed ${seed}`);
  }
});
