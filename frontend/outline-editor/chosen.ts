import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {whatIs} from './places.ts';
import type {Load} from './places.ts';

/**
 * The beats that are acted on together, where they are several: carried, moved, removed. Chosen with Ctrl and Shift, by mouse or by keyboard; nobody
 * else sees it.
 */
export class Chosen {
  private ids: ReadonlySet<string> = new Set();
  private from = '';

  constructor(
    private readonly desk: Desk,
    private readonly show: (ids: ReadonlySet<string>, load: Load, say: string) => void,
  ) {}

  /** Whether it is one of several. */
  holds(id: string): boolean {
    return this.ids.size > 1 && this.ids.has(id);
  }

  /** What an act on this node is an act on: all that are chosen, in reading order, if it is one of them. */
  with(node: OutlineNode): Load {
    if (!this.holds(node.id)) return [node];
    return this.order().flatMap((id) => (this.ids.has(id) ? (this.desk.node(id) ?? []) : []));
  }

  toggle(id: string, selected: string) {
    const ids = new Set(this.ids.size ? this.ids : selected && selected !== id && this.desk.node(selected)?.kind === 'beat' ? [selected] : []);
    if (!ids.delete(id)) ids.add(id);
    this.from = id;
    this.put(ids);
  }

  /** From where choosing began (or the selected one) to here; only this one, where that is gone. */
  extend(id: string, selected: string) {
    const order = this.order();
    this.from = this.ids.size ? this.from : selected;
    if (!order.includes(this.from)) this.from = id;
    const ends = [order.indexOf(this.from), order.indexOf(id)].sort((a, b) => a - b);
    this.put(new Set(order.slice(ends[0], ends[1] + 1)));
  }

  /** All of these. */
  all(ids: readonly string[]) {
    this.from = ids[0] ?? '';
    this.put(new Set(ids));
  }

  clear(): boolean {
    if (this.ids.size === 0) return false;
    this.put(new Set());
    return true;
  }

  /** Those that are gone are not chosen any more. */
  looked() {
    const living = [...this.ids].filter((id) => this.desk.isLiving(id));
    if (living.length !== this.ids.size) this.put(new Set(living));
  }

  private order(): string[] {
    return this.desk.everyBeat().map(({id}) => id);
  }

  private put(ids: ReadonlySet<string>) {
    this.ids = ids;
    const load = this.order().flatMap((id) => (ids.has(id) ? (this.desk.node(id) ?? []) : []));
    this.show(ids, load, load.length ? `${whatIs(load)} chosen` : 'None chosen');
  }
}
