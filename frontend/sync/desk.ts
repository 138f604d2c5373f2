import {ChangeSet} from '@codemirror/state';
import {beats, isLiving, OutlineModel, untouched} from './outline-model.ts';
import type {OutlineNode, OutlineView, Touched} from './outline-model.ts';
import {Keeping} from './keeping.ts';
import {browserStore} from './outbox-store.ts';
import type {KeptOutbox, OutboxStore} from './outbox-store.ts';
import {Pending} from './pending.ts';
import {Presence} from './presence.ts';
import type {Peer} from './presence.ts';
import type {SaveState} from './save-state.ts';
import {realTimers, SyncClient} from './sync-client.ts';
import type {Arrival, ClientEvents, Connection, SocketLike, Timers} from './sync-client.ts';
import {TextChannel} from './text-channel.ts';
import {Acts} from './undo.ts';
import {STORY} from './wire.ts';
import type {
  Change,
  Channel,
  Fact,
  Field,
  Kind,
  Limits,
  NumberedFrame,
  Op,
  Place,
  RefusalCode,
  Relation,
  Role,
  StateFrame,
  TextFrame,
  WelcomeFrame,
  You,
} from './wire.ts';

export type {Connection} from './sync-client.ts';

/** Something the server would not do, with a sentence to show. Words never vanish: they are here. */
export interface Refused {
  readonly code: RefusalCode;
  readonly say: string;
  readonly op?: Op;
  /** For a refused text: what was typed, to be offered for copying. */
  readonly words?: {readonly id: string; readonly ch: Channel; readonly typed: string; readonly whole: string};
}

export interface DeskEvents {
  /** Nodes that are other objects now, parents whose list of children is another one. Fired in the task of the act or frame. */
  change: {readonly nodes: ReadonlySet<string>; readonly parents: ReadonlySet<string>};
  /** Only when lists of children changed. */
  structure: {readonly parents: ReadonlySet<string>};
  'save-state': {readonly state: SaveState; readonly waiting: number};
  /** `code`: the close code of the socket, where it ended. */
  connection: {readonly connection: Connection; readonly code?: number};
  /** Somebody came, went, or moved; `at`: nodes whose carets differ now. */
  peers: {readonly peers: readonly Peer[]; readonly at: ReadonlySet<string>};
  role: {readonly role: Role};
  refused: Refused;
  /** The outline is here: the first time, or (`again`) after having been away. */
  welcome: {readonly again: boolean};
  /** The server was started anew. */
  boot: {readonly boot: string};
  /** Undo or redo took place at this node: the screen may want to show it. */
  undone: {readonly id: string | null; readonly redo: boolean};
}

/** A typed event: `desk.listen('peers', event => event.detail.peers)`. */
export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

export interface DeskOptions {
  /** Where `/sync` is; the page's own host unless said. */
  readonly url?: string;
  readonly socket?: (url: string) => SocketLike;
  /** Null: keep nothing over a reload. */
  readonly store?: OutboxStore | null;
  readonly timers?: Timers;
  readonly random?: () => number;
  /** This tab's own name. */
  readonly client?: string;
  /** What an earlier tab left unanswered: this desk only sends it and is done. */
  readonly left?: KeptOutbox;
}

/** As many texts stay ready, with their undo. */
const KEPT_CHANNELS = 50;
/** A desk nobody looks at any more is put away after so long, once everything is saved. */
const PUT_AWAY_AFTER = 10_000;

const DEFAULT_LIMITS: Limits = {prose: 20_000, title: 200, frame: 524_288, nodes: 5_000};

/** A split or join that waits until the words before it are on the server. */
interface Waiting {
  readonly channel: TextChannel;
  /** Where the cut is in the words as they are here. */
  at: number;
  submit(at: number): void;
  refuse(): void;
}

/** Everything for one open outline in one tab: what it shows, what may be done, what the others do. */
export class Desk extends EventTarget implements OutlineView {
  readonly branch: string;
  private readonly base = new OutlineModel();
  private readonly pending: Pending;
  private readonly channels = new Map<string, TextChannel>();
  private readonly dirty = new Set<TextChannel>();
  private readonly client: SyncClient;
  private readonly acts: Acts;
  private readonly presence: Presence;
  private readonly timers: Timers;
  private readonly options: DeskOptions;
  private readonly store: OutboxStore | undefined;
  private readonly answers = new Map<number, (done: boolean) => void>();
  private readonly undoing = new Map<number, boolean>();
  private readonly left: KeptOutbox | undefined;
  private readonly landedLater = new Map<string, number>();
  private peeked = false;
  private waiting: Waiting[] = [];
  private rejections: readonly Refused[] = [];
  private greeting: WelcomeFrame | undefined;
  private present: Role = 'viewer';
  private bounds: Limits = DEFAULT_LIMITS;
  private here = false;
  private seenBefore = false;
  /** While frames are being played: one refold and one event at the end. */
  private gathering: {readonly below: Touched; readonly seen: Touched} | undefined;

  private readonly keeping: Keeping;
  private release: (() => void) | undefined;
  private sought = false;
  private finished: (() => void) | undefined;

  constructor(branch: string, options: DeskOptions = {}) {
    super();
    this.branch = branch;
    this.options = options;
    this.left = options.left;
    this.timers = options.timers ?? realTimers;
    this.store = options.store === undefined ? browserStore() : (options.store ?? undefined);
    this.pending = new Pending(this.base, {
      dirty: () => [...this.dirty].map(({id, channel}) => ({id, ch: channel})),
      local: (id, ch) => this.dirtyChannel(id, ch)?.text,
      mapped: (id, ch, at) => this.dirtyChannel(id, ch)?.localPlace(at) ?? at,
    });
    this.acts = new Acts({
      undoText: text => this.channels.get(text)?.undo() ?? false,
      redoText: text => this.channels.get(text)?.redo() ?? false,
      endAct: text => this.channels.get(text)?.endAct(),
      takeBack: (seq, redo) => this.takeBack(seq, redo),
    });
    this.client = new SyncClient({
      url: options.url ?? homeUrl(),
      branch,
      client: options.left?.client ?? options.client ?? newName(options.random),
      events: this.clientEvents(),
      socket: options.socket,
      timers: this.timers,
      random: options.random,
      outbox: options.left?.frames,
      peekFrom: options.left?.seq,
    });
    this.presence = new Presence(
      {
        send: frame => this.client.at(frame),
        moved: at => this.tell('peers', {peers: this.peers, at}),
        localPlace: (id, ch, at) => this.dirtyChannel(id, ch)?.localPlace(at) ?? at,
      },
      this.timers,
    );
    this.keeping = new Keeping(
      this.store,
      this.timers,
      {
        waiting: () => this.unanswered,
        live: () => this.client.live,
        outbox: () => this.outbox(),
        stands: (state, waiting) => this.stands(state, waiting),
      },
      this.left !== undefined,
    );
    this.takeUpWhatWasLeft();
  }

  /** Opens the line. `openDesk` has done so. */
  open(): this {
    if (this.left === undefined) {
      void this.store?.hold(this.client.client).then(release => (this.release = release));
    }
    this.client.connect();
    return this;
  }

  listen<K extends keyof DeskEvents>(type: K, listener: (event: DeskEvent<K>) => void): () => void {
    this.addEventListener(type, listener as EventListener);
    return () => this.removeEventListener(type, listener as EventListener);
  }

  /** True once a first `state` is here. */
  get ready(): boolean {
    return this.here;
  }

  get role(): Role {
    return this.present;
  }

  get mayWrite(): boolean {
    return this.here && (this.present === 'owner' || this.present === 'editor');
  }

  get me(): You | undefined {
    return this.greeting?.you;
  }

  get limits(): Limits {
    return this.bounds;
  }

  get saveState(): SaveState {
    return this.keeping.state;
  }

  get connection(): Connection {
    return this.client.connection;
  }

  /** The last change that is in what is shown. */
  get seq(): number {
    return this.client.seq;
  }

  get peers(): readonly Peer[] {
    return this.presence.peers;
  }

  /** Refused words, kept until dismissed. */
  get rejected(): readonly Refused[] {
    return this.rejections;
  }

  dismiss(refused: Refused): void {
    this.rejections = this.rejections.filter(each => each !== refused);
  }

  /** The outline as this writer sees it: confirmed, with own unanswered acts over it; texts always current. */
  node(id: string): OutlineNode | undefined {
    return this.pending.node(id);
  }

  childIds(id: string): readonly string[] {
    return this.pending.childIds(id);
  }

  children(id: string): readonly OutlineNode[] {
    return this.childIds(id).map(child => this.node(child)!);
  }

  /** All living beats in reading order. */
  beats(): readonly OutlineNode[] {
    return beats(this);
  }

  /** What was put in the bin by itself; what went with it stands below it there. */
  bin(): readonly OutlineNode[] {
    return this.pending.bin();
  }

  isLiving(id: string): boolean {
    return isLiving(this, id);
  }

  /** The living text for typing; kept for the 50 texts used last. */
  channel(id: string, ch: Channel = 'prose'): TextChannel {
    const key = keyOf(id, ch);
    const channel = this.channels.get(key) ?? this.openChannel(id, ch);
    this.channels.delete(key);
    this.channels.set(key, channel);
    this.forgetOldChannels(channel);
    return channel;
  }

  /**
   * A new beat: behind a beat (or sequence, or act, by `after`'s id) among its siblings; with the id of an act or
   * sequence as `{parent, after: null}` inside it, first. Answers its id; the new text can be typed into at once.
   */
  addBeat(after: string | Place, fields: Partial<Record<Field, string>> = {}): string {
    return this.add('beat', typeof after === 'string' ? this.behind(after, ['story', 'act', 'sequence']) : after, fields);
  }

  /** A new sequence; `after` any node: behind it, or behind the sequence it stands in. */
  addSequence(after: string | Place, title = ''): string {
    return this.add('sequence', typeof after === 'string' ? this.behind(after, ['story', 'act']) : after, titled(title));
  }

  /** A new act; `after` any node: behind the act it stands in. */
  addAct(after: string | Place, title = ''): string {
    return this.add('act', typeof after === 'string' ? this.behind(after, ['story']) : after, titled(title));
  }

  add(kind: Kind, place: Place, fields: Partial<Record<Field, string>> = {}): string {
    const id = newId();
    const {parent, after, before} = place;
    const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
    this.act({k: 'insert', nodes: [{id, kind, fields: said}], ...placed(parent, after, before)});
    return id;
  }

  setField(id: string, field: Field, value: string): void {
    if ((this.node(id)?.fields[field] ?? '') !== value) {
      this.act({k: 'set', id, field, value});
    }
  }

  link(id: string, relation: Relation, to: string): void {
    this.act({k: 'link', id, rel: relation, to});
  }

  unlink(id: string, relation: Relation, to: string): void {
    this.act({k: 'unlink', id, rel: relation, to});
  }

  /** Together, in the order given. A sibling in `place` that is moved itself stands for the one before it. */
  move(ids: readonly string[], place: Place): void {
    const siblings = this.childIds(place.parent);
    let {after, before} = place;
    while (typeof after === 'string' && ids.includes(after)) {
      after = siblings[siblings.indexOf(after) - 1] ?? null;
    }
    while (before !== undefined && ids.includes(before)) {
      before = siblings[siblings.indexOf(before) + 1];
    }
    this.act({k: 'move', ids, ...placed(place.parent, after, before)});
  }

  remove(ids: readonly string[]): void {
    this.act({k: 'remove', ids});
  }

  /** Back from the bin: where it was, or at a place. */
  restore(ids: readonly string[], place?: Place): void {
    this.act({k: 'restore', ids, ...(place === undefined ? {} : placed(place.parent, place.after, place.before))});
  }

  /**
   * Cuts the prose of a beat at a place in the words as they are here, however many of them are still on their way:
   * those go first. What is typed meanwhile is kept. Answers the new beat's id once it is on the server; null if refused.
   */
  split(id: string, at: number): Promise<string | null> {
    const made = newId();
    return new Promise(resolve => {
      this.onceSent(id, at, place => {
        const rev = this.base.node(id)?.texts.prose?.rev ?? 0;
        const n = this.act({k: 'split', id, at: place, rev, newId: made});
        this.whenAnswered(n, done => resolve(done ? made : null));
      }, () => resolve(null));
    });
  }

  /** Adds the words of `id` to those of `into` (usually the beat above); `id` goes to the bin whole. False if refused. */
  join(id: string, into: string): Promise<boolean> {
    return new Promise(resolve => {
      this.onceSent(id, 0, () => {
        const n = this.act({k: 'join', id, into});
        this.whenAnswered(n, resolve);
      }, () => resolve(false));
    });
  }

  get canUndo(): boolean {
    return this.acts.canUndo;
  }

  get canRedo(): boolean {
    return this.acts.canRedo;
  }

  /** Takes back this tab's own last act, words or structure. */
  undo(): void {
    this.step(false);
  }

  redo(): void {
    this.step(true);
  }

  /** Where this writer's caret is, in the words as they are here; null: nowhere. */
  at(id: string | null, selection: {anchor: number; head: number} = {anchor: 0, head: 0}, ch: Channel = 'prose'): void {
    const rev = id === null ? undefined : (this.channels.get(keyOf(id, ch))?.rev ?? this.base.node(id)?.texts[ch]?.rev);
    if (id === null || rev === undefined) {
      this.presence.at({t: 'at', id: null});
      return;
    }
    const place = (each: number): number => this.dirtyChannel(id, ch)?.confirmedPlace(each) ?? each;
    this.presence.at({t: 'at', id, ch, rev, sel: [place(selection.anchor), place(selection.head)]});
  }

  /** There may be a network again, or somebody looks. */
  wake(): void {
    this.client.wake();
  }

  /** Writes what is unanswered to the browser's store now; the page may be about to go. */
  keepNow(): Promise<void> {
    return this.keeping.now();
  }

  /** Ends the line. What is unanswered stays in the browser's store, for the next tab. */
  close(): void {
    if (this.client.connection !== 'ended') {
      void this.keepNow().finally(() => this.release?.());
    }
    this.client.close();
    this.presence.close();
    this.keeping.close();
    this.finished?.();
  }

  /* ---- acts ---- */

  private act(op: Op): number {
    if (this.mayNot(op)) {
      return -1;
    }
    const {n} = this.submit(op);
    this.acts.submitted(n);
    return n;
  }

  private mayNot(op?: Op): boolean {
    if (!this.mayWrite) {
      this.refuse({code: 'viewer', say: 'You may read this outline, not change it.', op});
    }
    return !this.mayWrite;
  }

  private submit(op: Op): {n: number} {
    const frame = this.client.submit(op);
    this.emit(this.pending.add(frame.n, op));
    this.keeping.acted();
    return frame;
  }

  private step(redo: boolean): void {
    const act = redo ? this.acts.redo() : this.acts.undo();
    if (act?.k === 'text') {
      this.tell('undone', {id: act.text.split('/')[0], redo});
    }
  }

  private takeBack(seq: number, redo: boolean): number {
    const {n} = this.submit({k: 'undo', of: seq});
    this.undoing.set(n, redo);
    return n;
  }

  private behind(id: string, holders: readonly Kind[]): Place {
    const node = this.node(id);
    if (node === undefined || node.parent === null || node.id === STORY) {
      return {parent: STORY};
    }
    const parent = this.node(node.parent);
    return parent !== undefined && holders.includes(parent.kind) ? {parent: parent.id, after: id} : this.behind(node.parent, holders);
  }

  /** Acts on a text once all words written in it so far are on the server; words written after this wait behind the act. */
  private onceSent(id: string, at: number, submit: (at: number) => void, refuse: () => void): void {
    if (this.mayNot()) {
      refuse();
      return;
    }
    const there = this.base.node(id) !== undefined;
    const channel = there ? this.channels.get(keyOf(id, 'prose')) : this.channel(id);
    if (there && (channel === undefined || channel.clean)) {
      submit(at);
    } else if (channel !== undefined) {
      channel.gate ??= channel.unconfirmed.length;
      this.waiting.push({channel, at, submit, refuse});
      this.flush(channel);
    }
  }

  private whenAnswered(n: number, tell: (done: boolean) => void): void {
    if (n < 0) {
      tell(false);
    } else {
      this.answers.set(n, tell);
    }
  }

  private submitWaiting(channel: TextChannel): void {
    const next = this.waiting.find(each => each.channel === channel);
    const ready = !channel.provisional && channel.flight === null && (channel.gate === 0 || channel.clean);
    if (next === undefined || !ready) {
      return;
    }
    this.waiting = this.waiting.filter(each => each !== next);
    channel.gate = this.waiting.some(each => each.channel === channel) ? channel.unconfirmed.length : undefined;
    next.submit(channel.confirmedPlace(next.at));
  }

  /* ---- texts ---- */

  private openChannel(id: string, ch: Channel): TextChannel {
    const confirmed = this.base.node(id);
    const node = confirmed ?? this.node(id);
    if (node === undefined) {
      throw new Error(`There is no ${id} to write in`);
    }
    const {text, rev} = node.texts[ch] ?? {text: '', rev: 0};
    return this.keepChannel(new TextChannel(id, ch, text, rev, this.client.client, this.channelEvents, confirmed === undefined));
  }

  private keepChannel(channel: TextChannel): TextChannel {
    this.channels.set(keyOf(channel.id, channel.channel), channel);
    return channel;
  }

  private readonly channelEvents = {
    changed: (channel: TextChannel, local: boolean, changes: ChangeSet) => this.textChanged(channel, local, changes),
    acted: (channel: TextChannel) => this.acts.wrote(keyOf(channel.id, channel.channel)),
    mayWrite: () => this.mayWrite,
    longest: () => this.bounds.prose,
    tooLong: (channel: TextChannel, typed: string) => this.tooLong(channel, typed),
  };

  private textChanged(channel: TextChannel, local: boolean, changes: ChangeSet): void {
    for (const each of this.waiting) {
      if (each.channel === channel) {
        each.at = changes.mapPos(Math.min(each.at, changes.length), -1);
      }
    }
    this.noteDirty(channel);
    if (local) {
      // before anybody paints: what was typed should be on its way first
      this.flush(channel);
    }
    if (this.gathering === undefined) {
      this.emit(this.pending.refold());
    }
    if (local) {
      this.keeping.acted();
    }
  }

  private noteDirty(channel: TextChannel): void {
    if (channel.clean) {
      this.dirty.delete(channel);
    } else {
      this.dirty.add(channel);
    }
  }

  private dirtyChannel(id: string, ch: Channel): TextChannel | undefined {
    const channel = this.channels.get(keyOf(id, ch));
    return channel !== undefined && this.dirty.has(channel) ? channel : undefined;
  }

  /** At once, if nothing of this text is on its way. */
  private flush(channel: TextChannel): void {
    if (this.client.live) {
      const next = channel.take(() => this.client.nextNumber());
      if (next !== null) {
        this.client.submitText(channel.id, channel.channel, next);
      }
    }
  }

  private tooLong(channel: TextChannel, typed: string): void {
    const say = `A text may have ${this.bounds.prose.toLocaleString('en')} characters; this would be more.`;
    this.reject({code: 'too_long', say, words: {id: channel.id, ch: channel.channel, typed, whole: channel.text}});
  }

  /** Never those with words of their own on the way, nor any that something waits for. */
  private forgetOldChannels(asked: TextChannel): void {
    for (const [key, channel] of this.channels) {
      if (this.channels.size <= KEPT_CHANNELS) {
        return;
      }
      const awaited = channel === asked || channel.attached || this.waiting.some(each => each.channel === channel);
      if (!awaited && channel.clean && channel.flight === null) {
        this.dropChannel(key, channel);
      }
    }
  }

  private dropChannel(key: string, channel: TextChannel): void {
    this.channels.delete(key);
    this.dirty.delete(channel);
    this.acts.forgetText(key);
  }

  /* ---- what the server says ---- */

  private clientEvents(): ClientEvents {
    return {
      welcome: (frame, bootChanged) => this.welcome(frame, bootChanged),
      state: (frame, last) => this.begin(frame, last),
      peeked: arrivals => this.noteLanded(arrivals),
      changes: arrivals => this.play(arrivals),
      acknowledged: (frame, seq) => this.acknowledged(frame, seq),
      refused: (frame, code, say) => this.refused(frame, code, say),
      peer: peer => this.presence.heard(peer),
      gone: c => this.presence.gone(c),
      role: role => this.become(role),
      connection: (connection, code) => this.lineChanged(connection, code),
      live: () => this.live(),
    };
  }

  private welcome(frame: WelcomeFrame, bootChanged: boolean): void {
    this.greeting = frame;
    this.bounds = frame.limits ?? DEFAULT_LIMITS;
    this.become(frame.role);
    this.presence.welcome(frame.peers ?? []);
    if (bootChanged) {
      this.tell('boot', {boot: frame.boot});
    }
  }

  private begin(frame: StateFrame, last: number): void {
    this.gather(touched => {
      union(touched, this.base.reset(frame.nodes));
      for (const [key, channel] of [...this.channels]) {
        this.carryOver(key, channel, last);
      }
    });
    if (!this.here) {
      this.here = true;
      this.tell('role', {role: this.present});
    }
  }

  private carryOver(key: string, channel: TextChannel, last: number): void {
    const node = this.base.node(channel.id);
    const text = node?.texts[channel.channel] ?? {text: '', rev: 0};
    if (node === undefined) {
      this.isGone(key, channel);
    } else if (channel.provisional) {
      channel.agree(text.text, text.rev);
      channel.provisional = false;
    } else {
      this.catchUp(channel, text.text, text.rev, last);
    }
    this.noteDirty(channel);
  }

  private catchUp(channel: TextChannel, text: string, rev: number, last: number): void {
    const inFlight = channel.flight !== null && channel.flight.n <= last ? channel.flight.count : 0;
    const later = this.landedLater.get(keyOf(channel.id, channel.channel)) ?? 0;
    channel.catchUp(text, rev, inFlight + later);
    if (!this.here && this.left !== undefined && last > this.left.last && !this.peeked && !channel.clean) {
      this.giveUp(channel, 'stale', 'These words may have arrived or not; it was too long ago to tell.', true);
    }
  }

  /**
   * An earlier tab may have sent more than it had time to write down. Of the changes since then, its own tell how many
   * of the words it left have arrived already.
   */
  private noteLanded(arrivals: readonly Change[]): void {
    this.peeked = true;
    for (const {c, n, f} of arrivals) {
      if (c === this.client.client && f.k === 'text') {
        const key = keyOf(f.id, f.ch);
        const flight = this.channels.get(key)?.flight;
        if (n !== flight?.n) {
          this.landedLater.set(key, (this.landedLater.get(key) ?? 0) + f.u.length);
        }
      }
    }
  }

  private isGone(key: string, channel: TextChannel): void {
    if (this.pending.foresees(channel.id)) {
      channel.provisional = true;
      return;
    }
    if (!channel.clean) {
      this.giveUp(channel, 'gone', 'This is not in the outline any more.', true);
    }
    const vain = this.waiting.filter(each => each.channel === channel);
    this.waiting = this.waiting.filter(each => each.channel !== channel);
    vain.forEach(each => each.refuse());
    if (!channel.attached) {
      this.dropChannel(key, channel);
    }
  }

  private play(arrivals: readonly Arrival[]): void {
    this.gather(touched => {
      for (const {change, own} of arrivals) {
        this.base.apply(change.f, touched);
        this.carryIntoTexts(change.f, own, change.c);
        if (own !== undefined) {
          this.answered(own, change.seq, true);
        }
        if (change.undoOf !== undefined && own !== undefined) {
          this.showUndone(own.n, change.f);
        }
      }
      this.flushAll();
    });
    this.keeping.look();
  }

  private carryIntoTexts(fact: Fact, own: NumberedFrame | undefined, by: string): void {
    switch (fact.k) {
      case 'text': {
        const changes = fact.u.map(each => ChangeSet.fromJSON(each));
        this.presence.written(fact.id, fact.ch, fact.rev, changes, by);
        const channel = this.channels.get(keyOf(fact.id, fact.ch));
        channel?.receive(changes, own?.t === 'text' && own.n === channel.flight?.n);
        if (channel !== undefined) {
          this.noteDirty(channel);
        }
        break;
      }
      case 'insert':
        fact.nodes.forEach(({id, texts}) => {
          for (const ch of ['prose', 'source'] as const) {
            this.isThere(this.channels.get(keyOf(id, ch)), texts?.[ch] ?? {text: '', rev: 0});
          }
        });
        break;
      case 'group':
        fact.facts.forEach(each => this.carryIntoTexts(each, undefined, by));
        break;
      default:
        break;
    }
  }

  private isThere(channel: TextChannel | undefined, text: {text: string; rev: number}): void {
    if (channel?.provisional) {
      channel.provisional = false;
      channel.agree(text.text, text.rev);
      this.noteDirty(channel);
    }
  }

  private showUndone(n: number, fact: Fact): void {
    this.tell('undone', {id: whereOf(fact), redo: this.undoing.get(n) ?? false});
    this.undoing.delete(n);
  }

  private acknowledged(frame: NumberedFrame, seq: number | undefined): void {
    this.gather(() => {
      const channel = frame.t === 'text' ? this.channels.get(keyOf(frame.id, frame.ch)) : undefined;
      if (channel !== undefined && channel.flight?.n === frame.n) {
        const {text, rev} = this.base.node(channel.id)?.texts[channel.channel] ?? {text: '', rev: 0};
        channel.catchUp(text, rev, channel.flight.count);
        this.noteDirty(channel);
      }
      this.answered(frame, seq, true);
      this.flushAll();
    });
    this.keeping.look();
  }

  private answered(frame: NumberedFrame, seq: number | undefined, done: boolean): void {
    this.pending.settle(frame.n);
    if (frame.t === 'do') {
      if (done) {
        this.acts.answered(frame.n, seq);
      } else {
        this.acts.refused(frame.n);
      }
    }
    this.answers.get(frame.n)?.(done);
    this.answers.delete(frame.n);
  }

  private refused(frame: NumberedFrame, code: RefusalCode, say: string): void {
    this.gather(() => {
      this.answered(frame, undefined, false);
      if (frame.t === 'text') {
        this.textRefused(frame, code, say);
      } else {
        this.refuse({code, say, op: frame.op});
        this.lookAfterTheUnborn();
      }
      this.flushAll();
    });
    this.keeping.look();
  }

  /** Texts of nodes that will not come into being after all. */
  private lookAfterTheUnborn(): void {
    for (const [key, channel] of [...this.channels]) {
      if (channel.provisional && !this.pending.foresees(channel.id)) {
        this.isGone(key, channel);
      }
    }
  }

  private textRefused(frame: TextFrame, code: RefusalCode, say: string): void {
    const channel = this.channels.get(keyOf(frame.id, frame.ch));
    if (channel === undefined || channel.flight?.n !== frame.n) {
      return;
    }
    if (code === 'stale') {
      channel.retake();
      if (frame.rev >= channel.rev) {
        this.client.startOver();
      }
    } else {
      this.giveUp(channel, code, say, code === 'viewer' || code === 'gone');
    }
  }

  private giveUp(channel: TextChannel, code: RefusalCode, say: string, everything: boolean): void {
    const words = channel.giveUp(everything);
    this.noteDirty(channel);
    this.reject({code, say, words: {id: channel.id, ch: channel.channel, ...words}});
  }

  private reject(refused: Refused): void {
    this.rejections = [...this.rejections, refused];
    this.refuse(refused);
  }

  private refuse(refused: Refused): void {
    this.tell('refused', refused);
  }

  private become(role: Role): void {
    if (this.present !== role) {
      this.present = role;
      this.tell('role', {role});
    }
  }

  private lineChanged(connection: Connection, code: number | undefined): void {
    this.tell('connection', {connection, code});
    if (connection === 'ended') {
      this.finished?.();
    }
    this.keeping.look();
  }

  private live(): void {
    this.tell('welcome', {again: this.seenBefore});
    this.seenBefore = true;
    this.flushAll();
    this.keeping.look();
    void this.seekWhatWasLeft();
  }

  private flushAll(): void {
    for (const channel of new Set(this.waiting.map(each => each.channel))) {
      this.submitWaiting(channel);
    }
    this.dirty.forEach(channel => this.flush(channel));
  }

  /** Plays several things as one: what is shown changes once, at the end. */
  private gather(play: (touched: Touched) => void): void {
    if (this.gathering !== undefined) {
      play(this.gathering.below);
      return;
    }
    const {below, seen} = (this.gathering = {below: untouched(), seen: untouched()});
    try {
      play(below);
    } finally {
      this.gathering = undefined;
      this.emit(union(seen, this.pending.refold(below)));
    }
  }

  private emit(touched: Touched): void {
    if (this.gathering !== undefined) {
      union(this.gathering.seen, touched);
      return;
    }
    if (touched.parents.size > 0) {
      this.tell('structure', {parents: touched.parents});
    }
    if (touched.nodes.size > 0 || touched.parents.size > 0) {
      this.tell('change', touched);
    }
  }

  private tell<K extends keyof DeskEvents>(type: K, detail: DeskEvents[K]): void {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }

  /* ---- keeping ---- */

  private get unanswered(): number {
    const texts = [...this.dirty].filter(channel => channel.flight === null).length;
    return this.client.unanswered.length + texts + this.waiting.length;
  }

  private outbox(): KeptOutbox | undefined {
    const account = this.left?.account ?? this.greeting?.you.account;
    if (account === undefined) {
      return undefined;
    }
    const texts = [...this.dirty].map(channel => channel.keep());
    const {client, seq, unanswered: frames} = this.client;
    return {account, branch: this.branch, client, seq: this.here ? seq : (this.left?.seq ?? -1), last: this.client.highest, frames, texts};
  }

  private stands(state: SaveState, waiting: number): void {
    this.tell('save-state', {state, waiting});
    if (waiting === 0 && this.client.live) {
      this.finished?.();
    }
  }

  private takeUpWhatWasLeft(): void {
    if (this.left === undefined) {
      return;
    }
    for (const frame of this.left.frames) {
      if (frame.t === 'do') {
        this.pending.add(frame.n, frame.op);
      }
    }
    for (const kept of this.left.texts) {
      const channel = new TextChannel(kept.id, kept.ch, kept.text, kept.rev, this.client.client, this.channelEvents);
      this.keepChannel(channel).resume(kept);
      channel.provisional = this.pending.foresees(kept.id);
    }
  }

  /** Sends what earlier tabs of this account left behind, as those tabs; living ones keep theirs. */
  private async seekWhatWasLeft(): Promise<void> {
    const {store} = this;
    const account = this.greeting?.you.account;
    if (store === undefined || account === undefined || this.sought || this.left !== undefined) {
      return;
    }
    this.sought = true;
    for (const left of await store.left(account, this.branch)) {
      if (left.client !== this.client.client) {
        await store.adopt(left.client, () => this.sendFor(left, store));
      }
    }
  }

  private async sendFor(left: KeptOutbox, store: OutboxStore): Promise<void> {
    const stillThere = (await store.left(left.account, left.branch)).find(each => each.client === left.client);
    if (stillThere === undefined) {
      return;
    }
    const heir = new Desk(this.branch, {...this.options, store, left: stillThere});
    heir.listen('refused', ({detail}) => (detail.words === undefined ? this.refuse(detail) : this.reject(detail)));
    await new Promise<void>(done => {
      heir.finished = done;
      heir.open();
    });
    heir.finished = undefined;
    heir.close();
    await heir.keepNow();
  }
}

/** The first, with the second in it. */
function union(all: Touched, more: Touched): Touched {
  more.nodes.forEach(id => all.nodes.add(id));
  more.parents.forEach(id => all.parents.add(id));
  return all;
}

function keyOf(id: string, ch: Channel): string {
  return `${id}/${ch}`;
}

function placed(parent: string, after: string | null | undefined, before: string | undefined): Place {
  return after !== undefined ? {parent, after} : before !== undefined ? {parent, before} : {parent};
}

const titled = (title: string): Partial<Record<Field, string>> => (title === '' ? {} : {title});

function whereOf(fact: Fact): string | null {
  switch (fact.k) {
    case 'insert':
      return fact.nodes[0]?.id ?? null;
    case 'move':
      return fact.moves[0]?.id ?? null;
    case 'remove':
      return fact.ids[0] ?? null;
    case 'restore':
      return fact.places[0]?.id ?? null;
    case 'group':
      return fact.facts.length > 0 ? whereOf(fact.facts[0]) : null;
    case 'order':
      return fact.parent;
    default:
      return fact.id;
  }
}

/** A UUID also where the page is not served securely and `crypto.randomUUID` is missing. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function newName(random: (() => number) | undefined): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const pick = random ?? (() => crypto.getRandomValues(new Uint32Array(1))[0] / 2 ** 32);
  return `c-${Array.from({length: 14}, () => letters[Math.floor(pick() * letters.length)]).join('')}`;
}

function homeUrl(): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`;
}

/* ---- the desks of this tab ---- */

const desks = new Map<string, {desk: Desk; holders: number; goodbye: () => void}>();

/**
 * The living desk of this branch in this tab, or a new one. An element that is taken out of the page and made again
 * finds its desk as it was. Every `openDesk` wants a [leaveDesk].
 */
export function openDesk(branch: string, options: DeskOptions = {}): Desk {
  const open = desks.get(branch);
  if (open !== undefined && open.desk.connection !== 'ended') {
    open.holders++;
    return open.desk;
  }
  const desk = new Desk(branch, options);
  desks.set(branch, {desk, holders: 1, goodbye: watchThePage(desk)});
  return desk.open();
}

/** Nobody here looks at this desk any more. It is put away a little later, and only once everything is saved. */
export function leaveDesk(desk: Desk): void {
  const open = desks.get(desk.branch);
  if (open?.desk !== desk) {
    return;
  }
  open.holders--;
  const putAway = (): void => {
    if (open.holders > 0 || desks.get(desk.branch) !== open) {
      return;
    }
    if (desk.saveState !== 'saved' && desk.connection !== 'ended') {
      setTimeout(putAway, PUT_AWAY_AFTER);
      return;
    }
    desks.delete(desk.branch);
    open.goodbye();
    desk.close();
  };
  if (open.holders === 0) {
    desk.at(null);
    setTimeout(putAway, PUT_AWAY_AFTER);
  }
}

function watchThePage(desk: Desk): () => void {
  if (typeof document === 'undefined') {
    return () => undefined;
  }
  const watching = new AbortController();
  const {signal} = watching;
  addEventListener('online', () => desk.wake(), {signal});
  addEventListener('pagehide', () => void desk.keepNow(), {signal});
  document.addEventListener('visibilitychange', () => (document.hidden ? void desk.keepNow() : desk.wake()), {signal});
  return () => watching.abort();
}
