/**
 * A card that shows only the beginning of its words shows them all while they are written in: it grows over the cards below it, and none of them
 * moves.
 */
export class OverOthers {
  private readonly sizes = new ResizeObserver(() => this.reach());
  private card: HTMLElement | undefined;
  private height = 0;

  open(card: HTMLElement, height: number) {
    this.close();
    this.card = card;
    this.height = height;
    card.classList.add('over-others');
    this.sizes.observe(card);
    this.reach();
  }

  close() {
    this.sizes.disconnect();
    this.card?.classList.remove('over-others');
    this.card?.style.removeProperty('--over');
    this.card = undefined;
  }

  private reach() {
    this.card?.style.setProperty('--over', `${Math.min(0, this.height - heightOf(this.card))}px`);
  }
}

/** To the fraction of a pixel, in pixels. */
export const heightOf = (el: Element): number => el.getBoundingClientRect().height;
