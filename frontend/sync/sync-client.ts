import {CLOSED_MALFORMED, CLOSED_NO_BRANCH, CLOSED_NO_MEMBER} from './wire.ts';
import type {
  AtFrame,
  Change,
  Channel,
  DoFrame,
  NumberedFrame,
  Op,
  RefusalCode,
  Role,
  ServerFrame,
  StateFrame,
  TextFrame,
  WelcomeFrame,
  WireChange,
  WirePeer,
} from './wire.ts';

/** The part of a WebSocket that is used. */
export interface SocketLike {
  onopen: ((event: never) => void) | null;
  onmessage: ((event: {data: unknown}) => void) | null;
  onclose: ((event: {code: number}) => void) | null;
  onerror: ((event: never) => void) | null;
  send(data: string): void;
  close(code?: number): void;
}

/**
 * How it stands with the line: `connecting` for the first time, `live`, `offline` (coming back by itself), `ended`
 * (coming back would not help: no member any more, no such outline, or closed here).
 */
export type Connection = 'connecting' | 'live' | 'offline' | 'ended';

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
  /** A submission had been done before, or there was nothing to do (no seq). */
  acknowledged(frame: NumberedFrame, seq: number | undefined): void;
  refused(frame: NumberedFrame, code: RefusalCode, say: string): void;
  peer(peer: WirePeer): void;
  gone(c: string): void;
  role(role: Role): void;
  connection(connection: Connection, code: number | undefined): void;
  /** Everything missed is here and everything unanswered is sent again: the time for what waited. */
  live(): void;
}

export interface Timers {
  set(act: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  now(): number;
}

export interface ClientOptions {
  readonly url: string;
  readonly branch: string;
  readonly client: string;
  readonly events: ClientEvents;
  readonly socket?: (url: string) => SocketLike;
  readonly timers?: Timers;
  readonly random?: () => number;
  /** Unanswered submissions of an earlier life of this client. */
  readonly outbox?: readonly NumberedFrame[];
  /** Look first at what has happened since this change, before asking for the whole state. */
  readonly peekFrom?: number;
}

export const SHORTEST_WAIT = 500;
export const LONGEST_WAIT = 15_000;
const PULSE = 2_000;
/** No answer to a ping for so long, and the socket is taken for dead. With the pulse: noticed within eight seconds. */
const SILENCE = 5_000;
const TRY_LATER = 1_000;
/** After a long time without a line there may be hundreds of acts; a server hangs up on who sends them all at once. */
const ACTS_AT_ONCE = 100;
const ACTS_A_SECOND = 30;

export const realTimers: Timers = {
  set: (act, milliseconds) => setTimeout(act, milliseconds),
  clear: timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
  now: () => performance.now(),
};

/**
 * The line between one tab and the server. It comes back by itself, keeps every submission byte for byte until it is
 * answered, and hands on every change once and in order.
 *
 * Invariant: a submission leaves the outbox only by its answer.
 */
export class SyncClient {
  readonly client: string;
  /** The last change applied; -1: nothing yet. */
  seq = -1;
  connection: Connection = 'connecting';
  private n = 0;
  private peeking: number | undefined;
  private readonly outbox = new Map<number, {frame: NumberedFrame; json: string}>();
  private readonly options: ClientOptions;
  private readonly events: ClientEvents;
  private readonly timers: Timers;
  private readonly random: () => number;
  private socket: SocketLike | undefined;
  private greeted: WelcomeFrame | undefined;
  private boot: string | undefined;
  private attempts = 0;
  private retry: unknown;
  private pulse: unknown;
  private heard = 0;
  private pinged: number | undefined;
  /** After a frame the server could not read: one at a time, to find out which. */
  private careful = false;
  /** The last number that went over this socket. */
  private sent = 0;
  private allowance = ACTS_AT_ONCE;
  private allowed = 0;
  private pacing: unknown;
  /** The one that is out while being careful. */
  private alone: number | undefined;

  constructor(options: ClientOptions) {
    this.options = options;
    this.client = options.client;
    this.events = options.events;
    this.timers = options.timers ?? realTimers;
    this.random = options.random ?? Math.random;
    this.peeking = options.peekFrom !== undefined && options.peekFrom >= 0 ? options.peekFrom : undefined;
    for (const frame of options.outbox ?? []) {
      this.outbox.set(frame.n, {frame, json: JSON.stringify(frame)});
      this.n = Math.max(this.n, frame.n);
    }
  }

  get live(): boolean {
    return this.connection === 'live';
  }

  /** Submissions that are not answered, oldest first. */
  get unanswered(): NumberedFrame[] {
    return [...this.outbox.values()].map(({frame}) => frame);
  }

  /** The highest number given out. */
  get highest(): number {
    return this.n;
  }

  connect(): void {
    this.timers.clear(this.retry);
    this.hangUp();
    const socket = (this.options.socket ?? browserSocket)(this.options.url);
    this.socket = socket;
    this.greeted = undefined;
    socket.onopen = () => this.socket === socket && this.hello();
    socket.onmessage = event => this.socket === socket && this.hear(String(event.data));
    socket.onclose = event => this.socket === socket && this.lost(event.code);
    socket.onerror = () => undefined;
    this.heard = this.timers.now();
    this.pinged = undefined;
    this.beat();
  }

  /** There may be a network again (`online`, the page is looked at): no need to wait any longer. */
  wake(): void {
    if (this.connection === 'ended') {
      return;
    }
    if (this.socket === undefined) {
      this.attempts = 0;
      this.connect();
    } else {
      this.ping();
    }
  }

  /** Forgets where it was and asks for the whole state. */
  startOver(): void {
    this.seq = -1;
    this.again();
  }

  close(): void {
    this.timers.clear(this.retry);
    this.hangUp();
    this.become('ended', undefined);
  }

  submit(op: Op): DoFrame {
    const frame: DoFrame = {t: 'do', n: ++this.n, op};
    this.enter(frame);
    return frame;
  }

  submitText(id: string, ch: Channel, text: {n: number; rev: number; u: readonly WireChange[]}): TextFrame {
    const frame: TextFrame = {t: 'text', n: text.n, id, ch, rev: text.rev, u: text.u};
    this.enter(frame);
    return frame;
  }

  /** The number for the next text; to be submitted at once. */
  nextNumber(): number {
    return ++this.n;
  }

  at(frame: AtFrame): void {
    if (this.live) {
      this.send(JSON.stringify(frame));
    }
  }

  private enter(frame: NumberedFrame): void {
    const json = JSON.stringify(frame);
    this.outbox.set(frame.n, {frame, json});
    this.sendOutbox();
  }

  /** What has not gone over this socket yet, in its order, and no faster than a server lets anybody. */
  private sendOutbox(): void {
    if (!this.live) {
      return;
    }
    if (this.careful) {
      this.sendCarefully();
      return;
    }
    for (const [n, {frame, json}] of this.outbox) {
      if (n <= this.sent) {
        continue;
      }
      if (frame.t === 'do' && !this.mayGo()) {
        this.timers.clear(this.pacing);
        this.pacing = this.timers.set(() => this.sendOutbox(), 1_000 / ACTS_A_SECOND);
        return;
      }
      this.sent = n;
      this.send(json);
    }
  }

  private mayGo(): boolean {
    const now = this.timers.now();
    this.allowance = Math.min(ACTS_AT_ONCE, this.allowance + ((now - this.allowed) / 1_000) * ACTS_A_SECOND);
    this.allowed = now;
    if (this.allowance < 1) {
      return false;
    }
    this.allowance--;
    return true;
  }

  private hello(): void {
    this.send(JSON.stringify({t: 'hello', v: 1, branch: this.options.branch, client: this.client, since: this.peeking ?? this.seq}));
  }

  private hear(data: string): void {
    this.heard = this.timers.now();
    this.pinged = undefined;
    const frame = JSON.parse(data) as ServerFrame;
    switch (frame.t) {
      case 'welcome':
        return this.welcome(frame);
      case 'state':
        return this.state(frame);
      case 'changes':
        return this.changes(frame.items);
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
      case 'pong':
        return undefined;
    }
  }

  private welcome(frame: WelcomeFrame): void {
    const bootChanged = this.boot !== undefined && this.boot !== frame.boot;
    this.boot = frame.boot;
    this.greeted = frame;
    this.n = Math.max(this.n, frame.last);
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
    this.caughtUp(true);
  }

  private changes(items: readonly Change[]): void {
    if (this.peeking !== undefined) {
      this.peek(this.peeking, items);
      return;
    }
    const arrivals: Arrival[] = [];
    let missing = false;
    for (const change of items) {
      if (change.seq <= this.seq) {
        continue;
      }
      if (change.seq !== this.seq + 1) {
        missing = true;
        break;
      }
      this.seq = change.seq;
      arrivals.push({change, own: change.c === this.client ? this.answered(change.n) : undefined});
    }
    if (arrivals.length > 0 && !this.handOn(arrivals)) {
      return;
    }
    if (missing) {
      this.again();
    } else {
      this.caughtUp();
      this.sendCarefully();
    }
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

  private caughtUp(anew = false): void {
    if (this.greeted === undefined || this.live || !(anew || this.seq >= this.greeted.seq) || this.seq < 0) {
      return;
    }
    this.attempts = 0;
    this.become('live', undefined);
    this.sent = 0;
    this.allowance = ACTS_AT_ONCE;
    this.sendOutbox();
    this.events.live();
  }

  private answered(n: number): NumberedFrame | undefined {
    const entry = this.outbox.get(n);
    this.outbox.delete(n);
    if (this.alone === n) {
      this.alone = undefined;
    }
    if (this.outbox.size === 0) {
      this.careful = false;
    }
    return entry?.frame;
  }

  private acknowledged(n: number, seq: number | undefined): void {
    const frame = this.answered(n);
    if (frame !== undefined) {
      this.events.acknowledged(frame, seq);
    }
    this.sendCarefully();
  }

  private refused(n: number, code: RefusalCode, say: string): void {
    if (code === 'later') {
      this.timers.set(() => this.live && this.outbox.has(n) && this.send(this.outbox.get(n)!.json), TRY_LATER * (1 + this.random()));
      return;
    }
    const frame = this.answered(n);
    if (frame !== undefined) {
      this.events.refused(frame, code, say);
    }
    this.sendCarefully();
  }

  private sendCarefully(): void {
    if (this.live && this.careful && this.alone === undefined && this.outbox.size > 0) {
      const [first] = this.outbox.values();
      this.alone = first.frame.n;
      this.send(first.json);
    }
  }

  private lost(code: number): void {
    const suspect = this.alone;
    this.hangUp();
    if (code === CLOSED_NO_MEMBER || code === CLOSED_NO_BRANCH) {
      this.become('ended', code);
      return;
    }
    this.become('offline', code);
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.attempts++);
    this.retry = this.timers.set(() => this.connect(), wait * (0.5 + this.random() / 2));
    if (code === CLOSED_MALFORMED) {
      this.unreadable(suspect);
    }
  }

  /** The server could not read a frame. Sent alone it is known which; otherwise they go one by one from now on. */
  private unreadable(n: number | undefined): void {
    const frame = n === undefined ? undefined : this.answered(n);
    this.careful = this.outbox.size > 0;
    if (frame !== undefined) {
      this.events.refused(frame, 'bad_change', 'The server could not read this.');
    }
  }

  /** At once, without waiting: nothing is wrong with the network. */
  private again(): void {
    this.hangUp();
    this.become('offline', undefined);
    this.retry = this.timers.set(() => this.connect(), 0);
  }

  private hangUp(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.timers.clear(this.pulse);
    this.timers.clear(this.pacing);
    this.alone = undefined;
    if (socket !== undefined) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      try {
        socket.close();
      } catch {
        // it was gone already
      }
    }
  }

  private beat(): void {
    this.timers.clear(this.pulse);
    this.pulse = this.timers.set(() => {
      const now = this.timers.now();
      if (this.pinged !== undefined && now - this.pinged >= SILENCE) {
        this.lost(1006);
        return;
      }
      if (now - this.heard >= PULSE) {
        this.ping();
      }
      this.beat();
    }, PULSE);
  }

  /** A socket that does not even open is dead by the same measure. */
  private ping(): void {
    this.pinged ??= this.timers.now();
    if (this.greeted !== undefined) {
      this.send('{"t":"ping"}');
    }
  }

  private send(json: string): void {
    try {
      this.socket?.send(json);
    } catch {
      // not open (any more): it stays in the outbox, and `onclose` follows
    }
  }

  private become(connection: Connection, code: number | undefined): void {
    if (this.connection !== connection) {
      this.connection = connection;
      this.events.connection(connection, code);
    }
  }
}

function browserSocket(url: string): SocketLike {
  return new WebSocket(url) as unknown as SocketLike;
}
