import {ChangeSet} from '@codemirror/state';
import {Foreseen, NOTHING_TYPED} from './foreseen.ts';
import type {LocalTexts} from './foreseen.ts';
import {sameList, sameNode, untouched} from './outline-model.ts';
import type {OutlineModel, OutlineNode, OutlineView, Touched} from './outline-model.ts';
import type {Fact, Op, SplitOp, TextFact} from './wire.ts';

interface Act {
  readonly op: Op;
  /** What taking back comes to, where that can be foreseen. */
  readonly foreseen: readonly Op[];
}

/**
 * The outline as this writer sees it: own acts that the server has not answered, foreseen over the confirmed outline.
 *
 * Whenever the confirmed outline or the acts change, the acts are folded over it again from the first; nothing is ever
 * taken back by inverse. Folding touches only what the acts name, so its cost grows with what is unanswered (one or two
 * acts when connected), not with the outline. A refused act is simply not folded any more.
 */
export class Pending implements OutlineView {
  private readonly acts = new Map<number, Act>();
  private readonly base: OutlineModel;
  private readonly texts: LocalTexts;
  private ahead: Foreseen;

  constructor(base: OutlineModel, texts: LocalTexts) {
    this.base = base;
    this.texts = texts;
    this.ahead = new Foreseen(base, NOTHING_TYPED);
  }

  add(n: number, op: Op, foreseen: readonly Op[] = []): Touched {
    this.acts.set(n, {op, foreseen});
    return this.refold();
  }

  /** The act is answered, one way or the other; takes effect with the next [refold]. */
  settle(n: number): void {
    this.acts.delete(n);
  }

  /**
   * A fact is about to be played on the confirmed outline. Places in the text it writes to are others now, as the server
   * reads them: what somebody wrote at the very place of a cut belongs to the words before it.
   */
  hear(fact: Fact): void {
    if (fact.k === 'group') {
      fact.facts.forEach(each => this.hear(each));
    } else if (fact.k === 'text' && fact.ch === 'prose') {
      this.acts.forEach(({op, foreseen}, n) => op.k === 'split' && op.id === fact.id && this.acts.set(n, {op: carried(op, fact), foreseen}));
    }
  }

  act(n: number): Op | undefined {
    return this.acts.get(n)?.op;
  }

  get size(): number {
    return this.acts.size;
  }

  /** Whether an unanswered act will bring this node into being. */
  foresees(id: string): boolean {
    for (const {op} of this.acts.values()) {
      if ((op.k === 'insert' && op.nodes.some(node => node.id === id)) || (op.k === 'split' && op.newId === id)) {
        return true;
      }
    }
    return false;
  }

  node(id: string): OutlineNode | undefined {
    return this.ahead.node(id);
  }

  childIds(id: string): readonly string[] {
    return this.ahead.childIds(id);
  }

  /** Nodes in the bin by themselves, foreseen ones too. */
  bin(): OutlineNode[] {
    const confirmed = this.base.bin().map(node => this.node(node.id)!);
    const foreseen = [...this.ahead.nodes.values()].filter(node => !this.base.node(node.id)?.removed);
    return [...confirmed, ...foreseen].filter(node => node.removed);
  }

  /** Folds again after the confirmed outline changed (`below` says where) and answers what looks different now. */
  refold(below: Touched = untouched()): Touched {
    const {nodes: nodesBefore, lists: listsBefore} = this.ahead;
    const confirmedBefore = (id: string) => (below.nodes.has(id) ? undefined : this.base.node(id));
    const listBefore = (id: string) => (below.parents.has(id) ? undefined : this.base.childIds(id));
    this.ahead = new Foreseen(this.base, this.texts);
    this.standing().forEach(op => this.ahead.fold(op));
    this.keepIdentity(nodesBefore, listsBefore);

    const touched = untouched();
    for (const id of new Set([...nodesBefore.keys(), ...this.ahead.nodes.keys(), ...below.nodes])) {
      if ((nodesBefore.get(id) ?? confirmedBefore(id)) !== this.node(id)) {
        touched.nodes.add(id);
      }
    }
    for (const id of new Set([...listsBefore.keys(), ...this.ahead.lists.keys(), ...below.parents])) {
      if ((listsBefore.get(id) ?? listBefore(id)) !== this.childIds(id)) {
        touched.parents.add(id);
      }
    }
    return touched;
  }

  /** What an unanswered act does is not shown once it is to be taken back. */
  private standing(): Op[] {
    const cancelled = new Set<number>();
    for (const [n, {op}] of [...this.acts].reverse()) {
      if (op.k === 'undo' && 'n' in op && !cancelled.has(n) && this.acts.has(op.n)) {
        cancelled.add(n).add(op.n);
      }
    }
    return [...this.acts].filter(([n]) => !cancelled.has(n)).flatMap(([, {op, foreseen}]) => (op.k === 'undo' ? foreseen : [op]));
  }

  private keepIdentity(nodesBefore: Map<string, OutlineNode>, listsBefore: Map<string, readonly string[]>): void {
    const {nodes, lists} = this.ahead;
    for (const [id, node] of nodes) {
      const before = nodesBefore.get(id);
      if (before !== undefined && before !== node && sameNode(before, node)) {
        nodes.set(id, before);
      }
    }
    for (const [id, list] of lists) {
      const before = listsBefore.get(id) ?? this.base.childIds(id);
      if (before !== list && sameList(before, list)) {
        lists.set(id, before);
      }
    }
  }
}

function carried(op: SplitOp, {rev, u}: TextFact): SplitOp {
  if (op.rev > rev) {
    return op;
  }
  // where the whole outline was read anew in between, the place is a guess, until the server says where it has cut
  const at = u.map(each => ChangeSet.fromJSON(each)).reduce((place, change) => change.mapPos(Math.min(place, change.length), 1), op.at);
  return {...op, at, rev: rev + u.length};
}
