/**
 * A long outline is not drawn at one go: those that come first are, and the others in turn, whenever the page has nothing better to do. Until then
 * each stands as an empty card of the height that cards out of sight have anyway. Whoever needs one earlier has it drawn at once (`BeatCard.draw`).
 */

/** Drawn without waiting: more than a tall screen shows. */
const AT_ONCE = 40;

/** Drawn in one go after that: some 7 ms, for which a letter may have to wait (ADR 26). */
const IN_ONE_GO = 30;

/** How long a busy page may put them off, in milliseconds. */
const PATIENCE = 100;

/** Who is to be drawn when; one for all cards of a page. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private left = AT_ONCE;
  private isComing = false;
  private readonly later: (act: () => void) => void;

  constructor(later = whenIdle) {
    this.later = later;
  }

  /** Calls `draw` when it is its turn, in the order in which they ask; the first ones at once. */
  take(draw: () => void) {
    this.goOn();
    if (this.left-- > 0) draw();
    else this.waiting.push(draw);
  }

  private goOn() {
    if (this.isComing) return;
    this.isComing = true;
    this.later(() => this.next());
  }

  private next() {
    this.isComing = false;
    for (const draw of this.waiting.splice(0, IN_ONE_GO)) draw();
    if (this.waiting.length) this.goOn();
    else this.left = AT_ONCE;
  }
}

function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in window) window.requestIdleCallback(act, {timeout: PATIENCE});
  else setTimeout(act);
}
