import {ChangeSet} from '@codemirror/state';
import type {Cuts} from './cuts.ts';
import type {OutlineModel} from './outline-model.ts';
import type {KeptOutbox} from './outbox-store.ts';
import type {OwnActs} from './own-acts.ts';
import type {Origin} from './own-words.ts';
import type {Pending} from './pending.ts';
import type {Rejected} from './rejected.ts';
import type {SyncClient} from './sync-client.ts';
import type {TextChannel} from './text-channel.ts';
import {keyOf} from './texts.ts';
import type {Texts} from './texts.ts';
import type {Change, Fact, NumberedFrame, RefusalCode, TextFrame, WireText} from './wire.ts';

/** What carrying over works on. */
export interface CarryOverParts {
  readonly base: OutlineModel;
  readonly pending: Pending;
  readonly client: SyncClient;
  readonly texts: Texts;
  readonly acts: OwnActs;
  readonly cuts: Cuts;
  readonly rejected: Rejected;
  /** What an earlier tab left, if this desk only sends that. */
  readonly left: KeptOutbox | undefined;
  /** A text was not what the server has, and is now. */
  differed(): void;
}

const NOTHING: WireText = {text: '', rev: 0};

/**
 * Carries the words written here over whatever the server says of their texts.
 *
 * Invariant: after every frame the confirmed part of each ready text is what the confirmed outline has, and own words
 * that are not in it stand over it, or are among the rejected ones; they are never dropped and never doubled.
 */
export class CarryOver {
  private readonly parts: CarryOverParts;
  private readonly landedLater = new Map<string, number>();
  private peeked = false;

  constructor(parts: CarryOverParts) {
    this.parts = parts;
  }

  /** The whole outline is another; own submissions up to `last` are in it. `first`: nothing was here before. */
  state(last: number, first: boolean): void {
    for (const channel of this.parts.texts.all()) {
      this.overState(channel, last, first);
    }
  }

  /** A fact was played; `own`: the submission it answers. */
  fact(fact: Fact, own: NumberedFrame | undefined, origin: Origin): void {
    this.play(fact, own, origin);
    if (fact.k === 'text') {
      this.compare(this.parts.texts.find(fact.id, fact.ch));
    }
  }

  /** What was under way is in the confirmed text already. */
  acknowledged(frame: TextFrame): void {
    const channel = this.flying(frame);
    if (channel?.flight != null) {
      const {text, rev} = this.confirmed(channel) ?? NOTHING;
      channel.catchUp(text, rev, channel.flight.count);
      this.parts.texts.note(channel);
    }
  }

  refused(frame: TextFrame, code: RefusalCode, say: string): void {
    const channel = this.flying(frame);
    if (channel === undefined) {
      return;
    }
    if (code !== 'stale') {
      this.giveUp(channel, code, say, code === 'viewer' || code === 'gone');
      return;
    }
    channel.retake();
    if (frame.rev >= channel.rev) {
      this.parts.client.startOver();
    }
  }

  /** Nothing more of this will be taken. */
  reject(code: RefusalCode, say: string): void {
    for (const channel of this.parts.texts.dirty) {
      this.giveUp(channel, code, say, true);
    }
  }

  /** Texts of nodes that will not come into being after all. */
  lookAfterTheUnborn(): void {
    for (const channel of this.parts.texts.all()) {
      if (channel.provisional && !this.parts.pending.foresees(channel.id)) {
        this.isGone(channel);
      }
    }
  }

  /**
   * An earlier tab may have sent more than it had time to write down. Of the changes since then, its own tell how many
   * of the words it left have arrived already.
   */
  noteLanded(changes: readonly Change[]): void {
    this.peeked = true;
    for (const {c, n, f} of changes) {
      if (c === this.parts.client.client && f.k === 'text') {
        const flight = this.parts.texts.find(f.id, f.ch)?.flight;
        if (n !== flight?.n) {
          const key = keyOf({id: f.id, channel: f.ch});
          this.landedLater.set(key, (this.landedLater.get(key) ?? 0) + f.u.length);
        }
      }
    }
  }

  private play(fact: Fact, own: NumberedFrame | undefined, origin: Origin): void {
    switch (fact.k) {
      case 'text':
        this.written(fact, own, origin);
        break;
      case 'insert':
        fact.nodes.forEach(({id, texts}) => {
          this.isThere(this.parts.texts.find(id, 'prose'), texts?.prose ?? NOTHING);
          this.isThere(this.parts.texts.find(id, 'source'), texts?.source ?? NOTHING);
        });
        break;
      case 'group':
        fact.facts.forEach(each => this.play(each, undefined, origin));
        break;
      default:
        break;
    }
  }

  private overState(channel: TextChannel, last: number, first: boolean): void {
    channel.playHeldBack();
    const there = this.parts.base.node(channel.id) !== undefined;
    const {text, rev} = this.confirmed(channel) ?? NOTHING;
    if (!there) {
      this.isGone(channel);
    } else if (channel.provisional) {
      channel.agree(text, rev);
      channel.provisional = false;
    } else {
      this.catchUp(channel, {text, rev}, last, first);
    }
    this.parts.texts.note(channel);
  }

  private catchUp(channel: TextChannel, {text, rev}: WireText, last: number, first: boolean): void {
    const {left} = this.parts;
    const inFlight = channel.flight !== null && channel.flight.n <= last ? channel.flight.count : 0;
    channel.catchUp(text, rev, inFlight + (this.landedLater.get(keyOf(channel)) ?? 0));
    if (first && left !== undefined && last > left.last && !this.peeked && !channel.clean) {
      this.giveUp(channel, 'stale', 'These words may have arrived or not; it was too long ago to tell.', true);
    }
  }

  private written(fact: Fact & {k: 'text'}, own: NumberedFrame | undefined, origin: Origin): void {
    const channel = this.parts.texts.find(fact.id, fact.ch);
    if (channel !== undefined) {
      const changes = fact.u.map(each => ChangeSet.fromJSON(each));
      channel.receive(changes, own?.t === 'text' && own.n === channel.flight?.n, origin);
      this.parts.texts.note(channel);
    }
  }

  private compare(channel: TextChannel | undefined): void {
    const confirmed = channel === undefined ? undefined : this.confirmed(channel);
    if (channel !== undefined && confirmed !== undefined && !channel.holdsBack && !channel.agree(confirmed.text, confirmed.rev)) {
      console.error(`The words of ${channel.id} were not the server's at revision ${confirmed.rev}`);
      this.parts.differed();
    }
  }

  private isThere(channel: TextChannel | undefined, {text, rev}: WireText): void {
    if (channel?.provisional) {
      channel.provisional = false;
      channel.agree(text, rev);
      this.parts.texts.note(channel);
    }
  }

  private isGone(channel: TextChannel): void {
    if (this.parts.pending.foresees(channel.id)) {
      channel.provisional = true;
      return;
    }
    if (!channel.clean) {
      this.giveUp(channel, 'gone', 'This is not in the outline any more.', true);
    }
    this.parts.cuts.refuse(channel);
    if (!channel.attached && !this.parts.acts.written.has(keyOf(channel))) {
      this.parts.texts.drop(channel);
    }
  }

  private giveUp(channel: TextChannel, code: RefusalCode, say: string, everything: boolean): void {
    const nothing = everything && channel.text === channel.confirmedText;
    const words = channel.giveUp(everything);
    this.parts.texts.note(channel);
    if (nothing) {
      return; // what was typed had been taken back
    }
    this.parts.rejected.add({code, say, words: {id: channel.id, ch: channel.channel, ...words}});
  }

  private flying(frame: TextFrame): TextChannel | undefined {
    const channel = this.parts.texts.find(frame.id, frame.ch);
    channel?.playHeldBack();
    return channel?.flight?.n === frame.n ? channel : undefined;
  }

  private confirmed(channel: TextChannel): WireText | undefined {
    return this.parts.base.node(channel.id)?.texts[channel.channel];
  }
}
