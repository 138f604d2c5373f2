import type {Desk} from '../sync/desk.ts';
import {fits, lookedFor} from './filter.ts';
import type {Leaves} from './leaves.ts';

/** How many beats there are, and how many of them fit. */
export interface Caught {
  readonly fitting: number;
  readonly all: number;
}

/** Lets the beats fade that a filter leaves out; one that is written in not before its writer has left it. */
export class Sieve {
  private words = '';

  constructor(
    private readonly desk: Desk,
    private readonly leaves: Leaves,
  ) {}

  /** `words`: the filter, as the address has it. */
  set(words: string): Caught {
    this.words = words;
    return this.sift();
  }

  /** The writer goes to this beat, whether it fits or not. */
  letSee(id: string) {
    this.leaves.card(id)?.removeAttribute('data-out');
  }

  /** The writer has left this beat. */
  settle(id: string) {
    const node = this.desk.node(id);
    if (node) this.leaves.card(id)?.toggleAttribute('data-out', !fits(node, lookedFor(this.words, this.desk)));
  }

  /** After a change of the outline. */
  private sift(): Caught {
    const beats = this.desk.everyBeat();
    const filter = lookedFor(this.words, this.desk);
    let fitting = 0;
    for (const beat of beats) {
      const fit = fits(beat, filter);
      fitting += fit ? 1 : 0;
      const card = this.leaves.card(beat.id);
      if (fit || !card?.contains(document.activeElement)) card?.toggleAttribute('data-out', !fit);
    }
    return {fitting, all: beats.length};
  }
}
