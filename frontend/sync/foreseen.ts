import {joined, parted} from './cutting.ts';
import {isLiving, isRoot, isWithin, isWords, mayHold, prose, sameList, withField, withLink, withoutLink} from './outline-model.ts';
import type {OutlineNode, OutlineView} from './outline-model.ts';
import type {Channel, InsertOp, JoinOp, Kind, LinkOp, MoveOp, Op, Place, RestoreOp, Seedling, SetOp, SplitOp} from './wire.ts';

/** Where the words typed here, and not yet confirmed, come from. */
export interface LocalTexts {
  /** The texts that differ from the confirmed ones just now. */
  dirty(): Iterable<{readonly id: string; readonly ch: Channel}>;
  /** The words as they are here, or undefined where they are the confirmed ones. */
  local(id: string, ch: Channel): string | undefined;
  /** Where a place in the confirmed text is in the local one. */
  mapped(id: string, ch: Channel, at: number): number;
}

export const NOTHING_TYPED: LocalTexts = {dirty: () => [], local: () => undefined, mapped: (_id, _ch, at) => at};

/** A place among the living that is right behind something in the bin, whose key this is. */
interface Ground extends Place {
  readonly behind?: string;
}

/**
 * An outline with acts folded over it that the server has not answered: what the server's resolver will make of them if
 * nothing comes in between. The same histories are put to both (`Foretold.java`, `foretold.ts`).
 *
 * Not foreseen, since it is the server's to say: numbers; order keys (lists are edited by position, and what is only
 * foreseen to stand somewhere has a makeshift one that sorts like the server's); an undo, which depends on what was so when it was done; and refusals for
 * what does not fit or is too much. An act that plainly cannot be is left out; of others more may be shown than will be
 * granted, until the server has refused them.
 */
export class Foreseen implements OutlineView {
  /** Those that are others than in the outline below. */
  readonly nodes = new Map<string, OutlineNode>();
  readonly lists = new Map<string, readonly string[]>();
  private readonly base: OutlineView;
  private readonly texts: LocalTexts;
  /** How many times something has been put somewhere. */
  private turns = 1;

  constructor(base: OutlineView, texts: LocalTexts) {
    this.base = base;
    this.texts = texts;
    for (const {id} of texts.dirty()) {
      const node = base.node(id);
      if (node !== undefined) {
        this.nodes.set(id, this.localised(node));
      }
    }
  }

  node(id: string): OutlineNode | undefined {
    return this.nodes.get(id) ?? this.base.node(id);
  }

  childIds(id: string): readonly string[] {
    return this.lists.get(id) ?? this.base.childIds(id);
  }

  fold(op: Op): void {
    switch (op.k) {
      case 'insert':
        return this.insert(op);
      case 'move':
        return this.move(op);
      case 'remove':
        return this.remove(op.ids);
      case 'restore':
        return this.restore(op);
      case 'set':
        return this.set(op);
      case 'link':
        return this.link(op);
      case 'unlink':
        return this.changeLiving(op.id, node => ({...node, links: withoutLink(node.links, op.rel, op.to)}));
      case 'together':
        return op.ops.forEach(each => this.fold(each));
      case 'split':
        return this.split(op);
      case 'join':
        return this.join(op);
      case 'undo':
      case 'accept':
        return undefined;
    }
  }

  private insert(op: InsertOp): void {
    const fresh = op.nodes.filter(({id}) => this.node(id) === undefined);
    const together = fresh.filter(({parent}) => parent === undefined);
    this.plant(together, op, new Set(fresh.map(({id}) => id)));
    for (const seed of fresh) {
      if (seed.parent !== undefined) {
        this.plant([seed], {parent: seed.parent}, new Set(fresh.map(({id}) => id)));
      }
    }
  }

  private plant(seeds: readonly Seedling[], place: Place, together: ReadonlySet<string>): void {
    const ground = this.nearest(place, seeds.map(({kind}) => kind));
    if (ground !== undefined && seeds.length > 0) {
      seeds.forEach(seed => this.nodes.set(seed.id, this.born(seed, ground.parent, together)));
      this.stand(seeds.map(({id}) => id), ground);
    }
  }

  /** A link to what is in the bin by now is left out; the words that come with it count more. */
  private born(seed: Seedling, parent: string, together: ReadonlySet<string>): OutlineNode {
    const lives = (to: string): boolean => together.has(to) || isLiving(this, to);
    const linked = Object.entries(seed.links ?? {}).map(([relation, ids]) => [relation, [...new Set(ids)].filter(lives)]);
    const fields = Object.entries(seed.fields ?? {}).filter(([, value]) => value !== '');
    return this.fresh(seed, parent, Object.fromEntries(fields), Object.fromEntries(linked));
  }

  private fresh({id, kind, prose: text = ''}: Seedling, parent: string, fields: OutlineNode['fields'], links: OutlineNode['links']): OutlineNode {
    const texts = {prose: {rev: 0, text}};
    return this.localised({id, kind, number: 0, parent, order: '', removed: false, fields, texts, links, pending: true});
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

  private move(op: MoveOp): void {
    const ids = [...new Set(op.ids)].filter(id => !isRoot(id) && isLiving(this, id) && !isWithin(this, op.parent, id));
    if (this.hasRoom(op.parent, ids)) {
      const [nodes, siblings] = [ids.map(id => this.node(id)!), this.childIds(op.parent)];
      this.stand(ids, op);
      if (nodes.every(node => node.parent === op.parent) && sameList(siblings, this.childIds(op.parent))) {
        this.standsAlready(nodes, op.parent, siblings);
      }
    }
  }

  /** Whoever is put where they stand keeps their key. */
  private standsAlready(nodes: readonly OutlineNode[], parent: string, siblings: readonly string[]): void {
    nodes.forEach(node => this.nodes.set(node.id, node));
    this.lists.set(parent, siblings);
  }

  /** Together, in this order, living, whether or not they were. */
  private stand(ids: readonly string[], place: Ground): void {
    const keys = this.keys(place, ids.length);
    const before = this.childIds(place.parent).slice(0, this.position(place)).filter(id => !ids.includes(id));
    ids.forEach(id => this.unlist(id));
    const list = this.childIds(place.parent).filter(id => !ids.includes(id));
    this.lists.set(place.parent, [...before, ...ids, ...list.slice(before.length)]);
    ids.forEach((id, at) => this.change(id, node => ({...node, parent: place.parent, order: keys[at], removed: false})));
  }

  /** Only the topmost are marked; what is in the bin already stays as it is. */
  private remove(ids: readonly string[]): void {
    const living = ids.filter(id => !isRoot(id) && isLiving(this, id));
    const topmost = living.filter(id => !living.some(above => above !== id && isWithin(this, id, above)));
    for (const id of topmost) {
      this.unlist(id);
      this.change(id, node => ({...node, removed: true}));
    }
  }

  private restore(op: RestoreOp): void {
    const gone = [...new Set(op.ids)].filter(id => this.node(id) !== undefined && !isLiving(this, id));
    if (op.parent === undefined) {
      gone.sort((a, b) => this.depth(a) - this.depth(b)).forEach(id => this.restoreOne(id));
    } else if (this.hasRoom(op.parent, gone)) {
      this.stand(gone, {...op, parent: op.parent});
    }
  }

  /** Where it was, or behind what holds that place in the bin. */
  private restoreOne(id: string): void {
    const node = this.node(id)!;
    if (isLiving(this, id)) {
      return;
    }
    const stood = isLiving(this, node.parent!);
    const place = stood ? this.behind(node, node.parent!) : this.nearest({parent: node.parent!}, [node.kind]);
    if (place !== undefined) {
      this.stand([id], place);
      this.change(id, was => (stood ? {...was, order: node.order} : was));
    }
  }

  private depth(id: string): number {
    let depth = 0;
    for (let at: string | null | undefined = id; at && !isRoot(at); at = this.node(at)?.parent) {
      depth++;
    }
    return depth;
  }

  /** Words reach what is in the bin, too. */
  private set({id, field, value}: SetOp): void {
    if (isWords(field) || isLiving(this, id)) {
      this.change(id, node => ({...node, fields: withField(node.fields, field, value)}));
    }
  }

  private link({id, rel, to}: LinkOp): void {
    if (isLiving(this, to)) {
      this.changeLiving(id, node => ({...node, links: withLink(node.links, rel, to)}));
    }
  }

  private split(op: SplitOp): void {
    const node = this.node(op.id);
    if (node === undefined || !isLiving(this, op.id) || node.kind !== 'beat' || this.node(op.newId) !== undefined) {
      return;
    }
    const at = this.texts.local(op.id, 'prose') === undefined ? op.at : this.texts.mapped(op.id, 'prose', op.at);
    const {head, tail} = parted(node, at);
    const parent = node.parent!;
    this.nodes.set(op.newId, this.fresh({id: op.newId, kind: 'beat', prose: tail.prose}, parent, tail.fields, node.links));
    this.stand([op.newId], {parent, after: op.id});
    this.change(op.id, was => withProse({...was, fields: head.fields}, head.prose));
  }

  private join({id, into: other}: JoinOp): void {
    const [from, into] = [this.node(id), this.node(other)];
    if (from?.kind === 'beat' && into?.kind === 'beat' && from !== into && isLiving(this, id) && isLiving(this, other)) {
      const {fields, links, prose: words} = joined(from, into);
      this.change(other, was => withProse({...was, fields, links}, words));
      this.remove([id]);
    }
  }

  private changeLiving(id: string, next: (node: OutlineNode) => OutlineNode): void {
    if (isLiving(this, id)) {
      this.change(id, next);
    }
  }

  private change(id: string, next: (node: OutlineNode) => OutlineNode): void {
    const node = this.node(id);
    if (node !== undefined) {
      this.nodes.set(id, {...next(node), pending: true});
    }
  }

  private unlist(id: string): void {
    const parent = this.node(id)?.parent;
    if (parent != null && this.childIds(parent).includes(id)) {
      this.lists.set(parent, this.childIds(parent).filter(each => each !== id));
    }
  }

  /** A sibling that is gone or elsewhere means the end, as the server reads it. */
  private position({parent, after, before}: Place): number {
    const list = this.childIds(parent);
    if (after === null) {
      return 0;
    }
    const at = list.indexOf(after ?? before ?? '');
    return at < 0 ? list.length : after === undefined ? at : at + 1;
  }

  /**
   * Keys that stand to those of all siblings, the ones in the bin too, as the server's will: right behind the sibling named,
   * right before it, first or last. Its own are of letters and digits, so there is room below and above.
   */
  private keys(place: Ground, count: number): string[] {
    const turn = this.turns++;
    const low = this.behindWhat(place);
    const start = low !== undefined ? `${low}\u0001${unit(0xfffe - turn)}` : `${this.belowWhat(place)}\uffff${unit(turn)}`;
    return Array.from({length: count}, (_, at) => start + unit(at + 1));
  }

  private behindWhat({parent, after, behind}: Ground): string | undefined {
    const named = after != null && this.childIds(parent).includes(after);
    return behind ?? (named ? this.node(after)!.order : after === null ? '' : undefined);
  }

  private belowWhat({parent, before}: Place): string {
    return before !== undefined && this.childIds(parent).includes(before) ? lessThan(this.node(before)!.order) : '';
  }

  /** The place itself if its parent lives, else behind what was removed, under the nearest that lives and may hold these. */
  private nearest(wanted: Place, kinds: readonly Kind[]): Ground | undefined {
    if (isLiving(this, wanted.parent)) {
      return this.holds(wanted.parent, kinds) ? wanted : undefined;
    }
    for (let node = this.node(wanted.parent); node !== undefined && !isRoot(node.id); node = this.node(node.parent!)) {
      const above = node.parent!;
      if (isLiving(this, above) && this.holds(above, kinds)) {
        return this.behind(node, above);
      }
    }
    return undefined;
  }

  private hasRoom(parent: string, ids: readonly string[]): boolean {
    return isLiving(this, parent) && this.holds(parent, ids.map(id => this.node(id)!.kind));
  }

  private holds(parent: string, kinds: readonly Kind[]): boolean {
    return kinds.every(kind => mayHold(this.node(parent), kind));
  }

  /** Where something in the bin stands among the living. */
  private behind(removed: OutlineNode, parent: string): Ground {
    const list = this.childIds(parent);
    const next = list.findIndex(id => this.node(id)!.order > removed.order);
    return {parent, behind: removed.order, ...(next === -1 ? {} : {before: list[next]})};
  }
}

const unit = (code: number): string => String.fromCharCode(code);

/** Greater than all keys below this one. */
const lessThan = (key: string): string => key.slice(0, -1) + unit(key.charCodeAt(key.length - 1) - 1);

function withProse(node: OutlineNode, text: string): OutlineNode {
  return prose(node) === text ? node : {...node, texts: {...node.texts, prose: {rev: node.texts.prose?.rev ?? 0, text}}};
}
