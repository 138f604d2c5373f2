import type {Desk} from '../sync/desk.ts';
import type {BeatCard} from './beat-card.ts';
import type {Board} from './board.ts';

/** From this near to the lower edge of a card, in pixels, a beat can be added behind it. */
const NEAR = 9;

/** The plus between two beats of the board, shown where the mouse goes between them. The keyboard has Shift+Enter. */
export class Between {
  private readonly button = document.createElement('button');
  private after: BeatCard | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly root: HTMLElement,
    private readonly board: Board,
    signal: AbortSignal,
    add: (after: string) => void,
  ) {
    Object.assign(this.button, {className: 'between', type: 'button', textContent: '+', tabIndex: -1, title: 'Add a beat here'});
    this.button.setAttribute('aria-label', 'Add a beat here');
    root.addEventListener('pointermove', (e) => this.moved(e), {signal, passive: true});
    root.addEventListener('pointerleave', () => this.hide(), {signal});
    root.addEventListener('pointerdown', (e) => e.target !== this.button && this.hide(), {signal});
    this.button.addEventListener('click', (e) => {
      e.stopPropagation();
      const {after} = this;
      this.hide();
      if (after) add(after.node.id);
    });
  }

  private moved(e: PointerEvent) {
    if (e.target === this.button) return;
    if (!this.board.shown || e.pointerType !== 'mouse' || e.buttons || !this.desk.mayWrite || this.root.classList.contains('carrying')) return this.hide();
    const card = this.cardAbove(e);
    if (card !== this.after) this.show(card);
  }

  /** The card whose lower edge the pointer is near, or in the gap below which it is. */
  private cardAbove({target, clientX, clientY}: PointerEvent): BeatCard | undefined {
    const at = (target as Element).closest<BeatCard>('beat-card') ?? document.elementFromPoint(clientX, clientY - NEAR)?.closest<BeatCard>('beat-card');
    if (!at || at.classList.contains('open')) return undefined;
    return clientY > at.getBoundingClientRect().bottom - NEAR ? at : undefined;
  }

  private show(card: BeatCard | undefined) {
    if (!card) return this.hide();
    this.after = card;
    const [frame, box] = [this.root.getBoundingClientRect(), card.getBoundingClientRect()];
    const gap = (card.nextElementSibling?.getBoundingClientRect().top ?? box.bottom) - box.bottom;
    this.button.style.left = `${box.left - frame.left + box.width / 2}px`;
    this.button.style.top = `${box.bottom - frame.top + Math.max(0, Math.min(gap, 16)) / 2}px`;
    if (!this.button.isConnected) this.root.append(this.button);
  }

  private hide() {
    this.after = undefined;
    this.button.remove();
  }
}
