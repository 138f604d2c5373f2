import type {Timers} from './line.ts';

/** Whom the server takes this browser for; nobody: both are empty. */
export interface Who {
  readonly account: string;
  readonly name: string;
}

/** What a doorbell tells whoever keeps the line. */
export interface DoorbellEvents {
  /** The server does not let this account in any more: coming back would not help until somebody has signed in again. */
  shut(): void;
  /** It does again. */
  opened(): void;
}

/** As long as the door is shut, it is tried again so often, in milliseconds. */
const ASK_AGAIN = 5_000;
/** Sockets are refused more often than that, and mostly because nobody is there: they are asked about so often, in milliseconds. */
const WONDER_AGAIN = 10_000;

/**
 * Tells an ended session from a lost line. A browser does not say why a socket was refused, so the server is asked, where
 * nobody needs to be signed in, whom it takes this browser for.
 *
 * Invariant: only somebody who was let in before can be shut out, and only by our own server's own answer: nobody, or
 * somebody else. A restart, a lost network or a proxy in between does not give it.
 */
export class Doorbell {
  /** Who is signed in here instead, or nobody; undefined: as far as is known, the one who was let in. */
  instead: Who | undefined;
  private readonly who: () => Promise<Who | undefined>;
  private readonly events: DoorbellEvents;
  private readonly timers: Timers;
  private account: string | undefined;
  private asking: Promise<void> | undefined;
  private again: unknown;
  private wondered = -Infinity;

  /** `account`: whose line it is, where that is known before it was ever open. */
  constructor(who: () => Promise<Who | undefined>, events: DoorbellEvents, timers: Timers, account?: string) {
    this.who = who;
    this.events = events;
    this.timers = timers;
    this.account = account;
  }

  letIn(account: string): void {
    this.account = account;
    this.hear({account, name: ''});
  }

  /** Asks whose this browser is, unless nobody was let in yet; one question at a time. */
  ring(): Promise<void> {
    if (this.account === undefined) {
      return Promise.resolve();
    }
    this.timers.clear(this.again);
    return (this.asking ??= this.ask().finally(() => (this.asking = undefined)));
  }

  /** A socket was refused, which may mean anything: asks, unless that was asked just now. */
  wonder(): void {
    if (this.timers.now() - this.wondered >= WONDER_AGAIN) {
      this.wondered = this.timers.now();
      void this.ring();
    }
  }

  /** The server has said whose this browser is. */
  hear(who: Who): void {
    const shut = this.instead;
    this.instead = who.account === this.account ? undefined : who;
    if (this.instead !== undefined && this.instead.account !== shut?.account) {
      this.events.shut();
    } else if (this.instead === undefined && shut !== undefined) {
      this.events.opened();
    }
  }

  close(): void {
    this.timers.clear(this.again);
    this.account = undefined;
  }

  private async ask(): Promise<void> {
    const who = await this.who().catch(() => undefined);
    if (who !== undefined && this.account !== undefined) {
      this.hear(who);
    }
    if (this.instead !== undefined && this.account !== undefined) {
      this.again = this.timers.set(() => void this.ring(), ASK_AGAIN);
    }
  }
}

/** How long the server may think about it, in milliseconds. */
const THINKING = 5_000;

/** Asks the server behind this socket's address; undefined if the answer is not its own. */
export async function whoIsHere(url: string): Promise<Who | undefined> {
  const place = url.replace(/^ws/, 'http').replace(/\/sync$/, '/reader');
  const answer = await fetch(place, {cache: 'no-store', signal: AbortSignal.timeout(THINKING)});
  return readWho(answer);
}

/** What our server says of the reader; anything else at that address is not believed. */
export async function readWho(answer: Response): Promise<Who | undefined> {
  const said: unknown = answer.ok ? await answer.json() : undefined;
  return typeof said === 'object' && said !== null && 'account' in said && 'name' in said ? (said as Who) : undefined;
}
