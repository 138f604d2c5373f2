import {Doorbell, whoIsHere} from './doorbell.ts';
import type {DoorbellEvents, Who} from './doorbell.ts';
import {Line, realTimers} from './line.ts';
import type {Connection, LineEvents, SocketLike, Timers} from './line.ts';
import {Outbox} from './outbox.ts';
import {CLOSED_MALFORMED, CLOSED_SESSION_ENDED} from './wire.ts';
import type {
  AtFrame,
  Change,
  Channel,
  DiffersFrame,
  DoFrame,
  NumberedFrame,
  Op,
  RefusalCode,
  Role,
  SayFrame,
  SayOp,
  ServerFrame,
  StateFrame,
  TextFrame,
  MembersFrame, RoundsFrame, ThreadsFrame,
  TouchedAsk,
  TouchedFrame,
  WelcomeFrame,
  WireChange,
  WirePeer,
} from './wire.ts';

export {LONGEST_WAIT, realTimers, SHORTEST_WAIT} from './line.ts';
export type {Connection, SocketLike, Timers} from './line.ts';

/** One line of the journal, and, if it is the answer to a submission of this tab, that submission. */
export interface Arrival {
  readonly change: Change;
  readonly own: NumberedFrame | undefined;
}

/** What a client tells whoever keeps the outline. */
export interface ClientEvents {
  welcome(frame: WelcomeFrame, bootChanged: boolean): void;
  /** Begin anew from here; own submissions up to `last` are in it. Unanswered ones will be sent again. */
  state(frame: StateFrame, last: number): void;
  /** What had happened since `peekFrom`; the state follows. */
  peeked(changes: readonly Change[]): void;
  /** The next changes in order, none missing, none twice. */
  changes(arrivals: readonly Arrival[]): void;
  /** The digest of the confirmed outline. */
  digest(): number;
  /** What was here was not what the server has; it has been put right. */
  differed(): void;
  /** A submission had been done before, or there was nothing to do (no seq). */
  acknowledged(frame: NumberedFrame, seq: number | undefined): void;
  refused(frame: NumberedFrame, code: RefusalCode, say: string): void;
  peer(peer: WirePeer): void;
  gone(c: string): void;
  role(role: Role): void;
  touched(frame: TouchedFrame): void;
  threads(frame: ThreadsFrame): void;
  members(frame: MembersFrame): void;
  rounds(frame: RoundsFrame): void;
  connection(connection: Connection, code: number | undefined): void;
  /** The session has ended, or has begun again, or is somebody else's. */
  signedOut(): void;
  /** Everything missed is here and everything unanswered is sent again: the time for what waited. */
  live(): void;
}

export interface ClientOptions {
  readonly url: string;
  readonly branch: string;
  readonly client: string;
  readonly events: ClientEvents;
  readonly socket?: (url: string) => SocketLike;
  /** Whom the server behind this address takes this browser for; asked when it refuses the socket. */
  readonly who?: (url: string) => Promise<Who | undefined>;
  /** Whose submissions these are, where that is known from an earlier life. */
  readonly account?: string;
  readonly timers?: Timers;
  readonly random?: () => number;
  /** Unanswered submissions of an earlier life of this client. */
  readonly outbox?: readonly NumberedFrame[];
  /** Look first at what has happened since this change, before asking for the whole state. */
  readonly peekFrom?: number;
}

/**
 * One tab's conversation with the server: hello, what was missed, and from then on changes in, submissions out.
 *
 * Invariant: every change is handed on once and in order, none left out; what does not follow what is here is asked for
 * again.
 */
export class SyncClient {
  readonly client: string;
  /** The last change applied; -1: nothing yet. */
  seq = -1;
  private readonly options: ClientOptions;
  private readonly events: ClientEvents;
  private readonly line: Line;
  private readonly outbox: Outbox;
  private readonly doorbell: Doorbell;
  private greeted: WelcomeFrame | undefined;
  private account: string | undefined;
  private boot: string | undefined;
  private peeking: number | undefined;
  private difference: DiffersFrame | undefined;

  constructor(options: ClientOptions) {
    const {url, socket, who = whoIsHere, timers = realTimers, random = Math.random, peekFrom = -1} = options;
    this.options = options;
    this.client = options.client;
    this.account = options.account;
    this.events = options.events;
    this.peeking = peekFrom >= 0 ? peekFrom : undefined;
    this.line = new Line({url, socket, timers, random}, this.lineEvents());
    this.doorbell = new Doorbell(() => who(url), this.doorbellEvents(), timers, options.account);
    const out = {live: () => this.live, send: (json: string) => this.line.send(json)};
    this.outbox = new Outbox(out, timers, random, options.outbox ?? []);
  }

  get connection(): Connection {
    return this.line.connection;
  }

  get live(): boolean {
    return this.line.live;
  }

  /** The session has ended, and with it the line; it comes back by itself once this account is signed in again. */
  get signedOut(): boolean {
    return this.doorbell.instead !== undefined;
  }

  /** Who is signed in at this browser instead; empty: nobody, or nobody else. */
  get somebodyElse(): string {
    return this.doorbell.instead?.name ?? '';
  }

  /** Submissions that are not answered, oldest first. */
  get unanswered(): NumberedFrame[] {
    return this.outbox.frames;
  }

  /** The highest number given out. */
  get highest(): number {
    return this.outbox.highest;
  }

  connect(): void {
    this.line.connect();
  }

  /** There may be a network again (`online`, the page is looked at): no need to wait any longer. */
  wake(): void {
    if (this.signedOut) {
      void this.doorbell.ring();
    } else {
      this.line.wake();
    }
  }

  /** The browser says that there is no network. */
  seemsCut(): void {
    this.line.seemsCut();
  }

  /** Somebody has heard that the session has ended. */
  doubt(): void {
    void this.doorbell.ring();
  }

  /** Forgets where it was and asks for the whole state. */
  startOver(): void {
    this.seq = -1;
    this.line.again();
  }

  /** Takes out whatever was not answered. */
  abandon(): NumberedFrame[] {
    const {frames} = this.outbox;
    frames.forEach(({n}) => this.outbox.answered(n));
    return frames;
  }

  close(): void {
    this.doorbell.close();
    this.line.end();
  }

  /** Takes back a submission that has never gone out. False if it has. */
  withdraw(n: number): boolean {
    return this.outbox.withdraw(n);
  }

  submit(op: Op): DoFrame {
    const frame: DoFrame = {t: 'do', n: this.outbox.nextNumber(), op};
    this.outbox.enter(frame);
    return frame;
  }

  submitText(id: string, ch: Channel, text: {n: number; rev: number; u: readonly WireChange[]}): TextFrame {
    const frame: TextFrame = {t: 'text', n: text.n, id, ch, rev: text.rev, u: text.u};
    this.outbox.enter(frame);
    return frame;
  }

  submitSay(op: SayOp): SayFrame {
    const frame: SayFrame = {t: 'say', n: this.outbox.nextNumber(), op};
    this.outbox.enter(frame);
    return frame;
  }

  /** The number for the next text; to be submitted at once. */
  nextNumber(): number {
    return this.outbox.nextNumber();
  }

  /** What needs no answer, or can be asked again. */
  murmur(frame: AtFrame | TouchedAsk): void {
    if (this.live) {
      this.line.send(JSON.stringify(frame));
    }
  }

  private lineEvents(): LineEvents {
    return {
      opened: () => this.hello(),
      heard: data => this.hear(JSON.parse(data) as ServerFrame),
      hungUp: () => this.hungUp(),
      lost: (code, refused) => this.lost(code, refused),
      connection: (connection, code) => void this.lineChanged(connection, code),
    };
  }

  private doorbellEvents(): DoorbellEvents {
    return {
      shut: () => {
        this.line.rest();
        this.events.signedOut();
      },
      opened: () => {
        this.events.signedOut();
        this.line.wake();
      },
    };
  }

  /** "No member" can also be said to somebody else who has signed in at this browser since. */
  private async lineChanged(connection: Connection, code: number | undefined): Promise<void> {
    if (connection === 'ended' && code !== undefined) {
      await this.doorbell.ring();
    }
    if (connection === this.line.connection) {
      this.events.connection(connection, code);
    }
  }

  private hello(): void {
    const {branch} = this.options;
    this.line.send(JSON.stringify({t: 'hello', v: 1, branch, client: this.client, since: this.peeking ?? this.seq}));
  }

  private hear(frame: ServerFrame): void {
    switch (frame.t) {
      case 'welcome':
        return this.welcome(frame);
      case 'state':
        return this.state(frame);
      case 'changes':
        return this.changes(frame.items, frame.h);
      case 'ack':
        return this.acknowledged(frame.n, frame.seq);
      case 'no':
        return this.refused(frame.n, frame.code, frame.say);
      case 'peer':
        return this.events.peer(frame);
      case 'gone':
        return this.events.gone(frame.c);
      case 'role':
        return this.events.role(frame.role);
      case 'members':
        return this.events.members(frame);
      case 'rounds':
        return this.events.rounds(frame);
      case 'threads':
        return this.events.threads(frame);
      case 'touched':
        return this.events.touched(frame);
      case 'pong':
        return undefined;
    }
  }

  private welcome(frame: WelcomeFrame): void {
    if (this.account !== undefined && this.account !== frame.you.account) {
      // somebody else has signed in at this browser: what is unanswered is not theirs to send
      this.doorbell.hear(frame.you);
      return;
    }
    this.doorbell.letIn(frame.you.account);
    const bootChanged = this.boot !== undefined && this.boot !== frame.boot;
    this.account = frame.you.account;
    this.boot = frame.boot;
    this.greeted = frame;
    this.line.isWelcomed();
    this.report();
    this.outbox.isTaken(frame.last);
    this.events.welcome(frame, bootChanged);
    if (this.peeking !== undefined && this.peeking >= frame.seq) {
      this.peek(this.peeking, []);
    } else {
      this.caughtUp();
    }
  }

  private state(frame: StateFrame): void {
    this.peeking = undefined;
    this.seq = frame.seq;
    this.events.state(frame, this.greeted?.last ?? 0);
    this.agrees(frame.h);
    this.caughtUp(true);
  }

  private changes(items: readonly Change[], digest: number | undefined): void {
    if (this.peeking !== undefined) {
      this.peek(this.peeking, items);
      return;
    }
    const arrivals = this.following(items);
    const missing = items.some(change => change.seq > this.seq);
    if (arrivals.length > 0 && !this.handOn(arrivals)) {
      return;
    }
    if (missing) {
      this.line.again();
    } else if (arrivals.length > 0 && !this.agrees(digest)) {
      this.events.differed();
      this.startOver();
    } else {
      this.caughtUp();
      this.outbox.sendNext();
    }
  }

  /** Those that follow what is here, up to the first gap; with the submissions they answer. */
  private following(items: readonly Change[]): Arrival[] {
    const arrivals: Arrival[] = [];
    for (const change of items) {
      if (change.seq > this.seq + 1) {
        break;
      }
      if (change.seq === this.seq + 1) {
        this.seq = change.seq;
        arrivals.push({change, own: change.c === this.client ? this.outbox.answered(change.n) : undefined});
      }
    }
    return arrivals;
  }

  private peek(from: number, items: readonly Change[]): void {
    const fresh = items.filter(change => change.seq > from);
    this.events.peeked(fresh);
    this.peeking = Math.max(from, ...fresh.map(change => change.seq));
    if (this.greeted !== undefined && this.peeking >= this.greeted.seq) {
      this.peeking = undefined;
      this.startOver();
    }
  }

  /** A change that does not fit what is here means that what is here is wrong: the whole state puts it right. */
  private handOn(arrivals: readonly Arrival[]): boolean {
    try {
      this.events.changes(arrivals);
      return true;
    } catch (failure) {
      console.error('A change did not fit; asking for the whole outline', failure);
      this.startOver();
      return false;
    }
  }

  /** If not, one of us is wrong; the server hears of it with the next hello, so that somebody can find out who. */
  private agrees(digest: number | undefined): boolean {
    const here = this.events.digest();
    const agrees = digest === undefined || digest === here;
    if (!agrees) {
      console.error(`At change ${this.seq} this page has digest ${here}, the server ${digest}`);
      this.difference = {t: 'differs', seq: this.seq, h: here};
    }
    return agrees;
  }

  private report(): void {
    if (this.difference !== undefined) {
      this.line.send(JSON.stringify(this.difference));
      this.difference = undefined;
    }
  }

  private caughtUp(anew = false): void {
    if (this.greeted === undefined || this.live || !(anew || this.seq >= this.greeted.seq) || this.seq < 0) {
      return;
    }
    this.line.isLive();
    this.outbox.begin();
    this.events.live();
  }

  /** Told behind the change itself: if that is not here, it is missing, and comes with all others that are. */
  private acknowledged(n: number, seq: number | undefined): void {
    if (seq !== undefined && seq > this.seq) {
      this.line.again();
      return;
    }
    const frame = this.outbox.answered(n);
    if (frame !== undefined) {
      this.events.acknowledged(frame, seq);
    }
    this.outbox.sendNext();
  }

  private refused(n: number, code: RefusalCode, say: string): void {
    if (code === 'later' || (code === 'gone' && this.outbox.isEarly(n))) {
      this.outbox.later(n);
      return;
    }
    const frame = this.outbox.answered(n);
    if (frame !== undefined) {
      this.events.refused(frame, code, say);
    }
    this.outbox.sendNext();
  }

  private hungUp(): void {
    this.greeted = undefined;
    this.outbox.pause();
  }

  private lost(code: number, refused: boolean): void {
    if (code === CLOSED_SESSION_ENDED) {
      void this.doorbell.ring();
    } else if (refused) {
      this.doorbell.wonder();
    }
    const frame = code === CLOSED_MALFORMED ? this.outbox.unreadable() : undefined;
    if (frame !== undefined) {
      this.events.refused(frame, 'bad_change', 'The server could not read this.');
    }
  }
}
