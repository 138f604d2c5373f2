import {Acts} from './acts.ts';
import type {Hands, Step, StructureAct, Submitted} from './acts.ts';
import {allBackwards} from './backwards.ts';
import {opOf, placeOf} from './ops.ts';
import {toldBack, toldBundle, toldLater, toldWords} from './undo-words.ts';
import type {DeskEvents} from './desk-events.ts';
import type {Touched} from './outline-model.ts';
import type {Pending} from './pending.ts';
import type {Refused} from './rejected.ts';
import type {Suggesting} from './suggesting.ts';
import type {SyncClient} from './sync-client.ts';
import type {Texts} from './texts.ts';
import type {Change, JoinOp, NumberedFrame, Op, SplitOp, TextPart} from './wire.ts';

/** What own acts tell their desk and need to know of it. */
export interface OwnActsEvents {
  mayWrite(): boolean;
  /** Where acts are only suggested, they go here. */
  suggesting(): Suggesting | undefined;
  /** Looks different now. */
  show(touched: Touched): void;
  acted(): void;
  refused(refused: Refused): void;
  undone(undone: DeskEvents['undone']): void;
  /** What can be taken back, or done again, is something else now. */
  stack(): void;
  /** A split or join that still waits for its words is not wanted any more. False if none waits at this place. */
  cancel(place: number): boolean;
  /** Once all words of this text are on the server. */
  onceSent(text: string, place: number, submit: () => void): void;
  /** Nodes that were to come into being will not. */
  unborn(): void;
}

/**
 * What is done here, from the act to its answer, and taking it back.
 *
 * Invariant: an act is foreseen from the task it is done in until the one it is answered in, and who waits for the
 * answer is told once.
 */
export class OwnActs {
  private readonly pending: Pending;
  private readonly client: SyncClient;
  private readonly texts: Texts;
  private readonly events: OwnActsEvents;
  private readonly acts: Acts;
  private readonly answers = new Map<number, (done: boolean) => void>();
  /** Taken back or done again under this number, and not told yet. */
  private readonly untold = new Map<number, {readonly op: Op; readonly redo: boolean; readonly say: string}>();

  constructor(pending: Pending, client: SyncClient, texts: Texts, events: OwnActsEvents) {
    this.pending = pending;
    this.client = client;
    this.texts = texts;
    this.events = events;
    this.acts = new Acts(this.hands());
  }

  get canUndo(): boolean {
    return this.acts.canUndo;
  }

  get canRedo(): boolean {
    return this.acts.canRedo;
  }

  act(op: Op): void {
    const suggesting = this.events.suggesting();
    if (suggesting === undefined) {
      this.enact(op);
    } else {
      suggesting.act(op);
    }
  }

  private enact(op: Op): void {
    if (!this.isForbidden(op)) {
      const place = this.acts.acted(op);
      this.acts.submitted(place, op, this.submit(op));
      this.events.stack();
    }
  }

  /** A split or join, which may have to wait for its words. Answers its place among all acts. */
  intends(op: Op): number {
    const place = this.acts.acted(op);
    this.events.stack();
    return place;
  }

  submitAt(place: number, op: Op, answered: (done: boolean) => void): void {
    const submitted = this.submit(op);
    this.acts.submitted(place, op, submitted);
    this.answers.set(submitted.n, answered);
  }

  forgetPlace(place: number): void {
    this.acts.forgetPlace(place);
    this.events.stack();
  }

  /** Says so if not; what is only suggested is not done either. */
  mayNot(op: Op): boolean {
    const suggesting = this.events.suggesting();
    suggesting?.act(op);
    return suggesting !== undefined || this.isForbidden(op);
  }

  private isForbidden(op?: Op): boolean {
    const may = this.events.mayWrite();
    if (!may) {
      this.events.refused({code: 'viewer', say: 'You may read this outline, not change it.', op});
    }
    return !may;
  }

  /** Takes back, or does again, this tab's own last act, words or structure. */
  step(redo: boolean): void {
    const suggesting = this.events.suggesting();
    if (suggesting !== undefined) {
      this.stepBack(suggesting, redo);
    } else if (!this.isForbidden()) {
      this.acts.step(redo);
      this.events.stack();
    }
  }

  private stepBack(suggesting: Suggesting, redo: boolean): void {
    if (!suggesting.stepBack(redo)) {
      this.events.undone({id: null, redo, say: `No suggestion of yours is left to ${redo ? 'make again' : 'take back'}.`, matters: true, more: false});
    }
  }

  /** Does what is suggested, one after the other, as one act: told as `say`. */
  accept(threads: readonly string[], say: string): void {
    const all = (): void => threads.forEach(thread => this.enact({k: 'accept', thread}));
    if (threads.length === 1) {
      all();
    } else if (!this.isForbidden()) {
      this.acts.asOne(say, all);
    }
  }

  /** What is done meanwhile is one act, told as `say`. */
  asOne(say: string, run: () => void): void {
    if (this.events.suggesting() !== undefined) {
      run();
    } else if (!this.isForbidden()) {
      this.acts.asOne(say, run);
    }
  }

  wrote(text: string): number {
    const place = this.acts.wrote(text);
    this.events.stack();
    return place;
  }

  forgetText(text: string): void {
    this.acts.forgetText(text);
    this.events.stack();
  }

  /** The texts in which something can be taken back or done again. */
  get written(): ReadonlySet<string> {
    return this.acts.texts;
  }

  placeOf(n: number): number {
    return this.acts.placeOf(n);
  }

  /** Done by this writer in this tab, but past the desk. */
  adopt({f, seq}: Change): void {
    this.acts.acted(opOf(f, seq), seq);
    this.events.stack();
  }

  answered(frame: NumberedFrame, seq: number | undefined, done: boolean): void {
    this.pending.settle(frame.n);
    if (frame.t === 'do') {
      const told = this.untold.get(frame.n);
      this.untold.delete(frame.n);
      this.acts.answered(frame.n, seq);
      if (told !== undefined && done) {
        this.tell(told.op, told.redo, seq === undefined, told.say);
      }
      this.events.stack();
    }
    this.answers.get(frame.n)?.(done);
    this.answers.delete(frame.n);
  }

  private hands(): Hands {
    return {
      live: () => this.client.live,
      replay: (text, redo) => this.texts.get(text)?.step(redo),
      endAct: text => this.texts.get(text)?.endAct(),
      reverse: (act, place, redo) => this.reverse(act, place, redo),
      stepped: (step, redo) => this.stepped(step, redo),
    };
  }

  private reverse(act: StructureAct, place: number, redo: boolean): void {
    const {op, serial, n, seq} = act;
    if (op.k === 'split' || op.k === 'join') {
      this.reverseCut(op, act, place, redo);
    } else {
      const say = toldBack(this.pending, op, redo);
      const submitted = this.submit(n === undefined ? {k: 'undo', of: seq!} : {k: 'undo', n}, act.back);
      if (act.bundle === undefined) {
        this.reversed(op, place, redo, submitted, redo ? undefined : say);
      } else {
        this.acts.submitted(place, op, submitted);
      }
    }
  }

  private reverseCut(op: SplitOp | JoinOp, {serial, n, seq}: StructureAct, place: number, redo: boolean): void {
    if (this.events.cancel(serial)) {
      this.acts.forgetPlace(place);
      this.tell(op, redo, false);
    } else if (n === undefined) {
      this.reversed(op, place, redo, this.submit(op));
    } else if (this.client.withdraw(n)) {
      this.neverWent(n);
      this.acts.withdrawn(place);
      this.tell(op, redo, false);
    } else {
      const text = op.k === 'split' ? op.id : op.into;
      const say = this.client.live || this.pending.act(n) !== undefined ? undefined : toldLater(this.pending, op, redo);
      if (say !== undefined) {
        this.events.undone({id: null, redo, say, matters: true, more: false});
      }
      const submit = (): void => this.reversed(op, place, redo, this.submit({k: 'undo', n, ...this.wordsBack(text, seq)}));
      this.events.onceSent(text, place, submit);
    }
  }

  /** The words of a cut go back as this text knows it; what others make of them meanwhile, the server adds. */
  private wordsBack(text: string, seq: number | undefined): {texts?: readonly TextPart[]} {
    const back = seq === undefined ? undefined : this.texts.find(text, 'prose')?.backOf(seq);
    return back === undefined ? {} : {texts: [back]};
  }

  /** It is told once it has come about; without a line, where it can be seen already, at once. */
  private reversed(op: Op, place: number, redo: boolean, submitted: Submitted & {readonly n: number}, say = toldBack(this.pending, op, redo)): void {
    this.acts.submitted(place, op, submitted);
    if (this.client.live || op.k === 'split' || op.k === 'join') {
      this.untold.set(submitted.n, {op, redo, say});
    } else {
      this.tell(op, redo, false, say);
    }
  }

  /** A split or a join that has never gone out does not go at all: it would only move words to and fro. */
  private neverWent(n: number): void {
    this.answers.get(n)?.(false);
    this.answers.delete(n);
    this.pending.settle(n);
    this.events.show(this.pending.refold());
    this.events.unborn();
    this.events.acted();
  }

  private stepped(step: Step, redo: boolean): void {
    if (step.k === 'none') {
      this.events.undone({id: null, redo, say: `Nothing of yours is left to ${redo ? 'do again' : 'take back'}.`, matters: true, more: false});
    } else if (step.k === 'waits' && !step.queued) {
      this.events.undone({id: null, redo, say: 'The rest can be taken back once the server is reached: words are still on their way.', matters: true, more: false});
    } else if (step.k === 'bundle') {
      this.events.undone({id: null, redo, say: toldBundle(step, redo), matters: true, more: true});
    } else if (step.k === 'words') {
      const id = step.text.split('/')[0];
      const say = toldWords(this.pending, id, step, redo);
      this.events.undone({id, redo, say, matters: step.worn !== undefined, more: !step.nothing});
    }
  }

  private tell(op: Op, redo: boolean, nothing: boolean, told = toldBack(this.pending, op, redo)): void {
    const say = nothing ? `There is nothing left to ${redo ? 'do again' : 'take back'} here: it is so already.` : told;
    this.events.undone({id: placeOf(op), redo, say, matters: nothing, more: !nothing});
  }

  private submit(op: Op, foreseen: readonly Op[] = []): Submitted & {readonly n: number} {
    const back = allBackwards(this.pending, op.k === 'undo' ? foreseen : [op]);
    const {n} = this.client.submit(op);
    this.events.show(this.pending.add(n, op, foreseen));
    this.events.acted();
    return {n, back};
  }
}
