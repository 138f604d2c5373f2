import type {Desk, DeskOptions} from './desk.ts';

/** A desk nobody looks at any more is put away after so long (milliseconds), once everything is saved. */
const PUT_AWAY_AFTER = 10_000;

interface Open {
  readonly desk: Desk;
  readonly goodbye: () => void;
  holders: number;
}

/**
 * The open desks of this tab, by branch.
 *
 * Invariant: of a branch at most one living desk is open, and no desk is put away with anything unsaved on it.
 */
export class Desks {
  private readonly desks = new Map<string, Open>();
  private readonly make: (branch: string, options: DeskOptions) => Desk;

  constructor(make: (branch: string, options: DeskOptions) => Desk) {
    this.make = make;
  }

  open(branch: string, options: DeskOptions): Desk {
    const open = this.desks.get(branch);
    if (open !== undefined && open.desk.connection !== 'ended') {
      open.holders++;
      return open.desk;
    }
    const desk = this.make(branch, options);
    this.desks.set(branch, {desk, holders: 1, goodbye: watchThePage(desk)});
    return desk.open();
  }

  leave(desk: Desk): void {
    const open = this.desks.get(desk.branch);
    if (open?.desk !== desk) {
      return;
    }
    open.holders--;
    if (open.holders === 0) {
      desk.at(null);
      setTimeout(() => this.putAway(open), PUT_AWAY_AFTER);
    }
  }

  private putAway(open: Open): void {
    const {desk} = open;
    if (open.holders > 0 || this.desks.get(desk.branch) !== open) {
      return;
    }
    if (desk.saveState !== 'saved' && desk.connection !== 'ended') {
      setTimeout(() => this.putAway(open), PUT_AWAY_AFTER);
      return;
    }
    this.desks.delete(desk.branch);
    open.goodbye();
    desk.close();
  }
}

/** By which a page notices that somebody is there. */
const HANDS = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'] as const;

function isBack(desk: Desk): void {
  desk.wake();
  desk.stir();
}

function watchThePage(desk: Desk): () => void {
  if (typeof document === 'undefined') {
    return () => undefined;
  }
  const watching = new AbortController();
  const {signal} = watching;
  addEventListener('offline', () => desk.seemsCut(), {signal});
  addEventListener('online', () => desk.wake(), {signal});
  addEventListener('focus', () => desk.signedOut && desk.wake(), {signal});
  addEventListener('pagehide', () => desk.hide(), {signal});
  document.addEventListener('visibilitychange', () => (document.hidden ? desk.hide() : isBack(desk)), {signal});
  HANDS.forEach(hand => addEventListener(hand, () => desk.stir(), {signal, capture: true, passive: true}));
  return () => watching.abort();
}
