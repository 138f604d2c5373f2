import {LitElement, html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {chips, ghosts, markSuggested, otherTitle, ownValues} from '../outline-suggest/drawn.ts';
import {sameSuggestions} from '../outline-suggest/spots.ts';
import {eighths, links, prose, title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {Relation} from '../sync/wire.ts';
import type {Line} from './one-line.ts';
import {lengthOf} from './paging.ts';
import {PlainProse} from './plain-prose.ts';
import type {ProsePlace} from './plain-prose.ts';
import {sameMarks} from './prose-words.ts';
import type {Mark} from './prose-words.ts';
import {sameQuotes} from './quotes.ts';
import type {Quote} from './quotes.ts';
import {saidBadge} from './said-badge.ts';
import type {Sheet} from './sheet.ts';
import {Turns} from './turns.ts';

const turns = new Turns();

/** Threads about lines of a card. */
export interface SpokenLines {
  readonly title?: string;
  readonly slugline?: string;
}

/**
 * One beat as it lies on the sheet. Its words are plain text, kept current by whoever tells it `node`; while they are edited here an editor
 * stands in their place (`lend`), of the same size to the pixel. Station 8 of 8 on a keystroke's way.
 */
@customElement('beat-card')
export class BeatCard extends LitElement implements ProsePlace {
  @property({attribute: false}) node!: OutlineNode;
  @property({attribute: false}) sheet!: Sheet;
  /** Other writers in this beat's prose. */
  @property({attribute: false, hasChanged: (now: readonly Mark[], before?: readonly Mark[]) => !sameMarks(now, before)}) marks: readonly Mark[] = [];
  /** Who is writing here just now, by name. */
  @property({attribute: false}) writing = '';

  /** How many threads about this beat are open, and the words some of them are about. */
  @property({attribute: false}) said = 0;
  @property({attribute: false, hasChanged: (now: readonly Quote[], before?: readonly Quote[]) => !sameQuotes(now, before)}) quotes: readonly Quote[] = [];
  /** What is suggested about it but words, and what would come to stand beside it. */
  @property({attribute: false, hasChanged: (now: readonly Suggestion[], before?: readonly Suggestion[]) => !sameSuggestions(now, before)}) suggested: readonly Suggestion[] = [];

  /** The open threads about its title and its slugline, if there are any. */
  @property({attribute: false, hasChanged: (now: SpokenLines, before?: SpokenLines) => now.title !== before?.title || now.slugline !== before?.slugline}) spokenLines: SpokenLines = {};

  private prose: PlainProse | undefined;
  private pages = '';
  private toDraw = () => {};

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.dataset.beat = this.node.id;
    this.tabIndex = -1;
    this.setAttribute('role', 'group');
  }

  /** A moved card is the same card: nothing is torn down. */
  connectedMoveCallback() {}

  readonly proseLabel = 'Prose';

  /** For the first time only when its turn comes. */
  protected scheduleUpdate() {
    if (this.hasUpdated) return super.scheduleUpdate();
    return new Promise<void>((resolve) => turns.take((this.toDraw = resolve))).then(() => super.scheduleUpdate());
  }

  /** Now, if its turn has not come yet. */
  draw() {
    if (!this.isConnected || this.hasUpdated) return;
    this.performUpdate();
    this.toDraw(); // else what changes from now on would wait for that turn
  }

  get place(): HTMLElement {
    this.draw();
    return this.querySelector<HTMLElement>('[data-part=prose]')!;
  }

  line(part: 'title' | 'slugline' | 'length'): Line {
    this.draw();
    return this.querySelector<Line>(`[data-line=${part}]`)!;
  }

  /** Page numbers change for many at once, so they are written past the template. */
  showPages(label: string) {
    if (label === this.pages) return;
    this.pages = label;
    const el = this.querySelector('.pages');
    if (el) el.textContent = label;
  }

  lend() {
    this.draw();
    this.prose!.lend();
  }

  takeBack() {
    this.prose!.takeBack();
    this.paint();
  }

  protected render() {
    const {node, sheet, suggested} = this;
    const role = node.fields.role;
    const status = node.fields.status;
    const purpose = role ? sheet.purposeOf(role) : '';
    const editable = sheet.mayWrite ? 'plaintext-only' : nothing;
    return html`
      ${ghosts(sheet, node, suggested, true)}
      <span class="number" aria-hidden="true">${node.number}</span>
      <div class="head">
        <div class="title" data-part="title" data-line="title" data-hint="Title" role="textbox" aria-label="Title" dir="auto" lang=${sheet.lang}
          spellcheck="true" contenteditable=${editable} aria-readonly=${sheet.mayWrite ? nothing : 'true'}></div>
        ${role ? html`<button class="role" data-do="role" tabindex="-1" ?disabled=${!sheet.mayWrite}>${sheet.roleName(role)}</button>` : nothing}
        ${otherTitle(sheet, node, suggested)}
      </div>
      <div class="prose" data-part="prose" data-hint=${purpose || 'What happens?'} ?data-guides=${purpose !== ''}></div>
      <div class="foot">
        <div class="slugline" data-part="slugline" data-line="slugline" data-hint="Slugline" role="textbox" aria-label="Slugline" dir="auto"
          spellcheck="false" contenteditable=${editable} aria-readonly=${sheet.mayWrite ? nothing : 'true'}></div>
        ${this.people()}
      </div>
      <div class="figures">
        <span class="pages"></span>
        ${this.said ? saidBadge(node.id, this.said) : nothing}
        <span class="marks">${this.plotlines()}</span>
        <span class="measure">
          <span class="length" data-line="length" role="textbox" aria-label="Length in pages" contenteditable=${editable} spellcheck="false"
            aria-readonly=${sheet.mayWrite ? nothing : 'true'}></span>
          ${status ? html`<button class="status" data-do="status" data-status=${status} tabindex="-1" ?disabled=${!sheet.mayWrite}>${status}</button>` : nothing}
        </span>
      </div>
      ${sheet.mayWrite ? html`<button class="more" data-do="menu" tabindex="-1" aria-haspopup="menu" aria-label="More for beat ${node.number}">⋯</button>` : nothing}
      ${this.writing ? html`<span class="writing" data-colour=${this.marks[0]?.colour ?? nothing}>${this.writing} is writing</span>` : nothing}
      ${chips(sheet, node, suggested)}${ghosts(sheet, node, suggested)}
    `;
  }

  private people() {
    const names = [...this.linked('character'), ...this.linked('location')].map((node) => title(node)).filter(Boolean);
    return names.length ? html`<span class="people" dir="auto">${names.join(' · ')}</span>` : nothing;
  }

  private plotlines() {
    return this.linked('plotline').map((node) => {
      const colour = node.fields.colour ?? 'a';
      const name = `Plotline ${colour.toUpperCase()}${title(node) ? `, ${title(node)}` : ''}`;
      return html`<span class="plot" data-colour=${colour} role="img" aria-label=${name} title=${name}>${colour}</span>`;
    });
  }

  private linked(relation: Relation): OutlineNode[] {
    return links(this.node, relation)
      .map((id) => this.sheet.view.node(id))
      .filter((node): node is OutlineNode => node !== undefined && !node.removed);
  }

  protected firstUpdated() {
    this.prose = new PlainProse(this.place, this.sheet.lang);
    this.querySelector('.pages')!.textContent = this.pages;
  }

  protected updated(changed: PropertyValues<this>) {
    const {node, sheet} = this;
    this.dataset.number = String(node.number);
    for (const part of ['title', 'slugline'] as const) markSpoken(this.line(part), this.spokenLines[part]);
    markSuggested(this, node, this.suggested);
    this.dataset.colour = this.linked('plotline')[0]?.fields.colour ?? '';
    this.setAttribute('aria-label', `Beat ${node.number}${title(node) ? `, ${title(node)}` : ''}`);
    const {title: name = '', slugline = '', length} = {...node.fields, ...ownValues(sheet, node, this.suggested)};
    sheet.lines.show(this.line('title'), name);
    sheet.lines.show(this.line('slugline'), slugline);
    sheet.lines.show(this.line('length'), length ? lengthOf(Number(length)) : lengthOf(eighths(node)));
    if (changed.has('sheet')) this.prose!.answerKeys(sheet.mayWrite, this.proseLabel);
    this.paint();
  }

  private paint() {
    this.prose?.paint(prose(this.node), this.marks, this.quotes);
  }
}

/** As words in prose that something is said about: pressed, they show it. */
function markSpoken(line: HTMLElement, thread: string | undefined) {
  line.classList.toggle('spoken-of', thread !== undefined);
  if (thread === undefined) delete line.dataset.thread;
  else line.dataset.thread = thread;
}
