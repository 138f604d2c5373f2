import {ChangeSet} from '@codemirror/state';
import type {ChangeDesc, EditorSelection, Text} from '@codemirror/state';
import {difference} from './diff.ts';

/** A step of one's own: the words that take it, where the caret was before, and which act of this tab it was. */
export interface Step {
  readonly changes: ChangeSet;
  readonly selection: EditorSelection | undefined;
  readonly serial: number;
  /** Something of it is gone; by whose hands, as far as names are known. */
  readonly worn: readonly string[] | undefined;
}

/** A cut, a join, or the taking back of one, as far as it changed this text. */
export interface Layer {
  /** Its line in the journal. */
  readonly seq: number;
  readonly serial: number;
  /** Whose, by name; empty: one's own; undefined: nobody knows. */
  readonly by: string | undefined;
}

interface Entry {
  /** From the text as the entries above leave it to the one before this entry. */
  readonly changes: ChangeSet;
  readonly serial: number;
  /** Undefined for a step of one's own. */
  readonly layer: Layer | undefined;
  readonly selection: EditorSelection | undefined;
  readonly worn: ReadonlySet<string> | undefined;
  /** What the entries below have still to be carried over, and whose it was. */
  readonly below: {readonly desc: ChangeDesc; readonly by: ReadonlySet<string>} | undefined;
}

/** A layer taken off to get at what is beneath. */
interface Lifted {
  readonly entry: Entry;
  readonly back: ChangeSet;
  readonly beneath: Text;
}

/** Steps and layers of one text, together; the oldest go first. */
const MOST_STEPS = 1_000;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * What leads back in one text (or forward again), the last step on top.
 *
 * What others write goes through all steps; the work is done as far as the top one and kept for those below. A cut or a
 * join is not gone through but laid in between: when it is taken back, it is taken out, and the steps below fit again to
 * the letter. Gone through, it would have swallowed whatever it moved.
 *
 * Invariant: undone from the top, each entry fits the text that those above it leave.
 */
export class Steps {
  private entries: Entry[] = [];

  /** What the last step does, if nothing lies above it. */
  get top(): ChangeSet | undefined {
    const top = this.entries.at(-1);
    return top?.layer === undefined ? top?.changes : undefined;
  }

  push(step: Omit<Step, 'worn'>): void {
    this.put({...step, layer: undefined, worn: undefined, below: undefined});
  }

  /** The step on top leads further: `first` comes before what it does. */
  extend(first: ChangeSet): void {
    const top = this.entries.pop()!;
    this.put({...top, changes: first.compose(top.changes)});
  }

  clear(): void {
    this.entries = [];
  }

  /** Others have changed the text. */
  carry(changes: ChangeDesc, by: ReadonlySet<string> = NOBODY): void {
    const top = this.entries.pop();
    if (top !== undefined) {
      const desc = changes.mapDesc(top.changes, true);
      const below = top.below === undefined ? {desc, by} : {desc: top.below.desc.composeDesc(desc), by: new Set([...top.below.by, ...by])};
      this.put({...carried(top, changes, by), below});
    }
  }

  /** Lays a change that has just been made to `doc` beneath all later acts; `over`: only if there is something beneath it. */
  lay(layer: Layer, changes: ChangeSet, doc: Text, over: boolean): void {
    const under = this.dig(changes, doc, entry => entry.serial <= layer.serial);
    if (this.entries.length > 0 || !over) {
      this.put(layerOf(layer, under.changes.invert(under.doc)));
    }
    this.bury(under.above);
  }

  /** Takes out a layer that `changes`, just made to `doc`, have taken back. False if it is not here. */
  mend(seq: number, changes: ChangeSet, doc: Text): boolean {
    if (!this.entries.some(entry => entry.layer?.seq === seq)) {
      return false;
    }
    const under = this.dig(changes, doc, entry => entry.layer?.seq === seq);
    const before = this.take()!.changes.apply(under.doc);
    const now = under.changes.apply(under.doc);
    if (!before.eq(now)) {
      this.carry(difference(before.toString(), now.toString()));
    }
    this.bury(under.above);
    return true;
  }

  /** What takes a layer back, to be made to the text, which is `doc`. */
  backOf(seq: number, doc: Text): ChangeSet | undefined {
    if (!this.entries.some(entry => entry.layer?.seq === seq)) {
      return undefined;
    }
    const {above} = this.dig(ChangeSet.empty(doc.length), doc, entry => entry.layer?.seq === seq);
    let text = doc;
    const over = above.map(({changes}) => {
      const back = changes.invert(text);
      text = changes.apply(text);
      return back;
    });
    const {changes} = this.entries.at(-1)!;
    this.bury(above);
    return over.reduceRight((back, each) => back.map(each), changes);
  }

  /** Takes the last step off, as it fits `doc` now. What lies above it stays above what is below it. */
  pop(doc: Text): Step | undefined {
    const lifted: Lifted[] = [];
    let text = doc;
    for (let entry = this.take(); entry !== undefined; entry = this.take()) {
      if (entry.layer === undefined) {
        return this.raised(entry, lifted.reverse());
      }
      const beneath = entry.changes.apply(text);
      lifted.push({entry, back: entry.changes.invert(text), beneath});
      text = beneath;
    }
    return undefined;
  }

  /** From the lowest layer up: the step is carried over each, and each is left without what the step takes away. */
  private raised(step: Entry, layers: readonly Lifted[]): Step {
    let raised = step;
    for (const {entry, back, beneath} of layers) {
      if (this.entries.length > 0) {
        const left = back.map(raised.changes, true).invert(raised.changes.apply(beneath));
        this.put({...entry, changes: left});
      }
      raised = carried(raised, back, whose(entry.layer!.by));
    }
    const {changes, selection, serial, worn} = raised;
    return {changes, selection, serial, worn: worn && [...worn]};
  }

  /** Takes off what lies above, and says what `changes` to `doc` are down there. */
  private dig(changes: ChangeSet, doc: Text, isThere: (entry: Entry) => boolean): {changes: ChangeSet; doc: Text; above: Entry[]} {
    const above: Entry[] = [];
    while (this.entries.length > 0 && !isThere(this.entries.at(-1)!)) {
      const entry = this.take()!;
      above.push(carried(entry, changes));
      changes = changes.map(entry.changes, true);
      doc = entry.changes.apply(doc);
    }
    return {changes, doc, above};
  }

  private bury(above: readonly Entry[]): void {
    [...above].reverse().forEach(entry => this.put(entry));
  }

  private take(): Entry | undefined {
    const entry = this.entries.pop();
    if (entry?.below !== undefined) {
      this.carry(entry.below.desc, entry.below.by);
    }
    return entry && {...entry, below: undefined};
  }

  private put(entry: Entry): void {
    this.entries.push(entry);
    if (this.entries.length > MOST_STEPS) {
      this.entries.shift();
    }
  }
}

function layerOf(layer: Layer, changes: ChangeSet): Entry {
  return {changes, serial: layer.serial, layer, selection: undefined, worn: undefined, below: undefined};
}

function carried(entry: Entry, over: ChangeDesc, by: ReadonlySet<string> = NOBODY): Entry {
  const changes = entry.changes.map(over);
  const selection = entry.selection?.map(over.mapDesc(entry.changes, true));
  const worn = taken(changes) < taken(entry.changes) ? new Set([...(entry.worn ?? []), ...by]) : entry.worn;
  return {...entry, changes, selection, worn};
}

/** Names as a set; one's own is empty. */
export function whose(by: string | undefined): ReadonlySet<string> {
  return by === undefined ? NOBODY : new Set([by]);
}

/** How many letters this takes out of a text. */
function taken(changes: ChangeDesc): number {
  let letters = 0;
  changes.iterChangedRanges((from, to) => (letters += to - from));
  return letters;
}
