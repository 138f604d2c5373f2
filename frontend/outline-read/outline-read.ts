import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Bench} from '../outline-editor/bench.ts';
import {targetOf} from '../outline-editor/expected.ts';
import {fits, lookedFor} from '../outline-editor/filter.ts';
import {saidBadge} from '../outline-editor/said-badge.ts';
import type {Filter} from '../outline-editor/filter.ts';
import {lengthOf} from '../outline-editor/paging.ts';
import {LightElement} from '../part/light-element.ts';
import {STORY} from '../sync/wire.ts';
import {marked} from './marked.ts';
import {blocks} from './blocks.ts';
import {SHEETS, columnOf, pages} from './paper.ts';
import type {Piece, SheetName} from './paper.ts';
import {keepPaper, usualPaper} from './paper-habit.ts';
import {Tape} from './tape.ts';

/**
 * The outline as pages to be read: a title page, then acts, sequences, beats with their sluglines and prose, as they come out of a printer. It follows
 * every change; nothing is written in it.
 *
 * @event write-asked - A beat is to be written at; detail is its id.
 */
@customElement('outline-read')
export class OutlineRead extends LightElement {
  @property({attribute: false}) bench!: Bench;
  @property() filter = '';
  /** Counts what has changed in the outline since it was opened, words too. */
  @property({type: Number}) words = 0;
  /** Counts what has changed around the words. */
  @property({type: Number}) changes = 0;

  @state() private selected = '';
  @state() private paper: SheetName = usualPaper();
  @state() private laid: readonly (readonly Piece[])[] = [];

  private tape: Tape | undefined;

  protected listen(signal: AbortSignal) {
    this.selected = this.bench.selection.id;
    this.bench.surface.element.addEventListener('selection-changed', () => (this.selected = this.bench.selection.id), {signal});
    this.addEventListener('focusin', (e) => this.entered(e), {signal});
    this.addEventListener('dblclick', (e) => this.write(e), {signal});
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    document.fonts.addEventListener('loadingdone', () => this.setAgain(), {signal});
  }

  /** Brings a beat, an act or a sequence into sight. */
  async reveal(id: string) {
    await this.updateComplete;
    this.pieceOf(id)?.scrollIntoView({block: 'center'});
  }

  protected render(): TemplateResult {
    const filter = lookedFor(this.filter, this.bench.desk);
    return html`
      <div class="tools">
        <label><span class="unseen">Paper</span><select class="button quiet" @change=${(e: Event) => this.printOn((e.target as HTMLSelectElement).value as SheetName)}>
          ${Object.entries(SHEETS).map(([key, {name}]) => html`<option value=${key} ?selected=${key === this.paper}>${name}</option>`)}
        </select></label>
        <button type="button" class="button quiet" @click=${() => this.present()}>Full screen</button>
        <button type="button" class="button quiet" @click=${() => window.print()}>Print</button>
      </div>
      <div class="tape" data-paper=${this.paper} aria-hidden="true"><div class="column"></div></div>
      <div class="paper" data-paper=${this.paper}>
        ${this.titlePage()}
        ${this.laid.map((page, i) => html`<section class="page" aria-label="Page ${i + 1}"><span class="folio" aria-hidden="true">${i + 1}.</span>${page.map((piece) => this.piece(filter, piece))}</section>`)}
      </div>`;
  }

  private titlePage(): TemplateResult {
    const {desk} = this.bench;
    const story = desk.node(STORY);
    const {title, logline, format} = story?.fields ?? {};
    const facts = [format, lengthOf(targetOf(desk))].filter(Boolean).join(', ');
    return html`<section class="page title-page" aria-label="Title page">
      <p class="story-title" dir="auto">${title || 'Untitled'}</p>
      ${logline ? html`<p class="logline" dir="auto">${logline}</p>` : nothing}
      <p class="facts">${facts}</p>
    </section>`;
  }

  private piece(filter: Filter, {node, kind, words, depth, from, to, above}: Piece): TemplateResult {
    const style = `margin-top: ${above}px`;
    const shown = words.slice(from, to).trimEnd();
    const beat = this.bench.desk.node(node);
    const out = beat?.kind === 'beat' && !fits(beat, filter);
    if (kind !== 'slugline' && kind !== 'prose')
      return html`<div class=${kind} role="heading" aria-level=${depth + 1} dir="auto" data-of=${node} tabindex=${kind !== 'beat' ? nothing : node === this.tabbable ? 0 : -1}
        aria-current=${kind === 'beat' && node === this.selected ? 'true' : nothing} ?data-out=${out} style=${style}>${shown}${this.badge(node, kind, from)}</div>`;
    return html`<p class=${kind} dir="auto" data-of=${node} ?data-out=${out} ?data-parted=${to < words.length} style=${style}>${kind === 'prose' ? marked(shown, from, this.bench.remarks.quotesOf(node)) : shown}</p>`;
  }

  /** In the margin, where it begins. */
  private badge(node: string, kind: Piece['kind'], from: number) {
    const count = kind === 'beat' && from === 0 ? this.bench.remarks.count(node) : 0;
    return count ? saidBadge(node, count) : nothing;
  }

  private get tabbable(): string {
    return this.selected || (this.laid.flat().find(({kind}) => kind === 'beat')?.node ?? '');
  }

  protected willUpdate(changed: PropertyValues) {
    if (changed.has('words') && this.tape) this.lay();
  }

  protected firstUpdated() {
    this.tape = new Tape(this.querySelector<HTMLElement>('.column')!);
    this.lay();
  }

  private lay() {
    const all = blocks(this.bench.desk);
    this.tape!.readAll(all);
    this.laid = pages(all, this.tape!, columnOf(SHEETS[this.paper]).height);
  }

  private setAgain() {
    this.tape?.forget();
    if (this.tape) this.lay();
  }

  /** Lines are as long as the paper has them. */
  private async printOn(paper: SheetName) {
    this.paper = paper;
    keepPaper(paper);
    await this.updateComplete;
    this.setAgain();
  }

  private present() {
    void this.querySelector('.paper')!.requestFullscreen();
  }

  // ---- hands

  private pieceOf(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-of="${id}"]`);
  }

  private entered(e: FocusEvent) {
    const id = (e.target as HTMLElement).dataset.of;
    if (id) this.bench.selection.select(id);
  }

  private write(e: MouseEvent) {
    const id = (e.target as Element).closest<HTMLElement>('[data-of]')?.dataset.of;
    if (id && this.bench.desk.node(id)?.kind === 'beat') this.ask(id);
  }

  private key(e: KeyboardEvent) {
    const id = (e.target as HTMLElement).dataset.of;
    const step = {ArrowDown: 1, ArrowUp: -1}[e.key];
    if (!id || e.ctrlKey || e.metaKey || e.altKey || e.shiftKey || !(step || e.key === 'Enter')) return;
    e.preventDefault();
    if (step) this.walk(id, step);
    else this.ask(id);
  }

  private walk(id: string, step: number) {
    const all = this.bench.desk.beats();
    const next = all[all.findIndex((beat) => beat.id === id) + step];
    if (next) this.pieceOf(next.id)?.focus();
  }

  private ask(detail: string) {
    this.dispatchEvent(new CustomEvent('write-asked', {detail}));
  }
}
