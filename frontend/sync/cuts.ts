import type {ChangeSet} from '@codemirror/state';
import {newId} from './names.ts';
import type {OutlineModel} from './outline-model.ts';
import type {OwnActs} from './own-acts.ts';
import type {TextChannel} from './text-channel.ts';
import type {Texts} from './texts.ts';

/** A split or join that waits until the words before it are on the server. */
interface Waiting {
  readonly channel: TextChannel;
  /** Where the cut is in the words as they are here. */
  at: number;
  submit(at: number): void;
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
      const submit = (place: number): void => {
        const rev = this.base.node(id)?.texts.prose?.rev ?? 0;
        const n = this.acts.act({k: 'split', id, at: place, rev, newId: made});
        this.acts.whenAnswered(n, done => resolve(done ? made : null));
      };
      this.onceSent(id, at, submit, () => resolve(null));
    });
  }

  /** False if refused. */
  join(id: string, into: string): Promise<boolean> {
    return new Promise(resolve => {
      const submit = (): void => this.acts.whenAnswered(this.acts.act({k: 'join', id, into}), resolve);
      this.onceSent(id, 0, submit, () => resolve(false));
    });
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
    vain.forEach(each => each.refuse());
  }

  private onceSent(id: string, at: number, submit: (at: number) => void, refuse: () => void): void {
    if (this.acts.mayNot()) {
      refuse();
      return;
    }
    const there = this.base.node(id) !== undefined;
    const channel = there ? this.texts.find(id, 'prose') : this.texts.use(id, 'prose');
    if (there && (channel === undefined || channel.clean)) {
      submit(at);
    } else if (channel !== undefined) {
      channel.gate ??= channel.unconfirmed.length;
      this.waiting.push({channel, at, submit, refuse});
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
    next.submit(channel.confirmedPlace(next.at));
  }
}
