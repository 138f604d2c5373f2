import type {OutlineView} from './outline-model.ts';
import type {LinkOp, MoveOp, Op} from './wire.ts';

/**
 * What taking an act back will come to, as far as it can be foreseen: acts that lead back from what is seen after it to
 * what is seen before it. `view` is how it looks before. Words that a split or a join moves are not foreseen: they come
 * home when the server says so.
 */
export function backwards(view: OutlineView, op: Op): Op[] {
  switch (op.k) {
    case 'insert':
      return [{k: 'remove', ids: op.nodes.filter(({parent}) => parent === undefined).map(({id}) => id)}];
    case 'move':
      return movesBack(view, op.ids);
    case 'remove':
      return [{k: 'restore', ids: op.ids.filter(id => view.node(id)?.removed === false)}];
    case 'restore':
      return [{k: 'remove', ids: op.ids.filter(id => view.node(id)?.removed === true)}];
    case 'set':
      return [{...op, value: view.node(op.id)?.fields[op.field] ?? ''}];
    case 'link':
      return isLinked(view, op) ? [] : [{...op, k: 'unlink'}];
    case 'unlink':
      return isLinked(view, op) ? [{...op, k: 'link'}] : [];
    case 'together':
      return op.ops.toReversed().flatMap(each => backwards(view, each));
    case 'split':
    case 'join':
    case 'undo':
    case 'accept':
      return [];
  }
}

function isLinked(view: OutlineView, {id, rel, to}: LinkOp): boolean {
  return view.node(id)?.links[rel]?.includes(to) ?? false;
}

/** The same for acts that belong together: several are moves, each to a place of its own. */
export function allBackwards(view: OutlineView, ops: readonly Op[]): Op[] {
  const moved = ops.flatMap(op => (op.k === 'move' ? op.ids : []));
  return ops.length > 1 ? movesBack(view, moved) : ops.flatMap(op => backwards(view, op));
}

/** In their order, each behind what stood above it; that may be one of them, which is back by then. */
function movesBack(view: OutlineView, ids: readonly string[]): MoveOp[] {
  const parents = new Set(ids.map(id => view.node(id)?.parent).filter(parent => parent != null));
  return [...parents].flatMap(parent => {
    const siblings = view.childIds(parent);
    const moved = siblings.filter(id => ids.includes(id));
    return moved.map((id): MoveOp => ({k: 'move', ids: [id], parent, after: siblings[siblings.indexOf(id) - 1] ?? null}));
  });
}
