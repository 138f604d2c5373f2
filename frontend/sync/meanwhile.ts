import {keyOf} from './deeds.ts';
import type {Binned, Deed, Overwritten, Work, Worked} from './deeds.ts';
import {isLiving, isWithin} from './outline-model.ts';
import type {OutlineView} from './outline-model.ts';
import type {Change, Fact, Field, NumberedFrame, Op, SetOp, TextFact} from './wire.ts';

/** What this writer is busy with just now. */
export interface Hands {
  /** Where the caret is. */
  caret(): string | undefined;
  /** Nodes with words that are not on the server's disk. */
  writing(): Iterable<string>;
  unanswered(): readonly NumberedFrame[];
  account(): string | undefined;
}

interface OwnField {
  readonly id: string;
  readonly field: Field;
  readonly value: string;
}

interface Foreign {
  readonly by: string;
  readonly own: boolean;
  readonly fact: Fact;
}

/**
 * Who did what, since it was last told, to the nodes this writer was busy with.
 *
 * Invariant: only what was unanswered or under the caret when somebody else's change arrived counts as busy; what one
 * did with the same nodes at another time is nobody's concern.
 */
export class Meanwhile {
  private readonly hands: Hands;
  private busy = new Set<string>();
  private fields = new Map<string, OwnField>();
  private caret: string | undefined;
  private changes: Foreign[] = [];
  private lost: string | undefined;

  constructor(hands: Hands) {
    this.hands = hands;
  }

  /** Others are about to be heard. */
  look(): void {
    this.caret = this.hands.caret() ?? this.caret;
    for (const id of this.hands.writing()) {
      this.busy.add(id);
    }
    for (const frame of this.hands.unanswered()) {
      namedBy(frame).forEach(id => this.busy.add(id));
      for (const {id, field, value} of frame.t === 'do' ? setsOf(frame.op) : []) {
        this.fields.set(`${id}/${field}`, {id, field, value});
      }
    }
  }

  note({by, name, f}: Change): void {
    this.changes.push({by: name, own: by === this.hands.account(), fact: f});
  }

  /** The whole outline is another, and nobody says who made it so: was the node under the caret put away? */
  anew(before: OutlineView, play: () => void): void {
    const at = this.caret;
    const lived = at !== undefined && isLiving(before, at);
    play();
    this.lost = lived && !isLiving(before, at) ? at : this.lost;
  }

  /** What there is to tell, in the order it was done; from now on everything is told. `view`: as the writer sees it now. */
  told(view: OutlineView): Deed[] {
    const deeds = this.changes.length > 0 || this.lost !== undefined ? this.deeds(view) : [];
    this.busy = new Set();
    this.fields = new Map();
    this.caret = this.lost = undefined;
    this.changes = [];
    return deeds;
  }

  private deeds(view: OutlineView): Deed[] {
    const facts = this.changes.flatMap(change => flat(change));
    const binned = this.binned(view, facts);
    const overwritten = this.overwritten(view, facts);
    const said = new Set([...binned, ...overwritten].map(({id}) => id));
    const works = facts.filter(({own}) => !own).flatMap(each => this.works(each)).filter(({id}) => !said.has(id));
    const rewritten = new Set(works.filter(({work}) => work === 'rewrote').map(({id, by}) => `${id} ${by}`));
    const told = works.filter(({id, by, work}) => work !== 'wrote' || !rewritten.has(`${id} ${by}`));
    return once([...told, ...binned, ...overwritten]);
  }

  /** Of everything this writer was at that is in the bin now: who put it there last. */
  private binned(view: OutlineView, facts: readonly Foreign[]): Binned[] {
    const removals = facts.flatMap(({by, fact}) => (fact.k === 'remove' ? fact.ids.map(root => ({by, root})) : []));
    const at = [...this.busy, ...(this.caret === undefined ? [] : [this.caret])];
    return [...new Set(at)].flatMap((id): Binned[] => {
      const removal = removals.findLast(({root}) => view.node(root)?.removed && isWithin(view, id, root));
      const unknown = this.lost === id ? {by: '', root: rootOf(view, id)} : undefined;
      const found = removal ?? unknown;
      return found === undefined || view.node(id) === undefined ? [] : [{k: 'binned', id, ...found}];
    });
  }

  private overwritten(view: OutlineView, facts: readonly Foreign[]): Overwritten[] {
    return [...this.fields.values()].flatMap(({id, field, value: mine}): Overwritten[] => {
      const other = facts.findLast(({own, fact}) => !own && fact.k === 'set' && fact.id === id && fact.field === field);
      if (other?.fact.k !== 'set' || other.fact.new === mine) {
        return [];
      }
      const {by, fact} = other;
      const now = view.node(id)?.fields[field] ?? '';
      return now === mine || now === fact.new
        ? [{k: 'overwritten', by, id, field, theirs: fact.new, mine, stands: now === mine ? 'mine' : 'theirs'}]
        : [];
    });
  }

  private works({by, fact}: Foreign): Worked[] {
    return worksIn(fact).filter(([id]) => this.busy.has(id)).map(([id, work]) => ({k: 'worked', by, id, work}));
  }
}

/** Splits and joins stand as a whole; what a join put away is found all the same. What was done together falls apart. */
function flat({by, own, fact}: Foreign): Foreign[] {
  if (fact.k !== 'group') {
    return [{by, own, fact}];
  }
  const whole = fact.label === 'split' || fact.label === 'join';
  const parts = fact.facts.map(each => ({by, own, fact: each}));
  return whole ? [{by, own, fact}, ...parts.filter(part => part.fact.k === 'remove')] : parts.flatMap(flat);
}

function setsOf(op: Op): readonly SetOp[] {
  return op.k === 'set' ? [op] : op.k === 'together' ? op.ops.flatMap(setsOf) : [];
}

function worksIn(fact: Fact): (readonly [string, Work])[] {
  switch (fact.k) {
    case 'text':
      return [[fact.id, takesAway(fact) ? 'rewrote' : 'wrote']];
    case 'set':
      return [[fact.id, fact.field === 'title' ? 'renamed' : 'changed']];
    case 'link':
    case 'unlink':
      return [[fact.id, 'changed']];
    case 'move':
      return fact.moves.map(({id}) => [id, 'moved']);
    case 'restore':
      return fact.places.map(({id}) => [id, 'restored']);
    case 'group':
      return inGroup(fact.label, fact.facts);
    case 'insert':
    case 'remove':
    case 'order':
      return [];
  }
}

function inGroup(label: string, facts: readonly Fact[]): (readonly [string, Work])[] {
  const work: Work | undefined = label === 'split' ? 'split' : label === 'join' ? 'joined' : undefined;
  const inside = facts.flatMap(worksIn);
  return work === undefined ? inside : inside.filter(([, each]) => each === 'wrote' || each === 'rewrote').map(([id]) => [id, work]);
}

function takesAway({u}: TextFact): boolean {
  return u.some(change => change.some(part => typeof part !== 'number' && part[0] > 0));
}

function namedBy(frame: NumberedFrame): readonly string[] {
  return frame.t === 'text' ? [frame.id] : frame.t === 'do' ? namedIn(frame.op) : [];
}

function namedIn(op: Op): readonly string[] {
  switch (op.k) {
    case 'insert':
      return op.nodes.map(({id}) => id);
    case 'move':
    case 'remove':
    case 'restore':
      return op.ids;
    case 'set':
    case 'link':
    case 'unlink':
      return [op.id];
    case 'together':
      return op.ops.flatMap(namedIn);
    case 'split':
      return [op.id, op.newId];
    case 'join':
      return [op.id, op.into];
    case 'undo':
    case 'accept':
      return [];
  }
}

/** What of this node or above it is in the bin by itself. */
function rootOf(view: OutlineView, id: string): string {
  for (let at = view.node(id); at !== undefined && at.parent !== null; at = view.node(at.parent)) {
    if (at.removed) {
      return at.id;
    }
  }
  return id;
}

function once(deeds: readonly Deed[]): Deed[] {
  return [...new Map(deeds.map(deed => [keyOf(deed), deed])).values()];
}
