import {rebaseUpdates, type Update} from '@codemirror/collab';
import {ChangeSet, Text} from '@codemirror/state';
import {beats, changed, isLiving, isRoot, isWithin, OutlineModel, prose, title} from '../../../../frontend/sync/outline-model.ts';
import type {OutlineNode} from '../../../../frontend/sync/outline-model.ts';
import {carried} from '../../../../frontend/sync/quoted.ts';
import {told} from '../../../../frontend/sync/talk.ts';
import {CAST, PLACES, PLOTLINES, STORY} from '../../../../frontend/sync/wire.ts';
import type {
  Change,
  ActFrame,
  Channel,
  ClientFrame,
  Fact,
  InsertFact,
  Kind,
  Op,
  Place,
  RefusalCode,
  Role,
  SayFrame,
  ServerFrame,
  TextFact,
  TextPart,
  UndoOp,
  WireChange,
  WireNode,
  WireThread,
  You,
} from '../../../../frontend/sync/wire.ts';
import type {SocketLike, Timers} from '../../../../frontend/sync/sync-client.ts';

/** Chance with a seed (mulberry32), so that every history can be played again. */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A clock that moves only when it is told to. */
export class SlowClock implements Timers {
  private time = 0;
  private count = 0;
  private due: {at: number; order: number; act: () => void}[] = [];

  set(act: () => void, milliseconds: number): unknown {
    const entry = {at: this.time + Math.max(0, milliseconds), order: this.count++, act};
    this.due.push(entry);
    return entry;
  }

  clear(timer: unknown): void {
    this.due = this.due.filter(each => each !== timer);
  }

  now(): number {
    return this.time;
  }

  /** Lets so many milliseconds pass, and what is promised meanwhile come true. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await settled();
    for (;;) {
      const next = this.due.filter(each => each.at <= until).sort((a, b) => a.at - b.at || a.order - b.order)[0];
      if (next === undefined) {
        break;
      }
      this.due = this.due.filter(each => each !== next);
      this.time = Math.max(this.time, next.at);
      next.act();
      await settled();
    }
    this.time = until;
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 12; i++) {
    await Promise.resolve();
  }
}

class Refusal extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, say = `No: ${code}`) {
    super(say);
    this.code = code;
  }
}

/**
 * The server's part of the protocol, small and in memory: it orders, resolves, rebases and remembers. What it knows
 * can be looked at, and it can be killed between any two frames.
 */
export class StandIn {
  readonly journal: Change[] = [];
  readonly outline = new OutlineModel();
  readonly roles = new Map<string, Role>();
  /** No members (any more). */
  readonly shut = new Set<string>();
  /** Fewer changes than this are sent one by one; more, and the whole state goes out. */
  patience = 500;
  /** Changes of a text older than this many revisions are not known any more. */
  memory = 1000;
  boot = 'first';
  readonly lines = new Set<ServerLine>();
  readonly threads = new Map<string, WireThread>();
  /** Submissions that had been done before. */
  repeated = 0;
  /** Pages that had another outline than this one. */
  differences = 0;
  private busy = 0;
  private readonly done = new Map<string, number | undefined>();
  private readonly texts = new Map<string, {changes: ChangeSet; clientID: string}[]>();
  private readonly numbers = new Map<Kind, number>();

  constructor() {
    this.outline.reset(roots());
  }

  restart(): void {
    this.boot += '+';
    [...this.lines].forEach(line => line.drop(1006));
  }

  hear(line: ServerLine, data: string): void {
    const frame = JSON.parse(data) as ClientFrame;
    switch (frame.t) {
      case 'hello':
        return this.greet(line, frame.client, frame.since);
      case 'ping':
        return line.say({t: 'pong'});
      case 'differs':
        this.differences++;
        return undefined;
      case 'touched':
        return line.say({t: 'touched', since: frame.since, ids: []});
      case 'say':
        return this.say(line, frame);
      case 'at':
        return this.others(line, {...frame, ...line.you, t: 'peer'});
      default:
        return this.submit(line, frame);
    }
  }

  state(): WireNode[] {
    return [...this.outline.all()].sort((a, b) => Number(isRoot(b.id)) - Number(isRoot(a.id)));
  }

  prose(id: string): string {
    return prose(this.outline.node(id)!);
  }

  beats(): OutlineNode[] {
    return beats(this.outline);
  }

  private greet(line: ServerLine, client: string, since: number): void {
    if (this.shut.has(line.account)) {
      line.drop(4404);
      return;
    }
    if (this.journal.some(change => change.c === client && (change.accepts?.by ?? change.by) !== line.account)) {
      line.drop(4400);
      return;
    }
    line.you = {c: client, account: line.account, name: line.account, colour: 'a'};
    this.lines.add(line);
    const seq = this.journal.length;
    const last = Math.max(0, ...this.journal.filter(change => change.c === client).map(change => change.n));
    const limits = {prose: 20_000, title: 200, frame: 524_288, nodes: 5_000};
    const role = this.roles.get(line.account) ?? 'editor';
    const now = '2026-11-20T10:00:00Z';
    line.say({t: 'welcome', v: 1, boot: this.boot, seq, you: line.you, role, last, now, peers: [], limits});
    if (since < 0 || seq - since > this.patience) {
      line.say({t: 'state', seq, h: this.outline.digest, nodes: this.state()});
    } else {
      line.say({t: 'changes', h: this.outline.digest, items: this.journal.slice(since)});
    }
    line.say({t: 'threads', at: seq, all: true, items: [...this.threads.values()]});
  }

  /** Puts off so many submissions; answers how many it has. */
  isBusyFor(count: number): () => number {
    this.busy = count;
    return () => count - this.busy;
  }

  /** Words stay where they are carried by what is written; that is enough for who only wants to know what is said. */
  private say(line: ServerLine, {n, op}: SayFrame): void {
    const known = this.threads.get(op.thread);
    if ((this.roles.get(line.account) ?? 'editor') === 'viewer') {
      line.say({t: 'no', n, code: 'viewer', say: 'No: viewer'});
    } else if (known === undefined && op.k !== 'open' && op.k !== 'suggest') {
      line.say({t: 'no', n, code: 'gone', say: 'No: gone'});
    } else {
      const suggests = op.k === 'suggest' ? {suggests: op.what} : {};
      const begun = (): WireThread => ({id: op.thread, on: this.placeOf(op), quote: '', ...suggests, resolved: false, turn: 0, comments: []});
      const thread = told(known ?? begun(), op, line.you, '2026-11-20T10:00:00Z');
      this.threads.set(op.thread, thread);
      this.lines.forEach(each => each.say({t: 'threads', at: this.journal.length, items: [thread]}));
      line.say({t: 'ack', n});
    }
  }

  private submit(line: ServerLine, frame: ActFrame): void {
    if (this.busy > 0) {
      this.busy--;
      line.say({t: 'no', n: frame.n, code: 'later', say: ''});
      return;
    }
    const key = `${line.you.c}/${frame.n}`;
    if (this.done.has(key)) {
      this.repeated++;
      line.say({t: 'ack', n: frame.n, seq: this.done.get(key)});
      return;
    }
    try {
      if (/viewer|commenter/u.test(this.roles.get(line.account) ?? 'editor')) {
        throw new Refusal('viewer');
      }
      const fact = frame.t === 'text' ? this.text(frame.id, frame.ch, frame.rev, frame.u) : this.resolve(frame.op, line.you);
      if (fact === undefined) {
        line.say({t: 'ack', n: frame.n});
        return;
      }
      this.enter(fact, line, frame);
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) {
        throw refusal;
      }
      line.say({t: 'no', n: frame.n, code: refusal.code, say: refusal.message});
    }
  }

  private enter(f: Fact, line: ServerLine, frame: ActFrame): void {
    const seq = this.journal.length + 1;
    const undoOf = frame.t === 'do' && frame.op.k === 'undo' ? this.seqOf(frame.op, line.you.c) : undefined;
    const accepted = frame.t === 'do' && frame.op.k === 'accept' ? this.threads.get(frame.op.thread) : undefined;
    const by = accepted?.comments[0].by ?? line.account;
    const accepts = accepted && {thread: accepted.id, by: line.account, name: line.account};
    const change: Change = {seq, by, name: by, c: line.you.c, n: frame.n, at: '', undoOf, accepts, f};
    this.remember(f);
    this.outline.apply(f);
    this.journal.push(change);
    this.done.set(`${line.you.c}/${frame.n}`, seq);
    this.lines.forEach(each => each.say({t: 'changes', h: this.outline.digest, items: [change]}));
    if (accepted !== undefined) {
      this.decided({...this.threads.get(accepted.id)!, resolved: true, accepted: {by: line.account, at: ''}});
    }
    const undone = this.journal[(undoOf ?? 0) - 1]?.accepts;
    if (undone !== undefined) {
      this.decided({...this.threads.get(undone.thread)!, resolved: false, accepted: undefined});
    }
  }

  /** As when words are cut off to another beat, which only a server sees. */
  moves(thread: string, id: string, words: string): void {
    const from = this.prose(id).indexOf(words);
    this.decided({...this.threads.get(thread)!, on: {id, ch: 'prose', from, to: from + words.length}});
  }

  private decided(thread: WireThread): void {
    this.threads.set(thread.id, thread);
    this.lines.forEach(each => each.say({t: 'threads', at: this.journal.length, items: [thread]}));
  }

  private accept(thread: string, you: You): Fact | undefined {
    const known = this.threads.get(thread);
    const what = known?.suggests;
    if (known === undefined || what === undefined) {
      throw new Refusal('gone');
    }
    if (what.k !== 'words') {
      return this.resolve(what.k === 'set' ? {k: 'set', id: what.id, field: what.field, value: what.value} : what, you);
    }
    const {id, from = 0, to = 0} = known.on;
    if (this.prose(id).slice(from, to) !== what.old) {
      throw new Refusal('changed_since');
    }
    const u = ChangeSet.of({from, to, insert: what.now}, this.prose(id).length, '\n').toJSON() as WireChange;
    return {k: 'text', id, ch: 'prose', rev: this.find(id).texts.prose?.rev ?? 0, u: [u]};
  }

  private remember(fact: Fact): void {
    if (fact.k === 'group') {
      fact.facts.forEach(each => this.remember(each));
    } else if (fact.k === 'text') {
      const known = this.texts.get(`${fact.id}/${fact.ch}`) ?? [];
      this.carry(fact);
      this.texts.set(`${fact.id}/${fact.ch}`, [...known, ...fact.u.map(u => ({changes: ChangeSet.fromJSON(u), clientID: 'known'}))]);
    }
  }

  private placeOf(op: SayFrame['op']): WireThread['on'] {
    const on = (op.k === 'open' || op.k === 'suggest') && this.outline.node(op.on.id) !== undefined ? op.on : {id: STORY};
    if (!('ch' in on)) {
      return on;
    }
    const {id, ch, rev} = on;
    const head = this.find(id).texts[ch]?.rev ?? 0;
    const since = rev === head ? [] : this.texts.get(`${id}/${ch}`)!.slice(rev - head);
    return {id, ch, ...since.map(({changes}) => changes).reduce(carried, {from: on.from, to: on.to})};
  }

  private carry({id, ch, u}: TextFact): void {
    for (const thread of this.threads.values()) {
      const {on} = thread;
      if (on.id === id && on.ch === ch) {
        const range = u.map(each => ChangeSet.fromJSON(each)).reduce(carried, {from: on.from ?? 0, to: on.to ?? 0});
        this.threads.set(thread.id, {...thread, on: {...on, ...range}});
      }
    }
  }

  private text(id: string, ch: Channel, rev: number, u: readonly WireChange[]): Fact {
    const node = this.find(id);
    const {rev: head, text} = node.texts[ch] ?? {rev: 0, text: ''};
    if (rev > head) {
      throw new Refusal('bad_change');
    }
    if (head - rev > this.memory) {
      throw new Refusal('stale');
    }
    const over = rev === head ? [] : this.texts.get(`${id}/${ch}`)!.slice(rev - head);
    const own = u.map(each => ({changes: ChangeSet.fromJSON(each), clientID: 'submitted'}));
    // one over one, as the server does
    const rebased = over.reduce<readonly Update[]>((mine, each) => rebaseUpdates(mine, [each]), own).map(each => each.changes);
    const after = rebased.reduce((all, each) => changed(all, each), text);
    if (/\p{Surrogate}/u.test(after)) {
      throw new Refusal('bad_change');
    }
    if (after.length > 20_000) {
      throw new Refusal('too_long');
    }
    return {k: 'text', id, ch, rev: head, u: rebased.map(each => each.toJSON() as WireChange)};
  }

  private resolve(op: Op, you: You): Fact | undefined {
    switch (op.k) {
      case 'insert': {
        const parent = this.living(op.parent);
        const orders = this.orders(parent, op.nodes.length, op);
        const nodes = op.nodes.map((seed, at): WireNode => ({
          id: seed.id,
          kind: seed.kind,
          number: this.number(seed.kind),
          parent,
          order: orders[at],
          removed: false,
          fields: seed.fields ?? {},
          texts: {prose: {rev: 0, text: seed.prose ?? ''}},
          links: seed.links ?? {},
        }));
        return {k: 'insert', nodes};
      }
      case 'move': {
        op.ids.forEach(id => {
          if (isWithin(this.outline, op.parent, id)) {
            throw new Refusal('cycle');
          }
        });
        const orders = this.orders(op.parent, op.ids.length, op, op.ids);
        const moves = op.ids.map((id, at) => ({
          id,
          from: {parent: this.find(id).parent!, order: this.find(id).order},
          to: {parent: op.parent, order: orders[at]},
        }));
        return {k: 'move', moves};
      }
      case 'remove':
        return {k: 'remove', ids: op.ids.filter(id => !this.find(id).removed)};
      case 'restore':
        return {k: 'restore', places: op.ids.map(id => ({id, ...this.free(id, this.living(this.find(id).parent!), this.find(id).order)}))};
      case 'set': {
        const old = this.find(op.id).fields[op.field] ?? '';
        return old === op.value ? undefined : {k: 'set', id: op.id, field: op.field, old, new: op.value};
      }
      case 'link':
      case 'unlink': {
        const linked = this.find(op.id).links[op.rel]?.includes(op.to) ?? false;
        return linked === (op.k === 'link') ? undefined : {k: op.k, id: op.id, rel: op.rel, to: op.to};
      }
      // enough for acts that do not rest on each other
      case 'together': {
        const facts = op.ops.map(each => this.resolve(each, you)).filter(fact => fact !== undefined);
        return facts.length > 1 ? {k: 'group', label: 'together', facts} : facts[0];
      }
      case 'split':
        this.mustLive(op.id);
        return this.split(op.id, op.at, op.rev, op.newId);
      case 'join':
        this.mustLive(op.id, op.into);
        return this.join(op.id, op.into);
      case 'accept':
        return this.accept(op.thread, you);
      case 'undo':
        return this.takeBack(this.seqOf(op, you.c), you.account, op.texts ?? []);
    }
  }

  private mustLive(...ids: string[]): void {
    if (!ids.every(id => isLiving(this.outline, id))) {
      throw new Refusal('gone');
    }
  }

  private split(id: string, at: number, rev: number, newId: string): Fact {
    const node = this.find(id);
    const head = node.texts.prose?.rev ?? 0;
    const since = rev === head ? [] : this.texts.get(`${id}/prose`)!.slice(rev - head);
    const place = since.reduce((pos, {changes}) => changes.mapPos(pos, 1), at);
    const whole = prose(node);
    const born: WireNode = {
      id: newId,
      kind: 'beat',
      number: this.number('beat'),
      parent: node.parent,
      order: this.orders(node.parent!, 1, {parent: node.parent!, after: id})[0],
      removed: false,
      texts: {prose: {rev: 0, text: whole.slice(place).trimStart()}},
    };
    const cut = ChangeSet.of({from: whole.slice(0, place).trimEnd().length, to: whole.length}, whole.length).toJSON() as WireChange;
    return {k: 'group', label: 'split', facts: [{k: 'insert', nodes: [born]}, {k: 'text', id, ch: 'prose', rev: head, u: [cut]}]};
  }

  private join(id: string, into: string): Fact {
    const from = this.find(id);
    const target = this.find(into);
    const words = prose(from);
    const heading = title(from) === '' || words.startsWith(title(from)) ? '' : title(from);
    const {length} = prose(target);
    const added = [length > 0 ? '' : undefined, heading || undefined, words].filter(part => part !== undefined).join('\n');
    const u = ChangeSet.of({from: length, insert: added}, length).toJSON() as WireChange;
    const rev = target.texts.prose?.rev ?? 0;
    return {k: 'group', label: 'join', facts: [{k: 'text', id: into, ch: 'prose', rev, u: [u]}, {k: 'remove', ids: [id]}]};
  }

  private seqOf(op: UndoOp, client: string): number {
    return 'of' in op ? op.of : (this.journal.find(change => change.c === client && change.n === op.n)?.seq ?? 0);
  }

  private takeBack(of: number, account: string, texts: readonly TextPart[]): Fact {
    const change = this.journal[of - 1];
    if (change === undefined) {
      throw new Refusal('gone', 'There is nothing to take back.');
    }
    if ((change.accepts?.by ?? change.by) !== account) {
      throw new Refusal('not_yours');
    }
    if (this.journal.some(({undoOf}) => undoOf === of)) {
      throw new Refusal('undone');
    }
    return this.inverse(change.f, of, texts);
  }

  private inverse(fact: Fact, of: number, texts: readonly TextPart[]): Fact {
    switch (fact.k) {
      case 'insert':
        fact.nodes.forEach(node => {
          const now = this.find(node.id);
          if (prose(now) !== (node.texts?.prose?.text ?? '') || title(now) !== (node.fields?.title ?? '')) {
            throw this.changedSince(of, `worked on ${node.kind} ${node.number} since: it stays`);
          }
        });
        return {k: 'remove', ids: fact.nodes.map(node => node.id)};
      case 'remove':
        return {k: 'restore', places: fact.ids.map(id => ({id, ...this.free(id, this.find(id).parent!, this.find(id).order)}))};
      case 'restore':
        return {k: 'remove', ids: fact.places.map(place => place.id)};
      case 'set':
        if ((this.find(fact.id).fields[fact.field] ?? '') !== fact.new) {
          throw this.changedSince(of, `changed this ${fact.field} since: it stays as it is`);
        }
        return {...fact, old: fact.new, new: fact.old};
      case 'move':
        if (fact.moves.some(({id, to}) => this.find(id).order !== to.order)) {
          throw this.changedSince(of, 'moved this since: it stays where it is');
        }
        return {k: 'move', moves: fact.moves.map(({id, from, to}) => ({id, from: to, to: this.free(id, from.parent, from.order)}))};
      case 'link':
        return {...fact, k: 'unlink'};
      case 'unlink':
        return {...fact, k: 'link'};
      case 'text': {
        const said = texts.find(each => each.id === fact.id && each.ch === fact.ch);
        return said === undefined ? this.unwritten(fact) : this.text(said.id, said.ch, said.rev, said.u);
      }
      case 'group':
        return {k: 'group', label: fact.label, facts: [...fact.facts].reverse().map(each => this.inverse(each, of, texts))};
      case 'order':
        return fact;
    }
  }

  private changedSince(of: number, what: string): Refusal {
    return new Refusal('changed_since', `${this.journal.at(-1)!.seq === of ? 'Somebody' : this.journal.at(-1)!.name} has ${what}.`);
  }

  private unwritten({id, ch, rev, u}: TextFact): Fact {
    const known = this.texts.get(`${id}/${ch}`)!.map(({changes}) => changes);
    const born = this.journal.flatMap(({f}) => parts(f)).find(f => f.k === 'insert' && f.nodes.some(node => node.id === id)) as InsertFact;
    const first = born.nodes.find(node => node.id === id)!.texts?.[ch]?.text ?? '';
    const doc = known.slice(0, rev).reduce((text, each) => each.apply(text), Text.of(first.split('\n')));
    const made = known.slice(rev, rev + u.length).reduce((all, each) => all.compose(each));
    const over = known.slice(rev + u.length).map(changes => ({changes, clientID: 'known'}));
    const own = [{changes: made.invert(doc), clientID: 'submitted'}];
    const rebased = over.reduce<readonly Update[]>((mine, each) => rebaseUpdates(mine, [each]), own);
    return {k: 'text', id, ch, rev: known.length, u: rebased.map(each => each.changes.toJSON() as WireChange)};
  }

  private find(id: string): OutlineNode {
    const node = this.outline.node(id);
    if (node === undefined) {
      throw new Refusal('gone');
    }
    return node;
  }

  private living(id: string): string {
    return isLiving(this.outline, id) || isRoot(id) ? id : this.living(this.outline.node(id)?.parent ?? STORY);
  }

  private number(kind: Kind): number {
    const next = (this.numbers.get(kind) ?? 0) + 1;
    this.numbers.set(kind, next);
    return next;
  }

  /** Keys between the neighbours: digits behind the left one's, until below the right one's. */
  private orders(parent: string, count: number, place: Place, without: readonly string[] = []): string[] {
    const list = this.outline.childIds(parent).filter(id => !without.includes(id));
    let at = list.length;
    if (place.after === null) {
      at = 0;
    } else if (place.after !== undefined && list.includes(place.after)) {
      at = list.indexOf(place.after) + 1;
    } else if (place.before !== undefined && list.includes(place.before)) {
      at = list.indexOf(place.before);
    }
    let left = at > 0 ? this.find(list[at - 1]).order : '';
    const right = at < list.length ? this.find(list[at]).order : undefined;
    return Array.from({length: count}, () => (left = between(left, right)));
  }

  /** This key, or one behind whoever has got it meanwhile. */
  private free(id: string, parent: string, order: string): {parent: string; order: string} {
    const taken = this.outline.childIds(parent).find(each => each !== id && this.find(each).order === order);
    return {parent, order: taken === undefined ? order : this.orders(parent, 1, {parent, after: taken})[0]};
  }

  private others(line: ServerLine, frame: ServerFrame): void {
    this.lines.forEach(each => each !== line && each.say(frame));
  }
}

function parts(fact: Fact): readonly Fact[] {
  return fact.k === 'group' ? fact.facts.flatMap(parts) : [fact];
}

function between(left: string, right: string | undefined): string {
  let key = '';
  for (let at = 0; ; at++) {
    const low = at < left.length ? left.charCodeAt(at) - 96 : 0;
    const high = right !== undefined && key === right.slice(0, at) && at < right.length ? right.charCodeAt(at) - 96 : 27;
    if (high - low > 1) {
      return key + String.fromCharCode(96 + ((low + high) >> 1));
    }
    key += String.fromCharCode(96 + low);
  }
}

export function roots(): WireNode[] {
  const kinds: [string, Kind][] = [[STORY, 'story'], [CAST, 'cast'], [PLACES, 'places'], [PLOTLINES, 'plotlines']];
  return kinds.map(([id, kind]) => ({id, kind, number: 0, parent: null, order: '', removed: false}));
}

/** What can go wrong on the way, as probabilities per frame; and how long a frame takes (milliseconds). */
export interface Weather {
  readonly delay: () => number;
  readonly cut: number;
  readonly silence: number;
  readonly twice: number;
  readonly lost: number;
}

export const CALM: Weather = {delay: () => 5, cut: 0, silence: 0, twice: 0, lost: 0};

/** Both ends of one socket, with the weather between them. Frames keep their order, as on a real one. */
export class ServerLine {
  you = {c: '', account: '', name: '', colour: 'a'};
  readonly account: string;
  readonly socket: SocketLike;
  private readonly server: StandIn;
  private readonly clock: SlowClock;
  private readonly weather: Weather;
  private readonly random: () => number;
  private open = true;
  private silent = false;
  private upUntil = 0;
  private downUntil = 0;

  constructor(server: StandIn, account: string, clock: SlowClock, weather: Weather, random: () => number) {
    this.server = server;
    this.account = account;
    this.clock = clock;
    this.weather = weather;
    this.random = random;
    this.socket = {
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send: data => this.up(data),
      close: () => this.drop(),
    };
    clock.set(() => this.open && this.socket.onopen?.(undefined as never), weather.delay());
  }

  say(frame: ServerFrame): void {
    const data = JSON.stringify(frame);
    if (frame.t === 'changes' && this.random() < this.weather.lost) {
      return;
    }
    const times = frame.t === 'changes' && this.random() < this.weather.twice ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.downUntil = Math.max(this.clock.now() + this.weather.delay(), this.downUntil);
      this.clock.set(() => this.open && !this.silent && this.socket.onmessage?.({data}), this.downUntil - this.clock.now());
    }
    this.mayBreak();
  }

  /** The line is cut; what is on the way is lost. */
  drop(code?: number): void {
    this.server.lines.delete(this);
    if (this.open) {
      this.open = false;
      if (code !== undefined) {
        this.clock.set(() => this.socket.onclose?.({code}), 0);
      }
    }
  }

  private up(data: string): void {
    const numbered = data.startsWith('{"t":"do"') || data.startsWith('{"t":"text"') || data.startsWith('{"t":"say"');
    const times = numbered && this.random() < this.weather.twice ? 2 : 1;
    for (let i = 0; i < times; i++) {
      this.upUntil = Math.max(this.clock.now() + this.weather.delay(), this.upUntil);
      this.clock.set(() => this.open && !this.silent && this.server.hear(this, data), this.upUntil - this.clock.now());
    }
    this.mayBreak();
  }

  private mayBreak(): void {
    if (this.random() < this.weather.cut) {
      this.drop(1006);
    } else if (this.random() < this.weather.silence) {
      this.silent = true;
    }
  }
}
