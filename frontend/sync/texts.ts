import type {OutlineModel} from './outline-model.ts';
import type {Pending} from './pending.ts';
import type {SyncClient} from './sync-client.ts';
import {TextChannel} from './text-channel.ts';
import type {ChannelEvents, KeptText} from './text-channel.ts';
import type {Channel} from './wire.ts';

/** What the texts tell their desk and need to know of it. */
export interface TextsEvents extends ChannelEvents {
  /** Whether something waits for the words of this text. */
  awaited(channel: TextChannel): boolean;
  /** Whether the words of this text are not to go out yet. */
  held(channel: TextChannel): boolean;
  /** The texts in which something can be taken back, by key. */
  written(): ReadonlySet<string>;
  /** This text and its undo are not kept any more. */
  forgotten(channel: TextChannel): void;
}

/** As many texts stay ready, and those in which something can be taken back. */
const KEPT_CHANNELS = 50;

export function keyOf({id, channel}: {readonly id: string; readonly channel: Channel}): string {
  return `${id}/${channel}`;
}

/**
 * The texts that are ready for typing, those used last at the end.
 *
 * Invariant: a text with words that are not on the server's disk, or that is shown, or that something waits for or can be
 * taken back in, is never forgotten; `dirty` is exactly those with such words.
 */
export class Texts {
  readonly dirty = new Set<TextChannel>();
  private readonly channels = new Map<string, TextChannel>();
  private readonly base: OutlineModel;
  private readonly pending: Pending;
  private readonly client: SyncClient;
  private readonly events: TextsEvents;

  constructor(base: OutlineModel, pending: Pending, client: SyncClient, events: TextsEvents) {
    this.base = base;
    this.pending = pending;
    this.client = client;
    this.events = events;
  }

  /** The text, made ready if it is not. */
  use(id: string, ch: Channel): TextChannel {
    const key = keyOf({id, channel: ch});
    const channel = this.channels.get(key) ?? this.open(id, ch);
    this.channels.delete(key);
    this.channels.set(key, channel);
    this.forgetOld(channel);
    return channel;
  }

  /** The text if it is ready. */
  find(id: string, ch: Channel): TextChannel | undefined {
    return this.get(keyOf({id, channel: ch}));
  }

  get(key: string): TextChannel | undefined {
    return this.channels.get(key);
  }

  /** The text if its words here are not those of the server. */
  findDirty(id: string, ch: Channel): TextChannel | undefined {
    const channel = this.find(id, ch);
    return channel !== undefined && this.dirty.has(channel) ? channel : undefined;
  }

  /** All that are ready now; they may be dropped while being gone through. */
  all(): TextChannel[] {
    return [...this.channels.values()];
  }

  note(channel: TextChannel): void {
    if (channel.clean) {
      this.dirty.delete(channel);
    } else {
      this.dirty.add(channel);
    }
  }

  /** At once, if nothing of this text is on its way, and nobody holds it back. */
  flush(channel: TextChannel): void {
    if (this.client.live && !this.events.held(channel)) {
      const next = channel.take(() => this.client.nextNumber());
      if (next !== null) {
        this.client.submitText(channel.id, channel.channel, next);
      }
    }
  }

  flushAll(): void {
    this.dirty.forEach(channel => this.flush(channel));
  }

  drop(channel: TextChannel): void {
    this.channels.delete(keyOf(channel));
    this.dirty.delete(channel);
    this.events.forgotten(channel);
  }

  /** Texts with words that have not gone out. */
  get unsent(): number {
    return [...this.dirty].filter(channel => channel.waits).length;
  }

  /** Whether all words that have not gone out are held back. */
  get held(): boolean {
    return [...this.dirty].every(channel => channel.flight === null && this.events.held(channel));
  }

  keep(): KeptText[] {
    return [...this.dirty].map(channel => channel.keep());
  }

  /** Takes up what an earlier tab left. */
  resume(kept: KeptText): void {
    const channel = this.hold(new TextChannel(kept.id, kept.ch, kept.text, kept.rev, this.events));
    channel.resume(kept);
    channel.provisional = this.pending.foresees(kept.id);
  }

  private open(id: string, ch: Channel): TextChannel {
    const confirmed = this.base.node(id);
    const node = confirmed ?? this.pending.node(id);
    if (node === undefined) {
      throw new Error(`There is no ${id} to write in`);
    }
    const {text, rev} = node.texts[ch] ?? {text: '', rev: 0};
    return this.hold(new TextChannel(id, ch, text, rev, this.events, confirmed === undefined));
  }

  private hold(channel: TextChannel): TextChannel {
    this.channels.set(keyOf(channel), channel);
    return channel;
  }

  private forgetOld(asked: TextChannel): void {
    if (this.channels.size <= KEPT_CHANNELS) {
      return;
    }
    const written = this.events.written();
    for (const channel of this.channels.values()) {
      if (this.channels.size <= KEPT_CHANNELS) {
        return;
      }
      const wanted = channel === asked || channel.attached || this.events.awaited(channel) || written.has(keyOf(channel));
      if (!wanted && channel.clean && channel.flight === null) {
        this.drop(channel);
      }
    }
  }
}
