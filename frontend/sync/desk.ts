import type {ChangeSet} from '@codemirror/state';
import {CarryOver} from './carry-over.ts';
import {Cuts} from './cuts.ts';
import type {DeskEvent, DeskEvents, DeskOptions} from './desk-events.ts';
import {Desks} from './desks.ts';
import {Hearing} from './hearing.ts';
import {Heirs} from './heirs.ts';
import {Keeping} from './keeping.ts';
import {newId, newName} from './names.ts';
import {beats, isLiving, OutlineModel} from './outline-model.ts';
import type {OutlineNode, OutlineView, Touched} from './outline-model.ts';
import {browserStore} from './outbox-store.ts';
import type {KeptOutbox, OutboxStore} from './outbox-store.ts';
import {OwnActs} from './own-acts.ts';
import {Pending} from './pending.ts';
import {behind, insertOf, moveOf, restoreOf} from './places.ts';
import {Presence} from './presence.ts';
import type {Peer} from './presence.ts';
import {Rejected} from './rejected.ts';
import type {Refused} from './rejected.ts';
import type {SaveState} from './save-state.ts';
import {Showing} from './showing.ts';
import {realTimers, SyncClient} from './sync-client.ts';
import type {ClientEvents, Connection, Timers} from './sync-client.ts';
import type {TextChannel} from './text-channel.ts';
import {keyOf, Texts} from './texts.ts';
import type {TextsEvents} from './texts.ts';
import type {AtFrame, Channel, Field, Kind, Limits, Place, Relation, Role, StateFrame, WelcomeFrame, You} from './wire.ts';

export type {DeskEvent, DeskEvents, DeskOptions} from './desk-events.ts';
export {newId} from './names.ts';
export type {Refused} from './rejected.ts';
export type {Connection} from './sync-client.ts';

const DEFAULT_LIMITS: Limits = {prose: 20_000, title: 200, frame: 524_288, nodes: 5_000};

/**
 * Everything for one open outline in one tab: what it shows, what may be done, what the others do.
 *
 * Invariant: an act is seen in the task it is done in; what is seen is the confirmed outline with everything unanswered
 * over it, and nothing else.
 */
export class Desk extends EventTarget implements OutlineView {
  readonly branch: string;
  private readonly options: DeskOptions;
  private readonly left: KeptOutbox | undefined;
  private readonly timers: Timers;
  private readonly store: OutboxStore | undefined;
  private readonly base = new OutlineModel();
  private readonly pending: Pending;
  private readonly showing: Showing;
  private readonly client: SyncClient;
  private readonly texts: Texts;
  private readonly acts: OwnActs;
  private readonly cuts: Cuts;
  private readonly refusals = new Rejected(refused => this.tell('refused', refused));
  private readonly presence: Presence;
  private readonly carryOver: CarryOver;
  private readonly hearing: Hearing;
  private readonly keeping: Keeping;
  private readonly heirs: Heirs | undefined;
  private greeting: WelcomeFrame | undefined;
  private present: Role = 'viewer';
  private bounds: Limits = DEFAULT_LIMITS;
  private here = false;
  private seenBefore = false;
  private closed = false;
  private release: (() => void) | undefined;
  private finished: (() => void) | undefined;

  constructor(branch: string, options: DeskOptions = {}) {
    super();
    this.branch = branch;
    this.options = options;
    this.left = options.left;
    this.timers = options.timers ?? realTimers;
    this.store = options.store === undefined ? browserStore() : (options.store ?? undefined);
    this.pending = this.foreseen();
    this.showing = new Showing(this.pending, touched => this.show(touched));
    this.client = this.line();
    this.texts = new Texts(this.base, this.pending, this.client, this.textsEvents());
    this.acts = this.ownActs();
    this.cuts = new Cuts(this.base, this.texts, this.acts);
    this.presence = this.others();
    this.carryOver = this.carrying();
    this.hearing = this.ear();
    this.keeping = this.keeper();
    this.heirs = this.inheritance();
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

  /** The session has ended; what is written is kept, and goes out once this browser is signed in again. */
  get signedOut(): boolean {
    return this.client.signedOut;
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
    return this.refusals.all;
  }

  dismiss(refused: Refused): void {
    this.refusals.dismiss(refused);
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
    return this.texts.use(id, ch);
  }

  /**
   * A new beat: behind a beat (or sequence, or act, by `after`'s id) among its siblings; with the id of an act or
   * sequence as `{parent, after: null}` inside it, first. Answers its id; the new text can be typed into at once.
   */
  addBeat(after: string | Place, fields: Partial<Record<Field, string>> = {}): string {
    return this.add('beat', typeof after === 'string' ? behind(this, after, ['story', 'act', 'sequence']) : after, fields);
  }

  /** A new sequence; `after` any node: behind it, or behind the sequence it stands in. */
  addSequence(after: string | Place, title = ''): string {
    return this.add('sequence', typeof after === 'string' ? behind(this, after, ['story', 'act']) : after, {title});
  }

  /** A new act; `after` any node: behind the act it stands in. */
  addAct(after: string | Place, title = ''): string {
    return this.add('act', typeof after === 'string' ? behind(this, after, ['story']) : after, {title});
  }

  add(kind: Kind, place: Place, fields: Partial<Record<Field, string>> = {}): string {
    const id = newId();
    this.acts.act(insertOf(id, kind, place, fields));
    return id;
  }

  setField(id: string, field: Field, value: string): void {
    if ((this.node(id)?.fields[field] ?? '') !== value) {
      this.acts.act({k: 'set', id, field, value});
    }
  }

  link(id: string, relation: Relation, to: string): void {
    this.acts.act({k: 'link', id, rel: relation, to});
  }

  unlink(id: string, relation: Relation, to: string): void {
    this.acts.act({k: 'unlink', id, rel: relation, to});
  }

  /** Together, in the order given. A sibling in `place` that is moved itself stands for the one before it. */
  move(ids: readonly string[], place: Place): void {
    this.acts.act(moveOf(this, ids, place));
  }

  remove(ids: readonly string[]): void {
    this.acts.act({k: 'remove', ids});
  }

  /** Back from the bin: where it was, or at a place. */
  restore(ids: readonly string[], place?: Place): void {
    this.acts.act(restoreOf(ids, place));
  }

  /**
   * Cuts the prose of a beat at a place in the words as they are here, however many of them are still on their way:
   * those go first. What is typed meanwhile is kept. Answers the new beat's id once it is on the server; null if refused.
   */
  split(id: string, at: number): Promise<string | null> {
    return this.cuts.split(id, at);
  }

  /** Adds the words of `id` to those of `into` (usually the beat above); `id` goes to the bin whole. False if refused. */
  join(id: string, into: string): Promise<boolean> {
    return this.cuts.join(id, into);
  }

  get canUndo(): boolean {
    return this.acts.canUndo;
  }

  get canRedo(): boolean {
    return this.acts.canRedo;
  }

  /** Takes back this tab's own last act, words or structure. */
  undo(): void {
    this.acts.step(false);
  }

  redo(): void {
    this.acts.step(true);
  }

  /** Where this writer's caret is, in the words as they are here; null: nowhere. */
  at(id: string | null, selection: {anchor: number; head: number} = {anchor: 0, head: 0}, ch: Channel = 'prose'): void {
    const rev = id === null ? undefined : (this.texts.find(id, ch)?.rev ?? this.base.node(id)?.texts[ch]?.rev);
    if (id === null || rev === undefined) {
      this.presence.at({t: 'at', id: null});
      return;
    }
    const place = (each: number): number => this.texts.findDirty(id, ch)?.confirmedPlace(each) ?? each;
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
    if (!this.closed) {
      this.closed = true;
      void this.keepNow().finally(() => this.release?.());
    }
    this.client.close();
    this.presence.close();
    this.keeping.close();
    this.finished?.();
  }

  /* ---- the parts, and how they are connected ---- */

  private foreseen(): Pending {
    return new Pending(this.base, {
      dirty: () => [...this.texts.dirty].map(({id, channel}) => ({id, ch: channel})),
      local: (id, ch) => this.texts.findDirty(id, ch)?.text,
      mapped: (id, ch, at) => this.localPlace(id, ch, at),
    });
  }

  private line(): SyncClient {
    const {options, left} = this;
    return new SyncClient({
      url: options.url ?? homeUrl(),
      branch: this.branch,
      client: left?.client ?? options.client ?? newName(options.random),
      events: this.clientEvents(),
      socket: options.socket,
      well: options.well,
      timers: this.timers,
      random: options.random,
      outbox: left?.frames,
      peekFrom: left?.seq,
    });
  }

  private clientEvents(): ClientEvents {
    return {
      welcome: (frame, bootChanged) => this.welcome(frame, bootChanged),
      state: (frame, last) => this.begin(frame, last),
      peeked: changes => this.carryOver.noteLanded(changes),
      changes: arrivals => this.heard(() => this.hearing.changes(arrivals)),
      acknowledged: (frame, seq) => this.heard(() => this.hearing.acknowledged(frame, seq)),
      refused: (frame, code, say) => this.heard(() => this.hearing.refused(frame, code, say)),
      peer: peer => this.presence.heard(peer),
      gone: c => this.presence.gone(c),
      role: role => this.become(role),
      connection: (connection, code) => this.lineChanged(connection, code),
      signedOut: () => this.tell('signed-out', {}),
      live: () => this.live(),
    };
  }

  private textsEvents(): TextsEvents {
    return {
      changed: (channel, local, changes) => this.textChanged(channel, local, changes),
      acted: channel => this.acts.wrote(keyOf(channel)),
      forgotten: channel => this.acts.forgetText(keyOf(channel)),
      awaited: channel => this.cuts.awaits(channel),
      mayWrite: () => this.mayWrite,
      longest: () => this.bounds.prose,
      tooLong: (channel, typed) => this.refusals.tooLong(channel, typed, this.bounds.prose),
    };
  }

  private ownActs(): OwnActs {
    return new OwnActs(this.pending, this.client, this.texts, {
      mayWrite: () => this.mayWrite,
      show: touched => this.showing.show(touched),
      acted: () => this.keeping.acted(),
      refused: refused => this.tell('refused', refused),
      undone: (id, redo) => this.tell('undone', {id, redo}),
    });
  }

  private others(): Presence {
    const events = {
      send: (frame: AtFrame) => this.client.at(frame),
      moved: (at: ReadonlySet<string>) => this.tell('peers', {peers: this.peers, at}),
      localPlace: (id: string, ch: Channel, at: number) => this.localPlace(id, ch, at),
    };
    return new Presence(events, this.timers);
  }

  private carrying(): CarryOver {
    const {base, pending, client, texts, cuts, refusals: rejected, left} = this;
    return new CarryOver({base, pending, client, texts, cuts, rejected, left});
  }

  private ear(): Hearing {
    const {base, texts, acts, cuts, carryOver, presence, showing} = this;
    return new Hearing({base, texts, acts, cuts, carryOver, presence, showing, refused: refused => this.tell('refused', refused)});
  }

  private keeper(): Keeping {
    const unanswered = {
      waiting: () => this.client.unanswered.length + this.texts.unsent + this.cuts.size,
      live: () => this.client.live,
      outbox: () => this.outbox(),
      stands: (state: SaveState, waiting: number) => this.stands(state, waiting),
    };
    return new Keeping(this.store, this.timers, unanswered, this.left !== undefined);
  }

  private inheritance(): Heirs | undefined {
    const {store, left, client} = this;
    return store === undefined || left !== undefined ? undefined : new Heirs(store, client.client, each => this.sendAs(each));
  }

  /* ---- what happens ---- */

  private textChanged(channel: TextChannel, local: boolean, changes: ChangeSet): void {
    this.cuts.carry(channel, changes);
    this.texts.note(channel);
    if (local) {
      // before anybody paints: what was typed should be on its way first
      this.texts.flush(channel);
    }
    this.showing.refold();
    if (local) {
      this.keeping.acted();
    }
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
    this.hearing.state(frame, last, !this.here);
    if (!this.here) {
      this.here = true;
      this.tell('role', {role: this.present});
    }
  }

  private heard(play: () => void): void {
    play();
    this.keeping.look();
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
    this.hearing.sendWhatWaited();
    this.keeping.look();
    void this.heirs?.seek(this.greeting!.you.account, this.branch);
  }

  private show(touched: Touched): void {
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

  private localPlace(id: string, ch: Channel, at: number): number {
    return this.texts.findDirty(id, ch)?.localPlace(at) ?? at;
  }

  /* ---- keeping ---- */

  private outbox(): KeptOutbox | undefined {
    const account = this.left?.account ?? this.greeting?.you.account;
    if (account === undefined) {
      return undefined;
    }
    const {client, highest: last, unanswered: frames} = this.client;
    const seq = this.here ? this.client.seq : (this.left?.seq ?? -1);
    return {account, branch: this.branch, client, seq, last, frames, texts: this.texts.keep()};
  }

  private stands(state: SaveState, waiting: number): void {
    this.tell('save-state', {state, waiting});
    if (waiting === 0 && this.client.live) {
      this.finished?.();
    }
  }

  private takeUpWhatWasLeft(): void {
    for (const frame of this.left?.frames ?? []) {
      if (frame.t === 'do') {
        this.pending.add(frame.n, frame.op);
      }
    }
    this.left?.texts.forEach(kept => this.texts.resume(kept));
  }

  /** Another desk, which only sends this and is done. */
  private async sendAs(left: KeptOutbox): Promise<void> {
    const heir = new Desk(this.branch, {...this.options, store: this.store, left});
    heir.listen('refused', ({detail}) => (detail.words === undefined ? this.tell('refused', detail) : this.refusals.add(detail)));
    await new Promise<void>(done => {
      heir.finished = done;
      heir.open();
    });
    heir.finished = undefined;
    heir.close();
    await heir.keepNow();
  }
}

function homeUrl(): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`;
}

const desks = new Desks((branch, options) => new Desk(branch, options));

/**
 * The living desk of this branch in this tab, or a new one. An element that is taken out of the page and made again
 * finds its desk as it was. Every `openDesk` wants a [leaveDesk].
 */
export function openDesk(branch: string, options: DeskOptions = {}): Desk {
  return desks.open(branch, options);
}

/** Nobody here looks at this desk any more. It is put away a little later, and only once everything is saved. */
export function leaveDesk(desk: Desk): void {
  desks.leave(desk);
}
