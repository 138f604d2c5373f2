import type {OutlineView} from './outline-model.ts';
import {STORY} from './wire.ts';
import type {Field, InsertOp, Kind, MoveOp, Place, RestoreOp} from './wire.ts';

/*
 * Acts that name a place, as the server wants to hear them. Invariant: a place names a sibling that stays where it is,
 * and at most one.
 */

export function insertOf(id: string, kind: Kind, place: Place, fields: Partial<Record<Field, string>>): InsertOp {
  const said = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return {k: 'insert', nodes: [{id, kind, fields: said}], ...placed(place)};
}

/** A sibling in `place` that is moved itself stands for the one before it. */
export function moveOf(view: OutlineView, ids: readonly string[], place: Place): MoveOp {
  const siblings = view.childIds(place.parent);
  let {after, before} = place;
  while (typeof after === 'string' && ids.includes(after)) {
    after = siblings[siblings.indexOf(after) - 1] ?? null;
  }
  while (before !== undefined && ids.includes(before)) {
    before = siblings[siblings.indexOf(before) + 1];
  }
  return {k: 'move', ids, ...placed({parent: place.parent, after, before})};
}

export function restoreOf(ids: readonly string[], place: Place | undefined): RestoreOp {
  return {k: 'restore', ids, ...(place === undefined ? {} : placed(place))};
}

/** Behind this node, or behind the nearest one above it that stands in one of the `holders`. */
export function behind(view: OutlineView, id: string, holders: readonly Kind[]): Place {
  const node = view.node(id);
  if (node === undefined || node.parent === null || node.id === STORY) {
    return {parent: STORY};
  }
  const parent = view.node(node.parent);
  return parent !== undefined && holders.includes(parent.kind) ? {parent: parent.id, after: id} : behind(view, node.parent, holders);
}

function placed({parent, after, before}: Place): Place {
  return after !== undefined ? {parent, after} : before !== undefined ? {parent, before} : {parent};
}
