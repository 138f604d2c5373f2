import assert from 'node:assert/strict';
import {NOTHING_TYPED} from '../../../../frontend/sync/foreseen.ts';
import {links, OutlineModel, prose} from '../../../../frontend/sync/outline-model.ts';
import type {OutlineView} from '../../../../frontend/sync/outline-model.ts';
import {Pending} from '../../../../frontend/sync/pending.ts';
import {CAST, PLACES, PLOTLINES, SHELF, STORY} from '../../../../frontend/sync/wire.ts';
import type {Fact, Op, WireNode} from '../../../../frontend/sync/wire.ts';

/** What the server made of wishes, as `Foretold.java` writes it down. */
export interface History {
  readonly seed: number;
  readonly nodes: readonly WireNode[];
  readonly steps: readonly Step[];
}

interface Step {
  readonly ops: readonly Op[];
  readonly foreign: readonly Fact[];
  readonly answers: readonly {readonly fact?: Fact; readonly h?: number; readonly no?: string}[];
}

const ROOTS = [STORY, CAST, PLACES, PLOTLINES, SHELF];
const RELATIONS = ['character', 'location', 'plotline'] as const;

/**
 * Foresees each wish of a history over the confirmed outline, and compares with what the server makes of it.
 *
 * What must agree: what stands where in which order, what is in the bin, fields, links, words. Not compared: order keys
 * and numbers, which the server gives; and an undo, which is not foreseen. Where the server refuses, nothing must be left.
 *
 * Answers how often each kind of wish was compared.
 */
export function foresees({seed, nodes, steps}: History, tally: Map<string, number> = new Map()): Map<string, number> {
  const base = new OutlineModel();
  base.reset(nodes);
  const pending = new Pending(base, NOTHING_TYPED);
  steps.forEach((step, at) => {
    try {
      plays(step, base, pending, tally);
    } catch (failure) {
      throw new Error(`Seed ${seed}, step ${at}: ${JSON.stringify(step)}\n${(failure as Error).message}`, {cause: failure});
    }
  });
  return tally;
}

function plays({ops, foreign, answers}: Step, base: OutlineModel, pending: Pending, tally: Map<string, number>): void {
  ops.forEach((op, n) => pending.add(n, op));
  foreign.forEach(fact => hears(fact, base, pending));
  ops.forEach((op, n) => {
    const {fact, h, no} = answers[n];
    const alone = new Pending(base, NOTHING_TYPED);
    alone.add(n, pending.act(n)!);
    const foreseen = pictureOf(alone, base, op);
    const [before, all] = [pictureOf(base, base, op), pictureOf(pending, base, op)];
    pending.settle(n);
    if (fact !== undefined) {
      hears(fact, base, pending);
      assert.equal(base.digest, h, 'the confirmed outline is another');
    } else {
      pending.refold();
    }
    if (no === undefined) {
      assert.deepEqual(foreseen, op.k === 'undo' ? before : pictureOf(base, base, op));
    }
    if (n === ops.length - 1) {
      assert.deepEqual(pictureOf(pending, base, op), pictureOf(base, base, op), 'something is left that is not so');
    } else if (no === undefined) {
      assert.deepEqual(pictureOf(pending, base, op), all, 'an answer changed what is seen');
    }
    const what = `${op.k}${no === undefined ? '' : ' refused'}`;
    tally.set(what, (tally.get(what) ?? 0) + 1);
  });
}

function hears(fact: Fact, base: OutlineModel, pending: Pending): void {
  pending.hear(fact);
  pending.refold(base.apply(fact));
}

/** All that is to agree, of every node that either knows. */
function pictureOf(view: OutlineView, base: OutlineModel, op: Op): unknown {
  const ids = [...new Set([...[...base.all()].map(node => node.id), ...born(op)])].sort();
  return {tree: ROOTS.map(root => treeOf(view, root)), nodes: ids.flatMap(id => contentsOf(view, id))};
}

function born(op: Op): readonly string[] {
  switch (op.k) {
    case 'insert':
      return op.nodes.map(node => node.id);
    case 'split':
      return [op.newId];
    default:
      return [];
  }
}

function treeOf(view: OutlineView, id: string): unknown {
  return [id, ...view.childIds(id).map(child => treeOf(view, child))];
}

function contentsOf(view: OutlineView, id: string): unknown[] {
  const node = view.node(id);
  if (node === undefined) {
    return [];
  }
  const {kind, parent, removed, fields} = node;
  return [{id, kind, parent, removed, fields: {...fields}, prose: prose(node), links: RELATIONS.map(relation => [...links(node, relation)])}];
}
