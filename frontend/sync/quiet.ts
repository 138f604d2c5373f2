import type {Timers} from './line.ts';
import type {TextChannel} from './text-channel.ts';

/** A pause of so long, in milliseconds, and what was written quietly goes out. */
export const PAUSE = 3_000;
/** Whoever never pauses is heard all the same after so long, in milliseconds: no word is to be in one browser only for an evening. */
export const LONGEST_HOLD = 30_000;

interface Hold {
  readonly since: number;
  readonly timer: unknown;
}

/**
 * Writing without being watched letter by letter: words are held back until their writer pauses, leaves the text, or does something
 * else. While they are, this browser keeps them as it keeps everything that is not on the server (docs/adr/0014).
 *
 * Invariant: off, nothing is held; and what is held is let go at a time that is set.
 */
export class Quiet {
  private readonly timers: Timers;
  private readonly letGo: (channel: TextChannel) => void;
  private readonly held = new Map<TextChannel, Hold>();
  private isOn = false;

  constructor(timers: Timers, letGo: (channel: TextChannel) => void) {
    this.timers = timers;
    this.letGo = letGo;
  }

  get on(): boolean {
    return this.isOn;
  }

  set on(on: boolean) {
    this.isOn = on;
    if (!on) {
      this.release();
    }
  }

  holds(channel: TextChannel): boolean {
    return this.held.has(channel);
  }

  /** Something was written here just now. */
  wrote(channel: TextChannel): void {
    if (!this.isOn) {
      return;
    }
    const now = this.timers.now();
    const {since = now, timer} = this.held.get(channel) ?? {};
    this.timers.clear(timer);
    const wait = Math.min(PAUSE, since + LONGEST_HOLD - now);
    this.held.set(channel, {since, timer: this.timers.set(() => this.end(channel), wait)});
  }

  /** Lets everything go, except what is written in the node the writer is in. */
  release(exceptIn?: string): void {
    for (const channel of [...this.held.keys()]) {
      if (channel.id !== exceptIn) {
        this.end(channel);
      }
    }
  }

  /** Nothing is let go any more: the tab is being closed, and what is held is kept. */
  close(): void {
    this.held.forEach(({timer}) => this.timers.clear(timer));
    this.held.clear();
  }

  private end(channel: TextChannel): void {
    this.timers.clear(this.held.get(channel)?.timer);
    if (this.held.delete(channel)) {
      this.letGo(channel);
    }
  }
}
