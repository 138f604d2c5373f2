import {html, nothing} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Bench} from '../outline-editor/bench.ts';
import {COLOURS} from '../outline-editor/colours.ts';
import {marksOf} from '../outline-editor/others.ts';
import type {Line} from '../outline-editor/one-line.ts';
import {nameOf} from '../outline-editor/places.ts';
import {PlainProse} from '../outline-editor/plain-prose.ts';
import {saidBadge} from '../outline-editor/said-badge.ts';
import type {ProsePlace} from '../outline-editor/plain-prose.ts';
import type {Mark} from '../outline-editor/prose-words.ts';
import type {Sheet} from '../outline-editor/sheet.ts';
import {LightElement} from '../part/light-element.ts';
import '../part/line-icon.ts';
import {isElement, isLiving, prose, strand, title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Relation} from '../sync/wire.ts';
import {appearances, company, summary} from './appearances.ts';
import type {Appearance, Company} from './appearances.ts';

interface Words {
  readonly kind: string;
  readonly icon: string;
  /** Stands where the description will. */
  readonly hint: string;
  readonly nowhere: string;
}

const WORDS: Readonly<Record<Relation, Words>> = {
  character: {kind: 'Character', icon: 'person', hint: 'Who is this? What do they want, and what do they need?', nowhere: 'Not in any beat yet. Type @ in the prose of one.'},
  location: {kind: 'Location', icon: 'place', hint: 'What is it like there?', nowhere: 'No beat plays here yet. Type @ in the prose of one.'},
  plotline: {kind: 'Plotline', icon: 'link', hint: 'What is at stake in this line, and how does it end?', nowhere: 'No beat is on it yet. Type # in the prose of one.'},
};

/**
 * The page of a character, a place or a plotline: its name, what it looks like and who plays it, a description that is written together like any prose,
 * and where in the story it is, with what each of those beats does for it.
 *
 * @event left - Its reader goes back to where they were.
 * @event go-to - A beat, or another of these, is to be shown; detail is its id.
 */
@customElement('element-page')
export class ElementPage extends LightElement implements ProsePlace {
  @property({attribute: false}) bench!: Bench;
  /** Its id. */
  @property() element = '';
  /** Counts what has changed in the outline since it was opened. */
  @property({type: Number}) changes = 0;

  readonly proseLabel = 'Description';
  private prose: PlainProse | undefined;

  get node(): OutlineNode {
    return this.bench.desk.node(this.element)!;
  }

  get sheet(): Sheet {
    return this.bench.surface.sheet();
  }

  get place(): HTMLElement {
    return this.querySelector<HTMLElement>('[data-part=prose]')!;
  }

  lend() {
    this.prose!.lend();
  }

  takeBack() {
    this.prose?.takeBack();
    this.paint();
  }

  protected listen(signal: AbortSignal) {
    const {desk} = this.bench;
    // a letter of the description costs its words, and not the list of all beats
    const stops = [
      desk.listen('change', ({detail}) => detail.nodes.has(this.element) && this.paint()),
      desk.listen('peers', ({detail}) => detail.at.has(this.element) && this.paint()),
      desk.listen('threads', ({detail}) => detail.nodes.has(this.element) && this.paint()),
    ];
    signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
    this.addEventListener('keydown', (e) => this.key(e), {signal});
  }

  protected render(): TemplateResult {
    const node = this.bench.desk.node(this.element);
    if (!isElement(node) || !isLiving(this.bench.desk, this.element)) return this.gone(isElement(node) ? node : undefined);
    const {kind, icon, hint} = WORDS[node!.kind as Relation];
    const all = appearances(this.bench.desk, node!);
    return html`
      <div class="page" tabindex="-1" role="region" aria-label=${nameOf(node)} data-node=${this.element}>
        ${this.wayBack()}
        <header>
          <span class="kind"><line-icon name=${icon}></line-icon>${kind}</span>${this.badge()}
          <div class="name" role="heading" aria-level="2">${this.line('title', `Name of the ${node!.kind}`, 'Name')}</div>
          ${node!.kind === 'character' ? html`<div class="actor"><span>Played by</span>${this.line('actor', 'Actor', 'nobody yet')}</div>` : nothing}
          ${node!.kind === 'plotline' ? this.colours(node!) : nothing}
        </header>
        <div class="prose" data-part="prose" data-hint=${hint}></div>
        <h3>In the story</h3>
        <p class="summary">${summary(this.bench.desk, all) ?? WORDS[node!.kind as Relation].nowhere}</p>
        ${this.places(node!, all)}
        ${this.others(company(this.bench.desk, node!, all))}
      </div>`;
  }

  private badge() {
    const count = this.bench.remarks.count(this.element);
    return count ? saidBadge(this.element, count) : nothing;
  }

  private wayBack(): TemplateResult {
    return html`<button type="button" class="button quiet back" @click=${() => this.leave()}><line-icon name="left"></line-icon>Back</button>`;
  }

  /** In the bin, or never there. */
  private gone(node: OutlineNode | undefined): TemplateResult {
    const {desk} = this.bench;
    return html`<div class="page" tabindex="-1">
      ${this.wayBack()}
      <p class="summary">${node ? `${nameOf(node)} is in the bin.` : 'There is nobody and nothing of this name in the outline.'}</p>
      ${node && desk.mayEdit ? html`<button type="button" class="button" @click=${() => desk.restore([node.id])}>Restore</button>` : nothing}
    </div>`;
  }

  private line(field: 'title' | 'actor', label: string, hint: string): TemplateResult {
    const {mayWrite, lang} = this.sheet;
    return html`<span data-line=${field} data-hint=${hint} role="textbox" aria-label=${label} dir="auto" lang=${lang} spellcheck="false" contenteditable=${mayWrite ? 'plaintext-only' : nothing}
      aria-readonly=${mayWrite ? nothing : 'true'}></span>`;
  }

  private colours({fields}: OutlineNode): TemplateResult {
    const set = (colour: string) => this.bench.writer.set(this.element, 'colour', colour);
    return html`<div class="colours" role="group" aria-label="Colour">${COLOURS.map((colour) => html`<button type="button" class="swatch" data-colour=${colour} aria-label="Colour ${colour.toUpperCase()}"
      aria-pressed=${String((fields.colour ?? 'a') === colour)} ?disabled=${!this.sheet.mayWrite} @click=${() => set(colour)}>${colour.toUpperCase()}</button>`)}</div>`;
  }

  private places(node: OutlineNode, all: readonly Appearance[]): TemplateResult {
    return html`<ul class="places">${repeat(all, ({beat}) => beat.id, ({beat, act, page}, i) => html`
      <li data-node=${beat.id}>
        ${act && act !== all[i - 1]?.act ? html`<h4>${act}</h4>` : nothing}
        <div class="row">
          <button type="button" class="beat" @click=${() => this.goTo(beat.id)}><span class="number">${beat.number}</span><span class="title" dir="auto">${title(beat) || 'Untitled'}</span></button>
          ${node.kind === 'location' ? nothing : this.strand(beat, node)}
          <span class="pages">${page === undefined ? '' : `p. ${page}`}</span>
        </div>
      </li>`)}</ul>`;
  }

  /** The same words as in the grid. */
  private strand(beat: OutlineNode, {id}: OutlineNode): TemplateResult {
    const {mayWrite, lang} = this.sheet;
    return html`<div class="said" data-line=${strand(id)} data-hint=${mayWrite ? 'What this beat does for it' : ''} role="textbox" aria-label=${`What beat ${beat.number} does for it`} dir="auto" lang=${lang} spellcheck="true"
      contenteditable=${mayWrite ? 'plaintext-only' : nothing} aria-readonly=${mayWrite ? nothing : 'true'}></div>`;
  }

  private others(all: readonly Company[]): TemplateResult | typeof nothing {
    if (!all.length) return nothing;
    return html`<h3>Together with</h3><ul class="company">${all.map(({node, beats}) => html`
      <li><button type="button" class="chip" data-colour=${node.fields.colour ?? nothing} @click=${() => this.goTo(node.id)}><span dir="auto">${nameOf(node)}</span> <b>${beats}</b></button></li>`)}</ul>`;
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('element') && this.prose) this.putAway();
  }

  /** The page of another one: what is written here goes in first. */
  private putAway() {
    this.bench.surface.lines.flush();
    if (this.bench.editor.card === this) this.bench.editor.close();
    this.place?.replaceChildren();
    this.prose = undefined;
  }

  protected updated(changed: PropertyValues<this>) {
    const node = this.bench.desk.node(this.element);
    if (!this.querySelector('[data-part=prose]') || !node) return void (this.prose = undefined);
    this.prose ??= new PlainProse(this.place, this.sheet.lang);
    this.prose.answerKeys(this.sheet.mayWrite, this.proseLabel);
    for (const line of this.querySelectorAll<Line>('[data-line]')) this.show(line);
    this.paint();
    if (changed.has('element')) this.querySelector<HTMLElement>('.page')!.focus({preventScroll: true});
  }

  private show(line: Line) {
    const {lines} = this.bench.surface;
    const of = this.bench.desk.node(line.closest<HTMLElement>('[data-node]')!.dataset.node!);
    lines.show(line, of?.fields[line.dataset.line as 'title'] ?? '');
  }

  private paint() {
    const node = this.bench.desk.node(this.element);
    if (node) this.prose?.paint(prose(node), this.marks, this.bench.remarks.quotesOf(this.element));
  }

  private get marks(): readonly Mark[] {
    return marksOf(this.bench.desk, this.element);
  }

  // ---- hands

  private key(e: KeyboardEvent) {
    const line = (e.target as Element).closest<HTMLElement>('[data-line]');
    if (e.isComposing || e.defaultPrevented || (e.key !== 'Escape' && !(e.key === 'Enter' && line))) return;
    if (line) this.querySelector<HTMLElement>('.page')!.focus({preventScroll: true});
    else if (e.target === this.querySelector('.page')) this.leave();
    else return;
    e.preventDefault();
    e.stopPropagation();
  }

  private leave() {
    this.bench.surface.lines.flush();
    this.dispatchEvent(new CustomEvent('left'));
  }

  private goTo(detail: string) {
    this.bench.surface.lines.flush();
    this.dispatchEvent(new CustomEvent('go-to', {detail}));
  }

  disconnectedCallback() {
    if (this.bench.editor.card === this) this.bench.editor.close();
    super.disconnectedCallback();
  }
}
