import assert from 'node:assert/strict';
import {test} from 'node:test';
import {isUndecided} from '../../../../frontend/sync/suggestions.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import {chance} from './stand-in.ts';
import {WritersRoom} from './writers-room.ts';
import type {Writer} from './writers-room.ts';

/** Ada may write, Cleo may comment. */
async function atARaid(prose = 'The police raid the old flat.') {
  const room = new WritersRoom();
  room.server.roles.set('cleo', 'commenter');
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  const letter = ada.adds('The letter');
  ada.types(raid, prose);
  await room.passes(100);
  const cleo = await room.enters('cleo');
  await room.passes(100);
  return {room, ada, cleo, raid, letter};
}

const draft = ({desk}: Writer, id: string) => desk.suggesting.drafts.of(id).text;

function rewrites(writer: Writer, id: string, old: string, now: string): void {
  const text = draft(writer, id);
  const from = text.text.indexOf(old);
  text.edit({from, to: from + old.length, insert: now});
}

const suggested = ({desk}: Writer): string[] =>
  desk.margin.threads.filter(isUndecided).map(({suggests: what}) => (what.k === 'words' ? `${what.old} > ${what.now}` : what.k === 'set' ? `${what.field}: ${what.old} > ${what.value}` : what.k));

const accept = ({desk}: Writer): void => desk.accept(desk.margin.threads.filter(isUndecided).map(({id}) => id), 'suggestions');

test('what a commenter writes is suggested when they leave it, and the outline is as it was', async () => {
  const {room, ada, cleo, raid} = await atARaid();

  rewrites(cleo, raid, 'old', 'new');
  cleo.desk.suggesting.drafts.close(raid);
  assert.deepEqual(suggested(cleo), ['old > new']);
  await room.passes(100);

  assert.deepEqual(suggested(ada), ['old > new']);
  assert.equal(ada.reads(raid), 'The police raid the old flat.');
  assert.equal(cleo.desk.saveState, 'saved');
});

test('who opens it again goes on in their own words', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'old', 'new');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);

  assert.equal(draft(cleo, raid).text, 'The police raid the new flat.');
  rewrites(cleo, raid, 'new', 'empty');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);
  assert.deepEqual(suggested(ada), ['old > empty']);
  assert.equal(ada.desk.margin.threads.length, 1);

  rewrites(cleo, raid, 'empty', 'old');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);
  assert.deepEqual(suggested(ada), []);
});

test('others write on meanwhile, and both stay', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'old', 'new');
  ada.types(raid, 'At dawn: ', 0);
  ada.types(raid, ' Nicole runs.');
  await room.passes(100);

  assert.equal(draft(cleo, raid).text, 'At dawn: The police raid the new flat. Nicole runs.');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);
  accept(ada);
  await room.passes(100);

  assert.equal(cleo.reads(raid), 'At dawn: The police raid the new flat. Nicole runs.');
  assert.equal(room.server.journal.at(-1)!.by, 'cleo');
  assert.deepEqual(room.server.journal.at(-1)!.accepts?.by, 'ada');
});

test('what is accepted while its writer is at it stands there once', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'flat', 'bakery');
  cleo.desk.suggesting.drafts.settle();
  rewrites(cleo, raid, 'police', 'gangsters');
  await room.passes(100);

  accept(ada);
  await room.passes(100);
  assert.equal(draft(cleo, raid).text, 'The gangsters raid the old bakery.');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);

  assert.deepEqual(suggested(ada), ['police > gangsters']);
  assert.equal(ada.reads(raid), 'The police raid the old bakery.');
  ada.desk.undo();
  await room.passes(100);
  assert.deepEqual(suggested(ada).sort(), ['flat > bakery', 'police > gangsters']);
});

test('what is rejected while its writer is at it is not suggested again', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'flat', 'bakery');
  cleo.desk.suggesting.drafts.settle();
  await room.passes(100);

  ada.desk.margin.settle(ada.desk.margin.threads[0].id, true);
  await room.passes(100);
  assert.equal(draft(cleo, raid).text, 'The police raid the old flat.');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);

  assert.deepEqual(suggested(ada), []);
});

test('the first words of a beat are suggested for all of it', async () => {
  const {room, ada, cleo, letter} = await atARaid();

  draft(cleo, letter).edit({from: 0, insert: 'She writes to him.'});
  cleo.desk.suggesting.drafts.close(letter);
  await room.passes(100);
  accept(ada);
  await room.passes(100);

  assert.equal(ada.reads(letter), 'She writes to him.');
});

test('without a line it is kept in the browser and suggested once there is one', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  cleo.goesOffline();
  await room.passes(100);
  rewrites(cleo, raid, 'old', 'new');
  assert.notEqual(cleo.desk.saveState, 'saved');
  cleo.desk.suggesting.drafts.close(raid);
  ada.types(raid, 'At dawn: ', 0);
  await room.calms();

  assert.deepEqual(suggested(ada), ['old > new']);
  accept(ada);
  await room.passes(100);
  assert.equal(ada.reads(raid), 'At dawn: The police raid the new flat.');
});

test('what was half written when the tab died is suggested by the next', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'flat', 'bakery');
  cleo.desk.suggesting.drafts.settle();
  rewrites(cleo, raid, 'old', 'new');
  await cleo.desk.keepNow();
  cleo.desk.close();
  ada.types(raid, 'At dawn: ', 0);
  await room.passes(100);

  await room.enters('cleo');
  await room.calms();

  assert.deepEqual(suggested(ada).sort(), ['flat > bakery', 'old > new']);
});

test('a title, a tag, a move and a removal are suggested, not done', async () => {
  const {room, ada, cleo, raid, letter} = await atARaid();
  cleo.desk.setField(raid, 'title', 'The arrest');
  cleo.desk.setField(raid, 'title', 'The siege');
  cleo.desk.move([letter], {parent: STORY, after: null});
  cleo.desk.remove([raid]);
  cleo.desk.remove([raid]);
  await room.passes(100);

  assert.deepEqual(suggested(ada).sort(), ['move', 'remove', 'title: The raid > The siege']);
  assert.deepEqual(ada.sees(), cleo.sees());
  cleo.desk.undo();
  await room.passes(100);
  assert.deepEqual(suggested(ada).sort(), ['move', 'title: The raid > The siege']);
  cleo.desk.setField(raid, 'title', 'The raid');
  await room.passes(100);
  assert.deepEqual(suggested(ada), ['move']);
});

test('who may write can choose to suggest, and what cannot be suggested says so', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  ada.desk.suggests = true;

  ada.desk.setField(raid, 'title', 'The arrest');
  assert.equal(await ada.desk.split(raid, 4), null);
  await room.passes(100);

  assert.deepEqual(suggested(cleo), ['title: The raid > The arrest']);
  assert.match(ada.refused[0].say, /cannot be suggested/u);
  accept(ada);
  await room.passes(100);
  assert.match(ada.sees()[0], /The arrest/u);
});

test('all that one has suggested is accepted as one, and taken back as one', async () => {
  const {room, ada, cleo, raid, letter} = await atARaid();
  rewrites(cleo, raid, 'old', 'new');
  cleo.desk.suggesting.drafts.close(raid);
  cleo.desk.setField(letter, 'title', 'The telegram');
  await room.passes(100);

  accept(ada);
  await room.passes(100);
  assert.deepEqual(ada.sees(), ['beat The raid | The police raid the new flat.', 'beat The telegram | ']);
  ada.desk.undo();
  await room.passes(500);

  assert.deepEqual(ada.sees(), ['beat The raid | The police raid the old flat.', 'beat The letter | ']);
  assert.equal(suggested(ada).length, 2);
});

test('a step back takes back a word that is being suggested, then a suggestion', async () => {
  const {room, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'old', 'new');
  cleo.desk.undo();
  assert.equal(draft(cleo, raid).text, 'The police raid the old flat.');
  cleo.desk.redo();
  assert.equal(draft(cleo, raid).text, 'The police raid the new flat.');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);

  cleo.desk.undo();
  await room.passes(100);
  assert.deepEqual(suggested(cleo), []);
});

test('what others write in the words that are suggested otherwise is not lost, and the old suggestion goes', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'flat', 'bakery');
  cleo.desk.suggesting.drafts.settle();
  await room.passes(100);
  ada.types(raid, 'XX', 'The police raid the old fl'.length);
  await room.passes(100);

  const {text} = draft(cleo, raid);
  assert.match(text, /bakery/u);
  assert.match(text, /XX/u);
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);
  assert.equal(suggested(ada).length, 1);
  accept(ada);
  await room.passes(100);
  assert.equal(ada.reads(raid), text);
});

test('words that a cut takes to another beat take their suggestion along, and the draft lets go of it', async () => {
  const {room, ada, cleo, raid} = await atARaid();
  rewrites(cleo, raid, 'flat', 'bakery');
  cleo.desk.suggesting.drafts.settle();
  await room.passes(100);

  await Promise.all([ada.desk.split(raid, 'The police'.length), room.passes(200)]);
  room.server.moves(cleo.desk.margin.threads[0].id, ada.desk.beats()[1].id, 'flat');
  await room.passes(100);

  assert.equal(draft(cleo, raid).text, 'The police');
  cleo.desk.suggesting.drafts.close(raid);
  await room.passes(100);
  assert.equal(suggested(ada).length, 1);
});

test('whatever two write, one in suggestions, accepting all of them comes to what was suggested', async () => {
  for (let seed = 1; seed <= 40; seed++) {
    const {room, ada, cleo, raid} = await atARaid('One two three. Four five six. Seven eight nine.');
    const random = chance(seed);
    const below = (n: number): number => Math.floor(random() * n);
    const words = ['a', ' b', 'cat ', '.', ''];
    for (let step = 0; step < 12; step++) {
      const suggests = below(2) === 0;
      const text = suggests ? draft(cleo, raid) : ada.desk.channel(raid);
      const {length} = text.text;
      const from = below(length + 1);
      text.edit({from, to: Math.min(length, from + below(4)), insert: words[below(5)]});
      if (suggests && below(3) === 0) {
        cleo.desk.suggesting.drafts.close(raid);
      }
      await room.passes(100);
    }
    const wanted = draft(cleo, raid).text;
    const fits = draft(cleo, raid).unconfirmed.length > 0;
    cleo.desk.suggesting.drafts.close(raid);
    await room.passes(100);
    const own = cleo.desk.suggesting.own(raid).length;
    const open = suggested(cleo).length;
    assert.equal(own, open);
    for (const thread of ada.desk.margin.threads.filter(isUndecided)) {
      ada.desk.accept([thread.id], '');
      await room.passes(100);
    }
    if (suggested(ada).length === 0) {
      assert.equal(ada.reads(raid), wanted, `seed ${seed}, ${fits}`);
    }
  }
});
