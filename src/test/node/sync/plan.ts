import assert from 'node:assert/strict';
import {ChangeSet, Text} from '@codemirror/state';
import {Desk} from '../../../../frontend/sync/desk.ts';
import {isRoot, OutlineModel, prose} from '../../../../frontend/sync/outline-model.ts';
import {MemoryStore} from '../../../../frontend/sync/outbox-store.ts';
import type {Who} from '../../../../frontend/sync/doorbell.ts';
import type {Timers} from '../../../../frontend/sync/sync-client.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';
import type {StateFrame, TextFact} from '../../../../frontend/sync/wire.ts';
import {FAIR, SteppedServer} from './rough-lines.ts';
import {something} from './something.ts';
import {chance, roots, SlowClock} from './stand-in.ts';
import {ask} from './stepped-core.ts';
import {told} from './writers-room.ts';

const BRANCH = '00000000-0000-0000-0000-000000000007';
const NAMES = ['Ada', 'Bo', 'Cleo', 'Dirk', 'Eve', 'Fay', 'Gil', 'Hal'];
/** Private characters: there are more than a hundred thousand of them. */
const FIRST_MARK = 0xf0000;
const MARKS = /[\u{f0000}-\u{10fffd}]/gu;
/** Nobody helps: everything must come right by itself within this time. */
const PATIENCE = 150_000;

/** How many write, at most eight, and how often one of them does something. */
export interface Company {
  readonly writers: number;
  readonly steps: number;
}

/**
 * An evening of a few writers at the real server, in which everything breaks: all of it as the seed says. Each piece that
 * is typed ends with a mark of its own, one private character, by which it is found again.
 */
export class Plan {
  readonly clock = new SlowClock();
  readonly random: () => number;
  readonly store = new MemoryStore();
  readonly server: SteppedServer;
  readonly tabs: Tab[] = [];
  /** The accounts of those who were welcomed, by name. */
  readonly accounts = new Map<string, string>();
  /** Whose mark it is. */
  readonly owners = new Map<string, string>();
  private readonly seed: number;
  /** What was typed directly behind what. */
  private following: {readonly tab: Tab; readonly mark: string; readonly next: string}[] = [];
  private readonly company: Company;
  private written = '';
  private read = 0;

  constructor(seed: number, company?: Company) {
    this.seed = seed;
    this.random = chance(seed);
    this.server = new SteppedServer(this.clock, this.random);
    this.company = company ?? {writers: 2 + Math.floor(this.random() * 3), steps: 110};
  }

  /** In some evenings words are also taken back, or moved about; in the others none may go, come twice, or change places. */
  private get plain(): boolean {
    return this.seed % 2 === 0;
  }

  async happens(): Promise<void> {
    await this.everybodyComes();
    this.troubleBegins();
    for (let step = 0; step < this.company.steps; step++) {
      this.somebodyActs(String.fromCodePoint(FIRST_MARK + step), `Beat ${step}`);
      this.somethingHappens();
      await this.clock.pass(this.random() < 0.1 ? this.random() * 6_000 : this.random() * 60);
    }
    await this.calms();
    this.everybodyAgrees();
    this.nothingIsLost();
  }

  private async everybodyComes(): Promise<void> {
    for (let i = 0; i < this.company.writers; i++) {
      // two of them may be one person
      this.tabs.push(new Tab(this, NAMES[this.random() < 0.15 ? 0 : i]));
      await this.clock.pass(200);
    }
    this.tabs[0].desk.addBeat({parent: STORY}, {title: 'Opening image'});
    await this.clock.pass(200);
  }

  private troubleBegins(): void {
    const slow = 10 + this.random() ** 2 * 400;
    const some = (most: number): number => this.random() * most;
    this.server.trouble = {
      delay: () => 1 + this.random() * slow,
      cut: some(0.01),
      deaf: some(0.004),
      lost: some(0.006),
      twice: some(0.1),
      dies: some(0.05),
      fails: some(0.05),
      jumps: some(0.02),
      unnoticed: some(0.6),
    };
  }

  private somebodyActs(mark: string, title: string): void {
    const tab = this.pick(this.tabs);
    if (tab.goesOnTyping(mark) || tab.does(mark, title, this.plain)) {
      this.owners.set(mark, tab.account);
    }
  }

  private somethingHappens(): void {
    const dice = this.random();
    if (dice < 0.01) {
      this.server.dies();
    } else if (dice < 0.015) {
      this.server.goesDown();
    } else if (dice < 0.03) {
      this.pick(this.tabs).expires(this.random() * 60_000);
    } else if (dice < 0.04) {
      this.pick(this.tabs).sleeps(this.random() * 3_600_000);
    } else if (dice < 0.06) {
      this.pick(this.tabs).desk.wake();
    } else if (dice < 0.075) {
      this.pick(this.tabs).reloads();
    } else if (dice < 0.09) {
      const {desk} = this.pick(this.tabs);
      desk.quiet = !desk.quiet;
    }
  }

  /** Fair weather, and time. What no tab has taken up yet is taken up by the next. */
  private async calms(): Promise<void> {
    this.server.trouble = FAIR;
    this.tabs.forEach(tab => tab.letIn());
    await this.clock.pass(PATIENCE);
    for (const account of new Set(this.tabs.map(tab => tab.account))) {
      this.tabs.push(new Tab(this, account));
    }
    await this.clock.pass(PATIENCE);
  }

  follows(tab: Tab, mark: string, next: string): void {
    this.following.push({tab, mark, next});
  }

  /** What an earlier tab left is carried over by difference: nothing goes, but its pieces may come to stand apart. */
  left(tab: Tab): void {
    if (tab.desk.saveState !== 'saved') {
      this.following = this.following.filter(each => each.tab !== tab);
    }
  }

  /** What a screen calls saved is in the journal, or among the words it keeps. */
  isSaved(tab: Tab): void {
    const safe = this.journal() + tab.kept();
    const shown = this.plain ? tab.typed : tab.typed.filter(mark => tab.shows(mark));
    const missing = shown.filter(mark => !safe.includes(mark));
    assert.deepEqual(missing.map(stepOf), [], `${tab.account} was told that all is saved, but these steps are not in the journal`);
  }

  private journal(): string {
    const {journal} = this.server;
    this.written += JSON.stringify(journal.slice(this.read).map(change => change.f));
    this.read = journal.length;
    return this.written;
  }

  private everybodyAgrees(): void {
    const outline = this.rows();
    for (const {account, desk} of this.tabs) {
      assert.equal(desk.saveState, 'saved', `${account} is ${desk.saveState}, ${desk.connection}`);
      assert.deepEqual(told(desk, STORY), told(outline, STORY), `${account} sees another outline`);
      for (const {id} of outline.all()) {
        const confirmed = outline.node(id)!;
        assert.equal(prose(desk.node(id)!), prose(confirmed), `${account} reads other words in ${id}`);
        if (!isRoot(id)) {
          assert.equal(desk.channel(id).text, prose(confirmed), `${account} writes in other words in ${id}`);
          assert.equal(desk.channel(id).rev, confirmed.texts.prose?.rev ?? 0);
        }
      }
    }
  }

  private rows(): OutlineModel {
    const {state} = ask({do: 'ends'});
    const outline = new OutlineModel();
    outline.reset((JSON.parse(state!) as StateFrame).nodes);
    return outline;
  }

  private nothingIsLost(): void {
    const texts = [...this.rows().all()].map(node => node.texts.prose?.text ?? '');
    const all = texts.join('\n');
    const kept = this.tabs.map(tab => tab.kept()).join('\n');
    for (const [mark, owner] of this.owners) {
      const times = all.split(mark).length - 1;
      if (this.plain) {
        assert.ok(times > 0 || kept.includes(mark), `what ${owner} typed in step ${stepOf(mark)} is lost`);
        assert.ok(times <= 1, `what ${owner} typed in step ${stepOf(mark)} is there ${times} times`);
      }
    }
    for (const {mark, next} of this.plain ? this.following : []) {
      const text = texts.find(each => each.includes(mark) && each.includes(next));
      assert.ok(!text || text.indexOf(mark) < text.indexOf(next), `step ${stepOf(next)} was typed behind ${stepOf(mark)}`);
    }
    this.nobodyWritesAsAnother();
    this.nobodyTakesWhatAnotherTyped();
  }

  /** Whoever typed it, is the author of the change by which it came into the journal. */
  private nobodyWritesAsAnother(): void {
    const seen = new Set<string>();
    for (const change of this.server.journal) {
      for (const mark of JSON.stringify(change.f).match(MARKS) ?? []) {
        assert.ok(seen.has(mark) || this.owners.get(mark) === change.name, `step ${stepOf(mark)} was written as ${change.name}`);
        seen.add(mark);
      }
    }
  }

  /** Nobody here deletes; where words go other than with what they stand in, their writer has taken them back. */
  private nobodyTakesWhatAnotherTyped(): void {
    const outline = new OutlineModel();
    outline.reset(roots());
    for (const {f, name, undoOf} of this.server.journal) {
      if (f.k === 'text' && undoOf === undefined) {
        const before = Text.of((outline.node(f.id)?.texts[f.ch]?.text ?? '').split('\n'));
        for (const mark of deleted(f, before).match(MARKS) ?? []) {
          assert.equal(this.owners.get(mark), name, `what was typed in step ${stepOf(mark)} was taken away by ${name}`);
        }
      }
      outline.apply(f);
    }
  }

  private pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.random() * from.length)];
  }
}

function deleted({u}: TextFact, before: Text): string {
  let words = '';
  let doc = before;
  for (const each of u.map(json => ChangeSet.fromJSON(json))) {
    each.iterChanges((from, to) => (words += doc.sliceString(from, to)));
    doc = each.apply(doc);
  }
  return words;
}

const stepOf = (mark: string): number => mark.codePointAt(0)! - FIRST_MARK;

/** Somebody at a browser. A reload is another desk with the same store. */
class Tab {
  desk: Desk;
  readonly account: string;
  /** At the desk of now. */
  typed: string[] = [];
  private readonly plan: Plan;
  private readonly refused: string[] = [];
  private signedIn = true;
  private ahead = 0;
  private last: {id: string; mark: string} | undefined;

  constructor(plan: Plan, account: string) {
    this.plan = plan;
    this.account = account;
    this.desk = this.opens();
  }

  does(mark: string, title: string, plain: boolean): boolean {
    const typed = something(this.desk, this.plan.random, mark, title, !plain, !plain) && this.shows(mark);
    if (typed) {
      this.typed.push(mark);
      const beat = this.desk.beats().find(({id}) => this.desk.channel(id).text.includes(mark));
      this.last = beat && {id: beat.id, mark};
    }
    return typed;
  }

  /** Behind what was typed last. */
  goesOnTyping(mark: string): boolean {
    const {last} = this;
    if (last === undefined || this.desk.node(last.id) === undefined || !this.desk.mayWrite || this.plan.random() < 0.4) {
      return false;
    }
    const at = this.desk.channel(last.id).text.indexOf(last.mark);
    if (at < 0) {
      return false;
    }
    this.desk.channel(last.id).edit({from: at + last.mark.length, insert: `so${mark}`}, {anchor: at + last.mark.length + 2 + mark.length});
    this.plan.follows(this, last.mark, mark);
    this.typed.push(mark);
    this.last = {id: last.id, mark};
    return true;
  }

  shows(mark: string): boolean {
    return this.desk.beats().some(({id}) => this.desk.channel(id).text.includes(mark));
  }

  /** Words that were refused and shown to the writer, here or before a reload. */
  kept(): string {
    return this.refused.join('\n');
  }

  letIn(): void {
    this.signedIn = true;
  }

  /** The session ends while the server is well; somebody signs in again in another tab. */
  expires(milliseconds: number): void {
    this.signedIn = false;
    this.plan.clock.set(() => {
      this.letIn();
      this.desk.wake();
    }, milliseconds);
  }

  /** The lid was shut: the clock of this tab has gone on, and nothing else. */
  sleeps(milliseconds: number): void {
    this.ahead += milliseconds;
  }

  reloads(): void {
    this.plan.left(this);
    this.desk.close();
    this.last = undefined;
    this.typed = [];
    this.desk = this.opens();
  }

  private opens(): Desk {
    const {plan} = this;
    const desk = new Desk(BRANCH, {
      url: 'ws://simulated',
      store: plan.store,
      random: plan.random,
      timers: this.timers(),
      who: async () => (plan.server.up ? this.whoIsHere() : undefined),
      socket: () => plan.server.line(this.account, this.signedIn),
    });
    desk.listen('welcome', () => plan.accounts.set(this.account, desk.me!.account));
    desk.listen('refused', ({detail}) => this.refused.push(detail.words?.typed ?? ''));
    desk.listen('save-state', ({detail}) => {
      if (detail.state === 'saved' && desk === this.desk) {
        plan.isSaved(this);
      }
    });
    return desk.open();
  }

  private whoIsHere(): Who | undefined {
    const account = this.plan.accounts.get(this.account);
    return !this.signedIn ? {account: '', name: ''} : account === undefined ? undefined : {account, name: this.account};
  }

  private timers(): Timers {
    const {clock} = this.plan;
    return {
      // whole milliseconds and never none, or time might stand still
      set: (act, milliseconds) => clock.set(act, Math.max(1, Math.ceil(milliseconds))),
      clear: timer => clock.clear(timer),
      now: () => clock.now() + this.ahead,
    };
  }
}
