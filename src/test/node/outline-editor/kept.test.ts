import assert from 'node:assert/strict';
import {test} from 'node:test';
import {fits} from '../../../../frontend/outline-editor/filter.ts';
import type {Filter} from '../../../../frontend/outline-editor/filter.ts';
import {slots} from '../../../../frontend/outline-editor/places.ts';
import {Table} from '../../../../frontend/outline-grid/table.ts';
import type {Desk} from '../../../../frontend/sync/desk.ts';
import {prose} from '../../../../frontend/sync/outline-model.ts';
import type {OutlineNode} from '../../../../frontend/sync/outline-model.ts';
import {PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import {WritersRoom} from '../sync/writers-room.ts';
import type {Writer} from '../sync/writers-room.ts';

const EVENINGS = Number(process.env.EVENINGS ?? 40);
const ACTS = 40;
const BEATS = 12;
const WORDS = 6;

/** Whatever two do to the same outline at once by dragging, choosing, filtering, splitting and joining. */
async function evening(seed: number): Promise<void> {
  const room = new WritersRoom(seed);
  const ada = await room.enters('Ada');
  const bo = await room.enters('Bo');
  const words = begins(ada);
  await room.passes(500);
  for (let act = 0; act < ACTS; act++) {
    does(room.random() < 0.5 ? ada : bo, room.random);
    await room.passes(room.random() < 0.3 ? 200 : 3);
  }
  await room.calms();
  room.everybodyAgrees(ada, bo);
  for (const {desk} of [ada, bo]) {
    assert.deepEqual(wordsIn(desk), words);
    const standing = new Set(desk.everyBeat().map(({id}) => id));
    assert.equal(standing.size, desk.everyBeat().length, 'a beat stands in two places');
  }
}

/** Two acts, beats in and between them, each with words that nobody else has. */
function begins({desk}: Writer): string[] {
  const acts = [desk.addAct({parent: STORY}, 'One'), desk.addAct({parent: STORY}, 'Two')];
  desk.addSequence({parent: acts[0]}, 'Arrival');
  desk.add('plotline', {parent: PLOTLINES}, {title: 'Love'});
  const words: string[] = [];
  for (let n = 0; n < BEATS; n++) {
    const id = desk.addBeat({parent: [acts[0], acts[1], STORY][n % 3]});
    const own = Array.from({length: WORDS}, (_, at) => `w${n}.${at}`);
    words.push(...own);
    desk.channel(id).edit({from: 0, insert: own.join(' ')});
  }
  return words.sort();
}

const wordsIn = (desk: Desk): string[] => desk.everyBeat().flatMap((beat) => prose(beat).split(/\s+/u).filter(Boolean)).sort();

function does({desk}: Writer, random: () => number): void {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const beats = desk.everyBeat();
  const beat = pick(beats);
  const load = [...new Set([beat, ...Array.from({length: Math.floor(random() * 4)}, () => pick(beats))])];
  const dice = random();
  if (dice < 0.45) drags(desk, load, pick);
  else if (dice < 0.6) desk.together(load.map(({id}) => ({k: 'set', id, field: 'status', value: pick(['idea', 'draft', 'done'])})));
  else if (dice < 0.68) desk.together(load.map(({id}) => ({k: 'link', id, rel: 'plotline', to: desk.childIds(PLOTLINES)[0]})));
  else if (dice < 0.74) looksFor(desk, [{kind: 'status', value: pick(['idea', 'done'])}]);
  else if (dice < 0.88) splits(desk, beat, random);
  else joins(desk, beats, beat);
}

function drags(desk: Desk, load: readonly OutlineNode[], pick: <T>(from: readonly T[]) => T): void {
  const {parent, after} = pick(slots(desk, load));
  desk.move(load.map(({id}) => id), {parent, after});
}

/** What a filter leaves out is still there. */
function looksFor(desk: Desk, filter: Filter): void {
  const shown = new Table(desk, 'plotline', filter, true).beats.length;
  assert.equal(shown, desk.everyBeat().filter((beat) => fits(beat, filter)).length);
  assert.equal(new Table(desk, 'plotline', filter, false).beats.length, desk.everyBeat().length);
}

function splits(desk: Desk, beat: OutlineNode, random: () => number): void {
  const {text} = desk.channel(beat.id);
  const borders = [...text.matchAll(/\s/gu)].map(({index}) => index);
  if (borders.length) void desk.split(beat.id, borders[Math.floor(random() * borders.length)]);
}

function joins(desk: Desk, beats: readonly OutlineNode[], beat: OutlineNode): void {
  const above = beats[beats.indexOf(beat) - 1];
  if (above) void desk.join(beat.id, above.id);
}

test('no drag, bulk change, filter, split or join of two at once loses a word or doubles one', async () => {
  const first = Number(process.env.SEED ?? Math.floor(Math.random() * 1_000_000));
  console.log(`evenings from seed ${first}`);
  for (let seed = first; seed < first + EVENINGS; seed++) {
    await evening(seed).catch((failure: unknown) => {
      throw new Error(`Seed ${seed}: ${(failure as Error).message}`, {cause: failure});
    });
  }
});
