import assert from 'node:assert/strict';
import {Desk} from '../../../../frontend/sync/desk.ts';
import type {DeskEvents, Refused} from '../../../../frontend/sync/desk.ts';
import {isRoot, prose, title} from '../../../../frontend/sync/outline-model.ts';
import type {OutlineView} from '../../../../frontend/sync/outline-model.ts';
import {MemoryStore} from '../../../../frontend/sync/outbox-store.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import {CALM, chance, ServerLine, SlowClock, StandIn} from './stand-in.ts';
import type {Weather} from './stand-in.ts';

/** Some writers at one outline, on a clock of their own. */
export class WritersRoom {
  readonly clock = new SlowClock();
  readonly server = new StandIn();
  readonly store = new MemoryStore();
  readonly random: () => number;
  weather: Weather = CALM;
  readonly offline = new Set<string>();
  /** These tabs have a network, but no session. */
  readonly expired = new Set<string>();
  /** How often somebody asked whom the server takes a browser for, and whether it is well enough to say. */
  asked = 0;
  well = true;
  /** Who is signed in at the browser now, where that is somebody else than at first. */
  readonly signedIn = new Map<string, string>();
  private count = 0;

  constructor(seed = 1) {
    this.random = chance(seed);
  }

  async enters(account = `writer-${this.count}`): Promise<Writer> {
    const lines: ServerLine[] = [];
    const client = `c-${String(this.count++).padStart(6, '0')}`;
    const desk = new Desk('branch', {
      url: 'ws://stand-in',
      client,
      timers: this.clock,
      random: this.random,
      store: this.store,
      who: async () => {
        this.asked++;
        const name = this.expired.has(client) ? '' : (this.signedIn.get(client) ?? account);
        return this.well && !this.offline.has(client) ? {account: name, name} : undefined;
      },
      socket: () => {
        const line = new ServerLine(this.server, this.signedIn.get(client) ?? account, this.clock, this.weather, this.random);
        lines.push(line);
        if (this.offline.has(client) || this.expired.has(client)) {
          line.drop(1006);
        }
        return line.socket;
      },
    });
    const writer = new Writer(this, desk, account, client, lines);
    desk.open();
    await this.clock.pass(50);
    return writer;
  }

  /** Better weather, and time for everything to arrive. */
  async calms(): Promise<void> {
    this.weather = CALM;
    this.offline.clear();
    await this.clock.pass(40_000);
  }

  async passes(milliseconds: number): Promise<void> {
    await this.clock.pass(milliseconds);
  }

  /** All desks show what the server has, and say so. */
  everybodyAgrees(...writers: Writer[]): void {
    for (const writer of writers) {
      assert.equal(writer.desk.saveState, 'saved', `${writer.account} is ${writer.desk.saveState}`);
      assert.deepEqual(told(writer.desk, STORY), told(this.server.outline, STORY), `${writer.account} sees another outline`);
      for (const {id} of this.server.outline.all()) {
        const confirmed = this.server.outline.node(id)!;
        assert.equal(prose(writer.desk.node(id)!), prose(confirmed), `${writer.account} reads other words in ${id}`);
        if (!isRoot(id)) {
          assert.equal(writer.desk.channel(id).text, prose(confirmed), `${writer.account} writes in other words in ${id}`);
          assert.equal(writer.desk.channel(id).rev, confirmed.texts.prose?.rev ?? 0);
        }
      }
    }
  }
}

/** The outline as text, one line a node. */
export function told(view: OutlineView, id: string, depth = 0): string[] {
  return view.childIds(id).flatMap(child => {
    const node = view.node(child)!;
    return [`${'  '.repeat(depth)}${node.kind} ${title(node)} | ${prose(node)}`, ...told(view, child, depth + 1)];
  });
}

export class Writer {
  readonly room: WritersRoom;
  readonly desk: Desk;
  readonly account: string;
  readonly refused: Refused[] = [];
  /** What they were told of the others. */
  readonly told: DeskEvents['meanwhile'][] = [];
  /** What they were told of taking back. */
  readonly toldBack: string[] = [];
  private readonly client: string;
  private readonly lines: ServerLine[];

  constructor(room: WritersRoom, desk: Desk, account: string, client: string, lines: ServerLine[]) {
    this.room = room;
    this.desk = desk;
    this.account = account;
    this.client = client;
    this.lines = lines;
    desk.listen('refused', ({detail}) => this.refused.push(detail));
    desk.listen('meanwhile', ({detail}) => this.told.push(detail));
    desk.listen('undone', ({detail}) => this.toldBack.push(detail.say));
  }

  adds(title: string, after = STORY): string {
    return this.desk.addBeat(after === STORY ? {parent: STORY} : after, {title});
  }

  types(id: string, words: string, at = this.desk.channel(id).text.length): void {
    this.desk.channel(id).edit({from: at, insert: words}, {anchor: at + words.length});
  }

  reads(id: string): string {
    return prose(this.desk.node(id)!);
  }

  sees(): string[] {
    return told(this.desk, STORY);
  }

  goesOffline(): void {
    this.room.offline.add(this.client);
    this.lines.at(-1)?.drop(1006);
  }

  /** At this browser, from the next connection on. */
  givesPlaceTo(account: string): void {
    this.room.signedIn.set(this.client, account);
  }

  /** The session ends, as does the line. */
  isSignedOut(code = 1006): void {
    this.room.expired.add(this.client);
    this.lines.at(-1)?.drop(code);
  }

  /** In another tab; this one is looked at again. */
  signsIn(): void {
    this.room.expired.delete(this.client);
    this.desk.wake();
  }

  /** The browser is let in again, and this tab is not told. */
  isRemembered(): void {
    this.room.expired.delete(this.client);
  }

  comesBack(): void {
    this.room.offline.delete(this.client);
    this.desk.wake();
  }
}
