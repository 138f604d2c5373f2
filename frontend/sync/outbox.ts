import type {Timers} from './line.ts';
import type {NumberedFrame} from './wire.ts';

/** The way out. */
export interface WayOut {
  live(): boolean;
  send(json: string): void;
}

interface Entry {
  readonly frame: NumberedFrame;
  readonly json: string;
  /** It has gone out, over this line or another. */
  sent: boolean;
}

/** Milliseconds; with chance between one and two of it, so that not everybody comes at once. */
const TRY_LATER = 1_000;
/** After a long time without a line there may be hundreds of acts; a server hangs up on who sends them all at once. */
const ACTS_AT_ONCE = 100;
const ACTS_A_SECOND = 30;

/**
 * What was submitted and is not answered, in its order, and how it goes out: no faster than a server lets anybody, and
 * one by one where it could not read something, to find out which.
 *
 * Invariant: a submission is byte for byte the same however often it goes out, goes over one line in the order of its
 * number, and once it has gone out, leaves only by its answer.
 *
 * Station 3 of 8 on a keystroke's way.
 */
export class Outbox {
  private readonly entries = new Map<number, Entry>();
  private readonly out: WayOut;
  private readonly timers: Timers;
  private readonly random: () => number;
  private n = 0;
  /** The last number that went over this line. */
  private sent = 0;
  private allowance = ACTS_AT_ONCE;
  private allowed = 0;
  private pacing: unknown;
  /** After a frame the server could not read: one at a time. */
  private careful = false;
  /** The one that is out while being careful; `suspect`: it was, when the line broke. */
  private alone: number | undefined;
  private suspect: number | undefined;

  constructor(out: WayOut, timers: Timers, random: () => number, earlier: readonly NumberedFrame[]) {
    this.out = out;
    this.timers = timers;
    this.random = random;
    for (const frame of earlier) {
      this.entries.set(frame.n, {frame, json: JSON.stringify(frame), sent: true});
      this.isTaken(frame.n);
    }
  }

  /** Oldest first. */
  get frames(): NumberedFrame[] {
    return [...this.entries.values()].map(({frame}) => frame);
  }

  /** The highest number given out. */
  get highest(): number {
    return this.n;
  }

  nextNumber(): number {
    return ++this.n;
  }

  /** Numbers up to this one were given out by an earlier life. */
  isTaken(n: number): void {
    this.n = Math.max(this.n, n);
  }

  enter(frame: NumberedFrame): void {
    this.entries.set(frame.n, {frame, json: JSON.stringify(frame), sent: false});
    this.send();
  }

  /** Takes out what has never gone out. False if it has. */
  withdraw(n: number): boolean {
    return this.entries.get(n)?.sent === false && this.entries.delete(n);
  }

  /** Whether this takes back what the server has not answered: it may only have come too early. */
  isEarly(n: number): boolean {
    const frame = this.entries.get(n)?.frame;
    return frame?.t === 'do' && frame.op.k === 'undo' && 'n' in frame.op && this.entries.has(frame.op.n);
  }

  /** The submission this answers, unless it was answered before. */
  answered(n: number): NumberedFrame | undefined {
    const entry = this.entries.get(n);
    this.entries.delete(n);
    if (this.alone === n) {
      this.alone = undefined;
    }
    if (this.entries.size === 0) {
      this.careful = false;
    }
    return entry?.frame;
  }

  /** There is a new line; nothing has gone over it yet. */
  begin(): void {
    this.sent = 0;
    this.allowance = ACTS_AT_ONCE;
    this.send();
  }

  /** There is no line any more. */
  pause(): void {
    this.timers.clear(this.pacing);
    this.suspect = this.alone;
    this.alone = undefined;
  }

  /** What has not gone over this line yet. */
  send(): void {
    if (!this.out.live()) {
      return;
    }
    if (this.careful) {
      this.sendNext();
      return;
    }
    for (const [n, entry] of this.entries) {
      if (n <= this.sent) {
        continue;
      }
      if (entry.frame.t !== 'text' && !this.mayGo()) {
        this.timers.clear(this.pacing);
        this.pacing = this.timers.set(() => this.send(), 1_000 / ACTS_A_SECOND);
        return;
      }
      this.sent = n;
      this.goes(entry);
    }
  }

  /** While being careful: the next, once the one before is answered. */
  sendNext(): void {
    if (this.out.live() && this.careful && this.alone === undefined && this.entries.size > 0) {
      const [first] = this.entries.values();
      this.alone = first.frame.n;
      this.goes(first);
    }
  }

  /** The server asked to be asked again. */
  later(n: number): void {
    this.timers.set(() => {
      const entry = this.entries.get(n);
      if (this.out.live() && entry !== undefined) {
        this.goes(entry);
      }
    }, TRY_LATER * (1 + this.random()));
  }

  /** The server could not read a frame. Sent alone it is known which, and taken out; otherwise they go one by one from now on. */
  unreadable(): NumberedFrame | undefined {
    const frame = this.suspect === undefined ? undefined : this.answered(this.suspect);
    this.suspect = undefined;
    this.careful = this.entries.size > 0;
    return frame;
  }

  private goes(entry: Entry): void {
    entry.sent = true;
    this.out.send(entry.json);
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
}
