import type {Leaves} from './leaves.ts';

/** The one beat that is selected: what the panel shows, what the address names, where the keyboard comes back to. */
export class Selection {
  private selected = '';

  constructor(
    private readonly outline: HTMLElement,
    private readonly leaves: Leaves,
  ) {}

  get id(): string {
    return this.selected;
  }

  /** The empty string selects none. */
  select(id: string) {
    if (id === this.selected) return;
    const before = this.leaves.card(this.selected);
    before?.classList.remove('selected');
    before?.removeAttribute('aria-current');
    if (before) before.tabIndex = -1;
    this.selected = id;
    const card = this.leaves.card(id);
    card?.classList.add('selected');
    card?.setAttribute('aria-current', 'true');
    if (card) card.tabIndex = 0;
    this.outline.dispatchEvent(new CustomEvent('selection-changed', {detail: {node: id}, bubbles: true, composed: true}));
  }
}
