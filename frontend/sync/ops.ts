import {MAX_TOGETHER} from './wire.ts';
import type {Fact, Op, SimpleOp} from './wire.ts';

/** Room in a frame for more than the acts themselves, in bytes. */
const AROUND = 1_000;

/** Why these cannot go out as one, if so: there is an end to how many, and to a frame's bytes. */
export function tooMuch(ops: readonly SimpleOp[], frame: number): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(ops)).length;
  return ops.length > MAX_TOGETHER || bytes > frame - AROUND ? 'This is too much for one time. Choose fewer.' : undefined;
}

/** Where an act shows. */
export function placeOf(op: Op): string | null {
  switch (op.k) {
    case 'insert':
      return op.nodes[0]?.id ?? null;
    case 'move':
    case 'remove':
    case 'restore':
      return op.ids[0] ?? null;
    case 'together':
      return op.ops.length > 0 ? placeOf(op.ops[0]) : null;
    case 'undo':
    case 'accept':
      return null;
    default:
      return op.id;
  }
}

/** The act that led to a fact, as far as telling of it goes. */
export function opOf(fact: Fact, seq: number): Op {
  switch (fact.k) {
    case 'insert':
      return {k: 'insert', nodes: fact.nodes.map(({id, kind}) => ({id, kind})), parent: fact.nodes[0]?.parent ?? ''};
    case 'move':
      return {k: 'move', ids: fact.moves.map(({id}) => id), parent: fact.moves[0]?.to.parent ?? ''};
    case 'remove':
      return fact;
    case 'restore':
      return {k: 'restore', ids: fact.places.map(({id}) => id)};
    case 'set':
      return {k: 'set', id: fact.id, field: fact.field, value: fact.new};
    case 'link':
    case 'unlink':
      return fact;
    default:
      return {k: 'undo', of: seq};
  }
}
