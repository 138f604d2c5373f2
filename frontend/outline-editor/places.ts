/** Where a beat, a sequence or an act can stand, and how a place is called. */
import {eighthAt, pageOf} from './paging.ts';
import {isWithin, mayHold, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import type {Kind} from '../sync/wire.ts';

export {mayHold};

/** Under `parent`, behind the sibling `after`; null: first. */
export interface Slot {
  readonly parent: string;
  readonly after: string | null;
  /** The role it plays from then on, where that comes with the place. */
  readonly role?: string;
}

/** What is carried: one thing, or several beats, which then stand together in reading order. */
export type Load = readonly OutlineNode[];

/**
 * The places a load can be carried to, in reading order, as if it were not there; the shelf comes last. Places nobody means are left out: a beat
 * does not stop between two acts unless beats stand there already.
 */
export function slots(view: OutlineView, load: Load): Slot[] {
  const moved = {node: load[0], ids: new Set(load.map(({id}) => id))};
  return [...walk(view, STORY, moved), ...walk(view, SHELF, moved)];
}

interface Moved {
  readonly node: OutlineNode;
  readonly ids: ReadonlySet<string>;
}

function* walk(view: OutlineView, holder: string, moved: Moved): Generator<Slot> {
  const children = view.childIds(holder).filter((id) => !moved.ids.has(id));
  const stops = isStop(view, holder, children, moved);
  if (stops) yield {parent: holder, after: null};
  for (const id of children) {
    if (view.node(id)?.kind !== 'beat') yield* walk(view, id, moved);
    if (stops) yield {parent: holder, after: id};
  }
}

function isStop(view: OutlineView, holder: string, children: readonly string[], {node}: Moved): boolean {
  if (!mayHold(view.node(holder), node.kind)) return false;
  if (children.length === 0 || node.parent === holder || holder === SHELF) return true;
  if (node.kind === 'sequence' && view.node(holder)?.kind === 'act') return true;
  return children.some((id) => view.node(id)?.kind === node.kind);
}

export const onShelf = (view: OutlineView, id: string): boolean => isWithin(view, id, SHELF);

export function slotOf(view: OutlineView, node: OutlineNode): Slot {
  const siblings = view.childIds(node.parent ?? STORY);
  const at = siblings.indexOf(node.id);
  return {parent: node.parent ?? STORY, after: at > 0 ? siblings[at - 1] : null};
}

export function same(a: Slot, b: Slot): boolean {
  return a.parent === b.parent && a.after === b.after;
}

/** The page the load would begin on; on the shelf there are none. */
export function pageAt(view: OutlineView, slot: Slot, load: Load): number | undefined {
  if (onShelf(view, slot.parent)) return undefined;
  return pageOf(eighthAt(view, slot.parent, slot.after, load.map(({id}) => id)));
}

/** `Act Two`; what has no title goes by its kind and number. */
export function nameOf(node: OutlineNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'story') return 'the outline';
  if (node.kind === 'shelf') return 'the shelf';
  return title(node) || `${capital(node.kind)} ${node.number}`;
}

/** The act (or else the sequence) a place lies in. */
export function actOf(view: OutlineView, id: string | null | undefined): OutlineNode | undefined {
  let found: OutlineNode | undefined;
  for (let node = view.node(id ?? ''); node && node.kind !== 'story'; node = view.node(node.parent ?? '')) {
    if (node.kind === 'act' || (node.kind === 'sequence' && !found)) found = node;
  }
  return found;
}

/** `Beat 14, after 9, Act Two, now page 38`. */
export function told(view: OutlineView, load: Load, slot: Slot, tense: 'now' | 'then'): string {
  const behind = view.node(slot.after ?? '');
  const where = behind ? `after ${behind.kind === 'beat' ? behind.number : nameOf(behind)}` : 'first';
  const page = pageAt(view, slot, load);
  return [whatIs(load), where, homeOf(view, slot), page === undefined ? '' : `${tense === 'now' ? 'now ' : ''}page ${page}`].filter(Boolean).join(', ');
}

/** `Beat 14`, `Act Two`, `3 beats`. */
export function whatIs(load: Load): string {
  const [first] = load;
  if (load.length > 1) return `${load.length} beats`;
  return first.kind === 'beat' ? `Beat ${first.number}` : nameOf(first);
}

/** `Beat 14 stays where it was`. */
export function staying(load: Load): string {
  return load.length > 1 ? `${whatIs(load)} stay where they were` : `${whatIs(load)} stays where it was`;
}

/** The act, or the shelf, a place lies in; empty where there is neither. */
export function homeOf(view: OutlineView, slot: Slot): string {
  if (onShelf(view, slot.parent)) return 'on the shelf';
  const act = actOf(view, slot.parent);
  return act ? nameOf(act) : '';
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
