import {untouched} from './outline-model.ts';
import type {Touched} from './outline-model.ts';
import type {Pending} from './pending.ts';

/**
 * When a screen hears of what looks different.
 *
 * Invariant: however much is played together, what is foreseen is folded once and told once, in the same task.
 */
export class Showing {
  private readonly pending: Pending;
  private readonly tell: (touched: Touched) => void;
  /** While frames are being played. */
  private gathering: {readonly below: Touched; readonly seen: Touched} | undefined;

  constructor(pending: Pending, tell: (touched: Touched) => void) {
    this.pending = pending;
    this.tell = tell;
  }

  /** Plays several things as one; `play` notes in `touched` what it changes in the confirmed outline. */
  gather(play: (touched: Touched) => void): void {
    if (this.gathering !== undefined) {
      play(this.gathering.below);
      return;
    }
    const {below, seen} = (this.gathering = {below: untouched(), seen: untouched()});
    try {
      play(below);
    } finally {
      this.gathering = undefined;
      this.show(union(seen, this.pending.refold(below)));
    }
  }

  /** Words are others now. */
  refold(): void {
    if (this.gathering === undefined) {
      this.show(this.pending.refold());
    }
  }

  show(touched: Touched): void {
    if (this.gathering !== undefined) {
      union(this.gathering.seen, touched);
    } else {
      this.tell(touched);
    }
  }
}

/** The first, with the second in it. */
export function union(all: Touched, more: Touched): Touched {
  more.nodes.forEach(id => all.nodes.add(id));
  more.parents.forEach(id => all.parents.add(id));
  return all;
}
