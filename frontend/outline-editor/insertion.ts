import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import type {Leaves} from './leaves.ts';
import {actOf, nameOf, pageAt} from './places.ts';
import type {Slot} from './places.ts';

/** The line that shows where something being carried would stand, with its new page and act. */
export class Insertion {
  private readonly line = document.createElement('div');
  private readonly tip = document.createElement('span');
  private lifted: HTMLElement | undefined;

  constructor(
    private readonly view: OutlineView,
    private readonly leaves: Leaves,
    private readonly root: HTMLElement,
  ) {
    this.line.className = 'insertion';
    this.line.setAttribute('aria-hidden', 'true');
    this.tip.className = 'tip';
    this.line.append(this.tip);
  }

  show(node: OutlineNode, slot: Slot, scroll = false) {
    this.lift(node.id);
    const act = actOf(this.view, slot.parent);
    this.tip.textContent = [`p. ${pageAt(this.view, slot, node)}`, act && act.id !== node.id ? nameOf(act) : ''].filter(Boolean).join(', ');
    const frame = this.root.getBoundingClientRect();
    this.line.style.top = `${this.heightOf(slot, node.id) - frame.top}px`;
    if (!this.line.isConnected) this.root.append(this.line);
    if (scroll) this.line.scrollIntoView({block: 'nearest'});
  }

  hide() {
    this.line.remove();
    this.lifted?.classList.remove('lifted');
    this.lifted = undefined;
  }

  private lift(id: string) {
    const el = this.elementOf(id);
    if (el === this.lifted) return;
    this.lifted?.classList.remove('lifted');
    el?.classList.add('lifted');
    this.lifted = el;
  }

  private elementOf(id: string): HTMLElement | undefined {
    return this.leaves.card(id) ?? this.leaves.part(id)?.section;
  }

  /** Where on the screen the line goes. */
  private heightOf({parent, after}: Slot, moved: string): number {
    const behind = after ? this.elementOf(after) : undefined;
    if (behind) return behind.getBoundingClientRect().bottom;
    const first = this.view.childIds(parent).find((id) => id !== moved);
    const before = first ? this.elementOf(first) : undefined;
    if (before) return before.getBoundingClientRect().top;
    return this.leaves.part(parent)?.heading.getBoundingClientRect().bottom ?? this.root.getBoundingClientRect().top;
  }
}
