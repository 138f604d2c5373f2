import {CLOSED_DAMAGED, CLOSED_MALFORMED, CLOSED_NO_BRANCH, CLOSED_NO_MEMBER} from './wire.ts';

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

export interface Timers {
  set(act: () => void, milliseconds: number): unknown;
  clear(timer: unknown): void;
  now(): number;
}

export const realTimers: Timers = {
  set: (act, milliseconds) => setTimeout(act, milliseconds),
  clear: timer => clearTimeout(timer as ReturnType<typeof setTimeout>),
  now: () => performance.now(),
};

/** What a line tells whoever talks over it. */
export interface LineEvents {
  /** The server has let the socket in; time to say hello. */
  opened(): void;
  heard(data: string): void;
  /** This socket is not listened to any more. */
  hungUp(): void;
  /** The line broke and is coming back; `refused`: it was closed before it was open. */
  lost(code: number, refused: boolean): void;
  connection(connection: Connection, code: number | undefined): void;
}

export interface LineOptions {
  readonly url: string;
  readonly socket: ((url: string) => SocketLike) | undefined;
  readonly timers: Timers;
  readonly random: () => number;
  /** Nothing heard, or nothing said, for so long: a ping. In milliseconds; `PULSE` if it is not said. */
  readonly pulse?: number;
}

export const SHORTEST_WAIT = 500;
/** Short enough that everybody is back within two seconds of the line, also where no browser says that it is. */
export const LONGEST_WAIT = 2_000;
/** The server takes who is silent for much longer for gone. */
const PULSE = 2_000;
/** No answer to a ping for so long, and the socket is taken for dead. With the pulse: noticed within eight seconds. */
const SILENCE = 5_000;
/** The same where the browser says that there is no network. */
export const DOUBT = 1_000;

/**
 * The way to the server, which comes back by itself.
 *
 * Invariant: one socket at most is listened to; and until the line has ended either a socket is there, with somebody
 * feeling its pulse, or the time is set at which the next is opened.
 */
export class Line {
  connection: Connection = 'connecting';
  private readonly options: LineOptions;
  private readonly timers: Timers;
  private readonly events: LineEvents;
  private socket: SocketLike | undefined;
  private opened = false;
  /** The server has said its name: it is worth asking whether it lives. */
  private welcomed = false;
  private attempts = 0;
  private retry: unknown;
  private pulse: unknown;
  private heard = 0;
  private said = 0;
  private pinged: number | undefined;
  private doubt: unknown;

  constructor(options: LineOptions, events: LineEvents) {
    this.options = options;
    this.timers = options.timers;
    this.events = events;
  }

  get live(): boolean {
    return this.connection === 'live';
  }

  connect(): void {
    this.timers.clear(this.retry);
    this.hangUp();
    const socket = (this.options.socket ?? browserSocket)(this.options.url);
    this.socket = socket;
    this.opened = this.welcomed = false;
    socket.onopen = () => this.socket === socket && this.isOpen();
    socket.onmessage = event => this.socket === socket && this.hear(String(event.data));
    socket.onclose = event => this.socket === socket && this.lost(event.code, !this.opened);
    socket.onerror = () => undefined;
    this.heard = this.said = this.timers.now();
    this.pinged = undefined;
    this.beat();
  }

  /** There may be a network again: no need to wait any longer. */
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

  /** The browser says that there is no network, which need not be so where the server is near: it is asked once more. */
  seemsCut(): void {
    if (this.socket !== undefined) {
      this.ping();
      const asked = this.pinged;
      this.timers.clear(this.doubt);
      this.doubt = this.timers.set(() => this.pinged === asked && this.lost(1006, false), DOUBT);
    }
  }

  /** From the beginning, and at once: nothing is wrong with the network. */
  again(): void {
    this.hangUp();
    this.become('offline', undefined);
    this.retry = this.timers.set(() => this.connect(), 0);
  }

  end(): void {
    this.timers.clear(this.retry);
    this.hangUp();
    this.become('ended', undefined);
  }

  /** Waits to be woken: coming back would not help now. */
  rest(): void {
    this.timers.clear(this.retry);
    this.hangUp();
    this.become('offline', undefined);
  }

  isWelcomed(): void {
    this.welcomed = true;
  }

  /** Everything missed is here. */
  isLive(): void {
    this.attempts = 0;
    this.become('live', undefined);
  }

  send(json: string): void {
    this.said = this.timers.now();
    try {
      this.socket?.send(json);
    } catch {
      // not open (any more): `onclose` follows
    }
  }

  private isOpen(): void {
    this.opened = true;
    this.events.opened();
  }

  private hear(data: string): void {
    this.heard = this.timers.now();
    this.pinged = undefined;
    this.events.heard(data);
  }

  private lost(code: number, refused: boolean): void {
    this.hangUp();
    if (this.isHopeless(code)) {
      this.become('ended', code);
      return;
    }
    this.become('offline', code);
    const wait = Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** this.attempts++);
    this.retry = this.timers.set(() => this.connect(), wait * (0.5 + this.options.random() / 2));
    this.events.lost(code, refused);
  }

  /** A `hello` that is not taken will not be taken the next time: this tab's name is another account's. */
  private isHopeless(code: number): boolean {
    return code === CLOSED_NO_MEMBER || code === CLOSED_NO_BRANCH || code === CLOSED_DAMAGED || (code === CLOSED_MALFORMED && !this.welcomed);
  }

  private hangUp(): void {
    const socket = this.socket;
    this.socket = undefined;
    this.timers.clear(this.pulse);
    this.timers.clear(this.doubt);
    this.events.hungUp();
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
    const {pulse = PULSE} = this.options;
    this.pulse = this.timers.set(() => {
      const now = this.timers.now();
      if (this.pinged !== undefined && now - this.pinged >= SILENCE) {
        this.lost(1006, false);
        return;
      }
      if (now - Math.min(this.heard, this.said) >= pulse) {
        this.ping();
      }
      this.beat();
    }, pulse);
  }

  /** A socket that does not even open is dead by the same measure. */
  private ping(): void {
    this.pinged ??= this.timers.now();
    if (this.welcomed) {
      this.send('{"t":"ping"}');
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
