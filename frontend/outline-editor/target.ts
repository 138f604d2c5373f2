import {isWithin} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import type {Board} from './board.ts';
import {columnsIn} from './columns.ts';
import {mayHold} from './places.ts';
import type {Load, Slot} from './places.ts';

const PLACED = 'beat-card, part-heading, [data-container]';

/** Where on the sheet something carried would be put down: on one long page, or in columns side by side. */
export class Target {
  constructor(
    private readonly view: OutlineView,
    private readonly root: HTMLElement,
    private readonly board: Board,
  ) {}

  /** Undefined where there is nothing near. */
  at(x: number, y: number, load: Load): Slot | undefined {
    if (this.board.shown && load[0].kind === 'act') return this.betweenColumns(x, load);
    const column = this.columnAt(x);
    const box = column.getBoundingClientRect();
    const hit = document.elementsFromPoint(box.left + box.width / 2, y).find((el) => this.root.contains(el) && !el.closest('.insertion'));
    const el = hit?.closest<HTMLElement>(PLACED) ?? null;
    if (el) return this.on(el, y, load);
    return column === this.root ? this.atTheEnds(y, box, load) : this.inColumn(column, y, load);
  }

  /** The page itself, or the column under the pointer or nearest to it. */
  private columnAt(x: number): HTMLElement {
    if (!this.board.shown) return this.root;
    const away = (el: Element) => {
      const {left, right} = el.getBoundingClientRect();
      return Math.max(left - x, x - right, 0);
    };
    return columnsIn(this.root).reduce((near, each) => (away(each) < away(near) ? each : near), columnsIn(this.root)[0] ?? this.root);
  }

  /** Before or behind what is under the pointer, by its upper and lower half; inside a part, over its heading. */
  private on(hit: HTMLElement, y: number, load: Load): Slot | undefined {
    const [node] = load;
    const part = hit.tagName === 'PART-HEADING' ? hit.parentElement!.dataset.container! : hit.dataset.container;
    const takes = part !== undefined && part !== node.id && mayHold(this.view.node(part), node.kind);
    if (takes && hit.tagName === 'PART-HEADING') return {parent: part, after: null};
    if (takes && hit.dataset.container) return this.beside(part, y, load);
    for (let el: HTMLElement | null = hit; el; el = el.parentElement!.closest<HTMLElement>('[data-container]')) {
      const other = this.view.node(el.dataset.beat ?? el.dataset.container ?? el.parentElement!.dataset.container ?? '');
      if (!other || isWithin(this.view, other.id, node.id)) return undefined;
      if (!mayHold(this.view.node(other.parent ?? ''), node.kind)) continue;
      const at = (el.dataset.beat || el.dataset.container ? el : el.parentElement!).getBoundingClientRect();
      return this.next(other.id, y > at.top + at.height / 2, load);
    }
    return undefined;
  }

  /** Behind a sibling, or before it. What is carried itself counts as gone. */
  private next(id: string, behind: boolean, load: Load): Slot {
    const {parent} = this.view.node(id)!;
    const siblings = this.view.childIds(parent!);
    const carried = new Set(load.map((each) => each.id));
    let at = siblings.indexOf(id) - (behind ? 0 : 1);
    while (at >= 0 && carried.has(siblings[at])) at--;
    return {parent: parent!, after: siblings[at] ?? null};
  }

  /** In the gap below the last beat of a part, or in an empty one. */
  private beside(part: string, y: number, load: Load): Slot {
    let after: string | null = null;
    for (const id of this.view.childIds(part)) {
      const box = this.root.querySelector(`[data-beat="${id}"], [data-container="${id}"]`)?.getBoundingClientRect();
      if (box && box.top + box.height / 2 < y) after = id;
    }
    return after ? this.next(after, true, load) : {parent: part, after: null};
  }

  private atTheEnds(y: number, box: DOMRect, load: Load): Slot | undefined {
    const all = [...this.root.querySelectorAll<HTMLElement>('[data-container]')].map((el) => this.view.node(el.dataset.container!)).filter((each) => each !== undefined);
    const last = all.filter((each) => each.id !== SHELF && mayHold(each, load[0].kind)).at(-1);
    if (y < box.top + box.height / 2 || !last) return undefined;
    const end = this.view.childIds(last.id).at(-1);
    return end ? this.next(end, true, load) : {parent: last.id, after: null};
  }

  /** A column of beats that stand in no act: before its first, or behind its last. */
  private inColumn(column: HTMLElement, y: number, load: Load): Slot | undefined {
    const cards = [...column.querySelectorAll<HTMLElement>('[data-beat]')];
    const [first, last] = [cards[0], cards.at(-1)];
    if (!first || !last) return undefined;
    return y < first.getBoundingClientRect().top ? this.next(first.dataset.beat!, false, load) : this.next(last.dataset.beat!, true, load);
  }

  /** An act among its like: left or right of the column under the pointer. */
  private betweenColumns(x: number, load: Load): Slot {
    const before = columnsIn(this.root)
      .filter((el) => el.dataset.container !== SHELF)
      .filter((el) => el.getBoundingClientRect().left + el.offsetWidth / 2 < x)
      .at(-1);
    const id = before?.dataset.container ?? [...(before?.querySelectorAll<HTMLElement>('[data-beat]') ?? [])].at(-1)?.dataset.beat;
    return id ? this.next(id, true, load) : {parent: STORY, after: null};
  }
}
