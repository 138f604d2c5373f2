import type {Touched} from './outline-model.ts';
import type {Pending} from './pending.ts';
import type {Refused} from './rejected.ts';
import type {SyncClient} from './sync-client.ts';
import type {Texts} from './texts.ts';
import {Acts} from './undo.ts';
import type {Fact, NumberedFrame, Op} from './wire.ts';

/** What own acts tell their desk and need to know of it. */
export interface OwnActsEvents {
  mayWrite(): boolean;
  /** Looks different now. */
  show(touched: Touched): void;
  acted(): void;
  refused(refused: Refused): void;
  undone(id: string | null, redo: boolean): void;
}

/**
 * What is done here to the structure, from the act to its answer, and taking it back.
 *
 * Invariant: an act is foreseen from the task it is done in until the one it is answered in, and who waits for the
 * answer is told once.
 */
export class OwnActs {
  private readonly pending: Pending;
  private readonly client: SyncClient;
  private readonly events: OwnActsEvents;
  private readonly acts: Acts;
  private readonly answers = new Map<number, (done: boolean) => void>();
  private readonly undoing = new Map<number, boolean>();

  constructor(pending: Pending, client: SyncClient, texts: Texts, events: OwnActsEvents) {
    this.pending = pending;
    this.client = client;
    this.events = events;
    this.acts = new Acts({
      undoText: text => texts.get(text)?.undo() ?? false,
      redoText: text => texts.get(text)?.redo() ?? false,
      endAct: text => texts.get(text)?.endAct(),
      takeBack: (seq, redo) => this.takeBack(seq, redo),
    });
  }

  get canUndo(): boolean {
    return this.acts.canUndo;
  }

  get canRedo(): boolean {
    return this.acts.canRedo;
  }

  /** Answers the number of the submission; -1 if this writer may not. */
  act(op: Op): number {
    if (this.mayNot(op)) {
      return -1;
    }
    const {n} = this.submit(op);
    this.acts.submitted(n);
    return n;
  }

  /** Says so if not. */
  mayNot(op?: Op): boolean {
    const may = this.events.mayWrite();
    if (!may) {
      this.events.refused({code: 'viewer', say: 'You may read this outline, not change it.', op});
    }
    return !may;
  }

  whenAnswered(n: number, tell: (done: boolean) => void): void {
    if (n < 0) {
      tell(false);
    } else {
      this.answers.set(n, tell);
    }
  }

  /** Takes back, or does again, this tab's own last act, words or structure. */
  step(redo: boolean): void {
    const act = redo ? this.acts.redo() : this.acts.undo();
    if (act?.k === 'text') {
      this.events.undone(act.text.split('/')[0], redo);
    }
  }

  wrote(text: string): void {
    this.acts.wrote(text);
  }

  forgetText(text: string): void {
    this.acts.forgetText(text);
  }

  answered(frame: NumberedFrame, seq: number | undefined, done: boolean): void {
    this.pending.settle(frame.n);
    if (frame.t === 'do') {
      if (done) {
        this.acts.answered(frame.n, seq);
      } else {
        this.acts.refused(frame.n);
      }
    }
    this.answers.get(frame.n)?.(done);
    this.answers.delete(frame.n);
  }

  /** The taking back asked for as `n` has come about. */
  tookBack(n: number, fact: Fact): void {
    this.events.undone(whereOf(fact), this.undoing.get(n) ?? false);
    this.undoing.delete(n);
  }

  private takeBack(seq: number, redo: boolean): number {
    const {n} = this.submit({k: 'undo', of: seq});
    this.undoing.set(n, redo);
    return n;
  }

  private submit(op: Op): {n: number} {
    const frame = this.client.submit(op);
    this.events.show(this.pending.add(frame.n, op));
    this.events.acted();
    return frame;
  }
}

function whereOf(fact: Fact): string | null {
  switch (fact.k) {
    case 'insert':
      return fact.nodes[0]?.id ?? null;
    case 'move':
      return fact.moves[0]?.id ?? null;
    case 'remove':
      return fact.ids[0] ?? null;
    case 'restore':
      return fact.places[0]?.id ?? null;
    case 'group':
      return fact.facts.length > 0 ? whereOf(fact.facts[0]) : null;
    case 'order':
      return fact.parent;
    default:
      return fact.id;
  }
}
