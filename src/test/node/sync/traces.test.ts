import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {test} from 'node:test';
import type {TestContext} from 'node:test';
import {gunzipSync} from 'node:zlib';
import {TextChannel} from '../../../../frontend/sync/text-channel.ts';
import {Evening, inOne} from './evening.ts';
import type {Patch, Recording} from './evening.ts';
import {chance} from './stand-in.ts';

/** Where the recordings of github.com/josephg/editing-traces are; they are not part of this repository. */
const TRACES = process.env.TRACES ?? path.resolve('../shared/measure/traces');
/** In keys. A fast writer's two seconds. */
const TWO_SECONDS = 30;

interface Alone {
  readonly endContent: string;
  readonly txns: readonly {readonly patches: readonly Patch[]}[];
}

function recorded<T>(name: string, context: TestContext): T | undefined {
  const file = path.join(TRACES, `${name}.json.gz`);
  if (!existsSync(file)) {
    context.skip(`NOT REPLAYED: there is no ${file}. Name the directory of the recordings with TRACES=`);
    return undefined;
  }
  return JSON.parse(gunzipSync(readFileSync(file)).toString()) as T;
}

function endsAsRecorded(recording: Recording, delay: (author: number) => number): void {
  const evening = new Evening(recording, delay);
  evening.plays();

  assert.equal(evening.left, 0, 'somebody waits for what never comes');
  evening.texts.forEach(text => assert.equal(text, recording.endContent));
}

for (const most of [0, TWO_SECONDS]) {
  test(`three people's evening ends as it was recorded, with frames up to ${most} keys under way`, context => {
    const recording = recorded<Recording>('clownschool', context);
    const random = chance(20_261_121);
    if (recording !== undefined) {
      endsAsRecorded(recording, () => Math.floor(random() * (most + 1)));
    }
  });
}

/*
 * Once in this evening one replaces the last letter of a sentence by ", huh?" while the other goes on behind that letter.
 * When it is gone both write at one place, and the one first in the journal stands left; the recorder (a CRDT) still knew
 * on which side of the letter each was. So the words end as recorded where the first was the nearer to the server, and
 * everybody ends with the same words in any case.
 */
test("two people's evening ends as it was recorded, the one who was quicker being nearer to the server", context => {
  const recording = recorded<Recording>('friendsforever', context);
  if (recording !== undefined) {
    endsAsRecorded(recording, author => author * TWO_SECONDS);
  }
});

test("two people's evening ends with the same words for both, whoever is nearer", context => {
  const recording = recorded<Recording>('friendsforever', context);
  if (recording !== undefined) {
    const evening = new Evening(recording, () => 0);
    evening.plays();

    assert.equal(evening.left, 0);
    assert.equal(evening.texts[0], evening.texts[1]);
    assert.equal(sorted(evening.texts[0]), sorted(recording.endContent));
  }
});

test('a week of one writer ends as it was recorded', context => {
  const recording = recorded<Alone>('seph-blog1', context);
  if (recording !== undefined) {
    const channel = new TextChannel('beat', 'prose', '', 0, {
      changed: () => undefined,
      acted: () => 0,
      heldBack: () => () => undefined,
      caughtUp: () => undefined,
      mayWrite: () => true,
      longest: () => Infinity,
      tooLong: () => undefined,
    });
    for (const {patches} of recording.txns) {
      channel.edit(inOne(patches, channel.state.doc.length));
      const frame = channel.take(() => 1)!;
      channel.receive(channel.unconfirmed.slice(0, frame.u.length), true);
    }

    assert.equal(channel.text, recording.endContent);
  }
});

const sorted = (text: string): string => [...text].sort().join('');
