import {eighths} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Draft} from './drafted.ts';
import {valueAt} from './tension.ts';

/** The longest beat, in eighths of a page; the server's is `Limits.EIGHTHS`. */
export const LONGEST = 8_000;

/** A length that one may give a beat by hand. */
export const lengthWithin = (length: number): number => Math.min(LONGEST, Math.max(1, length));

/** What a pull needs to know of the map while it lasts. */
export interface Drawn {
  /** How many pixels an eighth of a page is wide. */
  readonly eighth: number;
  /** What the tension is drawn in, on the screen. */
  readonly curve: () => DOMRect;
  draft(draft: Draft | undefined): void;
  done(draft: Draft): void;
}

/**
 * A hand pulls at the end of a beat, which makes it longer, or at its point on the curve. What it would come to is shown all the while; Escape, or a
 * pointer that is taken away, leaves everything as it was.
 */
export class Pull {
  private readonly all = new AbortController();
  private latest: Draft | undefined;

  constructor(
    private readonly beat: OutlineNode,
    private readonly what: 'length' | 'tension',
    private readonly begun: PointerEvent,
    private readonly drawn: Drawn,
  ) {
    const {signal} = this.all;
    const handle = begun.target as Element;
    handle.setPointerCapture(begun.pointerId);
    addEventListener('pointermove', (e) => this.move(e), {signal});
    addEventListener('pointerup', (e) => this.end(e), {signal});
    addEventListener('pointercancel', () => this.cancel(), {signal});
    addEventListener('blur', () => this.cancel(), {signal});
    addEventListener('keydown', (e) => this.key(e), {signal, capture: true});
  }

  cancel() {
    this.all.abort();
    this.drawn.draft(undefined);
  }

  private move(e: PointerEvent) {
    if (e.pointerId !== this.begun.pointerId) return;
    const value = this.what === 'length' ? this.longer(e.clientX) : this.higher(e.clientY);
    if (value === this.latest?.value) return;
    this.latest = {id: this.beat.id, field: this.what, value};
    this.drawn.draft(this.latest);
  }

  private longer(x: number): string {
    return String(lengthWithin(eighths(this.beat) + Math.round((x - this.begun.clientX) / this.drawn.eighth)));
  }

  private higher(y: number): string {
    const {top, height} = this.drawn.curve();
    return String(valueAt(((y - top) / height) * 100));
  }

  private end(e: PointerEvent) {
    if (e.pointerId !== this.begun.pointerId) return;
    const latest = this.latest;
    this.cancel();
    if (latest) this.drawn.done(latest);
  }

  private key(e: KeyboardEvent) {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    this.cancel();
  }
}
