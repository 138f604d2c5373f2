import type {Timers} from './line.ts';
import type {AtFrame, Mood} from './wire.ts';

/** Own carets are told at most this often, in milliseconds. */
const CARET_PAUSE = 50;
/** With no hand on this page for so long, in milliseconds, its writer is away. */
export const AWAY_AFTER = 60_000;

/**
 * What the others are told of this writer: where the caret is, and whether they are here, drafting, or away.
 *
 * Invariant: as long as they write quietly, no place goes out.
 */
export class OwnPresence {
  private readonly send: (frame: AtFrame) => void;
  private readonly timers: Timers;
  private where: AtFrame = {t: 'at', id: null};
  private quiet = false;
  private away = false;
  private said = '';
  private told = -CARET_PAUSE;
  private stirred = 0;
  private telling: unknown;
  private resting: unknown;

  constructor(send: (frame: AtFrame) => void, timers: Timers) {
    this.send = send;
    this.timers = timers;
  }

  at(frame: AtFrame): void {
    this.where = frame;
    this.tellSoon();
  }

  writesQuietly(quiet: boolean): void {
    this.quiet = quiet;
    this.tellSoon();
  }

  /** A hand has moved: often, so that next to nothing is done. */
  stirs(): void {
    this.stirred = this.timers.now();
    this.resting ??= this.timers.set(() => this.rest(), AWAY_AFTER);
    if (this.away) {
      this.away = false;
      this.tellSoon();
    }
  }

  /** Nobody looks at the page any more. Said at once: its browser may let it sleep. */
  leaves(): void {
    this.timers.clear(this.resting);
    this.resting = undefined;
    this.away = true;
    this.tell();
  }

  /** After coming back the server knows nothing of where one was. */
  repeat(): void {
    this.said = '';
    this.tell();
  }

  close(): void {
    this.timers.clear(this.telling);
    this.timers.clear(this.resting);
  }

  private rest(): void {
    const left = this.stirred + AWAY_AFTER - this.timers.now();
    if (left > 0) {
      this.resting = this.timers.set(() => this.rest(), left);
    } else {
      this.leaves();
    }
  }

  /** Never in the task of a keystroke: the words themselves go first. */
  private tellSoon(): void {
    this.telling ??= this.timers.set(() => this.tell(), Math.max(0, this.told + CARET_PAUSE - this.timers.now()));
  }

  private tell(): void {
    this.timers.clear(this.telling);
    this.telling = undefined;
    this.told = this.timers.now();
    const frame = this.frame();
    const json = JSON.stringify(frame);
    if (json !== this.said) {
      this.said = json;
      this.send(frame);
    }
  }

  private frame(): AtFrame {
    const writes = this.where.id !== null;
    if (this.quiet && writes) {
      return this.nowhere(this.away ? 'away' : 'drafting');
    }
    return this.away ? {...this.where, how: 'away'} : this.where;
  }

  private nowhere(how: Mood): AtFrame {
    return {t: 'at', id: null, how};
  }
}
