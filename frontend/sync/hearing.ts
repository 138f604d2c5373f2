import {ChangeSet} from '@codemirror/state';
import type {CarryOver} from './carry-over.ts';
import type {Cuts} from './cuts.ts';
import type {OutlineModel} from './outline-model.ts';
import type {OwnActs} from './own-acts.ts';
import type {Origin} from './own-words.ts';
import type {Pending} from './pending.ts';
import type {Presence} from './presence.ts';
import type {Review} from './review.ts';
import type {Refused} from './rejected.ts';
import {union} from './showing.ts';
import type {Showing} from './showing.ts';
import type {Arrival} from './sync-client.ts';
import type {Texts} from './texts.ts';
import type {ActFrame, Change, Fact, NumberedFrame, RefusalCode, StateFrame} from './wire.ts';

/** What is played on. */
export interface HearingParts {
  readonly base: OutlineModel;
  readonly pending: Pending;
  readonly texts: Texts;
  readonly acts: OwnActs;
  readonly cuts: Cuts;
  readonly carryOver: CarryOver;
  readonly presence: Presence;
  readonly review: Review;
  readonly showing: Showing;
  /** Whose desk this is, once it is known. */
  me(): string | undefined;
  /** An act was refused. */
  refused(refused: Refused): void;
}

/** As many changes by this account are remembered until the page says whether they were made in this tab. */
const MOST_BESIDE = 20;

/**
 * Plays what the server says over everything that is here.
 *
 * Invariant: the confirmed outline changes nowhere else. A frame is played whole (outline, texts, carets, answers, and
 * what waited for them) before a screen is told which nodes look different.
 */
export class Hearing {
  private readonly parts: HearingParts;
  /** Changes by this account, past this desk: one of them may turn out to have been done in this tab. */
  private readonly beside = new Map<number, Change>();
  /** Done in this tab, and not heard of yet. */
  private readonly awaited = new Set<number>();

  constructor(parts: HearingParts) {
    this.parts = parts;
  }

  /** Begin anew from here. */
  state(frame: StateFrame, last: number, first: boolean): void {
    const {base, carryOver, showing} = this.parts;
    showing.gather(touched => {
      union(touched, base.reset(frame.nodes));
      carryOver.state(last, first);
      this.sendWhatWaited();
    });
  }

  changes(arrivals: readonly Arrival[]): void {
    this.parts.showing.gather(touched => {
      for (const arrival of arrivals) {
        if (arrival.change.accepts !== undefined) {
          this.parts.review.suggesting.drafts.becomesTrue(arrival.change.accepts.thread);
        }
        this.parts.pending.hear(arrival.change.f);
        this.parts.base.apply(arrival.change.f, touched);
        this.change(arrival);
      }
      this.sendWhatWaited();
    });
  }

  /** It had been done before, or there was nothing to do. */
  acknowledged(frame: ActFrame, seq: number | undefined): void {
    this.parts.showing.gather(() => {
      if (frame.t === 'text') {
        this.parts.carryOver.acknowledged(frame);
      }
      this.parts.acts.answered(frame, seq, true);
      this.sendWhatWaited();
    });
  }

  refused(frame: ActFrame, code: RefusalCode, say: string): void {
    const {acts, carryOver, showing} = this.parts;
    showing.gather(() => {
      acts.answered(frame, undefined, false);
      if (frame.t === 'text') {
        carryOver.refused(frame, code, say);
      } else {
        this.parts.refused({code, say, op: frame.op});
        carryOver.lookAfterTheUnborn();
      }
      this.sendWhatWaited();
    });
  }

  /** Splits and joins first: they hold back the words behind them. */
  sendWhatWaited(): void {
    this.parts.cuts.submit();
    this.parts.texts.flushAll();
  }

  /** This change was made in this tab, but past this desk. */
  adopt(seq: number): void {
    const change = this.beside.get(seq);
    if (change === undefined) {
      this.awaited.add(seq);
    } else {
      this.parts.acts.adopt(change);
    }
  }

  private change({change, own}: Arrival): void {
    if (own === undefined && change.by === this.parts.me()) {
      this.happenedBeside(change);
    }
    this.marks(change.f, change.c);
    this.parts.carryOver.fact(change.f, own, this.originOf(change, own));
    if (own !== undefined) {
      this.parts.acts.answered(own, change.seq, true);
    }
  }

  /** Words that come with a group, or with something taken back, are moved rather than written. */
  private originOf({seq, by, name, undoOf, f}: Change, own: NumberedFrame | undefined): Origin {
    const who = by === this.parts.me() ? '' : name || undefined;
    const moved = f.k === 'group' || undoOf !== undefined;
    const serial = own === undefined ? Infinity : this.parts.acts.placeOf(own.n);
    return moved ? {by: who, cut: {seq, by: who, undoOf, serial}} : {by: who};
  }

  private happenedBeside(change: Change): void {
    if (this.awaited.delete(change.seq)) {
      this.parts.acts.adopt(change);
    }
    this.beside.set(change.seq, change);
    if (this.beside.size > MOST_BESIDE) {
      this.beside.delete(this.beside.keys().next().value!);
    }
  }

  private marks(fact: Fact, by: string): void {
    if (fact.k === 'group') {
      fact.facts.forEach(each => this.marks(each, by));
    } else if (fact.k === 'text') {
      const changes = fact.u.map(each => ChangeSet.fromJSON(each));
      this.parts.presence.written(fact.id, fact.ch, fact.rev, changes, by);
      this.parts.review.margin.written(fact.id, fact.ch, changes);
    }
  }
}
