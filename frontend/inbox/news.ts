// What waits for whoever sits here, in all their outlines: told by the server at `/bell`, whenever it changes.
import {Line, realTimers} from '../sync/line.ts';
import type {SocketLike, Timers} from '../sync/line.ts';

/** Hours of each day in which nothing rings, as `22:00`; they may go over midnight. */
export interface QuietHours {
  readonly from: string;
  readonly until: string;
}

interface InboxFrame {
  readonly t: 'inbox';
  readonly unread: readonly string[];
  readonly quiet?: QuietHours;
}

/** `detail` says whether it is told for the first time. */
export const NEWS_CHANGED = 'changed';

/** A line on which nothing happens is felt for so seldom, in milliseconds: nobody's words wait for it. */
const PULSE = 20_000;
/** Whoever is not let in asks again after so long, in milliseconds. */
const REFUSED_WAIT = 15_000;
/** How long a line is held that nobody listens to, in milliseconds. */
const LINGER = 2_000;

export class News extends EventTarget {
  unread: ReadonlySet<string> = new Set();
  quiet: QuietHours | undefined;
  private readonly timers: Timers;
  private readonly line: Line;
  private told = false;
  private listeners = 0;
  private held = false;
  /** Read while nobody could be told so. */
  private readonly owed = new Set<string>();

  constructor(url: string, socket?: (url: string) => SocketLike, timers: Timers = realTimers) {
    super();
    this.timers = timers;
    this.line = new Line(
      {url, socket, timers, random: Math.random, pulse: PULSE},
      {opened: () => undefined, heard: (data) => this.hear(data), hungUp: () => undefined, lost: (_code, refused) => refused && this.rest(), connection: () => undefined},
    );
  }

  /** As long as somebody listens, the line is held; and a little longer, for the next page has a bell, too. */
  hold(signal: AbortSignal): void {
    if (this.listeners++ === 0 && !this.held) {
      this.held = true;
      this.line.connect();
    }
    signal.addEventListener('abort', () => {
      if (--this.listeners === 0) this.timers.set(() => this.letGo(), LINGER);
    });
  }

  private letGo(): void {
    if (this.listeners > 0) return;
    this.held = false;
    this.line.end();
  }

  /** There may be a network again, or somebody has signed in. */
  wake(): void {
    this.line.wake();
  }

  /** The thread is on the screen. */
  read(thread: string): void {
    if (!this.unread.has(thread)) return;
    this.owed.add(thread);
    this.tell(this.unread, this.quiet);
    this.pay();
  }

  private rest(): void {
    this.line.rest();
    this.timers.set(() => this.listeners > 0 && this.line.wake(), REFUSED_WAIT);
  }

  private hear(data: string): void {
    const frame = JSON.parse(data) as InboxFrame | {readonly t: 'pong'};
    if (frame.t !== 'inbox') return;
    this.line.isWelcomed();
    this.line.isLive();
    for (const thread of this.owed) if (!frame.unread.includes(thread)) this.owed.delete(thread);
    this.tell(new Set(frame.unread), frame.quiet);
    this.pay();
  }

  /** Said again until the server says the same. */
  private pay(): void {
    if (this.line.live) for (const thread of this.owed) this.line.send(JSON.stringify({t: 'read', thread}));
  }

  private tell(unread: ReadonlySet<string>, quiet: QuietHours | undefined): void {
    const first = !this.told;
    this.told = true;
    this.unread = new Set([...unread].filter((thread) => !this.owed.has(thread)));
    this.quiet = quiet;
    this.dispatchEvent(new CustomEvent(NEWS_CHANGED, {detail: first}));
  }
}

/** Whether nothing is to ring at this time of the day. */
export function isQuiet(hours: QuietHours | undefined, now: Date): boolean {
  if (!hours) return false;
  const time = `${String(now.getHours()).padStart(2, '0')}:${String(now.getMinutes()).padStart(2, '0')}`;
  return hours.from < hours.until ? hours.from <= time && time < hours.until : hours.from <= time || time < hours.until;
}

let ours: News | undefined;

/** This page's. */
export function news(): News {
  return (ours ??= new News(`${location.origin.replace(/^http/, 'ws')}/bell`));
}
