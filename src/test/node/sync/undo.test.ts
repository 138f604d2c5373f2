import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Transaction} from '@codemirror/state';
import {strand} from '../../../../frontend/sync/outline-node.ts';
import {MAX_TOGETHER, PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import type {SimpleOp} from '../../../../frontend/sync/wire.ts';
import {Writer, WritersRoom} from './writers-room.ts';

/** Ada and Bo, and a beat of Ada's that is on the server. */
async function adaAndBo(words = ''): Promise<{room: WritersRoom; ada: Writer; bo: Writer; raid: string}> {
  const room = new WritersRoom();
  const ada = await room.enters('Ada');
  const bo = await room.enters('Bo');
  const raid = bo.adds('The raid');
  if (words !== '') {
    bo.types(raid, words);
  }
  await room.passes(100);
  return {room, ada, bo, raid};
}

let time = 1_000_000;

/** Key by key, so many milliseconds apart. */
function keys(writer: Writer, id: string, words: string, apart = 100): void {
  const channel = writer.desk.channel(id);
  for (const letter of words) {
    const at = channel.text.length;
    const how = {userEvent: 'input.type', annotations: Transaction.time.of((time += apart))};
    channel.edit({from: at, insert: letter}, {anchor: at + 1}, how);
  }
}

async function takesBack(writer: Writer, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    writer.desk.undo();
    await writer.room.passes(50);
  }
}

async function split(writer: Writer, id: string, at: number): Promise<string> {
  const made = writer.desk.split(id, at);
  await writer.room.passes(50);
  return (await made)!;
}

async function doesAgain(writer: Writer, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    writer.desk.redo();
    await writer.room.passes(50);
  }
}

test('undo takes back own acts in their order, words and structure', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(50);
  ada.types(raid, 'The raid.');
  ada.desk.setField(raid, 'status', 'draft');
  ada.types(raid, ' Again.');
  await room.passes(50);
  bo.types(raid, 'Bo: ', 0);
  await room.passes(50);

  const seen: (string | undefined)[][] = [];
  for (let i = 0; i < 4; i++) {
    ada.desk.undo();
    await room.passes(50);
    seen.push([ada.reads(raid), ada.desk.node(raid)?.fields.status, String(ada.desk.isLiving(raid))]);
  }
  for (let i = 0; i < 4; i++) {
    ada.desk.redo();
    await room.passes(50);
  }

  assert.deepEqual(seen, [
    ['Bo: The raid.', 'draft', 'true'],
    ['Bo: The raid.', undefined, 'true'],
    ['Bo: ', undefined, 'true'],
    ['Bo: ', undefined, 'true'],
  ]);
  assert.equal(ada.reads(raid), 'Bo: The raid. Again.');
  assert.equal(ada.desk.node(raid)?.fields.status, 'draft');
  room.everybodyAgrees(ada, bo);
});

test('letters that follow each other quickly are one act, until something else is done', async () => {
  const {room, ada, raid} = await adaAndBo();

  keys(ada, raid, 'The police');
  ada.desk.setField(raid, 'status', 'draft');
  keys(ada, raid, ' raid');
  keys(ada, raid, ' it', 600);
  await room.passes(50);

  const seen: string[] = [];
  for (let i = 0; i < 6; i++) {
    await takesBack(ada);
    seen.push(ada.reads(raid));
  }
  assert.deepEqual(seen, ['The police raid i', 'The police raid ', 'The police raid', 'The police', 'The police', '']);
});

test('typing is taken back whole after a split was', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  await split(ada, raid, 9);

  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid. The flight.']);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);

  await doesAgain(ada, 2);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid.', 'beat  | The flight.']);
  await takesBack(ada, 2);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('typing on both sides of a cut is taken back and done again in its order', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  const flight = await split(ada, raid, 9);
  ada.types(raid, ' Shots.');
  ada.types(flight, 'At dawn. ', 0);
  await room.passes(50);
  const after = bo.sees();

  const seen: string[][] = [];
  for (let i = 0; i < 4; i++) {
    await takesBack(ada);
    seen.push(bo.sees());
  }
  assert.deepEqual(seen, [
    ['beat The raid | The raid. Shots.', 'beat  | The flight.'],
    ['beat The raid | The raid.', 'beat  | The flight.'],
    ['beat The raid | The raid. The flight.'],
    ['beat The raid | '],
  ]);
  await doesAgain(ada, 4);

  assert.deepEqual(bo.sees(), after);
  room.everybodyAgrees(ada, bo);
});

test('typing is taken back whole after a join was, in both beats', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  const flight = ada.adds('', raid);
  ada.types(raid, 'The raid.');
  ada.types(flight, 'The flight.');
  await room.passes(50);
  const joined = ada.desk.join(flight, raid);
  await room.passes(50);
  assert.equal(await joined, true);
  ada.types(raid, 'At dawn. ', 10);
  await room.passes(50);
  const after = bo.sees();

  await takesBack(ada, 2);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid.', 'beat  | The flight.']);
  await takesBack(ada, 2);
  assert.deepEqual(bo.sees(), ['beat The raid | ', 'beat  | ']);
  await doesAgain(ada, 4);

  assert.deepEqual(bo.sees(), after);
  room.everybodyAgrees(ada, bo);
});

test('what was typed while a split was on its way is taken back before it', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  void ada.desk.split(raid, 9);
  ada.types(raid, 'Now. ', 0);
  await room.passes(100);
  assert.deepEqual(bo.sees(), ['beat The raid | Now. The raid.', 'beat  | The flight.']);

  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid.', 'beat  | The flight.']);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid. The flight.']);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('a split and what was typed before it, taken back in one breath', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  await split(ada, raid, 9);

  ada.desk.undo();
  ada.desk.undo();
  await room.passes(100);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  ada.desk.redo();
  ada.desk.redo();
  await room.passes(100);

  assert.deepEqual(bo.sees(), ['beat The raid | The raid.', 'beat  | The flight.']);
  room.everybodyAgrees(ada, bo);
});

test("others' words stay where they were written when a split under them is taken back", async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  await split(ada, raid, 9);
  bo.types(raid, 'Bo: ', 0);
  await room.passes(50);

  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | Bo: The raid. The flight.']);
  await takesBack(ada);

  assert.deepEqual(bo.sees(), ['beat The raid | Bo: ']);
  room.everybodyAgrees(ada, bo);
});

test('a split somebody has written behind stays, and says who; what is left of the typing still goes', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  const flight = await split(ada, raid, 9);
  bo.types(flight, 'Bo: ', 0);
  await room.passes(50);

  await takesBack(ada);
  assert.match(ada.refused.at(-1)!.say, /^Bo has worked on beat \d+ since: it stays\.$/);
  await takesBack(ada);

  assert.deepEqual(bo.sees(), ['beat The raid | ', 'beat  | Bo: The flight.']);
  assert.equal(ada.toldBack.at(-1), 'Took back what is left of your words in beat 1: you have changed the rest.');
  room.everybodyAgrees(ada, bo);
});

test("somebody else's split and its taking back leave one's own words whole", async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  await split(bo, raid, 9);
  await takesBack(bo);

  await takesBack(ada);

  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('undo right after an act is seen at once, and comes true', async () => {
  const {room, ada, bo} = await adaAndBo();

  ada.adds('The letter');
  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The raid | ']);
  await room.passes(100);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);

  ada.desk.redo();
  assert.deepEqual(ada.sees(), ['beat The raid | ', 'beat The letter | ']);
  await room.passes(100);
  room.everybodyAgrees(ada, bo);
});

test('an act done offline is taken back offline, before anybody has seen it', async () => {
  const {room, ada, bo, raid} = await adaAndBo('Shots.');
  ada.goesOffline();
  await room.passes(10);

  const letter = ada.adds('The letter', raid);
  ada.types(letter, 'Dear Nicole.');
  ada.desk.setField(raid, 'title', 'The great raid');
  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The raid | Shots.', 'beat The letter | Dear Nicole.']);
  ada.desk.undo();
  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The raid | Shots.']);
  assert.deepEqual(ada.toldBack.slice(-3), ['Took back: title of beat 1 changed.', 'Took back: words in a new beat.', 'Took back: a new beat added.']);
  ada.comesBack();
  await room.passes(1_000);

  assert.deepEqual(bo.sees(), ['beat The raid | Shots.']);
  assert.deepEqual(ada.desk.rejected, []);
  room.everybodyAgrees(ada, bo);
  await doesAgain(ada, 3);
  assert.deepEqual(bo.sees(), ['beat The great raid | Shots.', 'beat The letter | Dear Nicole.']);
  room.everybodyAgrees(ada, bo);
});

test('what was saved before the line went is taken back offline, and seen so', async () => {
  const {room, ada, bo, raid} = await adaAndBo('Shots.');
  const letter = ada.adds('The letter');
  const map = ada.adds('The map');
  await room.passes(50);
  ada.desk.move([map, letter], {parent: STORY, after: null});
  ada.desk.setField(raid, 'title', 'The great raid');
  ada.desk.remove([raid]);
  await room.passes(50);
  ada.goesOffline();
  await room.passes(10);

  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The map | ', 'beat The letter | ', 'beat The great raid | Shots.']);
  ada.desk.undo();
  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The raid | Shots.', 'beat The letter | ', 'beat The map | ']);
  ada.desk.redo();
  assert.deepEqual(ada.sees(), ['beat The map | ', 'beat The letter | ', 'beat The raid | Shots.']);
  ada.comesBack();
  await room.passes(1_000);

  assert.deepEqual(bo.sees(), ['beat The map | ', 'beat The letter | ', 'beat The raid | Shots.']);
  room.everybodyAgrees(ada, bo);
});

test('a split made and taken back offline never goes out', async () => {
  const {room, ada, bo, raid} = await adaAndBo('The raid. The flight.');
  ada.goesOffline();
  await room.passes(10);
  const before = room.server.journal.length;

  const first = ada.desk.split(raid, 9);
  assert.equal(ada.sees().length, 2);
  ada.desk.undo();
  assert.deepEqual(ada.sees(), ['beat The raid | The raid. The flight.']);
  ada.types(raid, ' Night.');
  const second = ada.desk.split(raid, 9);
  ada.desk.undo();
  ada.comesBack();
  await room.passes(1_000);

  assert.deepEqual([await first, await second], [null, null]);
  assert.deepEqual(room.server.journal.slice(before).map(({f}) => f.k), ['text']);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid. The flight. Night.']);
  room.everybodyAgrees(ada, bo);
});

test('a split taken back offline is done again offline', async () => {
  const {room, ada, bo, raid} = await adaAndBo('The raid. The flight.');
  ada.goesOffline();
  await room.passes(10);

  void ada.desk.split(raid, 9);
  ada.desk.undo();
  ada.desk.redo();
  assert.equal(ada.sees().length, 2);
  ada.comesBack();
  await room.passes(1_000);

  assert.deepEqual(bo.sees(), ['beat The raid | The raid.', 'beat  | The flight.']);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid. The flight.']);
  room.everybodyAgrees(ada, bo);
});

test('a split that is being taken back holds what lies below it, and says so, while the line is away', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);
  await split(ada, raid, 9);
  ada.goesOffline();
  await room.passes(10);

  ada.desk.undo();
  ada.desk.undo();
  assert.equal(ada.toldBack.at(-1), 'The rest can be taken back once the server is reached: words are still on their way.');
  ada.comesBack();
  await room.passes(1_000);
  assert.deepEqual(bo.sees(), ['beat The raid | The raid. The flight.']);

  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('an act whose answer was lost is taken back all the same', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  room.weather = {...room.weather, lost: 1};
  ada.goesOffline();
  ada.comesBack();
  await room.passes(600);

  ada.desk.setField(raid, 'title', 'The great raid');
  await room.passes(30);
  assert.equal(room.server.journal.length, 2);
  ada.goesOffline();
  ada.desk.undo();
  assert.equal(ada.desk.node(raid)?.fields.title, 'The raid');
  ada.types(raid, 'And on.');
  await room.calms();

  assert.deepEqual(bo.sees(), ['beat The raid | And on.']);
  room.everybodyAgrees(ada, bo);
});

test('taken back offline, and written on: both arrive', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'Shots.');
  ada.desk.setField(raid, 'title', 'The great raid');
  await room.passes(50);
  ada.goesOffline();
  await room.passes(10);

  ada.desk.undo();
  ada.desk.undo();
  ada.types(raid, 'Silence.');
  bo.types(raid, 'Bo: ', 0);
  ada.comesBack();
  await room.passes(1_000);

  assert.deepEqual(bo.sees(), ['beat The raid | Bo: Silence.']);
  assert.equal(ada.desk.canRedo, false);
  room.everybodyAgrees(ada, bo);
});

test('whoever was signed out takes back what they did before', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'Shots.');
  ada.desk.setField(raid, 'title', 'The great raid');
  await room.passes(50);
  ada.isSignedOut();
  await room.passes(2_000);

  ada.desk.undo();
  ada.signsIn();
  await room.passes(1_000);
  await takesBack(ada);

  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('after the whole outline was read anew, words and structure are taken back as before', async () => {
  const {room, ada, bo, raid} = await adaAndBo('Bo was here.');
  ada.types(raid, 'The police. ', 0);
  ada.desk.setField(raid, 'title', 'The great raid');
  ada.types(raid, ' Shots.');
  await room.passes(50);
  room.server.patience = 0;
  ada.goesOffline();
  await room.passes(10);
  bo.types(raid, 'really ', 'The police. Bo was '.length);
  ada.types(raid, ' Unsent.');
  await room.passes(50);
  room.server.restart();
  ada.comesBack();
  await room.passes(2_000);
  assert.equal(bo.reads(raid), 'The police. Bo was really here. Shots. Unsent.');

  const seen: string[] = [];
  for (let i = 0; i < 4; i++) {
    await takesBack(ada);
    seen.push(bo.sees()[0]);
  }
  assert.deepEqual(seen, [
    'beat The great raid | The police. Bo was really here. Shots.',
    'beat The great raid | The police. Bo was really here.',
    'beat The raid | The police. Bo was really here.',
    'beat The raid | Bo was really here.',
  ]);
  await doesAgain(ada, 4);
  assert.equal(bo.reads(raid), 'The police. Bo was really here. Shots. Unsent.');
  room.everybodyAgrees(ada, bo);
});

test('undo says who has changed the same since, and goes on to what lies below', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'Shots.');
  ada.desk.setField(raid, 'title', 'The great raid');
  await room.passes(50);
  bo.desk.setField(raid, 'title', 'The small raid');
  await room.passes(50);

  await takesBack(ada);
  assert.deepEqual(ada.refused.map(({code, say}) => [code, say]), [['changed_since', 'Bo has changed this title since: it stays as it is.']]);
  assert.equal(ada.desk.node(raid)?.fields.title, 'The small raid');
  assert.equal(ada.desk.canRedo, false);

  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Took back: words in beat 1.');
  assert.deepEqual(bo.sees(), ['beat The small raid | ']);
});

test('of words that somebody has rewritten, what is left goes', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The police raid the flat.');
  await room.passes(50);
  bo.desk.channel(raid).edit({from: 4, to: 10, insert: 'masked men'});
  await room.passes(50);

  await takesBack(ada);

  assert.equal(bo.reads(raid), 'masked men');
  assert.equal(ada.toldBack.at(-1), 'Took back what is left of your words in beat 1: Bo has changed the rest.');
  await doesAgain(ada);
  assert.equal(bo.reads(raid), 'The masked men raid the flat.');
});

test('where nothing is left there is a sentence, and the next undo takes the act before', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.desk.setField(raid, 'status', 'draft');
  ada.types(raid, 'Shots.');
  await room.passes(50);
  bo.desk.channel(raid).edit({from: 0, to: 6, insert: 'Silence.'});
  await room.passes(50);

  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Your words in beat 1 are gone already: Bo has changed them. Nothing was taken back.');
  assert.equal(ada.desk.node(raid)?.fields.status, 'draft');
  await takesBack(ada);
  assert.equal(ada.desk.node(raid)?.fields.status, undefined);
  assert.equal(bo.reads(raid), 'Silence.');

  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Nothing of yours is left to take back.');
});

test('a new beat in which somebody has written stays', async () => {
  const {room, ada, bo} = await adaAndBo();
  const letter = ada.adds('The letter');
  await room.passes(50);
  bo.types(letter, 'Dear Nicole.');
  await room.passes(50);

  ada.desk.undo();
  await room.passes(50);

  assert.match(ada.refused.at(-1)!.say, /^Bo has worked on beat 2 since/);
  assert.deepEqual(ada.sees(), ['beat The raid | ', 'beat The letter | Dear Nicole.']);
  room.everybodyAgrees(ada, bo);
});

test('a removed beat comes back with what somebody has typed into it meanwhile', async () => {
  const {room, ada, bo, raid} = await adaAndBo('Shots.');
  ada.desk.remove([raid]);
  bo.types(raid, ' Silence.');
  await room.passes(100);

  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | Shots. Silence.']);
  await doesAgain(ada);

  assert.deepEqual(bo.sees(), []);
  room.everybodyAgrees(ada, bo);
});

test('many beats moved, removed or brought back together are one act', async () => {
  const {room, ada, bo} = await adaAndBo();
  const five = ['One', 'Two', 'Three', 'Four', 'Five'].map(each => ada.adds(each));
  await room.passes(50);
  const before = bo.sees();

  ada.desk.move([five[4], five[1], five[3]], {parent: STORY, after: null});
  await room.passes(50);
  const moved = bo.sees();
  ada.desk.remove(five);
  await room.passes(50);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);

  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Took back: 5 beats put into the bin.');
  assert.deepEqual(bo.sees(), moved);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), before);
  await doesAgain(ada, 2);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  ada.desk.restore(five);
  await room.passes(50);
  await takesBack(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  room.everybodyAgrees(ada, bo);
});

test('many things done together are one act, seen at once', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  const heist = ada.desk.add('plotline', {parent: PLOTLINES}, {title: 'The heist'});
  await room.passes(50);

  ada.desk.together([
    {k: 'link', id: raid, rel: 'plotline', to: heist},
    {k: 'set', id: raid, field: strand(heist), value: 'Massina swears it'},
    {k: 'set', id: raid, field: 'status', value: 'draft'},
  ]);

  assert.equal(ada.desk.node(raid)?.fields[strand(heist)], 'Massina swears it');
  await room.passes(50);
  assert.deepEqual(bo.desk.node(raid)?.links.plotline, [heist]);
  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Took back: beat 1 changed.');
  assert.deepEqual(bo.desk.node(raid)?.fields, {title: 'The raid'});
  assert.deepEqual(bo.desk.node(raid)?.links.plotline ?? [], []);
  await doesAgain(ada);
  assert.equal(bo.desk.node(raid)?.fields.status, 'draft');
  room.everybodyAgrees(ada, bo);
});

test('more than goes into one frame is refused with a sentence, and nothing of it is seen', async () => {
  const {ada, raid} = await adaAndBo();
  const set = (value: string): SimpleOp => ({k: 'set', id: raid, field: 'title', value});

  assert.equal(ada.desk.together(Array.from({length: MAX_TOGETHER + 1}, () => set('Dawn'))), false);
  assert.equal(ada.desk.together(Array.from({length: 900}, () => set('漢'.repeat(190)))), false);

  assert.deepEqual(ada.refused.map(({say}) => say), Array(2).fill('This is too much for one time. Choose fewer.'));
  assert.equal(ada.desk.node(raid)?.fields.title, 'The raid');
  assert.equal(ada.desk.canUndo, false);
});

test('what was done together offline is taken back offline', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.goesOffline();
  ada.desk.together([
    {k: 'set', id: raid, field: 'title', value: 'Dawn'},
    {k: 'set', id: raid, field: 'status', value: 'draft'},
  ]);
  assert.equal(ada.desk.node(raid)?.fields.title, 'Dawn');

  ada.desk.undo();

  assert.deepEqual(ada.desk.node(raid)?.fields, {title: 'The raid'});
  ada.comesBack();
  await room.passes(5_000);
  assert.deepEqual(bo.desk.node(raid)?.fields, {title: 'The raid'});
  room.everybodyAgrees(ada, bo);
});

test('an act that goes with everything in it comes back with everything in it', async () => {
  const {room, ada, bo} = await adaAndBo();
  const act = ada.desk.addAct({parent: STORY}, 'Act One');
  ['One', 'Two', 'Three'].forEach(title => ada.desk.addBeat({parent: act}, {title}));
  await room.passes(50);
  const before = bo.sees();

  ada.desk.remove([act]);
  await room.passes(50);
  await takesBack(ada);

  assert.equal(ada.toldBack.at(-1), 'Took back: Act One with its 3 beats put into the bin.');
  assert.deepEqual(bo.sees(), before);
  room.everybodyAgrees(ada, bo);
});

test('words in more beats than are kept ready are taken back too', async () => {
  const {room, ada, bo} = await adaAndBo();
  const many = Array.from({length: 70}, (_, at) => ada.adds(`Beat ${at}`));
  await room.passes(8_000);
  many.forEach(id => ada.types(id, 'Shots.'));
  await room.passes(2_000);
  bo.types(many[0], 'Bo: ', 0);
  await room.passes(50);

  await takesBack(ada, 70);

  assert.equal(bo.sees().filter(line => line.includes('Shots.')).length, 0);
  assert.equal(bo.reads(many[0]), 'Bo: ');
  room.everybodyAgrees(ada, bo);
});

test('what another tab of the same writer did stays', async () => {
  const {room, ada, raid} = await adaAndBo();
  const tab = await room.enters('Ada');
  tab.desk.setField(raid, 'status', 'draft');
  await room.passes(50);

  await takesBack(ada);

  assert.equal(ada.toldBack.at(-1), 'Nothing of yours is left to take back.');
  assert.equal(tab.desk.node(raid)?.fields.status, 'draft');
});

test('whoever may only read takes nothing back', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'Shots.');
  await room.passes(50);
  room.server.roles.set('Ada', 'viewer');
  ada.goesOffline();
  ada.comesBack();
  await room.passes(1_000);

  await takesBack(ada);

  assert.equal(bo.reads(raid), 'Shots.');
  assert.equal(ada.refused.at(-1)?.code, 'viewer');
});

test("of words that went away with somebody else's split, only what is still here goes", async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  ada.types(raid, 'The raid.');
  ada.types(raid, ' The flight.');
  await room.passes(50);
  await split(bo, raid, 3);

  await takesBack(ada);
  assert.equal(ada.toldBack.at(-1), 'Your words in beat 1 are gone already: Bo has changed them. Nothing was taken back.');
  await takesBack(ada);

  assert.equal(ada.toldBack.at(-1), 'Took back what is left of your words in beat 1: Bo has changed the rest.');
  assert.deepEqual(bo.sees(), ['beat The raid | ', 'beat  | raid. The flight.']);
  await doesAgain(ada);
  assert.deepEqual(bo.sees(), ['beat The raid | The', 'beat  | raid. The flight.']);
  room.everybodyAgrees(ada, bo);
});

test('what was done on another part of the page is on the same stack', async () => {
  const {room, ada, raid} = await adaAndBo();
  const panel = await room.enters('Ada');
  ada.types(raid, 'Shots.');
  await room.passes(50);
  panel.desk.setField(raid, 'status', 'draft');
  await room.passes(50);
  ada.desk.did(ada.desk.seq);

  await takesBack(ada);
  assert.equal(ada.desk.node(raid)?.fields.status, undefined);
  await takesBack(ada);
  assert.equal(ada.reads(raid), '');
  await doesAgain(ada, 2);

  assert.equal(ada.desk.node(raid)?.fields.status, 'draft');
  room.everybodyAgrees(ada, panel);
});

test('an undo that overtakes its act on the way is asked again', async () => {
  const {room, ada, bo, raid} = await adaAndBo();
  const refuse = room.server.isBusyFor(1);

  ada.desk.setField(raid, 'title', 'The great raid');
  ada.desk.undo();
  await room.passes(30);
  assert.equal(refuse(), 1);
  await room.passes(10_000);

  assert.deepEqual(bo.sees(), ['beat The raid | ']);
  assert.equal(room.server.journal.filter(({f}) => f.k === 'set').length, 2);
  room.everybodyAgrees(ada, bo);
});

test('a page that was not what the server has takes back as before, once it was read anew', async () => {
  const {room, ada, bo, raid} = await adaAndBo('Bo was here.');
  ada.types(raid, 'The police. ', 0);
  await room.passes(50);
  const damaged = ada.desk.node(raid)!.texts.prose! as {text: string};
  damaged.text = `${damaged.text.slice(0, -1)}!`;
  bo.types(raid, ' Again.');
  await room.passes(5_000);
  assert.equal(room.server.differences, 1);

  await takesBack(ada);

  assert.equal(bo.reads(raid), 'Bo was here. Again.');
  room.everybodyAgrees(ada, bo);
});
