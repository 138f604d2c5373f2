import type {Timers} from './line.ts';

/** How often the server is asked at most, in milliseconds. */
const ASK_EVERY = 10_000;
/** So often in a row the server must be well and the socket refused all the same. */
const SURE = 2;

/**
 * Tells an expired session from a lost line. A browser does not say why a socket was refused, so the server is asked,
 * where nobody needs to be signed in, whether it is well.
 *
 * Invariant: only somebody who was let in before can be signed out, and only a server that was well right after refusing
 * the socket, twice, is believed to mean it. A restart or a lost network does not look like that.
 */
export class Doorbell {
  signedOut = false;
  private readonly well: () => Promise<boolean>;
  private readonly tell: () => void;
  private readonly timers: Timers;
  private known = false;
  private count = 0;
  private asked = -Infinity;

  /** `well`: whether the server answers, and well. */
  constructor(well: () => Promise<boolean>, tell: () => void, timers: Timers) {
    this.well = well;
    this.tell = tell;
    this.timers = timers;
  }

  letIn(): void {
    this.known = true;
    this.signedOut = false;
    this.count = 0;
  }

  refused(): void {
    const now = this.timers.now();
    if (this.known && !this.signedOut && now - this.asked >= ASK_EVERY) {
      this.asked = now;
      void this.ask();
    }
  }

  private async ask(): Promise<void> {
    const well = await this.well().catch(() => false);
    this.count = well ? this.count + 1 : 0;
    if (this.count >= SURE) {
      this.signedOut = true;
      this.tell();
    }
  }
}

/** How long the server may think about it, in milliseconds. */
const THINKING = 5_000;

/** Asks the server behind this socket's address. */
export async function isWell(url: string): Promise<boolean> {
  const place = url.replace(/^ws/, 'http').replace(/\/sync$/, '/actuator/health/readiness');
  const answer = await fetch(place, {cache: 'no-store', signal: AbortSignal.timeout(THINKING)});
  return answer.ok;
}
