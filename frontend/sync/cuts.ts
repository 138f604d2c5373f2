import type {ChangeSet} from '@codemirror/state';
import {newId} from './ids.ts';
import type {OutlineModel} from './outline-model.ts';
import type {OwnActs} from './own-acts.ts';
import type {TextChannel} from './text-channel.ts';
import type {Texts} from './texts.ts';
import type {JoinOp, SplitOp} from './wire.ts';

/** A split or join that waits until the words before it are on the server. */
interface Waiting {
  readonly channel: TextChannel;
  /** Where the cut is in the words as they are here. */
  at: number;
  /** Its place among all acts of this tab. */
  readonly place: number;
  submit(at: number, place: number): void;
  refuse(): void;
}

/**
 * Splits and joins: acts on words, which name a place in the text as the server has it.
 *
 * Invariant: such an act goes out once all words written before it are on the server, and words written after it wait
 * behind it.
 */
export class Cuts {
  private waiting: Waiting[] = [];
  private readonly base: OutlineModel;
  private readonly texts: Texts;
  private readonly acts: OwnActs;

  constructor(base: OutlineModel, texts: Texts, acts: OwnActs) {
    this.base = base;
    this.texts = texts;
    this.acts = acts;
  }

  get size(): number {
    return this.waiting.length;
  }

  /** Answers the new beat's id once it is on the server; null if refused. */
  split(id: string, at: number): Promise<string | null> {
    const made = newId();
    return new Promise(resolve => {
      const op = (place: number): SplitOp => ({k: 'split', id, at: place, rev: this.rev(id), newId: made});
      const submit = (at: number, place: number): void => this.acts.submitAt(place, op(at), done => resolve(done ? made : null));
      this.intended(op(at), at, submit, () => resolve(null));
    });
  }

  /** The revision that places in the words seen here are at: with a word being composed, not yet that of the outline. */
  private rev(id: string): number {
    return this.texts.find(id, 'prose')?.rev ?? this.base.node(id)?.texts.prose?.rev ?? 0;
  }

  /** False if refused. */
  join(id: string, into: string): Promise<boolean> {
    return new Promise(resolve => {
      const op: JoinOp = {k: 'join', id, into};
      this.intended(op, 0, (_at, place) => this.acts.submitAt(place, op, resolve), () => resolve(false));
    });
  }

  /** A cut, or its taking back, is taken back. */
  reverse(text: string, place: number, submit: () => void): void {
    this.onceSent(text, {at: 0, place, submit, refuse: () => undefined});
  }

  awaits(channel: TextChannel): boolean {
    return this.waiting.some(each => each.channel === channel);
  }

  /** Words around a cut were changed here. */
  carry(channel: TextChannel, changes: ChangeSet): void {
    for (const each of this.waiting) {
      if (each.channel === channel) {
        each.at = changes.mapPos(Math.min(each.at, changes.length), -1);
      }
    }
  }

  /** Whose words are on the server now may go. */
  submit(): void {
    for (const channel of new Set(this.waiting.map(each => each.channel))) {
      this.submitNext(channel);
    }
  }

  /** There is nothing to cut any more. */
  refuse(channel: TextChannel): void {
    const vain = this.waiting.filter(each => each.channel === channel);
    this.waiting = this.waiting.filter(each => each.channel !== channel);
    vain.forEach(each => this.giveUp(each));
  }

  /** It still waits for words, and is not wanted any more. False if it does not wait. */
  cancel(place: number): boolean {
    const each = this.waiting.find(waiting => waiting.place === place);
    if (each === undefined) {
      return false;
    }
    this.waiting = this.waiting.filter(waiting => waiting !== each);
    each.refuse();
    if (!this.awaits(each.channel)) {
      each.channel.gate = undefined;
      this.texts.flush(each.channel);
    }
    return true;
  }

  private giveUp(vain: Waiting): void {
    this.acts.forgetPlace(vain.place);
    vain.refuse();
  }

  /** It has its place among the acts from now on, whenever it goes out. */
  private intended(op: SplitOp | JoinOp, at: number, submit: Waiting['submit'], refuse: () => void): void {
    if (this.acts.mayNot(op)) {
      refuse();
    } else {
      this.onceSent(op.id, {at, place: this.acts.intends(op), submit, refuse});
    }
  }

  private onceSent(id: string, wish: Omit<Waiting, 'channel'>): void {
    const there = this.base.node(id) !== undefined;
    const channel = there ? this.texts.find(id, 'prose') : this.texts.use(id, 'prose');
    if (there && (channel === undefined || channel.clean)) {
      wish.submit(wish.at, wish.place);
    } else if (channel !== undefined) {
      channel.gate ??= channel.unconfirmed.length;
      this.waiting.push({...wish, channel});
      this.texts.flush(channel);
    }
  }

  private submitNext(channel: TextChannel): void {
    const next = this.waiting.find(each => each.channel === channel);
    const ready = !channel.provisional && channel.flight === null && (channel.gate === 0 || channel.clean);
    if (next === undefined || !ready) {
      return;
    }
    this.waiting = this.waiting.filter(each => each !== next);
    channel.gate = this.awaits(channel) ? channel.unconfirmed.length : undefined;
    next.submit(channel.confirmedPlace(next.at), next.place);
  }
}
