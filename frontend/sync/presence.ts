import type {ChangeSet} from '@codemirror/state';
import type {Timers} from './sync-client.ts';
import type {AtFrame, Channel, WirePeer} from './wire.ts';

/** Another tab with this outline open; positions fit the text as this writer sees it. */
export interface Peer {
  /** The tab's name; one person may have several. */
  readonly c: string;
  readonly account: string;
  readonly name: string;
  /** `a`–`f`. */
  readonly colour: string;
  /** Where the caret is; undefined: nowhere. */
  readonly at?: {readonly id: string; readonly ch: Channel; readonly anchor: number; readonly head: number};
  /** Nothing was heard of this tab's hands for a minute. */
  readonly idle: boolean;
}

/** What presence needs of the desk. */
export interface PresenceEvents {
  send(frame: AtFrame): void;
  /** Carets in these nodes are elsewhere now. */
  moved(ids: ReadonlySet<string>): void;
  /** Where a place in the confirmed text is in the words seen here. */
  localPlace(id: string, ch: Channel, at: number): number;
}

/** Own carets are told at most this often, in milliseconds. */
const CARET_PAUSE = 50;
const IDLE_AFTER = 60_000;
const REMEMBERED_CHANGES = 300;

interface Known {
  readonly wire: WirePeer;
  id: string | undefined;
  ch: Channel;
  rev: number;
  anchor: number;
  head: number;
  heard: number;
  idle: boolean;
}

interface Past {
  readonly key: string;
  readonly rev: number;
  readonly changes: ChangeSet;
  readonly by: string;
}

/**
 * Who else is here and where. A caret is kept in the confirmed text at a revision and carried along by every change
 * that arrives; whose change it is stands behind what was written, everybody else stays in front of it.
 */
export class Presence {
  private readonly known = new Map<string, Known>();
  private readonly past: Past[] = [];
  private readonly events: PresenceEvents;
  private readonly timers: Timers;
  private next: AtFrame | undefined;
  private told = -CARET_PAUSE;
  private timer: unknown;
  private idling: unknown;

  constructor(events: PresenceEvents, timers: Timers) {
    this.events = events;
    this.timers = timers;
  }

  get peers(): readonly Peer[] {
    return [...this.known.values()].map(peer => this.seen(peer));
  }

  /** Those who are here now; the others have gone. */
  welcome(peers: readonly WirePeer[]): void {
    const ids = this.places();
    this.known.clear();
    peers.forEach(peer => this.remember(peer));
    this.places().forEach(id => ids.add(id));
    this.events.moved(ids);
    this.repeat();
  }

  heard(wire: WirePeer): void {
    const ids = new Set<string>();
    const before = this.known.get(wire.c)?.id;
    if (before !== undefined) {
      ids.add(before);
    }
    const now = this.remember(wire).id;
    if (now !== undefined) {
      ids.add(now);
    }
    this.events.moved(ids);
  }

  gone(c: string): void {
    const id = this.known.get(c)?.id;
    if (this.known.delete(c)) {
      this.events.moved(new Set(id === undefined ? [] : [id]));
    }
  }

  /** A confirmed change: carets in this text move with it. */
  written(id: string, ch: Channel, rev: number, changes: readonly ChangeSet[], by: string): void {
    const key = `${id}/${ch}`;
    changes.forEach((each, at) => this.past.push({key, rev: rev + at, changes: each, by}));
    this.past.splice(0, this.past.length - REMEMBERED_CHANGES);
    let moved = false;
    for (const peer of this.known.values()) {
      if (peer.id === id && peer.ch === ch) {
        this.carry(peer);
        moved = true;
      }
    }
    if (moved) {
      this.events.moved(new Set([id]));
    }
  }

  /** Where this writer's caret is. */
  at(frame: AtFrame): void {
    this.next = frame;
    if (this.timer === undefined) {
      // never in the task of a keystroke: the words themselves go first
      this.timer = this.timers.set(() => this.tell(), Math.max(0, this.told + CARET_PAUSE - this.timers.now()));
    }
  }

  close(): void {
    this.timers.clear(this.timer);
    this.timers.clear(this.idling);
  }

  private tell(): void {
    this.timers.clear(this.timer);
    this.timer = undefined;
    this.told = this.timers.now();
    this.repeat();
  }

  /** After coming back the server knows nothing of where one was. */
  private repeat(): void {
    if (this.next !== undefined) {
      this.events.send(this.next);
    }
  }

  private remember(wire: WirePeer): Known {
    const [anchor, head] = wire.sel ?? [0, 0];
    const peer: Known = {
      wire,
      id: wire.id ?? undefined,
      ch: wire.ch ?? 'prose',
      rev: wire.rev ?? 0,
      anchor,
      head,
      heard: this.timers.now(),
      idle: false,
    };
    this.known.set(wire.c, peer);
    this.carry(peer);
    this.watch();
    return peer;
  }

  private carry(peer: Known): void {
    const key = `${peer.id}/${peer.ch}`;
    for (const past of this.past) {
      if (past.key === key && past.rev === peer.rev) {
        const assoc = past.by === peer.wire.c ? 1 : -1;
        const {length} = past.changes;
        peer.anchor = past.changes.mapPos(Math.min(peer.anchor, length), assoc);
        peer.head = past.changes.mapPos(Math.min(peer.head, length), assoc);
        peer.rev++;
      }
    }
  }

  private seen(peer: Known): Peer {
    const {c, account, name, colour} = peer.wire;
    const {id, ch, idle} = peer;
    if (id === undefined) {
      return {c, account, name, colour, idle};
    }
    const anchor = this.events.localPlace(id, ch, peer.anchor);
    const head = this.events.localPlace(id, ch, peer.head);
    return {c, account, name, colour, idle, at: {id, ch, anchor, head}};
  }

  private places(): Set<string> {
    return new Set([...this.known.values()].flatMap(peer => (peer.id === undefined ? [] : [peer.id])));
  }

  private watch(): void {
    if (this.idling !== undefined) {
      return;
    }
    this.idling = this.timers.set(() => {
      this.idling = undefined;
      const now = this.timers.now();
      const asleep = [...this.known.values()].filter(peer => !peer.idle && now - peer.heard >= IDLE_AFTER);
      asleep.forEach(peer => (peer.idle = true));
      if (asleep.length > 0) {
        this.events.moved(new Set(asleep.flatMap(peer => (peer.id === undefined ? [] : [peer.id]))));
      }
      if ([...this.known.values()].some(peer => !peer.idle)) {
        this.watch();
      }
    }, IDLE_AFTER / 4);
  }
}
