import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Bench} from '../outline-editor/bench.ts';
import {freeColour} from '../outline-editor/colours.ts';
import {lookedFor} from '../outline-editor/filter.ts';
import type {Line} from '../outline-editor/one-line.ts';
import {putCaret} from '../outline-editor/one-line.ts';
import {paging} from '../outline-editor/paging.ts';
import {LightElement} from '../part/light-element.ts';
import {beats, title} from '../sync/outline-model.ts';
import {CAST, PLOTLINES} from '../sync/wire.ts';
import {marked, written} from './fill.ts';
import {GridDeeds, copied} from './grid-deeds.ts';
import {beginsWords, cellKey, gridKey} from './grid-keys.ts';
import {head, row} from './rows.ts';
import type {Drawing} from './rows.ts';
import {TITLES, Table, isOn, wordsIn} from './table.ts';
import type {Across, Block, Row, Spot} from './table.ts';

/** Rows are drawn so far beyond the screen, and again after so many pixels of scrolling. */
const BEYOND = 700;
const STRIDE = 350;
const NOWHERE: Spot = {beat: '', line: TITLES};

/** Words that are written in a cell just now. */
interface Writing {
  readonly spot: Spot;
  /** What the cell was before. */
  readonly words: string;
  readonly on: boolean;
  /** The column a new line goes back to, however far one has gone on with Tab. */
  readonly home: string;
}

/**
 * Beats down, plotlines or characters across: each cell says what a beat does for a line. It is filled like a spreadsheet, keeps no
 * truth, and shows the beat that is selected and what is looked for like the other views. Rows far out of sight are not drawn.
 *
 * @event write-asked - The first beat is to be written; detail is the empty string.
 */
@customElement('outline-grid')
export class OutlineGrid extends LightElement {
  @property({attribute: false}) bench!: Bench;
  @property() filter = '';
  @property({type: Boolean}) hides = false;
  @property() across: Across = 'plotline';
  /** Counts what has changed in the outline since it was opened. */
  @property({type: Number}) changes = 0;

  @state() private at: Spot = NOWHERE;
  /** The corner across from `at` of what is chosen. */
  @state() private corner: Spot = NOWHERE;
  @state() private writing: Writing | undefined;
  @state() private whoIsWhere = '';
  /** How many strides of the grid are above the screen. */
  @state() private strides = 0;

  private table!: Table;
  /** The column where going on with Tab began. */
  private home: string | undefined;
  /** A finger has been put on the cell in which the hand was. */
  private again = false;

  protected listen(signal: AbortSignal) {
    const {desk, surface, selection} = this.bench;
    this.goTo({beat: selection.id, line: this.at.line});
    surface.element.addEventListener('selection-changed', () => this.follow(selection.id), {signal});
    signal.addEventListener('abort', desk.listen('peers', () => this.lookWhoIsWhere()));
    this.addEventListener('pointerdown', (e) => this.pressed(e), {signal});
    this.addEventListener('click', (e) => this.tapped(e as PointerEvent), {signal});
    this.addEventListener('dblclick', (e) => this.twice(e), {signal});
    this.addEventListener('focusin', (e) => this.entered(e), {signal});
    this.addEventListener('focusout', (e) => this.left(e), {signal});
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    for (const type of ['copy', 'cut', 'paste'] as const) this.addEventListener(type, (e) => this.exchanged(e), {signal});
    this.scroller.addEventListener('scroll', () => (this.strides = this.stridesNow), {signal, passive: true});
  }

  disconnectedCallback() {
    if (this.writing) this.finish();
    super.disconnectedCallback();
  }

  private lookWhoIsWhere() {
    this.whoIsWhere = this.bench.desk.peers.map(({c, at}) => `${c} ${at?.id ?? ''}`).join();
  }

  // ---- what is drawn

  protected willUpdate() {
    const {desk} = this.bench;
    this.table = new Table(desk, this.across, lookedFor(this.filter, this.bench.desk), this.hides && this.filter !== '');
    if (this.writing && !this.table.holds(this.writing.spot)) this.finish(); // somebody has removed it: the words go with it
    if (this.table.holds(this.at)) return;
    const {beats, columns} = this.table;
    const beat = beats.some(({id}) => id === this.at.beat) ? this.at.beat : (beats[0]?.id ?? '');
    this.at = this.corner = {beat, line: columns.includes(this.at.line) ? this.at.line : TITLES};
  }

  protected render(): TemplateResult {
    const drawing = this.drawing();
    const {table} = drawing;
    if (!this.bench.desk.everyBeat().length) return this.nothingYet();
    const rows = table.rows.map((each, at) => ({each, index: at + 2})).filter(({each}) => this.isInSight(each));
    return html`
      <div class="table" role="grid" aria-label="What each beat does for each ${this.across}" aria-rowcount=${table.rows.length + 1} aria-colcount=${table.columns.length} aria-multiselectable="true" style="--lines: ${table.lines.length}">
        ${head(drawing, this.choice(), this.bench.desk.mayEdit ? this.adding() : nothing)}
        <div class="body" role="rowgroup" style="height: ${table.height}px">${repeat(rows, ({each}) => each.node.id, ({each, index}) => row(drawing, each, index))}</div>
      </div>
      ${table.lines.length || !table.beats.length ? nothing : html`<p class="nothing">${this.across === 'plotline' ? 'No plotlines yet. Add one, and say for each beat what it does for it.' : 'No characters yet. Add one, and say for each beat what it does with them.'}</p>`}
      ${table.beats.length ? nothing : html`<p class="nothing">No beat fits what is looked for.</p>`}`;
  }

  private drawing(): Drawing {
    const {desk} = this.bench;
    const {beats, columns} = this.chosen;
    return {
      table: this.table,
      paging: paging(desk),
      filter: lookedFor(this.filter, this.bench.desk),
      mayWrite: desk.mayWrite,
      peers: desk.peers,
      spoken: (id) => this.bench.remarks.count(id),
      at: this.at,
      writing: this.writing !== undefined,
      chosen: {beats: new Set(beats.map(({id}) => id)), columns: new Set(columns)},
    };
  }

  private choice(): TemplateResult {
    const button = (across: Across, name: string) => html`<button type="button" aria-pressed=${this.across === across ? 'true' : 'false'} @click=${() => this.ask('across-chosen', across)}>${name}</button>`;
    return html`<span class="choice" role="group" aria-label="Across">${button('plotline', 'Plotlines')}${button('character', 'Characters')}</span>`;
  }

  private adding(): TemplateResult {
    return html`<div class="adding" role="columnheader" aria-colindex=${this.table.columns.length + 1}><button type="button" @click=${() => void this.add()}>+ ${this.across === 'plotline' ? 'Plotline' : 'Character'}</button></div>`;
  }

  private nothingYet(): TemplateResult {
    return html`<div class="nothing">
      <p>The grid says what each beat does for each plotline. There are no beats yet.</p>
      ${this.bench.desk.mayWrite ? html`<button type="button" class="button" @click=${() => this.ask('write-asked', '')}>Write the first beat</button>` : nothing}
    </div>`;
  }

  protected updated(changed: PropertyValues) {
    const {lines} = this.bench.surface;
    for (const name of this.querySelectorAll<Line>('.head [data-line]')) lines.show(name, title(this.bench.desk.node(name.parentElement!.dataset.node!)!));
    const now = this.writing && this.bench.desk.node(this.writing.spot.beat);
    if (now && this.editor && !changed.has('writing')) lines.show(this.editor, wordsIn(now, this.writing!.spot.line));
  }

  private isInSight({node, top, height}: Row): boolean {
    const from = this.strides * STRIDE - BEYOND;
    return node.id === this.at.beat || (top + height > from && top < from + STRIDE + 2 * BEYOND + this.scroller.clientHeight);
  }

  private get scroller(): HTMLElement {
    return this.closest<HTMLElement>('[data-scroll]') ?? document.documentElement;
  }

  private get stridesNow(): number {
    const body = this.querySelector('.body');
    return body ? Math.max(0, Math.floor((this.scroller.getBoundingClientRect().top - body.getBoundingClientRect().top) / STRIDE)) : 0;
  }

  private ask(event: string, detail: string) {
    this.dispatchEvent(new CustomEvent(event, {detail, bubbles: true}));
  }

  // ---- where the hand is

  /** Brings a beat into sight, or the first of an act or a sequence. */
  async reveal(id: string) {
    const {desk} = this.bench;
    this.follow(desk.node(id)?.kind === 'beat' ? id : (beats(desk, id)[0]?.id ?? ''));
    await this.updateComplete;
    this.cell(this.at)?.scrollIntoView({block: 'center', inline: 'nearest'});
  }

  /** The beat has been selected, here or elsewhere. */
  private follow(beat: string) {
    if (beat && beat !== this.at.beat) this.goTo({beat, line: this.at.line});
  }

  /** Whoever goes elsewhere has written what they wrote. */
  private goTo(spot: Spot, choosing = false) {
    if (this.writing && !same(spot, this.writing.spot)) this.finish();
    this.at = spot;
    if (!choosing) this.corner = spot;
  }

  private async handAt(spot: Spot, choosing = false) {
    this.goTo(spot, choosing);
    this.bench.selection.select(spot.beat);
    await this.updateComplete;
    const cell = this.cell(spot);
    cell?.focus({preventScroll: true});
    cell?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  private cell({beat, line}: Spot): HTMLElement | null {
    return this.querySelector<HTMLElement>(`.cell[data-node="${beat}"][data-column="${line}"]`);
  }

  private get editor(): Line | null {
    return this.querySelector<Line>('.writing');
  }

  private entered(e: FocusEvent) {
    const spot = spotOf(e.target);
    if (!spot) return;
    if (!same(spot, this.at)) this.goTo(spot);
    this.bench.selection.select(spot.beat);
  }

  private left(e: FocusEvent) {
    if (this.writing && (e.target as Element).matches('.writing') && document.hasFocus()) this.finish();
  }

  /** A second press on the same cell goes into its words; with Shift a press chooses all up to here, and so does pulling. */
  private pressed(e: PointerEvent) {
    const spot = spotOf(e.target);
    if (!spot || e.button !== 0 || (e.target as Element).closest('.writing')) return;
    const again = same(spot, this.at) && this.contains(document.activeElement);
    if (e.pointerType !== 'mouse') return void (this.again = again);
    if (e.shiftKey) return this.chooseTo(spot, e);
    this.home = undefined;
    this.goTo(spot);
    if (again && this.bench.desk.mayWrite) this.pressedAgain(e);
    else this.pull(e.pointerId);
  }

  /** A finger may be about to scroll: what it meant is known once it is lifted where it was put. */
  private tapped(e: PointerEvent) {
    const spot = spotOf(e.target);
    if (e.pointerType === 'mouse' || !spot || !same(spot, this.at) || !this.again || this.writing) return;
    if (this.bench.desk.mayWrite) this.write(false);
  }

  private pressedAgain(e: PointerEvent) {
    e.preventDefault();
    this.addEventListener('mousedown', (down) => down.preventDefault(), {once: true});
    this.write(false);
  }

  private chooseTo(spot: Spot, e: PointerEvent) {
    this.addEventListener('mousedown', (down) => down.preventDefault(), {once: true});
    e.preventDefault();
    this.corner = this.table.holds(this.corner) ? this.corner : this.at;
    void this.handAt(spot, true);
  }

  private pull(pointer: number) {
    const over = new AbortController();
    const signal = AbortSignal.any([over.signal, this.signal]);
    const moved = (e: PointerEvent) => {
      const spot = e.pointerId === pointer ? spotOf(e.target) : undefined;
      if (spot && !same(spot, this.at)) this.goTo(spot, true);
    };
    this.addEventListener('pointermove', moved, {signal});
    addEventListener('pointerup', () => over.abort(), {signal});
    addEventListener('pointercancel', () => over.abort(), {signal});
  }

  private twice(e: MouseEvent) {
    if (spotOf(e.target) && this.bench.desk.mayWrite && !this.writing) this.write(false);
  }

  // ---- keys

  private key(e: KeyboardEvent) {
    const target = e.target as Element;
    if (e.defaultPrevented || (target.matches('.writing') && e.isComposing)) return;
    if (target.matches('.writing') ? cellKey(e, this.cellHands()) : target.matches('.cell') && this.gridKeys(e)) {
      e.preventDefault();
      e.stopPropagation();
    } else if (target.matches('.name') && e.key === 'Enter') this.nameDone(e);
  }

  private gridKeys(e: KeyboardEvent): boolean {
    const {mayWrite} = this.bench.desk;
    if (mayWrite && this.at.line !== TITLES && beginsWords(e)) {
      this.write(true);
      e.stopPropagation();
    }
    return gridKey(e, {
      mayWrite,
      go: (right, down, choosing) => this.walk(right, down, choosing),
      chooseAll: () => this.chooseAll(),
      write: (anew) => this.write(anew),
      clear: () => this.deeds.clear(this.chosen, this.across),
      mark: () => this.deeds.mark(this.chosen, this.across),
      move: (step) => this.move(step),
    });
  }

  private cellHands() {
    return {
      done: (right: number, down: number) => this.doneAnd(right, down),
      never: () => this.never(),
    };
  }

  private walk(right: number, down: number, choosing: boolean) {
    this.home = undefined;
    void this.handAt(this.table.beside(this.at, right, down), choosing);
  }

  private chooseAll() {
    const {beats, columns} = this.table;
    this.corner = {beat: beats[0].id, line: columns[0]};
    void this.handAt({beat: beats.at(-1)!.id, line: columns.at(-1)!}, true);
  }

  private nameDone(e: KeyboardEvent) {
    e.preventDefault();
    (e.target as HTMLElement).blur();
  }

  private move(step: 1 | -1) {
    this.bench.writer.step(this.at.beat, step);
    void this.handAt(this.at);
  }

  // ---- writing in a cell

  /** Into the words, at once: the letter that follows is already meant for them. */
  private write(anew: boolean) {
    const beat = this.bench.desk.node(this.at.beat);
    if (!beat || this.writing) return;
    const {line} = this.at;
    const words = wordsIn(beat, line);
    this.corner = this.at;
    this.writing = {spot: this.at, words, on: isOn(beat, this.across, line), home: this.home ?? line};
    this.performUpdate();
    const editor = this.editor!;
    editor.textContent = anew ? '' : words;
    editor.focus();
    putCaret(editor, editor.textContent.length);
  }

  /** What was typed is handed in. */
  private finish() {
    this.bench.surface.lines.flush();
    this.writing = undefined;
  }

  private doneAnd(right: number, down: number) {
    const {home} = this.writing!;
    this.finish();
    const next = this.table.beside(this.at, right, down);
    this.home = right ? home : undefined;
    void this.handAt(down ? {...next, line: home} : next);
  }

  private never() {
    const {spot, words, on} = this.writing!;
    const {desk, surface} = this.bench;
    const mine = surface.lines.forget();
    this.writing = undefined;
    const beat = desk.node(spot.beat);
    // what others have put there meanwhile is not for this hand to take away
    if (beat && mine !== undefined && wordsIn(beat, spot.line) === mine) desk.together([...written(beat, this.across, spot.line, words), ...(!on && isOn(beat, this.across, spot.line) ? marked(beat, this.across, spot.line) : [])]);
    void this.handAt(spot);
  }

  private get deeds(): GridDeeds {
    return new GridDeeds(this.bench);
  }

  private get chosen(): Block {
    return this.table.block(this.at, this.table.holds(this.corner) ? this.corner : this.at);
  }

  // ---- to and from other programs

  private exchanged(e: ClipboardEvent) {
    if (!(e.target as Element).matches('.cell') || !e.clipboardData) return;
    if (e.type !== 'paste') e.clipboardData.setData('text/plain', copied(this.chosen, this.across));
    else if (this.bench.desk.mayWrite) this.bring(e.clipboardData.getData('text/plain'));
    if (e.type === 'cut' && this.bench.desk.mayWrite) this.deeds.clear(this.chosen, this.across);
    e.preventDefault();
  }

  private bring(words: string) {
    const filled = this.deeds.bring(words, this.table, this.chosen);
    if (filled) [this.at, this.corner] = filled;
  }

  // ---- another line

  private async add() {
    const {desk} = this.bench;
    const plotline = this.across === 'plotline';
    const id = desk.add(this.across, {parent: plotline ? PLOTLINES : CAST}, plotline ? {colour: freeColour(this.table.lines)} : {});
    this.requestUpdate();
    await this.updateComplete;
    const name = this.querySelector<HTMLElement>(`.head [data-node="${id}"] .name`);
    name?.focus();
    name?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }
}

const same = (a: Spot, b: Spot): boolean => a.beat === b.beat && a.line === b.line;

function spotOf(target: EventTarget | null): Spot | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>('.cell') : null;
  return cell ? {beat: cell.dataset.node!, line: cell.dataset.column!} : undefined;
}
