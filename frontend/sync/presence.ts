import type {ChangeSet} from '@codemirror/state';
import type {Timers} from './sync-client.ts';
import type {Channel, Mood, WirePeer} from './wire.ts';

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
  readonly mood: Mood;
  /** Their words have been arriving there until just now. */
  readonly writing: boolean;
}

/** What presence needs of the desk. */
export interface PresenceEvents {
  /** Somebody came, went, or does something else; carets in these nodes are elsewhere now. */
  moved(ids: ReadonlySet<string>): void;
  /** Where a place in the confirmed text is in the words seen here. */
  localPlace(id: string, ch: Channel, at: number): number;
}

/** How long somebody counts as writing after their last letter, in milliseconds. */
const WRITING = 3_000;
const REMEMBERED_CHANGES = 300;

interface Known {
  readonly wire: WirePeer;
  id: string | undefined;
  ch: Channel;
  rev: number;
  anchor: number;
  head: number;
  /** Until when they count as writing; 0: they do not. */
  writingUntil: number;
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
  private resting: unknown;

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

  /** A confirmed change: carets in this text move with it, and whose change it is is writing. */
  written(id: string, ch: Channel, rev: number, changes: readonly ChangeSet[], by: string): void {
    const key = `${id}/${ch}`;
    changes.forEach((each, at) => this.past.push({key, rev: rev + at, changes: each, by}));
    this.past.splice(0, this.past.length - REMEMBERED_CHANGES);
    let moved = false;
    for (const peer of this.known.values()) {
      if (peer.id === id && peer.ch === ch) {
        this.carry(peer);
        peer.writingUntil = peer.wire.c === by ? this.timers.now() + WRITING : peer.writingUntil;
        moved = true;
      }
    }
    if (moved) {
      this.events.moved(new Set([id]));
      this.resting ??= this.timers.set(() => this.rest(), WRITING);
    }
  }

  close(): void {
    this.timers.clear(this.resting);
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
      writingUntil: this.stillWriting(wire),
    };
    this.known.set(wire.c, peer);
    this.carry(peer);
    return peer;
  }

  /** Who moves within the text they write in goes on writing. */
  private stillWriting({c, id}: WirePeer): number {
    const before = this.known.get(c);
    return before?.id === (id ?? undefined) ? (before?.writingUntil ?? 0) : 0;
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
    const {c, account, name, colour, how: mood = 'here'} = peer.wire;
    const {id, ch} = peer;
    const writing = peer.writingUntil > this.timers.now();
    if (id === undefined) {
      return {c, account, name, colour, mood, writing: false};
    }
    const anchor = this.events.localPlace(id, ch, peer.anchor);
    const head = this.events.localPlace(id, ch, peer.head);
    return {c, account, name, colour, mood, writing, at: {id, ch, anchor, head}};
  }

  private places(): Set<string> {
    return new Set([...this.known.values()].flatMap(peer => (peer.id === undefined ? [] : [peer.id])));
  }

  /** Those who have stopped writing are told of once; who goes on is looked at again. */
  private rest(): void {
    this.resting = undefined;
    const now = this.timers.now();
    const writing = [...this.known.values()].filter(peer => peer.writingUntil > 0);
    const rested = writing.filter(peer => peer.writingUntil <= now);
    rested.forEach(peer => (peer.writingUntil = 0));
    if (rested.length < writing.length) {
      const soonest = Math.min(...writing.filter(peer => peer.writingUntil > now).map(peer => peer.writingUntil));
      this.resting = this.timers.set(() => this.rest(), soonest - now);
    }
    if (rested.length > 0) {
      this.events.moved(new Set(rested.flatMap(peer => peer.id ?? [])));
    }
  }
}
