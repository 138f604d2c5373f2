import {ChangeSet} from '@codemirror/state';
import {digestOf} from './digest.ts';
import {fromWire, isRoot, NOTHING_LISTED, sameList, sameNode, THE_SHELF, untouched, withField, withLink, withoutLink} from './outline-node.ts';
import type {OutlineNode, OutlineView, Touched} from './outline-node.ts';
import type {Channel, Fact, WireNode} from './wire.ts';

export * from './outline-node.ts';

/**
 * The outline as the server has confirmed it: facts in, nodes out. It decides nothing, and a fact costs what it
 * changes, however large the outline is.
 */
export class OutlineModel implements OutlineView {
  private readonly nodes = new Map<string, OutlineNode>();
  private readonly children = new Map<string, readonly string[]>();
  private readonly removedRoots = new Set<string>();
  private readonly digests = new Map<string, number>();
  private sum = 0;

  /** Begins anew with the nodes of a `state`. Nodes that are as they were remain the same objects. */
  reset(wire: readonly WireNode[]): Touched {
    const before = new Map(this.nodes);
    const parentsBefore = new Map(this.children);
    this.nodes.clear();
    this.children.clear();
    this.removedRoots.clear();
    this.digests.clear();
    this.sum = 0;
    this.put(THE_SHELF);
    for (const each of wire) {
      const node = fromWire(each);
      const old = before.get(node.id);
      this.put(old !== undefined && sameNode(old, node) ? old : node);
    }
    for (const [parent, ids] of this.livingByParent()) {
      const old = parentsBefore.get(parent);
      this.children.set(parent, old !== undefined && sameList(old, ids) ? old : ids);
    }
    return this.difference(before, parentsBefore);
  }

  /** Plays one fact. Facts come in the order of the journal, each once. */
  apply(fact: Fact, touched: Touched = untouched()): Touched {
    switch (fact.k) {
      case 'insert':
        fact.nodes.forEach(node => this.insert(fromWire(node), touched));
        break;
      case 'move':
        fact.moves.forEach(({id, to}) => this.place(id, to.parent, to.order, false, touched));
        break;
      case 'remove':
        fact.ids.forEach(id => this.remove(id, touched));
        break;
      case 'restore':
        fact.places.forEach(({id, parent, order}) => this.place(id, parent, order, true, touched));
        break;
      case 'set':
        this.change(fact.id, node => ({...node, fields: withField(node.fields, fact.field, fact.new)}), touched);
        break;
      case 'link':
        this.change(fact.id, node => ({...node, links: withLink(node.links, fact.rel, fact.to)}), touched);
        break;
      case 'unlink':
        this.change(fact.id, node => ({...node, links: withoutLink(node.links, fact.rel, fact.to)}), touched);
        break;
      case 'text':
        this.change(fact.id, node => ({...node, texts: written(node, fact.ch, fact.rev, fact.u)}), touched);
        break;
      case 'order':
        this.reorder(fact.parent, fact.orders, touched);
        break;
      case 'group':
        fact.facts.forEach(each => this.apply(each, touched));
        break;
    }
    return touched;
  }

  node(id: string): OutlineNode | undefined {
    return this.nodes.get(id);
  }

  childIds(id: string): readonly string[] {
    return this.children.get(id) ?? NOTHING_LISTED;
  }

  all(): IterableIterator<OutlineNode> {
    return this.nodes.values();
  }

  get size(): number {
    return this.nodes.size;
  }

  /** To be compared with the server's, 32 bits. */
  get digest(): number {
    return this.sum;
  }

  /** What was removed itself (what went with it is not marked), newest number last. */
  bin(): OutlineNode[] {
    return [...this.removedRoots].map(id => this.nodes.get(id)!).filter(node => node !== undefined);
  }

  private insert(node: OutlineNode, touched: Touched): void {
    this.put(node);
    touched.nodes.add(node.id);
    if (node.parent !== null && !node.removed && !isRoot(node.id)) {
      this.enlist(node, touched);
    }
  }

  private place(id: string, parent: string, order: string, living: boolean, touched: Touched): void {
    const node = this.nodes.get(id);
    if (node === undefined) {
      return;
    }
    this.unlist(node, touched);
    const placed = {...node, parent, order, removed: living ? false : node.removed};
    this.put(placed);
    touched.nodes.add(id);
    if (!placed.removed) {
      this.enlist(placed, touched);
    }
  }

  private remove(id: string, touched: Touched): void {
    const node = this.nodes.get(id);
    if (node === undefined || node.removed) {
      return;
    }
    this.unlist(node, touched);
    this.put({...node, removed: true});
    touched.nodes.add(id);
  }

  private reorder(parent: string, orders: Readonly<Record<string, string>>, touched: Touched): void {
    for (const [id, order] of Object.entries(orders)) {
      this.change(id, node => ({...node, order}), touched);
    }
    const sorted = [...this.childIds(parent)].sort((a, b) => this.compare(a, b));
    if (!sameList(sorted, this.childIds(parent))) {
      this.children.set(parent, sorted);
      touched.parents.add(parent);
    }
  }

  private change(id: string, next: (node: OutlineNode) => OutlineNode, touched: Touched): void {
    const node = this.nodes.get(id);
    if (node !== undefined) {
      this.put(next(node));
      touched.nodes.add(id);
    }
  }

  private put(node: OutlineNode): void {
    this.nodes.set(node.id, node);
    const digest = digestOf(node);
    this.sum = (this.sum - (this.digests.get(node.id) ?? 0) + digest) | 0;
    this.digests.set(node.id, digest);
    if (node.removed) {
      this.removedRoots.add(node.id);
    } else {
      this.removedRoots.delete(node.id);
    }
  }

  private enlist(node: OutlineNode, touched: Touched): void {
    const parent = node.parent!;
    const siblings = this.childIds(parent);
    let from = 0;
    let to = siblings.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.compare(siblings[middle], node.id) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    this.children.set(parent, [...siblings.slice(0, from), node.id, ...siblings.slice(from)]);
    touched.parents.add(parent);
  }

  private unlist(node: OutlineNode, touched: Touched): void {
    if (node.parent === null || node.removed) {
      return;
    }
    const siblings = this.childIds(node.parent);
    const at = siblings.indexOf(node.id);
    if (at >= 0) {
      this.children.set(node.parent, [...siblings.slice(0, at), ...siblings.slice(at + 1)]);
      touched.parents.add(node.parent);
    }
  }

  /** By UTF-16 code unit, as JavaScript compares strings; equal keys cannot come from the server, ids settle it all the same. */
  private compare(a: string, b: string): number {
    const x = this.nodes.get(a)!.order;
    const y = this.nodes.get(b)!.order;
    return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
  }

  private livingByParent(): Map<string, string[]> {
    const lists = new Map<string, string[]>();
    for (const node of this.nodes.values()) {
      if (node.parent !== null && !node.removed && !isRoot(node.id)) {
        const list = lists.get(node.parent);
        if (list === undefined) {
          lists.set(node.parent, [node.id]);
        } else {
          list.push(node.id);
        }
      }
    }
    for (const list of lists.values()) {
      list.sort((a, b) => this.compare(a, b));
    }
    return lists;
  }

  private difference(before: Map<string, OutlineNode>, parentsBefore: Map<string, readonly string[]>): Touched {
    const touched = untouched();
    for (const id of new Set([...before.keys(), ...this.nodes.keys()])) {
      if (before.get(id) !== this.nodes.get(id)) {
        touched.nodes.add(id);
      }
    }
    for (const id of new Set([...parentsBefore.keys(), ...this.children.keys()])) {
      if (parentsBefore.get(id) !== this.children.get(id)) {
        touched.parents.add(id);
      }
    }
    return touched;
  }
}

function written(node: OutlineNode, channel: Channel, rev: number, updates: readonly unknown[]): OutlineNode['texts'] {
  const before = node.texts[channel] ?? {rev: 0, text: ''};
  if (before.rev !== rev) {
    throw new Error(`${channel} of ${node.id} is at ${before.rev}, a change for ${rev} came`);
  }
  let text = before.text;
  for (const update of updates) {
    text = changed(text, ChangeSet.fromJSON(update));
  }
  return {...node.texts, [channel]: {rev: rev + updates.length, text}};
}

/** A plain string after a change, without building an editor document. */
export function changed(text: string, change: ChangeSet): string {
  if (change.length !== text.length) {
    throw new RangeError(`A change made for ${change.length} characters met ${text.length}`);
  }
  let result = '';
  let kept = 0;
  change.iterChanges((from, to, _fromB, _toB, inserted) => {
    result += text.slice(kept, from) + inserted.toString();
    kept = to;
  }, true);
  return result + text.slice(kept);
}
