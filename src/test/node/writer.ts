/**
 * A writer without a browser: signs in, opens an outline, prints what happens in it, and types.
 *
 *     node src/test/node/writer.ts --user ada@example.org --password … --list
 *     node src/test/node/writer.ts --user … --password … --outline "La Balance"            prints changes; types what comes on stdin
 *     node src/test/node/writer.ts … --outline "La Balance" --beat 3 --type "He runs." --rate 6
 *     node src/test/node/writer.ts … --outline "La Balance" --writers 30 --seconds 20      load; prints figures as JSON
 *     node src/test/node/writer.ts … --outline "La Balance" --writers 4 --everything --seed 7    they also split, move, undo …
 *
 * `--url` is http://localhost:8080 unless said. `--outline` takes a title or an id, `--branch` a branch's id. `--user` may
 * name several, with commas; they take turns (an account may have 20 lines open). Runs the very files the browser runs;
 * needs Node 24 and nothing else.
 */
import {createInterface} from 'node:readline';
import {setTimeout as rest} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {Desk} from '../../../frontend/sync/desk.ts';
import {prose, title} from '../../../frontend/sync/outline-model.ts';
import type {OutlineNode} from '../../../frontend/sync/outline-model.ts';
import type {SocketLike} from '../../../frontend/sync/sync-client.ts';
import {STORY} from '../../../frontend/sync/wire.ts';
import type {ServerFrame} from '../../../frontend/sync/wire.ts';
import {something} from './sync/something.ts';
import {chance} from './sync/stand-in.ts';
import {told} from './sync/writers-room.ts';
import {Visit} from './visit.ts';

const SENTENCE = 'He runs, and nobody looks back. ';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;

const {values: said} = parseArgs({
  options: {
    url: {type: 'string', default: 'http://localhost:8080'},
    user: {type: 'string'},
    password: {type: 'string', default: process.env.BEATWRIGHT_PASSWORD},
    outline: {type: 'string'},
    branch: {type: 'string'},
    beat: {type: 'string', default: '1'},
    type: {type: 'string'},
    rate: {type: 'string', default: '6'},
    writers: {type: 'string'},
    seconds: {type: 'string', default: '20'},
    everything: {type: 'boolean', default: false},
    seed: {type: 'string', default: '1'},
    list: {type: 'boolean', default: false},
    quiet: {type: 'boolean', default: false},
  },
});

/** When each submission went out, and how long until it was known to be on disk, and until others had it. */
class Figures {
  readonly sent = new Map<string, number>();
  readonly acknowledged: number[] = [];
  readonly seen: number[] = [];

  went(frame: {n?: number}, c: string): void {
    const key = `${c}/${frame.n}`;
    if (frame.n !== undefined && !this.sent.has(key)) {
      this.sent.set(key, performance.now());
    }
  }

  came(frame: ServerFrame, here: string): void {
    if (frame.t === 'changes') {
      for (const {c, n} of frame.items) {
        const since = this.sent.get(`${c}/${n}`);
        if (since !== undefined) {
          (c === here ? this.acknowledged : this.seen).push(performance.now() - since);
        }
      }
    }
  }

  static at(times: readonly number[], part: number): number | null {
    const sorted = [...times].sort((a, b) => a - b);
    return sorted.length === 0 ? null : Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] * 10) / 10;
  }
}

const visits = await signIn();
const figures = new Figures();
if (said.list) {
  for (const {id, title: named} of await outlines(visits[0])) {
    console.log(`${id}  ${named}`);
  }
} else if (said.writers !== undefined) {
  await load(Number(said.writers), Number(said.seconds));
} else {
  await write();
}

async function signIn(): Promise<Visit[]> {
  if (said.user === undefined || said.password === undefined) {
    console.error('Who writes? --user EMAIL --password WORD (or BEATWRIGHT_PASSWORD)');
    process.exit(2);
  }
  return Promise.all(
    said.user.split(',').map(async email => {
      const visit = new Visit(said.url);
      await visit.signsIn(email, said.password!);
      return visit;
    }),
  );
}

async function outlines(visit: Visit): Promise<{id: string; title: string}[]> {
  const links = (await visit.reads('')).filter(thing => /\/?outline\//.test(thing.values.href ?? ''));
  return links.map(link => ({id: UUID.exec(link.values.href)![0], title: link.words}));
}

async function branch(visit: Visit): Promise<string> {
  if (said.branch !== undefined) {
    return said.branch;
  }
  const wanted = said.outline ?? '';
  const outline = UUID.test(wanted) ? wanted : (await outlines(visit)).find(each => each.title === wanted)?.id;
  if (outline === undefined) {
    console.error(`There is no outline "${wanted}" here; --list shows those there are`);
    process.exit(2);
  }
  const named = (await visit.reads(`outline/${outline}`)).find(thing => UUID.test(thing.values.branch ?? ''));
  return named?.values.branch ?? outline;
}

/** A line that keeps the time of what goes over it. */
function watched(visit: Visit, name: () => string): (url: string) => SocketLike {
  return url => {
    // Node's WebSocket takes headers, the browser's does not
    const options = {headers: {cookie: visit.cookie, origin: visit.host}} as unknown as string;
    const socket = new WebSocket(url, options) as unknown as SocketLike & {onmessage: unknown};
    const send = socket.send.bind(socket);
    socket.send = data => {
      figures.went(JSON.parse(data) as {n?: number}, name());
      send(data);
    };
    (socket as unknown as EventTarget).addEventListener('message', event => {
      figures.came(JSON.parse(String((event as MessageEvent).data)) as ServerFrame, name());
    });
    return socket;
  };
}

async function sitsDown(visit: Visit, at: string): Promise<Desk> {
  const client = `c-${Math.random().toString(36).slice(2, 14).padEnd(8, '0')}`;
  const url = `${said.url.replace(/^http/, 'ws').replace(/\/$/, '')}/sync`;
  const desk = new Desk(at, {url, client, store: null, socket: watched(visit, () => client)});
  const here = new Promise<void>(resolve => desk.listen('welcome', () => resolve()));
  desk.listen('connection', ({detail}) => {
    if (detail.connection === 'ended' && detail.code !== undefined) {
      console.error(`The line has ended (${detail.code})`);
      process.exit(1);
    }
  });
  desk.open();
  await here;
  return desk;
}

async function types(desk: Desk, beat: OutlineNode, words: string, rate: number): Promise<void> {
  for (const letter of words) {
    const channel = desk.channel(beat.id);
    channel.edit({from: channel.text.length, insert: letter});
    await rest(1000 / rate);
  }
}

async function saved(desk: Desk): Promise<void> {
  while (desk.saveState !== 'saved') {
    await new Promise<void>(resolve => {
      const stop = desk.listen('save-state', () => (stop(), resolve()));
    });
  }
}

function nth(desk: Desk): OutlineNode {
  const beats = desk.beats();
  const beat = beats.find(each => each.number === Number(said.beat)) ?? beats[Number(said.beat) - 1];
  return beat ?? desk.node(desk.addBeat({parent: STORY}, {title: 'Written from outside'}))!;
}

async function write(): Promise<void> {
  const desk = await sitsDown(visits[0], await branch(visits[0]));
  if (said.type !== undefined) {
    await types(desk, nth(desk), said.type, Number(said.rate));
    await saved(desk);
    console.log(JSON.stringify({seq: desk.seq, text: prose(desk.node(nth(desk).id)!)}));
    desk.close();
    return;
  }
  desk.beats().forEach(beat => console.log(`${beat.number}. ${title(beat)}\n   ${prose(beat)}`));
  desk.listen('change', ({detail}) => {
    for (const id of said.quiet ? [] : detail.nodes) {
      const node = desk.node(id);
      console.log(node === undefined ? `${id} is gone` : `${node.kind} ${node.number}. ${title(node)} | ${prose(node)}`);
    }
  });
  desk.listen('refused', ({detail}) => console.error(`${detail.code}: ${detail.say}`));
  desk.listen('save-state', ({detail}) => said.quiet || console.log(`(${detail.state})`));
  for await (const line of createInterface({input: process.stdin})) {
    const channel = desk.channel(nth(desk).id);
    channel.edit({from: channel.text.length, insert: `${line}\n`});
  }
  await saved(desk);
  desk.close();
}

async function load(writers: number, seconds: number): Promise<void> {
  const at = await branch(visits[0]);
  const desks: Desk[] = [];
  for (let i = 0; i < writers; i++) {
    desks.push(await sitsDown(visits[i % visits.length], at));
  }
  const until = performance.now() + seconds * 1000;
  const random = chance(Number(said.seed));
  await Promise.all(
    desks.map(async (desk, i) => {
      for (let step = 0; said.everything && performance.now() < until; step++) {
        something(desk, random, '', `Beat ${step} of ${i}`, true);
        await rest(1000 / Number(said.rate));
      }
      await rest((1000 / Number(said.rate)) * (i / writers));
      const beats = desk.beats();
      const beat = beats.length === 0 ? nth(desk) : said.beat === 'one' ? beats[0] : beats[i % beats.length];
      for (let letter = i; performance.now() < until; letter++) {
        await types(desk, beat, SENTENCE.charAt(letter % SENTENCE.length), Number(said.rate));
      }
    }),
  );
  await Promise.race([Promise.all(desks.map(saved)), rest(10_000)]);
  await rest(500);
  // somebody who comes now is given the whole state; the others have played every change
  desks.push(await sitsDown(visits[0], at));
  const outlines = desks.map(desk => JSON.stringify([told(desk, STORY), desk.bin().map(node => node.id).sort()]));
  console.log(
    JSON.stringify({
      writers,
      seconds,
      rate: Number(said.rate),
      submissions: figures.acknowledged.length,
      ack: {p50: Figures.at(figures.acknowledged, 0.5), p95: Figures.at(figures.acknowledged, 0.95), p99: Figures.at(figures.acknowledged, 0.99)},
      seen: {p50: Figures.at(figures.seen, 0.5), p95: Figures.at(figures.seen, 0.95), p99: Figures.at(figures.seen, 0.99)},
      unsaved: desks.filter(desk => desk.saveState !== 'saved').length,
      seq: desks[0].seq,
      alike: new Set(outlines).size === 1,
    }),
  );
  desks.forEach(desk => desk.close());
}
