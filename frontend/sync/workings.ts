import type {ChangeSet} from '@codemirror/state';
import {CarryOver} from './carry-over.ts';
import {Cuts} from './cuts.ts';
import type {DeskEvents, DeskOptions} from './desk-events.ts';
import {Hearing} from './hearing.ts';
import {Heirs} from './heirs.ts';
import {newName} from './ids.ts';
import {Keeping} from './keeping.ts';
import {Meanwhile} from './meanwhile.ts';
import {headed} from './naming.ts';
import {OutlineModel} from './outline-model.ts';
import type {Touched} from './outline-model.ts';
import {browserStore} from './outbox-store.ts';
import type {KeptOutbox, OutboxStore} from './outbox-store.ts';
import {OwnActs} from './own-acts.ts';
import {OwnPresence} from './own-presence.ts';
import {Pending} from './pending.ts';
import {Presence} from './presence.ts';
import {Quiet} from './quiet.ts';
import {Recently} from './recently.ts';
import {Review} from './review.ts';
import {Rejected, SHUT} from './rejected.ts';
import type {Owner, Refused} from './rejected.ts';
import {inWords} from './refused-words.ts';
import type {SaveState} from './save-state.ts';
import {Showing} from './showing.ts';
import {realTimers, SyncClient} from './sync-client.ts';
import type {Arrival, ClientEvents, Connection, Timers} from './sync-client.ts';
import type {KeptText, TextChannel} from './text-channel.ts';
import {keyOf, Texts} from './texts.ts';
import type {TextsEvents} from './texts.ts';
import {CLOSED_NO_BRANCH, CLOSED_NO_MEMBER, STORY} from './wire.ts';
import type {AtFrame, Change, Channel, Limits, NumberedFrame, RefusalCode, Role, SayFrame, StateFrame, ThreadsFrame, WelcomeFrame, You} from './wire.ts';

/** Says something to those who look at the desk. */
export type Tell = <K extends keyof DeskEvents>(type: K, detail: DeskEvents[K]) => void;

/** Away for less than this, in milliseconds, and only what has to be decided about is worth a word. */
const AWHILE = 3_000;

/** Others' words wait so long, in milliseconds, for a word that is being composed where they stand. */
const LONGEST_COMPOSITION = 10_000;

const DEFAULT_LIMITS: Limits = {prose: 20_000, title: 200, frame: 524_288, nodes: 5_000};

/**
 * The parts of a desk, how they are connected, and what happens between them.
 *
 * Invariant: the parts know each other only as they are given to each other here, and whatever one of them changes in
 * what is unsaved, the keeping looks at in the same task.
 */
export class Workings {
  readonly base = new OutlineModel();
  readonly pending: Pending;
  readonly client: SyncClient;
  readonly texts: Texts;
  readonly acts: OwnActs;
  readonly cuts: Cuts;
  readonly rejected: Rejected;
  readonly presence: Presence;
  readonly own: OwnPresence;
  readonly quiet: Quiet;
  readonly keeping: Keeping;
  readonly hearing: Hearing;
  readonly recently: Recently;
  readonly review: Review;
  /** Where this writer's caret is. */
  caretIn: string | undefined;
  role: Role = 'viewer';
  limits: Limits = DEFAULT_LIMITS;
  /** Whoever may write only suggests just now. */
  prefersSuggesting = false;
  /** Which outline this is a branch of, once somebody has said so. */
  outline = '';
  /** A first `state` is here. */
  here = false;
  private readonly branch: string;
  private readonly options: DeskOptions;
  private readonly tell: Tell;
  private readonly left: KeptOutbox | undefined;
  private readonly timers: Timers;
  private readonly store: OutboxStore | undefined;
  private readonly showing: Showing;
  private readonly carryOver: CarryOver;
  private readonly heirs: Heirs | undefined;
  private readonly meanwhile: Meanwhile;
  private awaySince: number | undefined;
  private greeting: WelcomeFrame | undefined;
  private seenBefore = false;
  private closed = false;
  private release: (() => void) | undefined;
  private finished: (() => void) | undefined;

  constructor(branch: string, options: DeskOptions, tell: Tell) {
    this.branch = branch;
    this.options = options;
    this.tell = tell;
    this.left = options.left;
    this.outline = options.left?.outline ?? '';
    this.timers = options.timers ?? realTimers;
    this.store = options.store === undefined ? browserStore() : (options.store ?? undefined);
    this.pending = this.foreseen();
    this.rejected = this.keepsakes();
    this.showing = new Showing(this.pending, touched => this.show(touched));
    this.client = this.line();
    this.texts = new Texts(this.base, this.pending, this.client, this.textsEvents());
    this.acts = this.ownActs();
    this.cuts = new Cuts(this.base, this.texts, this.acts);
    this.presence = this.others();
    this.review = this.talk();
    this.own = new OwnPresence(frame => this.client.murmur(frame), this.timers);
    this.quiet = new Quiet(this.timers, channel => this.heard(() => this.texts.flush(channel)));
    this.carryOver = this.carrying();
    this.hearing = this.ear();
    this.recently = new Recently(since => this.client.murmur({t: 'touched', since}), Date.now, () => this.tell('recently', {}));
    this.keeping = this.keeper();
    this.meanwhile = this.bystander();
    this.heirs = this.inheritance();
    this.takeUpWhatWasLeft();
  }

  open(): void {
    if (this.left === undefined) {
      void this.store?.hold(this.client.client).then(release => (this.release = release));
    }
    this.client.connect();
  }

  /** There may be a network again, or somebody looks here, perhaps after having closed another tab. */
  wake(): void {
    this.client.wake();
    this.seekWhatWasLeft();
  }

  /** Ends the line. What is unanswered stays in the browser's store, for the next tab. */
  close(): void {
    if (!this.closed) {
      this.closed = true;
      void this.keeping.now().finally(() => this.release?.());
    }
    this.client.close();
    this.presence.close();
    this.own.close();
    this.quiet.close();
    this.keeping.close();
    this.finished?.();
  }

  get me(): You | undefined {
    return this.greeting?.you;
  }

  get mayComment(): boolean {
    return this.here && this.role !== 'viewer';
  }

  get mayWrite(): boolean {
    return this.here && (this.role === 'owner' || this.role === 'editor');
  }

  /** What is done here is only suggested: by who may not write, or does not want to. */
  get suggests(): boolean {
    return this.here && (this.role === 'commenter' || (this.prefersSuggesting && this.mayWrite));
  }

  /** From now on what is done here is only suggested, or done. */
  preferSuggesting(on: boolean): void {
    this.prefersSuggesting = on;
    this.tell('role', {role: this.role});
  }

  /** The caret of this writer is there, or nowhere. */
  isAt(id: string | null, ch: Channel, selection: {anchor: number; head: number}): void {
    this.caretIn = id ?? undefined;
    this.quiet.release(this.caretIn);
    this.own.at(id === null ? {t: 'at', id} : this.caret(id, ch, selection));
  }

  /** From now on words go out letter by letter, or when their writer pauses. */
  writeQuietly(quiet: boolean): void {
    this.quiet.on = quiet;
    this.own.writesQuietly(quiet);
    this.keeping.look();
  }

  /** Nobody looks at the page any more; it may be about to go. */
  isHidden(): void {
    this.quiet.release();
    this.review.suggesting.drafts.settle();
    this.own.leaves();
    void this.keeping.now();
  }

  /** Where a place in the confirmed text is in the words seen here. */
  localPlace(id: string, ch: Channel, at: number): number {
    return this.texts.findDirty(id, ch)?.localPlace(at) ?? at;
  }

  /** A place in the words seen here as the others are told of it: in the confirmed text, or nowhere if there is none. */
  private caret(id: string, ch: Channel, {anchor, head}: {anchor: number; head: number}): AtFrame {
    const rev = this.texts.find(id, ch)?.rev ?? this.base.node(id)?.texts[ch]?.rev;
    if (rev === undefined) {
      return {t: 'at', id: null};
    }
    const place = (each: number): number => this.texts.findDirty(id, ch)?.confirmedPlace(each) ?? each;
    return {t: 'at', id, ch, rev, sel: [place(anchor), place(head)]};
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
      who: options.who,
      account: left?.account,
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
      peeked: changes => this.peeked(changes),
      changes: arrivals => this.changes(arrivals),
      digest: () => this.base.digest,
      differed: () => this.tell('differed', {}),
      acknowledged: (frame, seq) => this.heard(() => (frame.t === 'say' ? this.review.answered(frame) : this.hearing.acknowledged(frame, seq))),
      refused: (frame, code, say) => this.heard(() => (frame.t === 'say' ? this.review.unsaid(frame, code, say) : this.hearing.refused(frame, code, say))),
      peer: peer => this.presence.heard(peer),
      gone: c => this.presence.gone(c),
      role: role => this.become(role),
      touched: frame => this.recently.answered(frame),
      threads: frame => this.review.heard(frame),
      members: frame => this.review.met(frame),
      rounds: frame => this.review.gathered(frame),
      connection: (connection, code) => this.lineChanged(connection, code),
      signedOut: () => this.signedOut(),
      live: () => this.live(),
    };
  }

  private textsEvents(): TextsEvents {
    return {
      changed: (channel, local, changes) => this.textChanged(channel, local, changes),
      acted: channel => this.acts.wrote(keyOf(channel)),
      heldBack: channel => this.waitsFor(channel),
      caughtUp: channel => this.caughtUp(channel),
      forgotten: channel => this.acts.forgetText(keyOf(channel)),
      awaited: channel => this.cuts.awaits(channel) || this.review.suggesting.drafts.has(channel.id),
      held: channel => this.quiet.holds(channel) && !this.cuts.awaits(channel),
      written: () => this.acts.written,
      mayWrite: () => this.mayWrite && !this.suggests,
      longest: () => this.limits.prose,
      tooLong: (channel, typed) => this.rejected.tooLong(channel, typed, this.limits.prose),
    };
  }

  private ownActs(): OwnActs {
    return new OwnActs(this.pending, this.client, this.texts, {
      mayWrite: () => this.mayWrite,
      suggesting: () => (this.suggests ? this.review.suggesting : undefined),
      show: touched => this.showing.show(touched),
      acted: () => this.acted(),
      refused: refused => this.tell('refused', refused),
      undone: undone => this.tell('undone', undone),
      stack: () => this.tell('stack', {}),
      cancel: place => this.cuts.cancel(place),
      onceSent: (text, place, submit) => this.cuts.reverse(text, place, submit),
      unborn: () => this.carryOver.lookAfterTheUnborn(),
    });
  }

  private keepsakes(): Rejected {
    return new Rejected(this.store, {
      told: refused => this.tell('refused', refused),
      owner: () => this.owner(),
      where: refused => inWords(this.pending, refused),
    });
  }

  private others(): Presence {
    const events = {
      moved: (at: ReadonlySet<string>) => this.tell('peers', {peers: this.presence.peers, at}),
      localPlace: (id: string, ch: Channel, at: number) => this.localPlace(id, ch, at),
    };
    return new Presence(events, this.timers);
  }

  private talk(): Review {
    return new Review({
      ...{view: this.pending, client: this.client, texts: this.texts, base: this.base, rejected: this.rejected},
      me: () => this.me,
      now: () => new Date(this.timers.now()),
      longest: () => this.limits.prose,
      acted: () => this.keeping.acted(),
      heldBack: text => this.waitsFor(text),
      tell: this.tell,
    });
  }

  private carrying(): CarryOver {
    const {base, pending, client, texts, acts, cuts, rejected, left} = this;
    const differed = (): void => this.tell('differed', {});
    return new CarryOver({base, pending, client, texts, acts, cuts, rejected, left, differed});
  }

  private ear(): Hearing {
    const {base, pending, texts, acts, cuts, carryOver, presence, review, showing} = this;
    const me = (): string | undefined => this.me?.account;
    return new Hearing({base, pending, texts, acts, cuts, carryOver, presence, review, showing, me, refused: refused => this.actRefused(refused)});
  }

  private keeper(): Keeping {
    const unanswered = {
      waiting: () => this.client.unanswered.length + this.texts.unsent + this.cuts.size + this.review.suggesting.drafts.unsettled,
      held: () => this.client.unanswered.length === 0 && this.cuts.size === 0 && this.texts.held,
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

  private bystander(): Meanwhile {
    return new Meanwhile({
      caret: () => this.caretIn,
      writing: () => [...this.texts.dirty].map(({id}) => id),
      unanswered: () => this.client.unanswered,
      account: () => this.left?.account ?? this.greeting?.you.account,
    });
  }

  /* ---- what happens ---- */

  private textChanged(channel: TextChannel, local: boolean, changes: ChangeSet): void {
    this.cuts.carry(channel, changes);
    this.texts.note(channel);
    this.review.written(channel, changes);
    if (local) {
      this.quiet.wrote(channel);
      // before anybody paints: what was typed should be on its way first
      this.texts.flush(channel);
    }
    this.showing.refold();
    if (local) {
      this.keeping.acted();
    }
  }

  /** A composition that never ends is not waited for. */
  private waitsFor(channel: TextChannel): () => void {
    const timer = this.timers.set(() => channel.hearHeldBack(), LONGEST_COMPOSITION);
    return () => this.timers.clear(timer);
  }

  /** What was written here behind a composition may go out now. */
  private caughtUp(channel: TextChannel): void {
    this.texts.note(channel);
    this.heard(() => this.hearing.sendWhatWaited());
  }

  /** The structure was changed: whoever does so shows what they write as well. */
  private acted(): void {
    this.quiet.release();
    this.keeping.acted();
  }

  private welcome(frame: WelcomeFrame, bootChanged: boolean): void {
    this.greeting = frame;
    this.limits = frame.limits ?? DEFAULT_LIMITS;
    this.become(frame.role);
    this.presence.welcome(frame.peers ?? []);
    if (bootChanged) {
      this.tell('boot', {boot: frame.boot});
    }
  }

  private begin(frame: StateFrame, last: number): void {
    this.meanwhile.look();
    this.meanwhile.anew(this.base, () => this.hearing.state(frame, last, !this.here));
    if (!this.here) {
      this.here = true;
      this.tell('role', {role: this.role});
    }
  }

  private changes(arrivals: readonly Arrival[]): void {
    this.meanwhile.look();
    arrivals.filter(({change, own}) => own === undefined && change.c !== this.client.client).forEach(({change}) => this.meanwhile.note(change));
    this.recently.heard(arrivals.map(({change}) => change));
    this.heard(() => this.hearing.changes(arrivals));
    if (this.client.live) {
      this.tellDeeds();
    }
  }

  /** Only who sends what an earlier tab left looks at what has happened first. */
  private peeked(changes: readonly Change[]): void {
    this.meanwhile.look();
    changes.filter(({c}) => c !== this.client.client).forEach(change => this.meanwhile.note(change));
    this.carryOver.noteLanded(changes);
  }

  private tellDeeds(): void {
    const away = this.left !== undefined || (this.awaySince !== undefined && this.timers.now() - this.awaySince >= AWHILE);
    const deeds = this.meanwhile.told(this.pending).filter(({k}) => away || k !== 'worked');
    this.awaySince = undefined;
    if (deeds.length > 0) {
      this.tell('meanwhile', {deeds, away});
    }
  }

  private heard(play: () => void): void {
    play();
    this.keeping.look();
  }

  private become(role: Role): void {
    if (this.role !== role) {
      this.role = role;
      this.tell('role', {role});
    }
  }

  private lineChanged(connection: Connection, code: number | undefined): void {
    if (connection === 'offline') {
      this.awaySince ??= this.timers.now();
      this.meanwhile.look();
    }
    this.tell('connection', {connection, code});
    if (connection === 'ended') {
      if (code === CLOSED_NO_MEMBER || code === CLOSED_NO_BRANCH) {
        this.rejectEverything();
      }
      this.finished?.();
    }
    this.keeping.look();
  }

  /** What may not be done any more is kept like refused words; anything else has its sentence. */
  private actRefused(refused: Refused): void {
    if (refused.code === 'viewer') {
      this.rejected.add(refused);
    } else {
      this.tell('refused', refused);
    }
  }

  /** It can never be sent any more: its writer may take it away. */
  private rejectEverything(): void {
    this.showing.gather(() => {
      this.carryOver.reject('gone', SHUT);
      for (const frame of this.client.abandon()) {
        if (frame.t === 'do') {
          this.rejected.add({code: 'gone', say: SHUT, op: frame.op});
        } else if (frame.t === 'say') {
          this.review.unsaid(frame, 'gone', SHUT);
        }
        this.acts.answered(frame, undefined, false);
      }
    });
  }

  private signedOut(): void {
    this.tell('signed-out', {});
    if (this.client.signedOut && this.left !== undefined) {
      this.finished?.();
    }
  }

  private live(): void {
    this.tell('welcome', {again: this.seenBefore});
    this.seenBefore = true;
    this.own.repeat();
    this.recently.askAgain();
    this.tellDeeds();
    this.hearing.sendWhatWaited();
    this.keeping.look();
    void this.rejected.recall();
    this.seekWhatWasLeft();
  }

  private seekWhatWasLeft(): void {
    if (this.client.live) {
      void this.heirs?.seek(this.greeting!.you.account, this.branch);
    }
  }

  private show(touched: Touched): void {
    if (touched.parents.size > 0) {
      this.tell('structure', {parents: touched.parents});
    }
    if (touched.nodes.size > 0 || touched.parents.size > 0) {
      this.tell('change', touched);
    }
  }

  /* ---- keeping ---- */

  private outbox(): KeptOutbox | undefined {
    const account = this.left?.account ?? this.greeting?.you.account;
    if (account === undefined) {
      return undefined;
    }
    const {client, highest: last, unanswered: frames} = this.client;
    const seq = this.here ? this.client.seq : (this.left?.seq ?? -1);
    const texts = this.texts.keep();
    const {outline, title} = this;
    const drafts = this.review.suggesting.drafts.keep();
    return {account, branch: this.branch, client, seq, last, frames, texts, drafts, outline, title, places: this.places([...texts, ...drafts], frames)};
  }

  private owner(): Owner | undefined {
    const account = this.left?.account ?? this.greeting?.you.account;
    return account === undefined ? undefined : {account, branch: this.branch, outline: this.outline, title: this.title};
  }

  private get title(): string {
    return this.pending.node(STORY)?.fields.title ?? this.left?.title ?? '';
  }

  /** Of each text and act that is kept, where it was written or what it was, for a day on which there is no outline to ask. */
  private places(texts: readonly KeptText[], frames: readonly NumberedFrame[]): Record<string, string> {
    const said = frames.flatMap(frame => (frame.t === 'say' ? [[String(frame.n), headed(this.pending, this.review.margin.nodeOf(frame.op))]] : []));
    const acts = frames.flatMap(frame => (frame.t === 'do' ? [[String(frame.n), inWords(this.pending, {code: 'gone', say: '', op: frame.op})]] : []));
    return Object.fromEntries([...texts.map(({id}) => [id, headed(this.pending, id)]), ...acts, ...said]) as Record<string, string>;
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
    this.review.suggesting.drafts.inherit(this.left?.drafts ?? []);
  }

  /** As another tab, which only sends this and is done. */
  private async sendAs(left: KeptOutbox): Promise<void> {
    const heir = new Workings(this.branch, {...this.options, store: this.store, left}, (type, detail) => {
      if (type === 'refused') {
        this.inherited(detail as Refused);
      } else if (type === 'meanwhile') {
        this.tell('meanwhile', detail as DeskEvents['meanwhile']);
      }
    });
    await new Promise<void>(done => {
      heir.finished = done;
      heir.open();
    });
    heir.finished = undefined;
    heir.close();
    await heir.keeping.now();
  }

  private inherited(refused: Refused): void {
    if (refused.where === undefined) {
      this.tell('refused', refused);
    } else {
      this.rejected.take(refused);
    }
  }
}

function homeUrl(): string {
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`;
}
