import {isWithin} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import type {Board} from './board.ts';
import {bands, columnsIn, columnsOf} from './columns.ts';
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
    if (this.board.shown && load[0].kind === 'sequence' && columnsOf(this.root) === 'sequence') return this.besideColumn(x, load);
    const column = this.columnAt(x);
    const box = column.getBoundingClientRect();
    const hit = document.elementsFromPoint(box.left + box.width / 2, y).find((el) => this.root.contains(el) && !el.closest('.insertion'));
    const el = hit?.closest<HTMLElement>(PLACED) ?? null;
    if (el) return this.inRole(column, this.on(el, y, load), load);
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
    if (column.dataset.role !== undefined) return last ? this.next(last.dataset.beat!, true, load) : this.asRole(column, load);
    if (!first || !last) return undefined;
    return y < first.getBoundingClientRect().top ? this.next(first.dataset.beat!, false, load) : this.next(last.dataset.beat!, true, load);
  }

  /** A role begins its column: nothing goes before its beat, which would be the end of the column before. */
  private inRole(column: HTMLElement, slot: Slot | undefined, load: Load): Slot | undefined {
    const first = column.dataset.role ? column.querySelector<HTMLElement>('[data-beat]')?.dataset.beat : undefined;
    if (!slot || !first || load.some(({id}) => id === first)) return slot;
    const before = this.next(first, false, load);
    return slot.parent === before.parent && slot.after === before.after ? this.next(first, true, load) : slot;
  }

  /** Where a role has no beat, what is put down plays it: behind the last beat before that column. */
  private asRole(column: HTMLElement, load: Load): Slot | undefined {
    const {role} = column.dataset;
    const columns = columnsIn(this.root).filter((el) => el.dataset.container !== SHELF);
    const beats = (all: readonly HTMLElement[]) => all.flatMap((el) => [...el.querySelectorAll<HTMLElement>('[data-beat]')]).map(({dataset}) => dataset.beat!);
    const at = columns.indexOf(column);
    const [before, later] = [beats(columns.slice(0, at)), beats(columns.slice(at))].map((ids) => ids.filter((id) => load.every((each) => each.id !== id)));
    if (before.length) return {...this.next(before.at(-1)!, true, load), role};
    return later.length ? {...this.next(later[0], false, load), role} : undefined;
  }

  /** A sequence that is a column: left or right of the one under the pointer or nearest to it. */
  private besideColumn(x: number, load: Load): Slot | undefined {
    const column = this.columnAt(x);
    const box = column.getBoundingClientRect();
    const behind = x > box.left + box.width / 2;
    const id = column.dataset.container;
    if (id && this.view.node(id)?.kind === 'act') return {parent: id, after: null};
    if (id === SHELF) return {parent: SHELF, after: this.view.childIds(SHELF).filter((each) => load.every((one) => one.id !== each)).at(-1) ?? null};
    const cards = [...column.querySelectorAll<HTMLElement>('[data-beat]')];
    const edge = id ?? (behind ? cards.at(-1) : cards[0])?.dataset.beat;
    return edge && mayHold(this.view.node(this.view.node(edge)?.parent ?? ''), 'sequence') ? this.next(edge, behind, load) : undefined;
  }

  /** An act among its like: left or right of the column under the pointer. */
  private betweenColumns(x: number, load: Load): Slot {
    const before = bands(this.root)
      .filter((el) => el.dataset.container !== SHELF)
      .filter((el) => el.getBoundingClientRect().left + el.offsetWidth / 2 < x)
      .at(-1);
    const id = before?.dataset.container ?? [...(before?.querySelectorAll<HTMLElement>('[data-beat]') ?? [])].at(-1)?.dataset.beat;
    return id ? this.next(id, true, load) : {parent: STORY, after: null};
  }
}
