/** One thing a writer did, as far as taking it back is concerned. */
export type Act = {readonly k: 'text'; readonly text: string} | {readonly k: 'structure'; readonly n: number};

/** What undo needs done. */
export interface UndoHands {
  /** Takes back (or puts back) the last own words in this text; false when there are none. */
  undoText(text: string): boolean;
  redoText(text: string): boolean;
  /** Words written in this text from now on are another act. */
  endAct(text: string): void;
  /** Submits the taking back of change `seq`; answers the number of the submission. */
  takeBack(seq: number, redo: boolean): number;
}

const MOST_ACTS = 500;

/**
 * What this tab did, text and structure in one order. Taking back a text act is left to the history of that text,
 * taking back a structural act to the server, which knows whether somebody has changed the same since. An act that has
 * not been answered yet is taken back as soon as it is.
 */
export class Acts {
  private done: Act[] = [];
  private undone: Act[] = [];
  private readonly seqs = new Map<number, number>();
  /** Undo (or redo) asked for while its act is still on the way. */
  private readonly waiting: {readonly n: number; readonly redo: boolean}[] = [];
  private readonly hands: UndoHands;

  constructor(hands: UndoHands) {
    this.hands = hands;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  wrote(text: string): void {
    this.did({k: 'text', text});
  }

  submitted(n: number): void {
    this.did({k: 'structure', n});
  }

  /** The act has its line in the journal; without one there was nothing to do, and there is nothing to take back. */
  answered(n: number, seq: number | undefined): void {
    if (seq === undefined) {
      this.forget(act => act.k === 'structure' && act.n === n);
    } else {
      this.seqs.set(n, seq);
    }
    const asked = this.waiting.findIndex(each => each.n === n);
    if (asked >= 0) {
      const [{redo}] = this.waiting.splice(asked, 1);
      if (seq !== undefined) {
        this.takeBack(seq, redo);
      }
    }
  }

  refused(n: number): void {
    this.answered(n, undefined);
  }

  /** The history of this text is gone. */
  forgetText(text: string): void {
    this.forget(act => act.k === 'text' && act.text === text);
  }

  undo(): Act | undefined {
    return this.step(false);
  }

  redo(): Act | undefined {
    return this.step(true);
  }

  private did(act: Act): void {
    const last = this.done.at(-1);
    if (last?.k === 'text' && !(act.k === 'text' && act.text === last.text)) {
      this.hands.endAct(last.text);
    }
    this.undone = [];
    this.done.push(act);
    if (this.done.length > MOST_ACTS) {
      this.done.shift();
    }
  }

  private step(redo: boolean): Act | undefined {
    const [from, to] = redo ? [this.undone, this.done] : [this.done, this.undone];
    for (let act = from.pop(); act !== undefined; act = from.pop()) {
      if (act.k === 'structure') {
        this.takeBackOnceAnswered(act.n, redo);
        return act;
      }
      this.hands.endAct(act.text);
      if (redo ? this.hands.redoText(act.text) : this.hands.undoText(act.text)) {
        to.push(act);
        return act;
      }
    }
    return undefined;
  }

  private takeBackOnceAnswered(n: number, redo: boolean): void {
    const seq = this.seqs.get(n);
    if (seq === undefined) {
      this.waiting.push({n, redo});
    } else {
      this.takeBack(seq, redo);
    }
  }

  private takeBack(seq: number, redo: boolean): void {
    const n = this.hands.takeBack(seq, redo);
    (redo ? this.done : this.undone).push({k: 'structure', n});
  }

  private forget(which: (act: Act) => boolean): void {
    this.done = this.done.filter(act => !which(act));
    this.undone = this.undone.filter(act => !which(act));
  }
}
