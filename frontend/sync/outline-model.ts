import {ChangeSet} from '@codemirror/state';
import {CAST, PLACES, PLOTLINES, STORY} from './wire.ts';
import type {Channel, Fact, Field, Kind, Relation, WireNode, WireText} from './wire.ts';

/**
 * One node as a screen reads it. A value: it is never changed, a change puts another in its place, so two that are
 * the same object look the same.
 */
export interface OutlineNode {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly parent: string | null;
  readonly order: string;
  readonly removed: boolean;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly texts: Readonly<Partial<Record<Channel, WireText>>>;
  readonly links: Readonly<Partial<Record<Relation, readonly string[]>>>;
  /** True while this node, or the newest change of it, is only foreseen here and not yet on the server's disk. */
  readonly pending?: boolean;
}

/** Reading an outline: the confirmed one and the one a writer sees are read alike. */
export interface OutlineView {
  node(id: string): OutlineNode | undefined;
  /** The living children's ids, in order; the same array as long as nothing was added, taken or moved. */
  childIds(id: string): readonly string[];
}

/** What a change touched: nodes that are other objects now, and parents whose list of children is another one. */
export interface Touched {
  readonly nodes: Set<string>;
  readonly parents: Set<string>;
}

export const EIGHTHS_OF_A_PAGE = 8;
const NO_CHILDREN: readonly string[] = Object.freeze([]);

export const title = (node: OutlineNode): string => node.fields.title ?? '';
export const prose = (node: OutlineNode): string => node.texts.prose?.text ?? '';
export const links = (node: OutlineNode, relation: Relation): readonly string[] => node.links[relation] ?? NO_CHILDREN;
/** The length of a beat in eighths of a page; a page where nothing is said. */
export const eighths = (node: OutlineNode): number => Number(node.fields.length ?? EIGHTHS_OF_A_PAGE);

/** Nothing touched yet. */
export const untouched = (): Touched => ({nodes: new Set(), parents: new Set()});

/** Living means: neither it nor anything above it is in the bin. */
export function isLiving(view: OutlineView, id: string): boolean {
  let node = view.node(id);
  while (node !== undefined && !node.removed) {
    if (node.parent === null || isRoot(node.id)) {
      return true;
    }
    node = view.node(node.parent);
  }
  return false;
}

/** Whether `id` is `above` itself or stands somewhere below it. */
export function isWithin(view: OutlineView, id: string, above: string): boolean {
  for (let at: string | null | undefined = id; at; at = isRoot(at) ? null : view.node(at)?.parent) {
    if (at === above) {
      return true;
    }
  }
  return false;
}

/** All living nodes below `id` in reading order, itself not among them. */
export function* below(view: OutlineView, id: string): Generator<OutlineNode> {
  for (const child of view.childIds(id)) {
    const node = view.node(child);
    if (node !== undefined) {
      yield node;
      yield* below(view, child);
    }
  }
}

/** All living beats in reading order. */
export function beats(view: OutlineView): OutlineNode[] {
  return [...below(view, STORY)].filter(node => node.kind === 'beat');
}

export const isRoot = (id: string): boolean => id === STORY || id === CAST || id === PLACES || id === PLOTLINES;

/**
 * The outline as the server has confirmed it: facts in, nodes out. It decides nothing, and a fact costs what it
 * changes, however large the outline is.
 */
export class OutlineModel implements OutlineView {
  private readonly nodes = new Map<string, OutlineNode>();
  private readonly children = new Map<string, readonly string[]>();
  private readonly removedRoots = new Set<string>();

  /** Begins anew with the nodes of a `state`. Nodes that are as they were remain the same objects. */
  reset(wire: readonly WireNode[]): Touched {
    const before = new Map(this.nodes);
    const parentsBefore = new Map(this.children);
    this.nodes.clear();
    this.children.clear();
    this.removedRoots.clear();
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
    return this.children.get(id) ?? NO_CHILDREN;
  }

  all(): IterableIterator<OutlineNode> {
    return this.nodes.values();
  }

  get size(): number {
    return this.nodes.size;
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

export function fromWire(wire: WireNode): OutlineNode {
  return {
    id: wire.id,
    kind: wire.kind,
    number: wire.number,
    parent: wire.parent ?? null,
    order: wire.order ?? '',
    removed: wire.removed ?? false,
    fields: wire.fields ?? {},
    texts: wire.texts ?? {},
    links: wire.links ?? {},
  };
}

/** Fields with one set; the empty string takes it away. */
export function withField(fields: OutlineNode['fields'], field: Field, value: string): OutlineNode['fields'] {
  const next = {...fields, [field]: value};
  if (value === '') {
    delete next[field];
  }
  return next;
}

export function withLink(all: OutlineNode['links'], relation: Relation, to: string): OutlineNode['links'] {
  const linked = all[relation] ?? NO_CHILDREN;
  return linked.includes(to) ? all : {...all, [relation]: [...linked, to]};
}

export function withoutLink(all: OutlineNode['links'], relation: Relation, to: string): OutlineNode['links'] {
  return {...all, [relation]: (all[relation] ?? NO_CHILDREN).filter(id => id !== to)};
}

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** The same in every respect a screen could show. */
export function sameNode(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.kind === b.kind &&
      a.number === b.number &&
      a.parent === b.parent &&
      a.order === b.order &&
      a.removed === b.removed &&
      (a.pending ?? false) === (b.pending ?? false) &&
      sameRecord(a.fields, b.fields, Object.is) &&
      sameRecord(a.texts, b.texts, (x, y) => x === y || (x.rev === y.rev && x.text === y.text)) &&
      sameRecord(a.links, b.links, sameList))
  );
}

function sameRecord<V>(a: Readonly<Record<string, V>>, b: Readonly<Record<string, V>>, same: (x: V, y: V) => boolean): boolean {
  if (a === b) {
    return true;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => key in b && same(a[key], b[key]));
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
