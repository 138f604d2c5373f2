import type {ChangeSet} from '@codemirror/state';
import {newId} from './ids.ts';
import {carried} from './quoted.ts';
import type {Range} from './quoted.ts';
import {told} from './talk.ts';
import type {Channel, Disposition, Field, Proposal, SayFrame, SayOp, SayPlace, Sign, ThreadsFrame, WirePlace, WireThread, You} from './wire.ts';

/** A thread as this reader sees it: with what they have said themselves, at its place in the words as they are here. */
export interface Thread extends WireThread {
  /** It was about words, and they are gone. */
  readonly lost: boolean;
  /** Not on the server yet. */
  readonly pending: boolean;
}

export type {WireComment as Comment, Sign} from './wire.ts';

/** What a new thread is to be about: a node, one of its fields, or words in its prose as they are seen here. */
export interface About {
  readonly id: string;
  readonly field?: Field;
  readonly words?: Range & {readonly ch: Channel};
}

/** What the margin needs of its desk. */
export interface MarginDesk {
  me(): You | undefined;
  submit(op: SayOp): SayFrame;
  /** What was said here and is not answered. */
  unanswered(): readonly SayFrame[];
  /** The text as it is seen here, if it differs from the confirmed one. */
  local(id: string, ch: Channel): LocalText | undefined;
  /** The confirmed text. */
  confirmed(id: string, ch: Channel): {readonly rev: number; readonly text: string} | undefined;
  now(): Date;
  /** Threads are others, or elsewhere; on these nodes. */
  changed(nodes: ReadonlySet<string>): void;
}

/** A text with words that are not confirmed. */
export interface LocalText {
  readonly text: string;
  readonly unconfirmed: readonly ChangeSet[];
  confirmedPlace(at: number, assoc?: number): number;
}

/**
 * What is said about the outline, confirmed and not, and where each thread is.
 *
 * A place is kept in the confirmed text and carried along by every change that arrives, as the server does; where more
 * happens to words than that (they return, a split takes them along), the server says so.
 */
export class Margin {
  private readonly confirmed = new Map<string, WireThread>();
  /** Begun here, and not heard of yet. */
  private readonly begun = new Map<string, WireThread>();
  /** Of these nodes it is to be told that words have moved. */
  private readonly stirred = new Set<string>();
  private shown: readonly Thread[] | undefined;
  private whole = false;
  private readonly seenBefore = new WeakMap<WireThread, Thread>();
  private readonly desk: MarginDesk;

  constructor(desk: MarginDesk) {
    this.desk = desk;
  }

  /** All of them, resolved ones too, oldest first. */
  get threads(): readonly Thread[] {
    this.shown ??= this.look();
    return this.shown;
  }

  thread(id: string): Thread | undefined {
    return this.threads.find(thread => thread.id === id);
  }

  /** All that is said on the server was heard, so that what is not here is nowhere. */
  get isWhole(): boolean {
    return this.whole;
  }

  /** The server has said how some of them are, or all. */
  heard({items, all}: ThreadsFrame): void {
    if (all) this.whole = true;
    const nodes = new Set(all ? this.nodes() : []);
    if (all) {
      this.confirmed.clear();
    }
    for (const item of items) {
      const before = this.confirmed.get(item.id);
      if (before !== undefined) {
        nodes.add(before.on.id);
      }
      if ('gone' in item) {
        this.confirmed.delete(item.id);
      } else {
        this.confirmed.set(item.id, item);
        nodes.add(item.on.id);
      }
    }
    this.change(nodes);
  }

  /** A confirmed change of a text: words move with it. */
  written(id: string, ch: Channel, changes: readonly ChangeSet[]): void {
    let moved = false;
    for (const threads of [this.confirmed, this.begun]) {
      for (const thread of threads.values()) {
        const {on} = thread;
        if (on.id === id && on.ch === ch) {
          const range = changes.reduce(carried, rangeOf(on));
          threads.set(thread.id, {...thread, on: {...on, ...range}});
          moved = true;
        }
      }
    }
    if (moved) {
      this.stir(id);
    }
  }

  /** Words of this node are others on the screen: places in them are told of once all is played. */
  moved(id: string): void {
    if (this.confirmed.size + this.begun.size > 0 && this.nodes().has(id)) {
      this.stir(id);
    }
  }

  private stir(id: string): void {
    this.shown = undefined;
    if (this.stirred.size === 0) {
      queueMicrotask(() => {
        const nodes = new Set(this.stirred);
        this.stirred.clear();
        this.change(nodes);
      });
    }
    this.stirred.add(id);
  }

  /** It is said, or never will be. */
  answered({op}: SayFrame): void {
    const nodes = new Set([this.nodeOf(op)]);
    if (op.k === 'open' || op.k === 'suggest') {
      this.begun.delete(op.thread);
    }
    this.change(nodes);
  }

  /** Where something is said. */
  nodeOf(op: SayOp): string {
    return op.k === 'open' || op.k === 'suggest' ? op.on.id : (this.confirmed.get(op.thread) ?? this.begun.get(op.thread))?.on.id ?? '';
  }

  /** Begins a thread; `quote`: what its words said when they were chosen; `round`: where it is a note of one. Answers its id. */
  open(about: About, body: string, quote = '', round?: string): string {
    const on = this.placeOf(about, quote);
    return this.begin(on, {k: 'open', thread: newId(), comment: newId(), on, body: body.trim(), ...(round === undefined ? {} : {round})});
  }

  /** Suggests something; words are those at `about`, or the whole prose where nothing is written yet. Answers the id of the thread. */
  suggest(about: About, what: Proposal): string {
    const on = this.placeOf(about, what.k === 'words' ? what.old : '');
    return this.begin(on, {k: 'suggest', thread: newId(), comment: newId(), on, body: '', what});
  }

  /** One's own suggestion, made anew. */
  amend(thread: string, what: Proposal): void {
    this.say({k: 'amend', thread, what});
  }

  /** One's own suggestion is not meant any more; what others have said to it stays. */
  takeAway(thread: string): void {
    const first = this.thread(thread)?.comments[0];
    if (first !== undefined) {
      this.withdraw(thread, first.id);
    }
  }

  private begin(on: SayPlace, op: SayOp & {readonly k: 'open' | 'suggest'}): string {
    const suggests = op.k === 'suggest' ? {suggests: op.what} : {};
    this.begun.set(op.thread, {id: op.thread, on: wirePlace(on), quote: 'quote' in on ? on.quote : '', ...suggests, resolved: false, turn: 0, comments: []});
    this.say(op);
    return op.thread;
  }

  reply(thread: string, body: string): void {
    this.say({k: 'reply', thread, comment: newId(), body: body.trim()});
  }

  reword(thread: string, comment: string, body: string): void {
    this.say({k: 'reword', thread, comment, body: body.trim()});
  }

  withdraw(thread: string, comment: string): void {
    this.say({k: 'withdraw', thread, comment});
  }

  settle(thread: string, resolved: boolean): void {
    const known = this.thread(thread);
    if (known !== undefined && known.resolved !== resolved) {
      this.say({k: resolved ? 'resolve' : 'reopen', thread, turn: known.turn + 1});
    }
  }

  /** Somebody is to see to it; null: nobody. */
  assign(thread: string, to: string | null): void {
    this.say({k: 'assign', thread, to});
  }

  /** Until this day, `2026-12-24`; null: whenever. */
  due(thread: string, day: string | null): void {
    this.say({k: 'due', thread, day});
  }

  /** It is a note of this round; null: of none. */
  note(thread: string, round: string | null): void {
    this.say({k: 'note', thread, round});
  }

  /** What came of it, as a note; `was`: the answer that stood there when this one was begun. */
  answer(thread: string, disposition: Disposition, was: string, body: string): void {
    this.say({k: 'answer', thread, disposition, was, body: body.trim()});
  }

  react(thread: string, comment: string, sign: Sign, on: boolean): void {
    this.say({k: on ? 'react' : 'unreact', thread, comment, sign});
  }

  private say(op: SayOp): void {
    this.desk.submit(op);
    this.change(new Set([this.nodeOf(op)]));
  }

  private change(nodes: ReadonlySet<string>): void {
    this.shown = undefined;
    this.desk.changed(nodes);
  }

  private nodes(): Set<string> {
    return new Set([...this.confirmed.values(), ...this.begun.values()].map(({on}) => on.id));
  }

  private look(): Thread[] {
    const me = this.desk.me();
    const at = this.desk.now().toISOString();
    const said = this.desk.unanswered();
    const begun = [...this.begun.values()].filter(({id}) => !this.confirmed.has(id));
    return [...this.confirmed.values(), ...begun]
      .map(thread => said.reduce((each, {op}) => (op.thread === thread.id && me !== undefined ? told(each, op, me, at) : each), thread))
      .filter(({comments, note}) => comments.some(({gone}) => !gone) || (note !== undefined && note.answer !== ''))
      .map(thread => this.same(thread));
  }

  /** What looks as before is the same thing as before. */
  private same(thread: WireThread): Thread {
    const before = this.seenBefore.get(thread);
    const now = this.seen(thread);
    if (before !== undefined && before.pending === now.pending && before.lost === now.lost && before.on.from === now.on.from && before.on.to === now.on.to) {
      return before;
    }
    this.seenBefore.set(thread, now);
    return now;
  }

  private seen(thread: WireThread): Thread {
    const pending = !this.confirmed.has(thread.id);
    const {on} = thread;
    if (on.ch === undefined) {
      return {...thread, lost: false, pending};
    }
    const range = this.localRange(thread, on.ch);
    return {...thread, on: {...on, ...range}, lost: range.from === range.to, pending};
  }

  private localRange({id, on, quote}: WireThread, ch: Channel): Range {
    const local = this.desk.local(on.id, ch);
    const range = (local?.unconfirmed ?? []).reduce(carried, rangeOf(on));
    if (range.from < range.to || !this.begun.has(id) || local === undefined) {
      return range;
    }
    // said of words that are only just being sent
    const from = local.text.indexOf(quote);
    return from < 0 ? range : {from, to: from + quote.length};
  }

  private placeOf({id, field, words}: About, said: string): SayPlace {
    if (words === undefined) {
      return field === undefined ? {id} : {id, field};
    }
    const {ch} = words;
    const local = this.desk.local(id, ch);
    const {rev, text} = this.desk.confirmed(id, ch) ?? {rev: 0, text: ''};
    const quote = said || (local?.text ?? text).slice(words.from, words.to);
    const from = local?.confirmedPlace(words.from, 1) ?? words.from;
    const to = Math.max(from, local?.confirmedPlace(words.to, -1) ?? words.to);
    return {id, ch, rev, from, to, quote};
  }
}

function rangeOf({from = 0, to = 0}: WirePlace): Range {
  return {from, to};
}

function wirePlace(on: SayPlace): WirePlace {
  if (!('ch' in on)) {
    return on;
  }
  const {id, ch, from, to} = on;
  return {id, ch, from, to};
}
