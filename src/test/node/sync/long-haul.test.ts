import assert from 'node:assert/strict';
import {test} from 'node:test';
import {setFlagsFromString} from 'node:v8';
import {runInNewContext} from 'node:vm';
import {Desk} from '../../../../frontend/sync/desk.ts';
import {OutlineModel} from '../../../../frontend/sync/outline-model.ts';
import type {SocketLike} from '../../../../frontend/sync/sync-client.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {ClientFrame, Fact, ServerFrame, WireNode} from '../../../../frontend/sync/wire.ts';
import {roots, SlowClock} from './stand-in.ts';

/** How often the outline is changed, here and elsewhere in turn: a book. Fewer are over before all that is kept on purpose is full. */
const CHANGES = Number(process.env.CHANGES ?? 100_000);
/**
 * What the heap may have grown by in the second half of the changes, in bytes: less for each than the words of one take.
 * (In the first half, what can be taken back fills up; how full it is goes up and down by some megabytes.)
 */
const GROWTH = 80 * (CHANGES / 2);
const BEATS = 20;
/** Letters before a line is deleted. */
const LINE = 60;
/** Milliseconds between two letters, for what waits for a pause. */
const BEAT = 100;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** A server that takes everything and remembers nothing but the outline. */
class Forgetful {
  readonly outline = new OutlineModel();
  seq = 0;
  readonly socket: SocketLike;

  constructor(nodes: readonly WireNode[]) {
    this.outline.reset(nodes);
    this.socket = {onopen: null, onmessage: null, onclose: null, onerror: null, send: data => this.hear(JSON.parse(data) as ClientFrame), close: () => undefined};
  }

  /** Somebody else writes. */
  writes(id: string, from: number, to: number, insert: string): void {
    const {rev, text} = this.outline.node(id)!.texts.prose!;
    const change = [from, [to - from, insert], text.length - to].filter(part => part !== 0);
    this.enter({k: 'text', id, ch: 'prose', rev, u: [change as never]}, 'c-elsewhere', this.seq + 1);
  }

  private hear(frame: ClientFrame): void {
    if (frame.t === 'hello') {
      const you = {c: 'c-here', account: 'ada', name: 'Ada', colour: 'a'};
      const limits = {prose: 20_000, title: 200, frame: 524_288, nodes: 10_000};
      this.say({t: 'welcome', v: 1, boot: 'first', seq: this.seq, you, role: 'editor', last: 0, now: '', peers: [], limits});
      this.say({t: 'state', seq: this.seq, h: this.outline.digest, nodes: [...this.outline.all()]});
    } else if (frame.t === 'text') {
      this.enter({k: 'text', id: frame.id, ch: frame.ch, rev: frame.rev, u: frame.u}, 'c-here', frame.n);
    } else if (frame.t === 'differs') {
      throw new Error('The desk has another outline');
    }
  }

  private enter(f: Fact, c: string, n: number): void {
    this.outline.apply(f);
    this.seq++;
    this.say({t: 'changes', h: this.outline.digest, items: [{seq: this.seq, by: c, name: c, c, n, at: '', f}]});
  }

  private say(frame: ServerFrame): void {
    this.socket.onmessage?.({data: JSON.stringify(frame)});
  }
}

function heap(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

test(`a page is as small after ${CHANGES} changes as after half of them`, async t => {
  const beats = Array.from({length: BEATS}, (_, at): WireNode => ({id: `beat-${at}`, kind: 'beat', number: at + 1, parent: STORY, order: `a${at}`, removed: false}));
  const server = new Forgetful([...roots(), ...beats.map(beat => ({...beat, texts: {prose: {rev: 0, text: ''}}}))]);
  const clock = new SlowClock();
  const desk = new Desk('branch', {url: 'ws://forgetful', client: 'c-here', timers: clock, store: null, who: async () => ({account: 'ada', name: 'Ada'}), socket: () => server.socket}).open();
  server.socket.onopen?.(undefined as never);
  await clock.pass(BEAT);

  const changes = async (count: number) => {
    for (let i = 0; i < count; i++) {
      const id = `beat-${i % BEATS}`;
      const length = server.outline.node(id)!.texts.prose!.text.length;
      const [from, to, insert] = length < LINE ? [length, length, 'x'] : [0, length, ''];
      if (i % (2 * BEATS) < BEATS) {
        desk.channel(id).edit({from, to, insert}, {anchor: from + insert.length});
      } else {
        server.writes(id, from, to, insert);
      }
      await clock.pass(BEAT);
    }
  };
  await changes(CHANGES / 2);
  const early = heap();
  await changes(CHANGES - CHANGES / 2);
  const late = heap();

  t.diagnostic(`heap ${late} bytes after ${server.seq} changes, ${early} at half of them`);
  assert.equal(server.seq, CHANGES);
  assert.equal(desk.seq, CHANGES);
  assert.equal(desk.saveState, 'saved');
  assert.ok(late < early + GROWTH, `The heap has grown from ${early} to ${late} bytes`);
});
