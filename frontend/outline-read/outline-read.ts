import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Bench} from '../outline-editor/bench.ts';
import {targetOf} from '../outline-editor/expected.ts';
import {fits, lookedFor} from '../outline-editor/filter.ts';
import {saidBadge} from '../outline-editor/said-badge.ts';
import type {Filter} from '../outline-editor/filter.ts';
import {lengthOf} from '../outline-editor/paging.ts';
import type {Quote} from '../outline-editor/quotes.ts';
import {acceptable, asAccepted} from '../outline-suggest/preview.ts';
import {LightElement} from '../part/light-element.ts';
import {prose} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
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

  /** It is read as it would be with all suggestions accepted. */
  @state() private previewing = false;
  @state() private selected = '';
  @state() private paper: SheetName = usualPaper();
  @state() private laid: readonly (readonly Piece[])[] = [];

  private tape: Tape | undefined;
  /** The outline that is laid out. */
  private outline: OutlineView | undefined;

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

  /** To be read as it would be with all suggestions accepted. */
  preview() {
    this.previewing = true;
  }

  protected render(): TemplateResult {
    const filter = lookedFor(this.filter, this.bench.desk);
    const suggestions = acceptable(this.bench.desk, this.bench.desk.margin.threads).length;
    return html`
      <div class="tools">
        ${suggestions || this.previewing ? html`<button type="button" class="button quiet" aria-pressed=${this.previewing} @click=${() => (this.previewing = !this.previewing)}>As suggested</button>` : nothing}
        <label><span class="unseen">Paper</span><select class="button quiet" @change=${(e: Event) => this.printOn((e.target as HTMLSelectElement).value as SheetName)}>
          ${Object.entries(SHEETS).map(([key, {name}]) => html`<option value=${key} ?selected=${key === this.paper}>${name}</option>`)}
        </select></label>
        <button type="button" class="button quiet" @click=${() => this.present()}>Full screen</button>
        <button type="button" class="button quiet" @click=${() => window.print()}>Print</button>
      </div>
      ${this.previewing ? this.previewLine(suggestions) : nothing}
      <div class="tape" data-paper=${this.paper} aria-hidden="true"><div class="column"></div></div>
      <div class="paper" data-paper=${this.paper}>
        ${this.titlePage()}
        ${this.laid.map((page, i) => html`<section class="page" aria-label="Page ${i + 1}"><span class="folio" aria-hidden="true">${i + 1}.</span>${page.map((piece) => this.piece(filter, piece))}</section>`)}
      </div>`;
  }

  private previewLine(suggestions: number): TemplateResult {
    const all = suggestions === 1 ? 'the one suggestion' : `all ${suggestions} suggestions`;
    return html`<p class="preview-line" role="status"><span>${suggestions ? `This is how it reads with ${all} accepted.` : 'Nothing is suggested any more. This is how it is.'}</span>
      <button type="button" class="button" @click=${() => (this.previewing = false)}>Back to how it is</button></p>`;
  }

  private titlePage(): TemplateResult {
    const outline = this.outline ?? this.bench.desk;
    const story = outline.node(STORY);
    const {title, logline, format} = story?.fields ?? {};
    const facts = [format, lengthOf(targetOf(outline))].filter(Boolean).join(', ');
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
        aria-current=${kind === 'beat' && node === this.selected ? 'true' : nothing} ?data-out=${out} style=${style}>${shown}${this.badge(node, kind, from)}</div>${this.firstWords(node, kind)}`;
    return html`<p class=${kind} dir="auto" data-of=${node} ?data-out=${out} ?data-parted=${to < words.length} style=${style}>${kind === 'prose' ? marked(shown, from, this.quotesOf(node), to) : shown}</p>${this.firstWords(node, kind)}`;
  }

  private quotesOf(node: string): readonly Quote[] {
    return this.previewing ? [] : this.bench.remarks.quotesOf(node);
  }

  /** Words that are suggested where there are none stand where they would begin. */
  private firstWords(id: string, kind: Piece['kind']) {
    const node = this.bench.desk.node(id);
    const ends = kind === 'slugline' || (kind === 'beat' && !node?.fields.slugline);
    const quotes = ends && node && prose(node) === '' ? this.quotesOf(id).filter(({insert}) => insert) : [];
    return quotes.length ? html`<p class="prose" dir="auto">${marked('', 0, quotes)}</p>` : nothing;
  }

  /** In the margin, where it begins. */
  private badge(node: string, kind: Piece['kind'], from: number) {
    const count = kind === 'beat' && from === 0 && !this.previewing ? this.bench.remarks.count(node) : 0;
    return count ? saidBadge(node, count) : nothing;
  }

  private get tabbable(): string {
    return this.selected || (this.laid.flat().find(({kind}) => kind === 'beat')?.node ?? '');
  }

  protected willUpdate(changed: PropertyValues) {
    const isOther = changed.has('words') || changed.has('previewing') || (this.previewing && changed.has('changes'));
    if (isOther && this.tape) this.lay();
  }

  protected firstUpdated() {
    this.tape = new Tape(this.querySelector<HTMLElement>('.column')!);
    this.lay();
  }

  private lay() {
    const {desk} = this.bench;
    this.outline = this.previewing ? asAccepted(desk, desk.margin.threads) : desk;
    const all = blocks(this.outline);
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
