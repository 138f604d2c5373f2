import type {ChangeSet} from '@codemirror/state';
import {difference} from './diff.ts';
import {Draft} from './draft.ts';
import type {DraftDesk} from './draft.ts';
import type {KeptText} from './text-channel.ts';

/** What drafts need of who suggests: all that a draft does, and to be asked when there is something to be kept. */
export interface DraftsDesk extends DraftDesk {
  /** What is written here and not suggested yet has changed. */
  wrote(): void;
}

/**
 * The proses somebody writes in while they only suggest.
 *
 * Invariant: what is written in one is suggested, or is among what is to be kept.
 */
export class Drafts {
  private readonly open = new Map<string, Draft>();
  /** What an earlier tab left, until it is known what it had suggested. */
  private left: readonly KeptText[] = [];
  private readonly desk: DraftsDesk;

  constructor(desk: DraftsDesk) {
    this.desk = desk;
  }

  /** The prose of a node as this writer would have it. It is theirs until it is [close]d. */
  of(id: string): Draft {
    const open = this.open.get(id);
    if (open !== undefined) {
      return open;
    }
    const draft = new Draft(id, this.desk);
    this.open.set(id, draft);
    return draft;
  }

  /** Whether somebody writes in this prose. */
  has(id: string): boolean {
    return this.open.has(id);
  }

  get any(): boolean {
    return this.open.size > 0;
  }

  /** Nobody writes in it any more; what is written is suggested. */
  close(id: string): void {
    const draft = this.open.get(id);
    if (draft !== undefined) {
      draft.settle();
      this.open.delete(id);
      this.desk.wrote();
    }
  }

  /** What is written and not suggested yet is. */
  settle(): void {
    this.open.forEach(draft => draft.settle());
    this.desk.wrote();
  }

  /** Takes back, or does again, what was written last in one that is open. False where there is nothing. */
  step(redo: boolean): boolean {
    return [...this.open.values()].some(({text}) => text.step(redo)?.nothing === false);
  }

  /** The prose of a node has changed as words are sent into it. */
  heard(id: string, changes: ChangeSet): void {
    this.open.get(id)?.heard(changes);
  }

  /** Something else is said about these nodes. */
  told(nodes: ReadonlySet<string>): void {
    nodes.forEach(id => this.open.get(id)?.look());
  }

  /** A suggestion is about to be done. */
  becomesTrue(thread: string): void {
    this.open.forEach(draft => draft.becomesTrue(thread));
  }

  /** How many have words that are not suggested yet. */
  get unsettled(): number {
    return this.left.length + this.unsettledOnes().length;
  }

  keep(): KeptText[] {
    return [...this.left, ...this.unsettledOnes().map(draft => draft.keep())];
  }

  /** An earlier tab has left this. */
  inherit(left: readonly KeptText[]): void {
    this.left = left;
  }

  /** It is known now what is suggested: so is what was left. */
  takeUp(): void {
    for (const kept of this.left) {
      const draft = new Draft(kept.id, this.desk, kept);
      draft.heard(difference(kept.text, this.desk.prose(kept.id)));
      draft.settle();
    }
    if (this.left.length > 0) {
      this.left = []; // only now: who has nothing left to send goes
      this.desk.wrote();
    }
  }

  private unsettledOnes(): Draft[] {
    return [...this.open.values()].filter(({isUnsettled}) => isUnsettled);
  }
}
