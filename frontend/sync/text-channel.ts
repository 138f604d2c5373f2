import {ChangeSet, Compartment, EditorState, Transaction} from '@codemirror/state';
import type {ChangeSpec, Extension, StateEffect, Text, TransactionSpec} from '@codemirror/state';
import {difference} from './diff.ts';
import {HeldBack} from './held-back.ts';
import type {Heard} from './held-back.ts';
import {OwnWords} from './own-words.ts';
import type {Origin, Replayed, Restructured} from './own-words.ts';
import {carriedOver, confirmed, revOf, unconfirmed, unconfirmedOf} from './unconfirmed.ts';
import {wholeCharacters} from './whole-characters.ts';
import {MAX_UPDATES} from './wire.ts';
import type {Channel, TextPart, WireChange} from './wire.ts';

/** What a channel needs of an editor; CodeMirror's EditorView is one. */
export interface TextView {
  readonly state: EditorState;
  /** Letters are being composed in it just now. */
  readonly composing: boolean;
  update(transactions: readonly Transaction[]): void;
  setState(state: EditorState): void;
  dispatch(transactions: readonly Transaction[]): void;
}

/** What a channel tells its desk. */
export interface ChannelEvents {
  /** The words are others now; `changes` leads from the old to the new, `local` says whether they were written here. */
  changed(channel: TextChannel, local: boolean, changes: ChangeSet): void;
  /** A new act of this writer can be undone. Answers its place among all acts of this tab. */
  acted(channel: TextChannel): number;
  /** What others did waits for a composition to end. Answers what to call when it does not wait any more. */
  heldBack(channel: TextChannel): () => void;
  /** It has been played. */
  caughtUp(channel: TextChannel): void;
  mayWrite(): boolean;
  /** The longest text allowed, in UTF-16 units. */
  longest(): number;
  /** Something would have made the text too long and was not let in. */
  tooLong(channel: TextChannel, words: string): void;
}

/** Unconfirmed changes as they are kept in the browser over a reload. */
export interface KeptText {
  readonly id: string;
  readonly ch: Channel;
  readonly rev: number;
  readonly text: string;
  readonly u: readonly WireChange[];
  /** The first `count` of them are under way as submission `n`. */
  readonly flying: Flight | null;
}

export interface Flight {
  readonly n: number;
  readonly count: number;
}

/** One frame may be half a megabyte; a text frame stays far below. */
const MOST_CHARACTERS_A_FRAME = 200_000;
const UNKNOWN: Origin = {by: undefined};

/**
 * One text that several people may change at once, as this tab has it. It lives with or without an editor on screen:
 * words of others and undo go on working while nobody looks.
 *
 * Showing it:
 *
 *     const view = new EditorView({
 *       state: channel.mount([theme, keys, carets]),
 *       parent,
 *       dispatchTransactions: channel.dispatchTransactions,
 *     });
 *     channel.attach(view);
 *     …
 *     channel.detach(); view.destroy();      // always in this order
 *
 * Invariant: `confirmed` is the server's text at revision `rev`; the state is that, and the unconfirmed changes over it.
 *
 * Station 2 of 8 on a keystroke's way.
 */
export class TextChannel {
  readonly id: string;
  readonly channel: Channel;
  /** The server has no such text yet (its node is on the way): everything waits. */
  provisional: boolean;
  /** The submission that is under way. At most one. */
  flight: Flight | null = null;
  /** Only so many more unconfirmed changes may go out for now; undefined: all. A split waits behind them. */
  gate: number | undefined;
  private confirmed: Text;
  private kept: EditorState;
  private view: TextView | undefined;
  /** Views that were detached. */
  private readonly gone = new WeakSet<TextView>();
  private shown: Extension = [];
  private readonly showing = new Compartment();
  private readonly events: ChannelEvents;
  private readonly words = new OwnWords();
  /** Own words are being taken back, which is no new act. */
  private replaying = false;
  /** What a cut or a join has moved here so far, while it is being played. */
  private moved: ChangeSet | undefined;
  private origin = UNKNOWN;
  private readonly heldBack = new HeldBack();
  private stopWaiting: (() => void) | undefined;

  constructor(id: string, channel: Channel, text: string, rev: number, events: ChannelEvents, provisional = false) {
    this.id = id;
    this.channel = channel;
    this.events = events;
    this.provisional = provisional;
    this.kept = this.begin(text, rev);
    this.confirmed = this.kept.doc;
  }

  /** The state as it is now, from the editor if one is attached. */
  get state(): EditorState {
    return this.view?.state ?? this.kept;
  }

  /** The words as this writer sees them. */
  get text(): string {
    return this.state.doc.toString();
  }

  /** The revision the confirmed text is at. */
  get rev(): number {
    return revOf(this.state);
  }

  get confirmedText(): string {
    return this.confirmed.toString();
  }

  /** Whether everything written here is on the server's disk. */
  get clean(): boolean {
    return this.unconfirmed.length === 0;
  }

  get unconfirmed(): readonly ChangeSet[] {
    return unconfirmedOf(this.state);
  }

  get attached(): boolean {
    return this.view !== undefined;
  }

  /** The state for a new editor, with what only a shown text needs. */
  mount(extensions: Extension): EditorState {
    this.shown = extensions;
    this.kept = this.state.update({effects: this.showing.reconfigure(extensions)}).state;
    return this.kept;
  }

  attach(view: TextView): void {
    if (this.view !== undefined && this.view !== view) {
      throw new Error(`The text of ${this.id} is shown twice`);
    }
    this.gone.delete(view);
    this.view = view;
  }

  detach(): void {
    if (this.view !== undefined) {
      this.gone.add(this.view);
    }
    this.shown = [];
    this.kept = this.state.update({effects: this.showing.reconfigure([])}).state;
    this.view = undefined;
    this.hearHeldBack();
  }

  /** Give this to the EditorView. One that was detached may still have something on its mind (a list to close, say): it is not heard. */
  readonly dispatchTransactions = (transactions: readonly Transaction[], view: TextView): void => {
    if (this.gone.has(view)) {
      return;
    }
    view.update(transactions);
    if (this.view === undefined) {
      this.view = view;
    }
    transactions.forEach(each => this.after(each));
  };

  /** Writes without an editor (or with one); an act of one's own, undoable. */
  edit(changes: ChangeSpec, selection?: {anchor: number; head?: number}, how: TransactionSpec = {userEvent: 'input'}): void {
    this.dispatch(this.state.update({changes, selection}, {...how, sequential: true}));
  }

  /** Sends effects (a peer's carets, say) into the shown editor, if there is one. */
  effect(...effects: StateEffect<unknown>[]): void {
    if (this.view !== undefined) {
      this.dispatch(this.state.update({effects}));
    }
  }

  /** Takes back, or puts in again, the last own words; undefined if there are none any more. */
  step(redo: boolean): Replayed | undefined {
    const {doc, selection} = this.state;
    const step = redo ? this.words.redo(doc, selection) : this.words.undo(doc, selection);
    if (step === undefined) {
      return undefined;
    }
    if (!step.changes.empty) {
      this.replay(this.state.update({changes: step.changes, selection: step.selection, scrollIntoView: true, userEvent: redo ? 'redo' : 'undo', filter: false}));
    }
    return {nothing: step.changes.empty, worn: step.worn};
  }

  /** How the words of a cut or a join go back, said of the confirmed text; undefined if that is not known here. */
  backOf(seq: number): TextPart | undefined {
    const back = this.words.backOf(seq, this.state.doc);
    if (back === undefined || back.empty) {
      return undefined;
    }
    const here = this.tail(0).invert(this.confirmed);
    return {id: this.id, ch: this.channel, rev: this.rev, u: [back.map(here).toJSON() as WireChange]};
  }

  /** What is written from now on is another act than what was written before. */
  endAct(): void {
    this.words.endAct();
  }

  /** Where a place in the confirmed text is in the words seen here. */
  localPlace(at: number, assoc = -1): number {
    return this.unconfirmed.reduce((place, changes) => changes.mapPos(Math.min(place, changes.length), assoc), at);
  }

  /** Where a place in the words seen here is in the confirmed text. */
  confirmedPlace(at: number, assoc = -1): number {
    return this.unconfirmed.reduceRight((place, changes) => changes.invertedDesc.mapPos(place, assoc), at);
  }

  /** What may go out now, and marks it as under way; null: nothing, or something is under way. */
  take(next: () => number): {n: number; rev: number; u: WireChange[]} | null {
    const allowed = Math.min(this.gate ?? MAX_UPDATES, MAX_UPDATES);
    if (this.flight !== null || this.provisional || this.clean || allowed === 0) {
      return null;
    }
    const u: WireChange[] = [];
    let characters = 0;
    for (const changes of this.unconfirmed.slice(0, allowed)) {
      const json = changes.toJSON() as WireChange;
      characters += JSON.stringify(json).length;
      if (u.length > 0 && characters > MOST_CHARACTERS_A_FRAME) {
        break;
      }
      u.push(json);
    }
    this.flight = {n: next(), count: u.length};
    return {n: this.flight.n, rev: this.rev, u};
  }

  /** The server's next changes of this text, in order; `own`: they are those under way. */
  receive(changes: readonly ChangeSet[], own: boolean, origin: Origin = UNKNOWN): void {
    const heard = {changes, own, origin};
    if (!this.heldBack.takes(heard, this.view?.composing === true, this.state)) {
      this.hear(heard);
    } else {
      this.stopWaiting ??= this.events.heldBack(this);
    }
  }

  /** The words here are behind the server's until what is being composed is done. */
  get holdsBack(): boolean {
    return this.heldBack.any;
  }

  /** Whether there are words that are neither on the server's disk nor on their way. */
  get waits(): boolean {
    return !this.clean && (this.flight === null || this.holdsBack);
  }

  /** What was being composed is done, or need not be waited for. */
  hearHeldBack(): void {
    if (this.holdsBack) {
      this.playHeldBack();
      this.events.caughtUp(this);
    }
  }

  /** The same, in the middle of something, which tells what has come of it. */
  playHeldBack(): void {
    this.stopWaiting?.();
    this.stopWaiting = undefined;
    this.heldBack.release().forEach(each => this.hear(each));
  }

  private hear({changes, own, origin}: Heard): void {
    this.origin = origin;
    try {
      if (origin.cut === undefined) {
        this.play(changes, own);
      } else {
        this.restructure(changes, origin.cut);
      }
    } catch (unfit) {
      // what leads back may not fit any more; the text is about to be read anew
      this.words.clear();
      throw unfit;
    } finally {
      this.origin = UNKNOWN;
      this.moved = undefined;
    }
  }

  /** The words of a cut or a join, which are moved rather than written. */
  private restructure(changes: readonly ChangeSet[], cut: Restructured): void {
    const {doc} = this.state;
    this.moved = ChangeSet.empty(doc.length);
    this.play(changes, false);
    this.words.restructured(cut, this.moved, doc);
  }

  private play(changes: readonly ChangeSet[], own: boolean): void {
    const now = changes.reduce((doc, each) => each.apply(doc), this.confirmed);
    if (own && !this.foresaw(changes.length, now)) {
      const mine = this.unconfirmed.slice(0, this.flight?.count ?? 0);
      const reached = mine.reduce((doc, each) => each.apply(doc), this.confirmed);
      const rest = this.tail(mine.length).map(difference(reached.toString(), now.toString()));
      const rev = this.rev + changes.length;
      this.landed(mine.length);
      this.rebuild(now.toString(), rev, rest);
      return;
    }
    if (own) {
      this.landed(changes.length);
    }
    this.confirmed = now;
    // one at a time: composed, another's changes may put ours elsewhere than the server does
    this.dispatchAll(changes.map(each => (state: EditorState) => (own ? confirmed(state) : carriedOver(state, each))));
  }

  /** Own words came back as they stand here. They always do, unless an earlier state had to be caught up with by difference. */
  private foresaw(count: number, now: Text): boolean {
    const mine = this.unconfirmed.slice(0, count);
    return (
      this.flight?.count === count &&
      mine.length === count &&
      mine.reduce((doc, changes) => changes.apply(doc), this.confirmed).eq(now)
    );
  }

  /**
   * The server's text is this now, reached by changes that are not known here; the first `landed` unconfirmed ones are in it.
   * Nothing may be held back: it could be the word that some of those have landed already.
   */
  catchUp(text: string, rev: number, landed: number): void {
    const own = this.unconfirmed.slice(0, landed);
    const reached = own.reduce((doc, changes) => changes.apply(doc), this.confirmed);
    const missing = difference(reached.toString(), text);
    const known = own.length + (missing.empty ? 0 : 1);
    if (own.length > 0) {
      this.landed(own.length);
    }
    if (rev - this.rev < known) {
      this.rebuild(text, rev, this.tail(own.length).map(missing));
      return;
    }
    const foreign = rev - this.rev - own.length;
    this.confirmed = this.state.toText(text);
    this.dispatchAll(own.map(() => confirmed));
    if (foreign > 0) {
      this.dispatch(carriedOver(this.state, missing, foreign));
    }
  }

  /** Whether the revision and the words agree with the server's; if not, begins anew from those, with all unconfirmed words. */
  agree(text: string, rev: number): boolean {
    const agrees = this.rev === rev && this.confirmedText === text && (!this.clean || this.state.doc.eq(this.confirmed));
    if (!agrees) {
      this.rebuild(text, rev, this.tail(0).map(difference(this.confirmedText, text)));
    }
    return agrees;
  }

  /** What is unconfirmed is this instead. Nothing may be under way. */
  rewrite(unconfirmed: ChangeSet): void {
    this.playHeldBack();
    const before = this.text;
    const {anchor, head} = this.state.selection.main;
    this.rebuild(this.confirmedText, this.rev, unconfirmed);
    const moved = difference(before, this.text);
    this.dispatch(this.state.update({selection: {anchor: moved.mapPos(anchor), head: moved.mapPos(head)}}));
  }

  /** What is under way was refused as out of date: it goes out again as it stands now. */
  retake(): void {
    this.flight = null;
  }

  /** What is under way (or everything unconfirmed) will never be taken: it is taken out here; the words are answered. */
  giveUp(everything: boolean): {typed: string; whole: string} {
    this.playHeldBack();
    const whole = this.text;
    const count = everything ? this.unconfirmed.length : (this.flight?.count ?? 0);
    const refused = this.unconfirmed.slice(0, count);
    const typed = refused.map(insertedWords).join('');
    const back = inOne(refused, this.confirmed.length).invert(this.confirmed);
    const rest = this.tail(count).map(back);
    this.flight = null;
    this.rebuild(this.confirmedText, this.rev, rest);
    return {typed, whole};
  }

  /** What to keep in the browser, while there is something unconfirmed. */
  keep(): KeptText {
    const u = this.unconfirmed.map(changes => changes.toJSON() as WireChange);
    return {id: this.id, ch: this.channel, rev: this.rev, text: this.confirmedText, u, flying: this.flight};
  }

  /** Takes up what an earlier tab left. */
  resume(kept: KeptText): void {
    this.flight = kept.flying;
    for (const each of kept.u) {
      const changes = ChangeSet.fromJSON(each);
      this.dispatch(this.state.update({changes, filter: false}));
    }
  }

  private landed(count: number): void {
    this.flight = null;
    if (this.gate !== undefined) {
      this.gate = Math.max(0, this.gate - count);
    }
  }

  private tail(from: number): ChangeSet {
    const rest = this.unconfirmed.slice(from);
    const length = rest.length > 0 ? rest[0].length : this.state.doc.length;
    return inOne(rest, length);
  }

  private rebuild(text: string, rev: number, unconfirmed: ChangeSet): void {
    const before = this.text;
    this.gate = undefined;
    this.confirmed = this.state.toText(text);
    let fresh = this.begin(text, rev);
    if (!unconfirmed.empty) {
      fresh = fresh.update({changes: unconfirmed, filter: false}).state;
    }
    const selection = this.state.selection.main;
    const length = fresh.doc.length;
    fresh = fresh.update({selection: {anchor: Math.min(selection.anchor, length), head: Math.min(selection.head, length)}}).state;
    this.kept = fresh;
    this.view?.setState(fresh);
    const changes = difference(before, this.text);
    this.words.heard(changes, undefined);
    this.events.changed(this, false, changes);
  }

  private begin(text: string, rev: number): EditorState {
    return EditorState.create({
      doc: text,
      extensions: [
        unconfirmed(rev, () => Math.max(this.flight?.count ?? 0, this.gate ?? 0)),
        EditorState.changeFilter.of(() => this.events.mayWrite()),
        EditorState.transactionFilter.of(each => this.withinLimit(each)),
        wholeCharacters,
        this.showing.of(this.shown),
      ],
    });
  }

  /** Refuses what makes the text longer than allowed; a text that is too long already may still become shorter. */
  private withinLimit(transaction: Transaction): Transaction | readonly [] {
    const length = transaction.docChanged ? transaction.newDoc.length : 0;
    if (length <= this.events.longest() || length <= transaction.startState.doc.length) {
      return transaction;
    }
    this.events.tooLong(this, insertedWords(transaction.changes));
    return [];
  }

  private replay(transaction: Transaction): void {
    this.replaying = true;
    try {
      this.dispatch(transaction);
    } finally {
      this.replaying = false;
    }
  }

  private dispatch(...transactions: Transaction[]): void {
    if (this.view !== undefined) {
      this.view.dispatch(transactions);
    } else if (transactions.length > 0) {
      this.kept = transactions.at(-1)!.state;
      transactions.forEach(each => this.after(each));
    }
  }

  /** One behind the other, and shown at once. */
  private dispatchAll(steps: readonly ((state: EditorState) => Transaction)[]): void {
    const transactions: Transaction[] = [];
    steps.forEach(step => transactions.push(step(transactions.at(-1)?.state ?? this.state)));
    this.dispatch(...transactions);
  }

  private after(transaction: Transaction): void {
    const local = transaction.annotation(Transaction.remote) !== true;
    this.heldBack.note(transaction);
    if (this.moved !== undefined) {
      this.moved = this.moved.compose(transaction.changes);
    } else if (!this.replaying) {
      this.remember(transaction, local);
    }
    if (transaction.docChanged) {
      this.events.changed(this, local, transaction.changes);
    }
  }

  private remember(transaction: Transaction, local: boolean): void {
    if (!transaction.docChanged) {
      if (local && transaction.selection !== undefined) {
        this.words.endAct();
      }
    } else if (local) {
      this.words.wrote(transaction, () => this.events.acted(this));
    } else {
      this.words.heard(transaction.changes, this.origin.by);
    }
  }
}

function inOne(changes: readonly ChangeSet[], length: number): ChangeSet {
  return changes.reduce((all, each) => all.compose(each), ChangeSet.empty(length));
}

export function insertedWords(changes: ChangeSet): string {
  let words = '';
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => (words += inserted.toString()));
  return words;
}
