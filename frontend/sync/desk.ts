import type {DeskEvent, DeskEvents, DeskOptions} from './desk-events.ts';
import {Desks} from './desks.ts';
import {newId} from './ids.ts';
import type {Margin} from './margin.ts';
import {beats, isLiving} from './outline-model.ts';
import type {OutlineNode, OutlineView} from './outline-model.ts';
import {tooMuch} from './ops.ts';
import {behind, insertOf, moveOf, restoreOf} from './places.ts';
import type {Peer} from './presence.ts';
import type {Period} from './recently.ts';
import type {Refused} from './rejected.ts';
import type {SaveState} from './save-state.ts';
import type {Suggesting} from './suggesting.ts';
import type {Connection} from './sync-client.ts';
import type {TextChannel} from './text-channel.ts';
import {SHELF} from './wire.ts';
import type {Channel, Field, Kind, Limits, Place, Relation, Role, SimpleOp, WireMember, WireRound, You} from './wire.ts';
import {Workings} from './workings.ts';

export type {DeskEvent, DeskEvents, DeskOptions} from './desk-events.ts';
export {newId} from './ids.ts';
export type {Refused} from './rejected.ts';
export type {Connection} from './sync-client.ts';

/**
 * Everything for one open outline in one tab: what it shows, what may be done, what the others do.
 *
 * Invariant: an act is seen in the task it is done in; what is seen is the confirmed outline with everything unanswered
 * over it, and nothing else.
 */
export class Desk extends EventTarget implements OutlineView {
  readonly branch: string;
  private readonly workings: Workings;

  constructor(branch: string, options: DeskOptions = {}) {
    super();
    this.branch = branch;
    this.workings = new Workings(branch, options, (type, detail) => this.dispatchEvent(new CustomEvent(type, {detail})));
  }

  /** Opens the line. `openDesk` has done so. */
  open(): this {
    this.workings.open();
    return this;
  }

  listen<K extends keyof DeskEvents>(type: K, listener: (event: DeskEvent<K>) => void): () => void {
    this.addEventListener(type, listener as EventListener);
    return () => this.removeEventListener(type, listener as EventListener);
  }

  /** True once a first `state` is here. */
  get ready(): boolean {
    return this.workings.here;
  }

  get role(): Role {
    return this.workings.role;
  }

  /** Whether a hand may be put on the outline: what it does is done, or suggested. */
  get mayWrite(): boolean {
    return this.workings.mayWrite || this.workings.suggests;
  }

  /** Whether what is done here is done, and not only suggested. */
  get mayEdit(): boolean {
    return this.workings.mayWrite && !this.workings.suggests;
  }

  /** Whether suggestions are decided here. */
  get mayDecide(): boolean {
    return this.workings.mayWrite;
  }

  /** Whatever is done here is only suggested. */
  get suggests(): boolean {
    return this.workings.suggests;
  }

  /** Whoever may write does so, or only suggests. */
  set suggests(on: boolean) {
    this.workings.preferSuggesting(on);
  }

  get suggesting(): Suggesting {
    return this.workings.review.suggesting;
  }

  /** Does what is suggested in these threads, one after the other; `say`: what that comes to. One thing to take back. */
  accept(threads: readonly string[], say: string): void {
    this.workings.acts.accept(threads, say);
  }

  get me(): You | undefined {
    return this.workings.me;
  }

  get limits(): Limits {
    return this.workings.limits;
  }

  get saveState(): SaveState {
    return this.workings.keeping.state;
  }

  /** What is not on the server is held back here, since its writer writes quietly. */
  get held(): boolean {
    return this.workings.keeping.held;
  }

  /** How many acts are without an answer. */
  get waiting(): number {
    return this.workings.keeping.waiting;
  }

  get connection(): Connection {
    return this.workings.client.connection;
  }

  /** The session has ended; what is written is kept, and goes out once this browser is signed in again. */
  get signedOut(): boolean {
    return this.workings.client.signedOut;
  }

  /** The name of who is signed in at this browser now, where that is somebody else; what is written waits for its writer. */
  get somebodyElse(): string {
    return this.workings.client.somebodyElse;
  }

  /** The last change that is in what is shown. */
  get seq(): number {
    return this.workings.client.seq;
  }

  /** The nodes that were changed within this time; undefined as long as the server has not said. */
  changedWithin(period: Period): ReadonlySet<string> | undefined {
    return this.workings.recently.within(period);
  }

  /** What is said about the outline. */
  get margin(): Margin {
    return this.workings.review.margin;
  }

  /** Who may open the outline, owners first. */
  get members(): readonly WireMember[] {
    return this.workings.review.members;
  }

  /** The rounds in which notes are given, the first first. */
  get rounds(): readonly WireRound[] {
    return this.workings.review.rounds;
  }

  get mayComment(): boolean {
    return this.workings.mayComment;
  }

  get peers(): readonly Peer[] {
    return this.workings.presence.peers;
  }

  /** Which outline this is a branch of: words that are kept in the browser are found again by it. */
  set outline(id: string) {
    this.workings.outline = id;
  }

  /** Refused words, kept until dismissed. */
  get rejected(): readonly Refused[] {
    return this.workings.rejected.all;
  }

  dismiss(refused: Refused): void {
    this.workings.rejected.dismiss(refused);
  }

  /** The outline as this writer sees it: confirmed, with own unanswered acts over it; texts always current. */
  node(id: string): OutlineNode | undefined {
    return this.workings.pending.node(id);
  }

  childIds(id: string): readonly string[] {
    return this.workings.pending.childIds(id);
  }

  children(id: string): readonly OutlineNode[] {
    return this.childIds(id).map(child => this.node(child)!);
  }

  /** All living beats in reading order. */
  beats(): readonly OutlineNode[] {
    return beats(this);
  }

  /** Those on the shelf too, last. */
  everyBeat(): readonly OutlineNode[] {
    return [...beats(this), ...beats(this, SHELF)];
  }

  /** What was put in the bin by itself; what went with it stands below it there. */
  bin(): readonly OutlineNode[] {
    return this.workings.pending.bin();
  }

  isLiving(id: string): boolean {
    return isLiving(this, id);
  }

  /** The living text for typing; kept for the 50 texts used last, and as long as something in it can be taken back. */
  channel(id: string, ch: Channel = 'prose'): TextChannel {
    return this.workings.texts.use(id, ch);
  }

  /**
   * A new beat: behind a beat (or sequence, or act, by `after`'s id) among its siblings; with the id of an act or
   * sequence as `{parent, after: null}` inside it, first. Answers its id; the new text can be typed into at once.
   */
  addBeat(after: string | Place, fields: Partial<Record<Field, string>> = {}): string {
    return this.add('beat', typeof after === 'string' ? behind(this, after, ['story', 'act', 'sequence']) : after, fields);
  }

  /** A new sequence; `after` any node: behind it, or behind the sequence it stands in. */
  addSequence(after: string | Place, title = ''): string {
    return this.add('sequence', typeof after === 'string' ? behind(this, after, ['story', 'act']) : after, {title});
  }

  /** A new act; `after` any node: behind the act it stands in. */
  addAct(after: string | Place, title = ''): string {
    return this.add('act', typeof after === 'string' ? behind(this, after, ['story']) : after, {title});
  }

  add(kind: Kind, place: Place, fields: Partial<Record<Field, string>> = {}): string {
    const id = newId();
    this.workings.acts.act(insertOf(id, kind, place, fields));
    return id;
  }

  setField(id: string, field: Field, value: string): void {
    if (this.suggests || (this.node(id)?.fields[field] ?? '') !== value) {
      this.workings.acts.act({k: 'set', id, field, value});
    }
  }

  link(id: string, relation: Relation, to: string): void {
    this.workings.acts.act({k: 'link', id, rel: relation, to});
  }

  unlink(id: string, relation: Relation, to: string): void {
    this.workings.acts.act({k: 'unlink', id, rel: relation, to});
  }

  /** Several acts as one: one change, one thing to take back. False, and told as `refused`, where they are too much for one time. */
  together(ops: readonly SimpleOp[]): boolean {
    const say = tooMuch(ops, this.limits.frame);
    if (say !== undefined) {
      this.dispatchEvent(new CustomEvent('refused', {detail: {code: 'too_many', say}}));
    } else if (ops.length > 0) {
      this.workings.acts.act(ops.length === 1 ? ops[0] : {k: 'together', ops});
    }
    return say === undefined;
  }

  /** Whatever is done meanwhile, words and all, is one thing to take back; `say` is what it came to. */
  asOne(say: string, run: () => void): void {
    this.workings.acts.asOne(say, run);
  }

  /** Together, in the order given. A sibling in `place` that is moved itself stands for the one before it. */
  move(ids: readonly string[], place: Place): void {
    this.workings.acts.act(moveOf(this, ids, place));
  }

  remove(ids: readonly string[]): void {
    this.workings.acts.act({k: 'remove', ids});
  }

  /** Back from the bin: where it was, or at a place. */
  restore(ids: readonly string[], place?: Place): void {
    this.workings.acts.act(restoreOf(ids, place));
  }

  /**
   * Cuts the prose of a beat at a place in the words as they are here, however many of them are still on their way:
   * those go first. What is typed meanwhile is kept. Answers the new beat's id once it is on the server; null if refused.
   */
  split(id: string, at: number): Promise<string | null> {
    return this.workings.cuts.split(id, at);
  }

  /** Adds the words of `id` to those of `into` (usually the beat above); `id` goes to the bin whole. False if refused. */
  join(id: string, into: string): Promise<boolean> {
    return this.workings.cuts.join(id, into);
  }

  get canUndo(): boolean {
    return this.suggests ? this.suggesting.canStepBack : this.workings.acts.canUndo;
  }

  get canRedo(): boolean {
    return this.suggests ? this.suggesting.canStepForward : this.workings.acts.canRedo;
  }

  /** Takes back this tab's own last act, words or structure; what came of it is told as `undone`, or as `refused`. */
  undo(): void {
    this.workings.acts.step(false);
  }

  redo(): void {
    this.workings.acts.step(true);
  }

  /** The writer has done this in this tab, but past the desk: change `seq`, which may be here or still come. */
  did(seq: number): void {
    this.workings.hearing.adopt(seq);
  }

  /** Where this writer's caret is, in the words as they are here; null: nowhere. */
  at(id: string | null, selection: {anchor: number; head: number} = {anchor: 0, head: 0}, ch: Channel = 'prose'): void {
    this.workings.isAt(id, ch, selection);
  }

  /** Whether the others see this writer's words only when they pause, and not where they are. */
  get quiet(): boolean {
    return this.workings.quiet.on;
  }

  set quiet(quiet: boolean) {
    if (quiet !== this.quiet) {
      this.workings.writeQuietly(quiet);
      this.dispatchEvent(new CustomEvent('quiet', {detail: {quiet}}));
    }
  }

  /** A hand of this writer has moved: they are here. */
  stir(): void {
    this.workings.own.stirs();
  }

  /** Nobody looks at the page any more, and it may be about to go: what is written is let go and kept, the others are told. */
  hide(): void {
    this.workings.isHidden();
  }

  /** There may be a network again, or somebody looks. */
  wake(): void {
    this.workings.wake();
  }

  /** The browser says that there is no network. */
  seemsCut(): void {
    this.workings.client.seemsCut();
  }

  /** Something says that the session may have ended: asks the server. */
  doubt(): void {
    this.workings.client.doubt();
  }

  /** Writes what is unanswered to the browser's store now; the page may be about to go. */
  keepNow(): Promise<void> {
    return this.workings.keeping.now();
  }

  /** Ends the line. What is unanswered stays in the browser's store, for the next tab. */
  close(): void {
    this.workings.close();
  }
}

const desks = new Desks((branch, options) => new Desk(branch, options));

/**
 * The living desk of this branch in this tab, or a new one. An element that is taken out of the page and made again
 * finds its desk as it was. Every `openDesk` wants a [leaveDesk].
 */
export function openDesk(branch: string, options: DeskOptions = {}): Desk {
  return desks.open(branch, options);
}

/** Nobody here looks at this desk any more. It is put away a little later, and only once everything is saved. */
export function leaveDesk(desk: Desk): void {
  desks.leave(desk);
}
