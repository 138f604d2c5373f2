import type {Ghost} from './expected.ts';
import {madeButton} from './made-button.ts';

/** Below a column of the board: the roles that are expected in it and have no beat, and a way to add one at its end. */
export class ColumnFoot {
  readonly element = document.createElement('div');
  private shown = '';

  constructor(private readonly part: string) {
    this.element.className = 'column-foot';
  }

  /** A button each: it adds the beat where it is looked for. */
  show(ghosts: readonly Ghost[], mayWrite: boolean) {
    const next = JSON.stringify([ghosts, mayWrite]);
    if (next === this.shown) return;
    this.shown = next;
    this.element.replaceChildren(...ghosts.map((ghost) => this.ghost(ghost, mayWrite)), ...(mayWrite ? [this.adder()] : []));
  }

  private ghost({role, name, page}: Ghost, mayWrite: boolean): HTMLElement {
    const ghost = madeButton('ghost', 'ghost', `${name} — expected around p. ${page}`);
    ghost.dataset.role = role;
    ghost.disabled = !mayWrite;
    return ghost;
  }

  private adder(): HTMLElement {
    const adder = madeButton('adder', 'add-here', '+ Add beat');
    adder.dataset.part = this.part;
    return adder;
  }
}
