import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import type {Board} from './board.ts';
import {bands, columnsIn, columnsOf} from './columns.ts';
import type {Leaves} from './leaves.ts';
import {homeOf, nameOf, pageAt} from './places.ts';
import type {Load, Slot} from './places.ts';

/** The line that shows where something being carried would stand, with its new page and act. */
export class Insertion {
  private readonly line = document.createElement('div');
  private readonly tip = document.createElement('span');
  private lifted: HTMLElement[] = [];

  constructor(
    private readonly view: OutlineView,
    private readonly leaves: Leaves,
    private readonly root: HTMLElement,
    private readonly board: Board,
  ) {
    this.line.className = 'insertion';
    this.line.setAttribute('aria-hidden', 'true');
    this.tip.className = 'tip';
    this.line.append(this.tip);
  }

  show(load: Load, slot: Slot, scroll = false) {
    this.lift(load);
    const page = pageAt(this.view, slot, load);
    const home = homeOf(this.view, slot);
    this.tip.textContent = [page === undefined ? '' : `p. ${page}`, home === nameOf(load[0]) ? '' : home].filter(Boolean).join(', ');
    if (this.board.shown && isColumn(load[0], this.root)) this.standUp(slot, load);
    else this.lie(slot, load);
    if (!this.line.isConnected) this.root.append(this.line);
    if (scroll) this.line.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  hide() {
    this.line.remove();
    this.lift([]);
  }

  private lift(load: Load) {
    const els = load.flatMap(({id}) => this.leaves.element(id) ?? []);
    this.lifted.filter((el) => !els.includes(el)).forEach((el) => el.classList.remove('lifted'));
    els.forEach((el) => el.classList.add('lifted'));
    this.lifted = els;
  }

  /** Below what it follows. */
  private lie(slot: Slot, load: Load) {
    const frame = this.root.getBoundingClientRect();
    const {y, within} = this.heightOf(slot, load);
    const list = within.getBoundingClientRect();
    this.line.classList.remove('upright');
    Object.assign(this.line.style, {top: `${y - frame.top}px`, left: `${list.left - frame.left}px`, width: `${list.width}px`, height: ''});
  }

  /** Between two columns. */
  private standUp({parent, after}: Slot, load: Load) {
    const frame = this.root.getBoundingClientRect();
    const behind = after ? this.columnOf(after) : undefined;
    const band = load[0].kind === 'act' ? this.root : (this.leaves.part(parent)?.list ?? this.root);
    const first = [...band.children].find((el) => !load.some(({id}) => this.leaves.element(id) === el)) ?? band;
    const {left, top} = (behind ?? first).getBoundingClientRect();
    const x = behind ? behind.getBoundingClientRect().right : left;
    this.line.classList.add('upright');
    Object.assign(this.line.style, {top: `${load[0].kind === 'act' ? 0 : top - frame.top}px`, left: `${x - frame.left + (behind ? 0 : -16)}px`, width: '', height: `${Math.min(frame.height, innerHeight)}px`});
  }

  private columnOf(id: string): Element | undefined {
    const el = this.leaves.element(id);
    return columnsIn(this.root).find((column) => column.contains(el ?? null)) ?? bands(this.root).find((band) => band.contains(el ?? null));
  }

  /** Where on the screen the line goes, and in which list. */
  private heightOf({parent, after}: Slot, load: Load): {y: number; within: Element} {
    const behind = after ? this.leaves.element(after) : undefined;
    if (behind) return {y: behind.getBoundingClientRect().bottom, within: listOf(behind) ?? this.root};
    const first = this.view.childIds(parent).find((id) => load.every((each) => each.id !== id));
    const before = first ? this.leaves.element(first) : undefined;
    if (before) return {y: before.getBoundingClientRect().top, within: listOf(before) ?? this.root};
    const part = this.leaves.part(parent);
    return {y: part?.heading.getBoundingClientRect().bottom ?? this.root.getBoundingClientRect().top, within: part?.section ?? this.root};
  }
}

/** What it stands in; a stretch of beats between acts has a box of its own only where it is a column. */
function listOf(el: Element): Element | null {
  const list = el.parentElement;
  return list?.matches('.run') && list.getClientRects().length === 0 ? list.parentElement : list;
}

/** Whether it is a column of the board, or several. */
function isColumn({kind}: OutlineNode, root: HTMLElement): boolean {
  return kind === 'act' || (kind === 'sequence' && columnsOf(root) === 'sequence');
}
