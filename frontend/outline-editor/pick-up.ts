import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Insertion} from './insertion.ts';
import type {OutlineNotices} from './notices.ts';
import {same, slotOf, slots, told} from './places.ts';
import type {Slot} from './places.ts';
import type {Writer} from './writer.ts';

/** Carrying a beat by keyboard: Space picks it up, arrows show where, Space puts it down, Esc leaves it where it was. One move, however far. */
export class PickUp {
  private held: {node: OutlineNode; places: Slot[]; at: number} | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly writer: Writer,
    private readonly insertion: Insertion,
    private readonly notices: OutlineNotices,
  ) {}

  key(e: KeyboardEvent, id: string): boolean {
    if (e.ctrlKey || e.metaKey || e.altKey) return false;
    if (!this.held) return e.key === ' ' && this.take(id);
    if (e.key === ' ' || e.key === 'Enter') return this.put();
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') return this.carry(e.key === 'ArrowDown' ? 1 : -1);
    if (e.key === 'Escape') this.leave(`Beat ${this.held.node.number} stays where it was`);
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
    const places = slots(this.desk, node);
    const at = places.findIndex((slot) => same(slot, slotOf(this.desk, node)));
    this.held = {node, places, at};
    this.insertion.show(node, places[at]);
    this.notices.speak(`Picked up beat ${node.number}. Arrow keys carry it, Space puts it down, Escape leaves it`);
    return true;
  }

  private carry(step: 1 | -1): boolean {
    const held = this.held!;
    held.at = Math.max(0, Math.min(held.places.length - 1, held.at + step));
    this.insertion.show(held.node, held.places[held.at], true);
    this.notices.speak(told(this.desk, held.node, held.places[held.at], 'then'));
    return true;
  }

  private put(): boolean {
    const {node, places, at} = this.held!;
    this.leave();
    const now = this.desk.node(node.id);
    if (now && same(places[at], slotOf(this.desk, now))) this.notices.speak(`Beat ${node.number} stays where it was`);
    else if (now) this.writer.move(now, places[at]);
    return true;
  }
}
