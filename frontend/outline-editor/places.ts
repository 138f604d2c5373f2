/** Where a beat, a sequence or an act can stand, and how a place is called. */
import {eighthAt, pageOf} from './paging.ts';
import {mayHold, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';
import type {Kind} from '../sync/wire.ts';

export {mayHold};

/** Under `parent`, behind the sibling `after`; null: first. */
export interface Slot {
  readonly parent: string;
  readonly after: string | null;
}

/**
 * The places a node can be carried to, in reading order, as if it were not there. Places nobody means are left out: a beat does not
 * stop between two acts unless beats stand there already.
 */
export function slots(view: OutlineView, node: OutlineNode): Slot[] {
  return [...walk(view, STORY, node)];
}

function* walk(view: OutlineView, holder: string, moved: OutlineNode): Generator<Slot> {
  const children = view.childIds(holder).filter((id) => id !== moved.id);
  const stops = isStop(view, holder, children, moved);
  if (stops) yield {parent: holder, after: null};
  for (const id of children) {
    if (view.node(id)?.kind !== 'beat') yield* walk(view, id, moved);
    if (stops) yield {parent: holder, after: id};
  }
}

function isStop(view: OutlineView, holder: string, children: readonly string[], moved: OutlineNode): boolean {
  if (!mayHold(view.node(holder), moved.kind)) return false;
  if (children.length === 0 || moved.parent === holder) return true;
  if (moved.kind === 'sequence' && view.node(holder)?.kind === 'act') return true;
  return children.some((id) => view.node(id)?.kind === moved.kind);
}

export function slotOf(view: OutlineView, node: OutlineNode): Slot {
  const siblings = view.childIds(node.parent ?? STORY);
  const at = siblings.indexOf(node.id);
  return {parent: node.parent ?? STORY, after: at > 0 ? siblings[at - 1] : null};
}

export function same(a: Slot, b: Slot): boolean {
  return a.parent === b.parent && a.after === b.after;
}

/** The page the node would begin on. */
export function pageAt(view: OutlineView, slot: Slot, node: OutlineNode): number {
  return pageOf(eighthAt(view, slot.parent, slot.after, node.id));
}

/** `Act Two`; what has no title goes by its kind and number. */
export function nameOf(node: OutlineNode | undefined): string {
  if (!node) return '';
  if (node.kind === 'story') return 'the outline';
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
export function told(view: OutlineView, node: OutlineNode, slot: Slot, tense: 'now' | 'then'): string {
  const behind = view.node(slot.after ?? '');
  const where = behind ? `after ${behind.kind === 'beat' ? behind.number : nameOf(behind)}` : 'first';
  const act = actOf(view, slot.parent);
  const what = node.kind === 'beat' ? `Beat ${node.number}` : nameOf(node);
  return [what, where, act ? nameOf(act) : '', `${tense === 'now' ? 'now ' : ''}page ${pageAt(view, slot, node)}`].filter(Boolean).join(', ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
