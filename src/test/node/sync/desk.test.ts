import assert from 'node:assert/strict';
import {test} from 'node:test';
import {STORY} from '../../../../frontend/sync/wire.ts';
import {CALM} from './stand-in.ts';
import {WritersRoom} from './writers-room.ts';

test('everybody sees what one writes', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();

  const raid = ada.adds('The raid');
  ada.types(raid, 'The police raid the flat.');
  await room.passes(100);

  assert.equal(bo.reads(raid), 'The police raid the flat.');
  assert.deepEqual(bo.sees(), ['beat The raid | The police raid the flat.']);
  room.everybodyAgrees(ada, bo);
});

test('two in the same sentence end with the same words', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'He runs.');
  await room.passes(100);

  for (const letter of 'slowly ') {
    ada.types(raid, letter, 3);
    bo.types(raid, letter.toUpperCase(), 3);
    await room.passes(3);
  }
  await room.passes(200);

  room.everybodyAgrees(ada, bo);
  const words = ada.reads(raid);
  assert.equal(words.length, 'He runs.'.length + 14);
});

test('what is typed goes out at once, and together while something is under way', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(50);

  for (const letter of 'abcdef') {
    ada.types(raid, letter);
  }
  await room.passes(50);

  const texts = room.server.journal.filter(change => change.f.k === 'text');
  assert.deepEqual(texts.map(({f}) => f.k === 'text' && f.u), [[[[0, 'a']]], [[1, [0, 'bcdef']]]]);
});

test('words that are called done before they came back stay where they are', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);

  room.weather = {...CALM, lost: 1, twice: 1};
  ada.goesOffline();
  ada.comesBack();
  await room.passes(900);
  ada.types(raid, 'He runs.');
  await room.passes(30);
  assert.equal(ada.reads(raid), 'He runs.');
  ada.goesOffline();
  await room.calms();

  assert.equal(ada.reads(raid), 'He runs.');
  room.everybodyAgrees(ada);
});

test('an act is seen in the same task', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();

  const [one, two, three] = ['One', 'Two', 'Three'].map(each => ada.adds(each));
  ada.desk.move([three], {parent: STORY, after: null});
  ada.desk.remove([two]);

  assert.deepEqual(ada.sees(), ['beat Three | ', 'beat One | ']);
  assert.deepEqual(ada.desk.bin().map(node => node.id), [two]);
  assert.equal(ada.desk.saveState, 'saving');
  await room.passes(50);
  assert.equal(ada.desk.node(one)?.pending, undefined);
  room.everybodyAgrees(ada);
});

test('a refused act folds away and says why', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const act = ada.desk.addAct({parent: STORY}, 'Act One');
  const sequence = ada.desk.addSequence({parent: act}, 'The debt');
  await room.passes(50);

  ada.desk.move([sequence], {parent: STORY});
  bo.desk.remove([act]);
  await room.passes(100);

  room.everybodyAgrees(ada, bo);
  ada.desk.undo();
  await room.passes(100);
  room.everybodyAgrees(ada, bo);
});

test('a split cuts where the caret is, with words still on their way', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'The raid. The flight.');
  await room.passes(50);

  ada.types(raid, 'first ', 4);
  ada.types(raid, 'very ', 4);
  bo.types(raid, '>> ', 0);
  const cut = ada.desk.split(raid, 'The very first raid.'.length);
  ada.types(raid, '!', 'The very first raid.'.length);
  await room.passes(200);

  const flight = (await cut)!;
  assert.equal(ada.reads(flight), 'The flight.');
  assert.equal(ada.reads(raid), '>> The very first raid.!');
  room.everybodyAgrees(ada, bo);
});

test('a join loses nothing', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const one = ada.adds('One');
  const two = ada.adds('Two');
  ada.types(one, 'First.');
  ada.types(two, 'Second.');
  await room.passes(50);

  ada.types(two, ' And third.');
  const joined = ada.desk.join(two, one);
  await room.passes(100);

  assert.equal(await joined, true);
  assert.equal(ada.reads(one), 'First.\nTwo\nSecond. And third.');
  room.everybodyAgrees(ada);
});

test('five minutes offline: everything arrives, and the state says so', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'Start. ');
  await room.passes(100);

  ada.goesOffline();
  await room.passes(10);
  for (let i = 0; i < 50; i++) {
    ada.types(raid, `a${i} `);
    bo.types(raid, `b${i} `, 0);
    await room.passes(100);
  }
  const later = ada.adds('Written offline', raid);
  ada.types(later, 'In the train.');
  await room.passes(300_000);
  const offline = ada.desk.saveState;
  ada.comesBack();
  await room.passes(1_000);

  assert.equal(offline, 'local');
  assert.equal(bo.reads(later), 'In the train.');
  room.everybodyAgrees(ada, bo);
});

test('hundreds of acts done offline arrive at a pace the server bears', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  await room.passes(10);

  for (let i = 0; i < 300; i++) {
    ada.desk.setField(raid, 'title', `Title ${i}`);
  }
  ada.comesBack();
  await room.passes(500);
  const soon = room.server.journal.length;
  await room.passes(8_000);

  assert.ok(soon < 150, `${soon} at once`);
  assert.equal(room.server.journal.length, 301);
  room.everybodyAgrees(ada);
});

test('a long time offline: words and acts go out in their order, paced, over however many lines it takes', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  await room.passes(10);

  for (let i = 0; i < 200; i++) {
    ada.types(raid, `${i} `);
    ada.desk.setField(raid, 'title', `Title ${i}`);
    if (i % 20 === 0) {
      ada.types(ada.adds(`Beat ${i}`, raid), `Words ${i}`);
    }
    await room.passes(1_000);
  }
  const before = room.server.journal.length;
  ada.comesBack();
  await room.passes(100);
  const atOnce = room.server.journal.length - before;
  await room.passes(1_000);
  const aSecondLater = room.server.journal.length - before;
  room.server.restart();
  await room.passes(10_000);

  assert.ok(atOnce >= 100 && atOnce <= 105, `${atOnce} at once`);
  assert.ok(aSecondLater >= 125 && aSecondLater <= 135, `${aSecondLater} a second later`);
  const numbers = room.server.journal.map(change => change.n);
  assert.deepEqual(numbers, numbers.map((_, at) => at + 1));
  assert.equal(room.server.prose(raid), Array.from({length: 200}, (_, i) => `${i} `).join(''));
  assert.equal(ada.desk.node(raid)?.fields.title, 'Title 199');
  room.everybodyAgrees(ada);
});

test('words in more beats than are kept ready, all typed offline, arrive', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const beats = Array.from({length: 80}, (_, at) => ada.adds(`Beat ${at}`));
  await room.passes(2_000);
  ada.goesOffline();
  await room.passes(10);

  beats.forEach(beat => ada.types(beat, 'Typed in the train.'));
  ada.comesBack();
  await room.passes(2_000);

  beats.forEach(beat => assert.equal(room.server.prose(beat), 'Typed in the train.'));
  room.everybodyAgrees(ada);
});

test('a split of a beat that is not there yet waits for it, whatever else is opened', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const others = Array.from({length: 60}, (_, at) => ada.adds(`Beat ${at}`));
  await room.passes(2_000);
  ada.goesOffline();
  await room.passes(10);

  const raid = ada.adds('The raid');
  const cut = ada.desk.split(raid, 0);
  others.forEach(other => ada.desk.channel(other));
  ada.comesBack();
  await room.passes(2_000);

  assert.equal(room.server.prose((await cut)!), '');
  room.everybodyAgrees(ada);
});

test('too much was missed: own words are carried over to the new state', async () => {
  const room = new WritersRoom();
  room.server.patience = 10;
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'The police raid the flat at dawn.');
  await room.passes(100);

  ada.goesOffline();
  await room.passes(10);
  ada.types(raid, 'grim ', 4);
  ada.types(raid, ' Nobody sleeps.');
  for (let i = 0; i < 20; i++) {
    bo.types(raid, `${i} `, 0);
    await room.passes(50);
  }
  ada.comesBack();
  await room.passes(1_000);

  assert.equal(bo.reads(raid), `${[...Array(20).keys()].reverse().join(' ')} The grim police raid the flat at dawn. Nobody sleeps.`);
  room.everybodyAgrees(ada, bo);
  ada.desk.undo();
  await room.passes(100);
  room.everybodyAgrees(ada, bo);
});

test('a split that waits while too much is missed is no trouble to what others write then', async () => {
  const complaints: unknown[] = [];
  const {error} = console;
  console.error = (...told: unknown[]) => complaints.push(told);
  try {
    const room = new WritersRoom();
    room.server.patience = 5;
    const ada = await room.enters();
    const bo = await room.enters();
    const raid = ada.adds('The raid');
    ada.types(raid, 'The police raid the flat at dawn.');
    await room.passes(100);
    ada.goesOffline();
    void ada.desk.split(raid, 30);
    for (let i = 0; i < 10; i++) {
      bo.desk.channel(raid).edit({from: 0, to: 3});
      await room.passes(50);
    }
    room.server.isBusyFor(3);
    ada.comesBack();
    await room.passes(60);
    bo.types(raid, 'A');
    await room.passes(3_000);

    room.everybodyAgrees(ada, bo);
    assert.deepEqual(complaints, []);
  } finally {
    console.error = error;
  }
});

test('a text that was on its way when too much was missed arrives once', async () => {
  for (const arrives of [true, false]) {
    const room = new WritersRoom();
    room.server.patience = 5;
    const ada = await room.enters();
    const bo = await room.enters();
    const raid = ada.adds('The raid');
    ada.types(raid, 'The police raid the flat.');
    await room.passes(100);

    ada.types(raid, ' Now.');
    await room.passes(arrives ? 6 : 2);
    ada.goesOffline();
    ada.types(raid, ' Then.');
    for (let i = 0; i < 10; i++) {
      bo.types(raid, `${i}`, 0);
      await room.passes(50);
    }
    ada.comesBack();
    await room.passes(2_000);

    assert.equal(ada.reads(raid), '9876543210The police raid the flat. Now. Then.');
    room.everybodyAgrees(ada, bo);
  }
});

test('a revision the server has forgotten: the words go out again as they stand', async () => {
  const room = new WritersRoom();
  room.server.memory = 5;
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);

  ada.types(raid, 'Ada.');
  await room.passes(1);
  ada.goesOffline();
  for (let i = 0; i < 10; i++) {
    bo.types(raid, `${i}`, 0);
    await room.passes(50);
  }
  ada.comesBack();
  await room.passes(2_000);

  assert.equal(bo.reads(raid), '9876543210Ada.');
  room.everybodyAgrees(ada, bo);
});

test('a viewer changes nothing, and words written before are offered back', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);

  ada.types(raid, 'On its way');
  room.server.roles.set(ada.account, 'viewer');
  await room.passes(100);

  assert.equal(ada.reads(raid), '');
  assert.deepEqual(ada.desk.rejected.map(each => each.words?.typed), ['On its way']);
  ada.comesBack();
  room.server.restart();
  await room.passes(2_000);
  ada.types(raid, 'More');
  ada.desk.remove([raid]);
  await room.passes(100);
  assert.equal(ada.desk.role, 'viewer');
  assert.equal(ada.reads(raid), '');
  assert.equal(ada.desk.isLiving(raid), true);
});

test('who is shut out keeps words and acts, also for the next page, until they let go', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  ada.types(raid, 'Never sent.');
  ada.desk.setField(raid, 'slugline', 'INT. FLAT - DAWN');
  await room.passes(100);

  room.server.shut.add('ada');
  ada.comesBack();
  await room.passes(1_000);

  assert.equal(ada.desk.connection, 'ended');
  assert.deepEqual(ada.desk.rejected.map(each => each.words?.typed ?? each.where), ['Never sent.', 'Beat 1 · The raid, slugline: INT. FLAT - DAWN']);
  assert.deepEqual(await room.store.left('ada'), []);
  room.server.shut.clear();
  const again = await room.enters('ada');
  await room.passes(100);
  assert.deepEqual(again.desk.rejected.map(each => each.where), ['Beat 1 · The raid', 'Beat 1 · The raid, slugline: INT. FLAT - DAWN']);
  again.desk.rejected.forEach(each => again.desk.dismiss(each));
  await room.passes(100);
  assert.deepEqual(await room.store.rejected('ada'), []);
});

test('"no member", said to somebody else at this browser, takes nothing from its writer', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  ada.types(raid, 'Mine.');
  await room.passes(100);

  room.server.shut.add('bo');
  ada.givesPlaceTo('bo');
  ada.comesBack();
  await room.passes(1_000);

  assert.equal(ada.desk.somebodyElse, 'bo');
  assert.deepEqual(ada.desk.rejected, []);
  ada.givesPlaceTo('ada');
  ada.signsIn();
  await room.passes(1_000);
  assert.equal(room.server.prose(raid), 'Mine.');
});

test('a paste that is too long is not let in and offered back', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');

  ada.types(raid, 'x'.repeat(1_000_000));

  assert.equal(ada.reads(raid), '');
  assert.equal(ada.desk.rejected[0].words?.typed.length, 1_000_000);
});

test('emoji stay whole', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'a😀b');
  await room.passes(100);

  ada.desk.channel(raid).edit({from: 2, to: 3, insert: '\ude01'});
  bo.types(raid, 'é漢字שלום👩‍👩‍👧', 3);
  await room.passes(100);

  assert.equal(ada.reads(raid), 'a😁é漢字שלום👩‍👩‍👧b');
  room.everybodyAgrees(ada, bo);
});

test('the server is killed and started again: writing goes on', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const boots: string[] = [];
  ada.desk.listen('boot', ({detail}) => boots.push(detail.boot));
  const raid = ada.adds('The raid');

  ada.types(raid, 'Before. ');
  room.server.restart();
  ada.types(raid, 'After.');
  await room.passes(2_000);

  assert.equal(ada.reads(raid), 'Before. After.');
  assert.deepEqual(boots, ['first+']);
  room.everybodyAgrees(ada);
});

/** One way from a tab to the server takes 5 ms: what happens 0 and 3 ms in is committed after 5 and 8, and told after 10 and 13. */
for (const {dies, committed} of [{dies: 4, committed: 0}, {dies: 6, committed: 1}, {dies: 9, committed: 2}, {dies: 12, committed: 2}]) {
  for (const told of ['changes', 'state'] as const) {
    test(`the server dies with ${committed} of an act and a text committed, after ${dies} ms: by ${told} each is acknowledged once`, async () => {
      const room = new WritersRoom();
      const ada = await room.enters();
      const bo = await room.enters();
      const raid = ada.adds('The raid');
      ada.types(raid, 'It begins.');
      await room.passes(100);
      const before = room.server.journal.length;

      ada.desk.setField(raid, 'status', 'draft');
      await room.passes(3);
      ada.types(raid, ' Now.');
      ada.types(raid, ' Then.');
      await room.passes(dies - 3);
      room.server.restart();
      const onDisk = room.server.journal.length - before;
      room.server.patience = told === 'state' ? 0 : 500;
      ada.types(raid, 'Once: ', 0);
      bo.types(raid, '!');
      await room.passes(5_000);

      assert.equal(onDisk, committed);
      const heardBefore = dies > 10 ? 1 : 0;
      assert.equal(room.server.repeated, told === 'state' ? committed - heardBefore : 0);
      const own = room.server.journal.slice(before).filter(change => change.c === ada.desk.me?.c);
      assert.deepEqual(own.map(({f}) => f.k), ['set', 'text', 'text']);
      assert.match(room.server.prose(raid), /^Once: It begins\.(! Now\. Then\.| Now\. Then\.!| Now\.! Then\.)$/);
      assert.deepEqual(ada.refused, []);
      room.everybodyAgrees(ada, bo);
    });
  }
}

test('what a closed tab left is sent by the next, and a living tab keeps its own', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const second = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  second.goesOffline();
  await room.passes(10);

  ada.types(raid, 'First tab. ');
  ada.desk.setField(raid, 'status', 'draft');
  second.types(raid, 'Second tab. ');
  await room.passes(200);
  assert.equal(ada.desk.saveState, 'local');
  ada.desk.close();
  await room.passes(10);
  const third = await room.enters('ada');
  await room.passes(500);

  assert.match(third.reads(raid), /First tab\. /);
  assert.doesNotMatch(third.reads(raid), /Second tab\. /);
  assert.equal(third.desk.node(raid)?.fields.status, 'draft');
  second.comesBack();
  await room.passes(1_000);
  assert.match(third.reads(raid), /Second tab\. /);
  assert.deepEqual(await room.store.left('ada', 'branch'), []);
  room.everybodyAgrees(second, third);
});

test('words of a tab closed while they were under way arrive once', async () => {
  for (const wait of [2, 7, 12]) {
    const room = new WritersRoom();
    const ada = await room.enters('ada');
    const raid = ada.adds('The raid');
    await room.passes(100);

    ada.types(raid, 'One. ');
    ada.types(raid, 'Two. ');
    await ada.desk.keepNow();
    await room.passes(wait);
    ada.desk.close();
    await room.passes(50);
    const next = await room.enters('ada');
    await room.passes(1_000);

    assert.equal(next.reads(raid), 'One. Two. ');
    room.everybodyAgrees(next);
  }
});

test('words that went out after they were written down arrive once', async () => {
  for (const patience of [500, 0]) {
    const room = new WritersRoom();
    const ada = await room.enters('ada');
    const raid = ada.adds('The raid');
    await room.passes(100);

    ada.types(raid, 'One. ');
    ada.types(raid, 'Two. ');
    await ada.desk.keepNow();
    const [written] = await room.store.left('ada', 'branch');
    await room.passes(60);
    ada.desk.close();
    await room.passes(10);
    await room.store.put(written);
    room.server.patience = patience;
    const next = await room.enters('ada');
    await room.passes(1_000);

    assert.equal(next.reads(raid), 'One. Two. ');
    room.everybodyAgrees(next);
    assert.deepEqual(await room.store.left('ada', 'branch'), []);
  }
});

test('nobody else at this browser is given the words', async () => {
  const room = new WritersRoom();
  const ada = await room.enters('ada');
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.goesOffline();
  await room.passes(10);
  ada.types(raid, 'Mine.');
  await room.passes(200);
  ada.desk.close();
  await room.passes(10);

  const bo = await room.enters('bo');
  await room.passes(500);

  assert.equal(bo.reads(raid), '');
});

test('an expired session is told from a lost line, and signing in again brings everything', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  let told = 0;
  ada.desk.listen('signed-out', () => told++);
  const raid = ada.adds('The raid');
  await room.passes(100);

  ada.isSignedOut();
  ada.types(raid, 'Kept here.');
  await room.passes(1_000);
  const {signedOut, saveState} = ada.desk;
  await room.passes(60_000);
  const asked = room.asked;
  ada.signsIn();
  await room.passes(1_000);

  assert.deepEqual({signedOut, saveState, told}, {signedOut: true, saveState: 'local', told: 2});
  assert.ok(asked <= 15, `${asked} times in a minute`);
  assert.equal(ada.desk.signedOut, false);
  assert.equal(room.server.prose(raid), 'Kept here.');
  room.everybodyAgrees(ada);
});

test('a lost network, a server that is down, and a restart are no expired session', async () => {
  for (const unwell of ['network', 'server', 'restart']) {
    const room = new WritersRoom();
    const ada = await room.enters();
    let told = 0;
    ada.desk.listen('signed-out', () => told++);

    if (unwell === 'network') {
      ada.goesOffline();
    } else if (unwell === 'server') {
      room.well = false;
      ada.isSignedOut(1001);
    } else {
      ada.isSignedOut(1001);
      ada.isRemembered();
    }
    await room.passes(unwell === 'restart' ? 5_000 : 300_000);
    const {asked} = room;
    ada.comesBack();
    ada.signsIn();
    await room.passes(1_000);

    assert.equal(told, 0);
    assert.ok(asked <= 100, `${asked} times in five minutes`);
    assert.equal(ada.desk.connection, 'live');
  }
});

test('somebody else signs in at this browser: the words stay kept for whom they were written', async () => {
  for (const wroteBefore of [true, false]) {
    const room = new WritersRoom();
    const bo = await room.enters('bo');
    const raid = bo.adds('The raid');
    const ada = await room.enters('ada');
    if (wroteBefore) {
      ada.types(raid, 'Saved. ');
    }
    await room.passes(100);
    ada.goesOffline();
    ada.types(raid, 'Mine.');
    await room.passes(100);

    ada.givesPlaceTo('bo');
    ada.comesBack();
    await room.passes(2_000);

    assert.equal(ada.desk.connection, 'offline');
    assert.equal(ada.desk.somebodyElse, 'bo');
    assert.equal(bo.reads(raid), wroteBefore ? 'Saved. ' : '');
    ada.desk.close();
    await room.passes(10);
    const again = await room.enters('ada');
    await room.passes(500);
    assert.match(again.reads(raid), /Mine\./);
    room.everybodyAgrees(again, bo);
  }
});

test('somebody else leaves this browser again: its writer signs in and carries on', async () => {
  const room = new WritersRoom();
  const bo = await room.enters('bo');
  const raid = bo.adds('The raid');
  const ada = await room.enters('ada');
  await room.passes(100);
  ada.goesOffline();
  ada.types(raid, 'Mine.');
  ada.givesPlaceTo('bo');
  ada.comesBack();
  await room.passes(2_000);
  assert.equal(ada.desk.signedOut, true);

  ada.givesPlaceTo('ada');
  ada.signsIn();
  await room.passes(1_000);

  assert.equal(ada.desk.somebodyElse, '');
  assert.equal(room.server.prose(raid), 'Mine.');
  room.everybodyAgrees(ada, bo);
});

test('a session that the server ends is noticed at once', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  await room.passes(100);

  ada.isSignedOut(1008);
  await room.passes(50);

  assert.equal(ada.desk.signedOut, true);
});

test('who signs in again without being looked at is let in by themselves', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const raid = ada.adds('The raid');
  await room.passes(100);
  ada.isSignedOut(1008);
  ada.types(raid, 'Meanwhile.');
  await room.passes(1_000);

  ada.isRemembered();
  await room.passes(10_000);

  assert.equal(room.server.prose(raid), 'Meanwhile.');
  room.everybodyAgrees(ada);
});

test('a dead socket is noticed within eight seconds', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  room.weather = {...room.weather, silence: 1};
  room.server.restart();
  await room.passes(2_000);
  room.weather = {...room.weather, silence: 0};

  const raid = ada.adds('The raid');
  await room.passes(9_500);

  assert.equal(room.server.outline.node(raid)?.fields.title, 'The raid');
});

test('carets of others move with the words', async () => {
  const room = new WritersRoom();
  const ada = await room.enters();
  const bo = await room.enters();
  const raid = ada.adds('The raid');
  ada.types(raid, 'The police raid.');
  await room.passes(100);

  bo.desk.at(raid, {anchor: 4, head: 10});
  await room.passes(100);
  ada.types(raid, 'Then: ', 0);

  const [peer] = ada.desk.peers;
  assert.deepEqual([peer.at?.anchor, peer.at?.head], [10, 16]);
  await room.passes(100);
  assert.deepEqual([ada.desk.peers[0].at?.anchor, ada.desk.peers[0].at?.head], [10, 16]);
});
