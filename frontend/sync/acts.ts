import type {Replayed} from './own-words.ts';
import type {Op} from './wire.ts';

/** Acts that are one to their writer, and what they came to in words. */
export interface Bundle {
  readonly say: string;
}

/** Words written in one text, as one act. */
export interface WordsAct {
  readonly bundle?: Bundle;
  readonly k: 'words';
  readonly text: string;
  readonly serial: number;
}

/** Something done to the structure, or done back to it. */
export interface StructureAct {
  readonly bundle?: Bundle;
  readonly k: 'structure';
  /** What was done first, however often it has been taken back and done again. */
  readonly op: Op;
  readonly serial: number;
  /** Under which number it was submitted last; undefined: not (or not any more). */
  readonly n?: number;
  /** What taking it back is foreseen to come to. */
  readonly back: readonly Op[];
  /** Its line in the journal, once it has one. */
  readonly seq?: number;
}

export type Act = WordsAct | StructureAct;

/** How an act was submitted. */
export type Submitted = Pick<StructureAct, 'n' | 'back'>;

/** What became of a wish to take back, or to do again. */
export type Step =
  | {readonly k: 'none'}
  /** The one before is still being taken back; `queued`: this one follows by itself. */
  | {readonly k: 'waits'; readonly queued: boolean}
  | ({readonly k: 'words'; readonly text: string} & Replayed)
  | {readonly k: 'structure'; readonly act: StructureAct}
  /** All of a bundle; `worn`: who has taken part of its words away. */
  | {readonly k: 'bundle'; readonly say: string; readonly worn: readonly string[]};

/** What taking back needs done. */
export interface Hands {
  live(): boolean;
  /** The last own words of this text; undefined when there are none. */
  replay(text: string, redo: boolean): Replayed | undefined;
  /** Words written in this text from now on are another act. */
  endAct(text: string): void;
  /** The act has `place` among all from now on; how it was submitted is told with [Acts.submitted], now or later. */
  reverse(act: StructureAct, place: number, redo: boolean): void;
  stepped(step: Step, redo: boolean): void;
}

/** Older acts cannot be taken back any more. */
const MOST_ACTS = 500;

/**
 * What this tab did, words and structure in one order, the last on top.
 *
 * Taking words back is left to the text they were written in, taking structure back to the server, which knows whether
 * somebody has changed the same since. While a split or a join is being taken back, whatever lies below it waits: its
 * words are on their way home.
 */
export class Acts {
  private done: Act[] = [];
  private undone: Act[] = [];
  private serial = 0;
  /** The place of a split or join that is being taken back or done again. */
  private busy: number | undefined;
  private queue: boolean[] = [];
  private bundle: Bundle | undefined;
  private readonly hands: Hands;

  constructor(hands: Hands) {
    this.hands = hands;
  }

  get canUndo(): boolean {
    return this.done.length > 0;
  }

  get canRedo(): boolean {
    return this.undone.length > 0;
  }

  /** The texts in which an act can be taken back or done again. */
  get texts(): ReadonlySet<string> {
    return new Set([...this.done, ...this.undone].flatMap(act => (act.k === 'words' ? [act.text] : [])));
  }

  /** What is done meanwhile is one act. */
  asOne(say: string, run: () => void): void {
    this.bundle = {say};
    try {
      run();
    } finally {
      this.bundle = undefined;
    }
  }

  /** Answers the place of the act among all. */
  wrote(text: string): number {
    return this.did({k: 'words', text, serial: ++this.serial});
  }

  /** Answers the place of the act among all. */
  acted(op: Op, seq?: number): number {
    return this.did({k: 'structure', op, serial: ++this.serial, seq, back: []});
  }

  submitted(serial: number, op: Op, as: Submitted): void {
    this.put({k: 'structure', op, serial, ...as});
  }

  /** It has not gone out, and does not have to. */
  withdrawn(serial: number): void {
    this.free(serial);
  }

  /** The place of what was submitted as `n`; the end if it is not here any more. */
  placeOf(n: number): number {
    return this.done.find(act => act.k === 'structure' && act.n === n)?.serial ?? this.serial;
  }

  /** It has its line in the journal; without one there was nothing to do, and there is nothing to take back. */
  answered(n: number, seq: number | undefined): void {
    const act = [...this.done, ...this.undone].find(each => each.k === 'structure' && each.n === n);
    if (act?.k !== 'structure') {
      return;
    }
    if (seq === undefined) {
      this.forget(each => each === act);
    } else {
      this.put({...act, seq});
    }
    this.free(act.serial);
  }

  /** It was never submitted, and will not be. */
  forgetPlace(serial: number): void {
    this.forget(act => act.serial === serial);
    this.free(serial);
  }

  /** The words of this text are not kept any more. */
  forgetText(text: string): void {
    this.forget(act => act.k === 'words' && act.text === text);
  }

  step(redo: boolean): void {
    if (this.busy === undefined) {
      this.hands.stepped(this.takeAll(redo), redo);
      return;
    }
    const queued = this.hands.live();
    if (queued) {
      this.queue.push(redo);
    }
    this.hands.stepped({k: 'waits', queued}, redo);
  }

  /** What of a bundle has gone meanwhile is passed over. */
  private takeAll(redo: boolean): Step {
    const bundle = this.top(redo)?.bundle;
    if (bundle === undefined) {
      return this.take(redo);
    }
    const worn = new Set<string>();
    while (this.top(redo)?.bundle === bundle) {
      const step = this.takeOne(redo);
      if (step?.k === 'words') {
        step.worn?.forEach(name => worn.add(name));
      }
    }
    return {k: 'bundle', say: bundle.say, worn: [...worn]};
  }

  private take(redo: boolean): Step {
    while (this.top(redo) !== undefined) {
      const step = this.takeOne(redo);
      if (step !== undefined) {
        return step;
      }
    }
    return {k: 'none'};
  }

  private top(redo: boolean): Act | undefined {
    return (redo ? this.undone : this.done).at(-1);
  }

  private takeOne(redo: boolean): Step | undefined {
    const [from, to] = redo ? [this.undone, this.done] : [this.done, this.undone];
    const act = from.pop()!;
    return act.k === 'structure' ? this.reverse(act, redo, to) : this.replay(act, redo, to);
  }

  private reverse(act: StructureAct, redo: boolean, to: Act[]): Step {
    const serial = redo ? ++this.serial : act.serial;
    to.push({...act, serial, n: undefined, seq: undefined});
    if (act.op.k === 'split' || act.op.k === 'join') {
      this.busy = serial;
    }
    this.hands.reverse(act, serial, redo);
    return {k: 'structure', act};
  }

  /** Words that came and went again within one act are passed over. */
  private replay(act: WordsAct, redo: boolean, to: Act[]): Step | undefined {
    this.hands.endAct(act.text);
    const replayed = this.hands.replay(act.text, redo);
    if (replayed === undefined || (replayed.nothing && replayed.worn === undefined)) {
      return undefined;
    }
    if (!replayed.nothing) {
      to.push(act);
    }
    return {k: 'words', text: act.text, ...replayed};
  }

  private did(act: Act): number {
    const last = this.done.at(-1);
    if (last?.k === 'words' && !(act.k === 'words' && act.text === last.text)) {
      this.hands.endAct(last.text);
    }
    this.undone = [];
    this.queue = [];
    this.done.push(this.bundle === undefined ? act : {...act, bundle: this.bundle});
    if (this.done.length > MOST_ACTS) {
      this.done.shift();
    }
    return act.serial;
  }

  /** In place of what it was. */
  private put(act: StructureAct): void {
    const known = (each: Act): Act => (each.serial === act.serial ? {...act, bundle: each.bundle} : each);
    this.done = this.done.map(known);
    this.undone = this.undone.map(known);
  }

  private free(serial: number): void {
    if (this.busy === serial) {
      this.busy = undefined;
      this.queue.splice(0).forEach(redo => this.step(redo));
    }
  }

  private forget(which: (act: Act) => boolean): void {
    this.done = this.done.filter(act => !which(act));
    this.undone = this.undone.filter(act => !which(act));
  }
}
