import {Transaction} from '@codemirror/state';
import type {ChangeDesc, ChangeSet, EditorSelection, Text} from '@codemirror/state';
import {Steps, whose} from './steps.ts';
import type {Layer, Step} from './steps.ts';

/** Letters within this time of each other, in milliseconds, are one act. */
const ONE_ACT = 500;
const JOINABLE = /^(input\.type|delete)($|\.)/;
const COMPOSED = 'input.type.compose';

/** A structural change of a text: the layer it is, and the line of the journal it takes back. */
export interface Restructured extends Layer {
  readonly undoOf: number | undefined;
}

/** By whom a change was made, and, if it is part of a cut or a join, of which. */
export interface Origin {
  /** By name; empty: oneself, at another time or place; undefined: nobody knows. */
  readonly by: string | undefined;
  readonly cut?: Restructured;
}

/** What became of taking something back: `worn` names who has taken part of it away; `nothing`: nothing was left. */
export interface Replayed {
  readonly nothing: boolean;
  readonly worn: readonly string[] | undefined;
}

/**
 * What this writer wrote in one text, as far as it can be taken back and put in again, whatever others do to the text
 * meanwhile and whether or not an editor shows it.
 *
 * Invariant: taking back touches letters of one's own only; what others have written between them stays.
 */
export class OwnWords {
  private readonly done = new Steps();
  private readonly undone = new Steps();
  /** The last act is still being written, and when its last letter was. */
  private open = false;
  private written = 0;

  /** Something was written here; `serial` is asked for if it is a new act. */
  wrote(transaction: Transaction, serial: () => number): void {
    const changes = transaction.changes.invert(transaction.startState.doc);
    const time = transaction.annotation(Transaction.time) ?? 0;
    this.undone.clear();
    if (this.goesOn(transaction, changes, time)) {
      this.done.extend(changes);
    } else {
      this.done.push({changes, selection: transaction.startState.selection, serial: serial()});
    }
    this.open = true;
    this.written = time;
  }

  /** Nothing of it can be taken back any more. */
  clear(): void {
    this.done.clear();
    this.undone.clear();
  }

  /** What is written from now on is another act. */
  endAct(): void {
    this.open = false;
  }

  /** Somebody else has changed the text. */
  heard(changes: ChangeDesc, by: string | undefined): void {
    this.done.carry(changes, whose(by));
    this.undone.carry(changes, whose(by));
  }

  /** A cut, a join, or the taking back of one has changed the text, which was `doc`. */
  restructured(by: Restructured, changes: ChangeSet, doc: Text): void {
    const {undoOf} = by;
    const mended = (steps: Steps): boolean => undoOf !== undefined && steps.mend(undoOf, changes, doc);
    const takenBack = mended(this.done);
    const doneAgain = mended(this.undone);
    const own = by.by === '';
    if (!takenBack) {
      this.done.lay(by, changes, doc, !own);
    }
    if (!doneAgain) {
      this.undone.lay({...by, serial: Infinity}, changes, doc, !(own && takenBack));
    }
  }

  /** What takes a cut or a join back, or its taking back, to be made to the text now; undefined if that is not known here. */
  backOf(seq: number, doc: Text): ChangeSet | undefined {
    return this.done.backOf(seq, doc) ?? this.undone.backOf(seq, doc);
  }

  /** What takes the last act back, to be made to the text now; without changes if nothing is left of it. */
  undo(doc: Text, selection: EditorSelection): Step | undefined {
    return this.step(this.done, this.undone, doc, selection);
  }

  redo(doc: Text, selection: EditorSelection): Step | undefined {
    return this.step(this.undone, this.done, doc, selection);
  }

  private step(from: Steps, to: Steps, doc: Text, selection: EditorSelection): Step | undefined {
    this.open = false;
    const step = from.pop(doc);
    if (step !== undefined && !step.changes.empty) {
      to.push({changes: step.changes.invert(doc), selection, serial: step.serial});
    }
    return step;
  }

  private goesOn(transaction: Transaction, changes: ChangeSet, time: number): boolean {
    const last = this.done.top;
    const event = transaction.annotation(Transaction.userEvent);
    if (last === undefined || !this.open) {
      return false;
    }
    const soon = time - this.written < ONE_ACT && (event === undefined || JOINABLE.test(event));
    return event === COMPOSED || (soon && touches(last, changes));
  }
}

/** Whether a step begins or ends where the last one did. */
function touches(last: ChangeDesc, next: ChangeDesc): boolean {
  const ranges: [number, number][] = [];
  let touches = false;
  last.iterChangedRanges((from, to) => ranges.push([from, to]));
  next.iterChangedRanges((_from, _to, from, to) => {
    touches ||= ranges.some(([a, b]) => to >= a && from <= b);
  });
  return touches;
}
