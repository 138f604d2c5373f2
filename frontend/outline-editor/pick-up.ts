import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Board} from './board.ts';
import type {Insertion} from './insertion.ts';
import type {Leaves} from './leaves.ts';
import type {OutlineNotices} from './notices.ts';
import {actOf, onShelf, same, slotOf, slots, staying, told, whatIs} from './places.ts';
import type {Load, Slot} from './places.ts';
import type {Writer} from './writer.ts';

/** Carrying a beat, or all that are chosen, by keyboard: Space picks up, arrows show where, Space puts it down, Esc leaves it where it was. One move, however far. */
export class PickUp {
  private held: {load: Load; places: Slot[]; at: number} | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly writer: Writer,
    private readonly insertion: Insertion,
    private readonly notices: OutlineNotices,
    /** What is carried along with a node. */
    private readonly load: (node: OutlineNode) => Load,
    private readonly board: Board,
    private readonly leaves: Leaves,
  ) {}

  key(e: KeyboardEvent, id: string): boolean {
    if (e.ctrlKey || e.metaKey || e.altKey) return false;
    if (!this.held) return e.key === ' ' && this.take(id);
    if (e.key === ' ' || e.key === 'Enter') return this.put();
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') return this.carry(e.key === 'ArrowDown' ? 1 : -1);
    if (this.board.shown && (e.key === 'ArrowRight' || e.key === 'ArrowLeft')) return this.across(e.key === 'ArrowRight' ? 1 : -1);
    if (e.key === 'Escape') this.leave(staying(this.held.load));
    return true;
  }

  /** When the hand goes elsewhere the beat stays. */
  leave(saying?: string) {
    if (!this.held) return;
    this.held = undefined;
    this.insertion.hide();
    if (saying) this.notices.speak(saying);
  }

  private take(id: string): boolean {
    const node = this.desk.node(id)!;
    const load = this.load(node);
    const places = slots(this.desk, load);
    const at = Math.max(0, places.findIndex((slot) => same(slot, slotOf(this.desk, load[0]))));
    this.held = {load, places, at};
    this.insertion.show(load, places[at]);
    this.notices.speak(`Picked up ${lower(whatIs(load))}. Arrow keys carry it, Space puts it down, Escape leaves it`);
    return true;
  }

  private carry(step: 1 | -1): boolean {
    const held = this.held!;
    return this.over(Math.max(0, Math.min(held.places.length - 1, held.at + step)));
  }

  /** Into the next column, as far down as it was in this one. */
  private across(step: 1 | -1): boolean {
    const {places, at} = this.held!;
    const columns = [...new Set(places.map((slot) => this.columnOf(slot)))];
    const here = this.columnOf(places[at]);
    const down = places.slice(0, at).filter((slot) => this.columnOf(slot) === here).length;
    const next = places.map((slot, i) => ({slot, i})).filter(({slot}) => this.columnOf(slot) === columns[columns.indexOf(here) + step]);
    return next.length ? this.over(next[Math.min(down, next.length - 1)].i) : true;
  }

  private columnOf({parent, after}: Slot): string {
    if (onShelf(this.desk, parent)) return 'shelf';
    if (this.board.columns === 'sequence') return parent;
    const behind = this.board.columns === 'role' ? this.leaves.card(after ?? '') : undefined;
    return behind ? String(this.board.columnOf(behind)) : (actOf(this.desk, parent)?.id ?? 'story');
  }

  private over(at: number): boolean {
    const held = this.held!;
    held.at = at;
    this.insertion.show(held.load, held.places[at], true);
    this.notices.speak(told(this.desk, held.load, held.places[at], 'then'));
    return true;
  }

  private put(): boolean {
    const {load, places, at} = this.held!;
    this.leave();
    this.writer.move(load, places[at]);
    return true;
  }
}

const lower = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
