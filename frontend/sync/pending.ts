import {isLiving, isRoot, isWithin, links, prose, sameList, sameNode, title, untouched, withField, withLink, withoutLink} from './outline-model.ts';
import type {OutlineModel, OutlineNode, OutlineView, Touched} from './outline-model.ts';
import {STORY} from './wire.ts';
import type {Channel, InsertOp, JoinOp, MoveOp, Op, Place, RestoreOp, Seedling, SplitOp} from './wire.ts';

/** Where the words typed here, and not yet confirmed, come from. */
export interface LocalTexts {
  /** The texts that differ from the confirmed ones just now. */
  dirty(): Iterable<{readonly id: string; readonly ch: Channel}>;
  /** The words as they are here, or undefined where they are the confirmed ones. */
  local(id: string, ch: Channel): string | undefined;
  /** Where a place in the confirmed text is in the local one. */
  mapped(id: string, ch: Channel, at: number): number;
}

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
 *
 * There are no order keys here: the server chooses them. Lists are edited by position.
 */
export class Pending implements OutlineView {
  private readonly acts = new Map<number, Act>();
  private nodes = new Map<string, OutlineNode>();
  private lists = new Map<string, readonly string[]>();
  private readonly base: OutlineModel;
  private readonly texts: LocalTexts;

  constructor(base: OutlineModel, texts: LocalTexts) {
    this.base = base;
    this.texts = texts;
  }

  add(n: number, op: Op, foreseen: readonly Op[] = []): Touched {
    this.acts.set(n, {op, foreseen});
    return this.refold();
  }

  has(n: number): boolean {
    return this.acts.has(n);
  }

  /** The act is answered, one way or the other; takes effect with the next [refold]. */
  settle(n: number): void {
    this.acts.delete(n);
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
    return this.nodes.get(id) ?? this.base.node(id);
  }

  childIds(id: string): readonly string[] {
    return this.lists.get(id) ?? this.base.childIds(id);
  }

  /** Nodes in the bin by themselves, foreseen ones too. */
  bin(): OutlineNode[] {
    const confirmed = this.base.bin().map(node => this.node(node.id)!);
    const foreseen = [...this.nodes.values()].filter(node => !this.base.node(node.id)?.removed);
    return [...confirmed, ...foreseen].filter(node => node.removed);
  }

  /** Folds again after the confirmed outline changed (`below` says where) and answers what looks different now. */
  refold(below: Touched = untouched()): Touched {
    const nodesBefore = this.nodes;
    const listsBefore = this.lists;
    const confirmedBefore = (id: string) => (below.nodes.has(id) ? undefined : this.base.node(id));
    const listBefore = (id: string) => (below.parents.has(id) ? undefined : this.base.childIds(id));
    this.nodes = new Map();
    this.lists = new Map();
    for (const {id} of this.texts.dirty()) {
      this.withLocalText(id);
    }
    this.standing().forEach(op => this.fold(op));
    this.keepIdentity(nodesBefore, listsBefore);

    const touched = untouched();
    for (const id of new Set([...nodesBefore.keys(), ...this.nodes.keys(), ...below.nodes])) {
      if ((nodesBefore.get(id) ?? confirmedBefore(id)) !== this.node(id)) {
        touched.nodes.add(id);
      }
    }
    for (const id of new Set([...listsBefore.keys(), ...this.lists.keys(), ...below.parents])) {
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
    for (const [id, node] of this.nodes) {
      const before = nodesBefore.get(id);
      if (before !== undefined && before !== node && sameNode(before, node)) {
        this.nodes.set(id, before);
      }
    }
    for (const [id, list] of this.lists) {
      const before = listsBefore.get(id) ?? this.base.childIds(id);
      if (before !== list && sameList(before, list)) {
        this.lists.set(id, before);
      }
    }
  }

  private withLocalText(id: string): void {
    const node = this.node(id);
    if (node !== undefined) {
      this.nodes.set(id, this.localised(node));
    }
  }

  private localised(node: OutlineNode): OutlineNode {
    let texts = node.texts;
    for (const ch of ['prose', 'source'] as const) {
      const text = this.texts.local(node.id, ch);
      if (text !== undefined) {
        texts = {...texts, [ch]: {rev: texts[ch]?.rev ?? 0, text}};
      }
    }
    return texts === node.texts ? node : {...node, texts};
  }

  private fold(op: Op): void {
    switch (op.k) {
      case 'insert':
        return this.insert(op);
      case 'move':
        return this.move(op);
      case 'remove':
        return op.ids.forEach(id => this.remove(id));
      case 'restore':
        return this.restore(op);
      case 'set':
        return this.change(op.id, node => ({...node, fields: withField(node.fields, op.field, op.value)}));
      case 'link':
        return this.change(op.id, node => ({...node, links: withLink(node.links, op.rel, op.to)}));
      case 'unlink':
        return this.change(op.id, node => ({...node, links: withoutLink(node.links, op.rel, op.to)}));
      case 'split':
        return this.split(op);
      case 'join':
        return this.join(op);
      case 'undo':
        // what it comes to is the server's to find out against the state of then; what is foreseen of it is folded
        return undefined;
    }
  }

  private insert(op: InsertOp): void {
    const together = op.nodes.filter(node => node.parent === undefined && this.node(node.id) === undefined);
    const parent = this.nearestLiving(op.parent);
    together.forEach(node => this.nodes.set(node.id, this.born(node, parent)));
    this.enlist(parent, together.map(node => node.id), parent === op.parent ? op : {parent});
    for (const node of op.nodes) {
      if (node.parent !== undefined && this.node(node.id) === undefined) {
        this.nodes.set(node.id, this.born(node, node.parent));
        this.enlist(node.parent, [node.id], {parent: node.parent});
      }
    }
  }

  private born(seed: Seedling, parent: string): OutlineNode {
    return this.localised({
      id: seed.id,
      kind: seed.kind,
      number: 0,
      parent,
      order: '',
      removed: false,
      fields: seed.fields ?? {},
      texts: {prose: {rev: 0, text: seed.prose ?? ''}},
      links: seed.links ?? {},
      pending: true,
    });
  }

  private move(op: MoveOp): void {
    const target = this.node(op.parent);
    if (target === undefined || !isLiving(this, op.parent)) {
      return;
    }
    const ids = op.ids.filter(id => !isWithin(this, op.parent, id) && isLiving(this, id));
    ids.forEach(id => this.unlist(id));
    ids.forEach(id => this.change(id, node => ({...node, parent: op.parent})));
    this.enlist(op.parent, ids, op);
  }

  private remove(id: string): void {
    this.unlist(id);
    this.change(id, node => ({...node, removed: true}));
  }

  private restore(op: RestoreOp): void {
    for (const id of op.ids) {
      const node = this.node(id);
      if (node !== undefined && node.removed) {
        const parent = this.nearestLiving(op.parent ?? node.parent!);
        this.change(id, was => ({...was, removed: false, parent}));
        this.enlist(parent, [id], op.parent === parent ? {...op, parent} : this.whereItWas(node, parent));
      }
    }
  }

  private whereItWas(node: OutlineNode, parent: string): Place {
    const next = this.childIds(parent).find(id => this.node(id)!.order > node.order);
    return next === undefined ? {parent} : {parent, before: next};
  }

  /** White space around the cut is left behind. */
  private split(op: SplitOp): void {
    const node = this.node(op.id);
    if (node === undefined || node.parent === null || this.node(op.newId) !== undefined) {
      return;
    }
    const at = this.texts.local(op.id, 'prose') === undefined ? op.at : this.texts.mapped(op.id, 'prose', op.at);
    const whole = prose(node);
    const {slugline} = node.fields;
    this.nodes.set(
      op.newId,
      this.born({id: op.newId, kind: node.kind, fields: slugline ? {slugline} : {}, prose: whole.slice(at).trimStart(), links: node.links}, node.parent),
    );
    this.enlist(node.parent, [op.newId], {parent: node.parent, after: op.id});
    this.change(op.id, was => withProse(was, whole.slice(0, at).trimEnd()));
  }

  private join(op: JoinOp): void {
    const from = this.node(op.id);
    const into = this.node(op.into);
    if (from === undefined || into === undefined || op.id === op.into) {
      return;
    }
    const words = prose(from);
    const heading = title(from) === '' || words.startsWith(title(from)) ? '' : title(from);
    const added = [prose(into), heading, words].filter(part => part !== '').join('\n');
    this.change(op.into, was => withProse({...was, links: allLinks(was, from)}, added));
    this.remove(op.id);
  }

  private change(id: string, next: (node: OutlineNode) => OutlineNode): void {
    const node = this.node(id);
    if (node !== undefined) {
      this.nodes.set(id, {...next(node), pending: true});
    }
  }

  /** Puts ids where the place says; a sibling that is gone means the end, as the server reads it. */
  private enlist(parent: string, ids: readonly string[], place: Place): void {
    const list = this.childIds(parent).filter(id => !ids.includes(id));
    list.splice(position(list, place), 0, ...ids);
    this.lists.set(parent, list);
  }

  private unlist(id: string): void {
    const parent = this.node(id)?.parent;
    if (parent != null && this.childIds(parent).includes(id)) {
      this.lists.set(parent, this.childIds(parent).filter(each => each !== id));
    }
  }

  private nearestLiving(id: string): string {
    let at = id;
    while (!isRoot(at) && !isLiving(this, at)) {
      at = this.node(at)?.parent ?? STORY;
    }
    return at;
  }
}

function position(list: readonly string[], place: Place): number {
  if (place.after === null) {
    return 0;
  }
  if (place.after !== undefined && list.includes(place.after)) {
    return list.indexOf(place.after) + 1;
  }
  if (place.before !== undefined && list.includes(place.before)) {
    return list.indexOf(place.before);
  }
  return list.length;
}

function withProse(node: OutlineNode, text: string): OutlineNode {
  return {...node, texts: {...node.texts, prose: {rev: node.texts.prose?.rev ?? 0, text}}};
}

function allLinks(into: OutlineNode, from: OutlineNode): OutlineNode['links'] {
  let all = into.links;
  for (const relation of ['character', 'location', 'plotline'] as const) {
    for (const to of links(from, relation)) {
      all = withLink(all, relation, to);
    }
  }
  return all;
}
