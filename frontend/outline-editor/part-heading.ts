import {LitElement, html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {chips, ghosts, markSuggested, otherTitle, ownValues} from '../outline-suggest/drawn.ts';
import {sameSuggestions} from '../outline-suggest/spots.ts';
import {title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {Budget} from './expected.ts';
import type {Line} from './one-line.ts';
import {saidBadge} from './said-badge.ts';
import {lengthOf} from './paging.ts';
import type {Sheet} from './sheet.ts';

/**
 * The heading of an act, a sequence or the shelf: its name, typed in place, its pages, how many beats.
 *
 * @event part-answer - The writer has answered whether it goes to the bin; detail is true or false.
 */
@customElement('part-heading')
export class PartHeading extends LitElement {
  @property({attribute: false}) node!: OutlineNode;
  @property({attribute: false}) sheet!: Sheet;
  @property({attribute: false}) pages = '';
  @property({attribute: false}) beats = 0;
  /** How much of its pages an act has, where that is known. */
  @property({attribute: false}) budget: Budget | undefined;
  /** How many threads about it are open. */
  @property({attribute: false}) said = 0;
  /** What is suggested about it, and what would come to stand beside it. */
  @property({attribute: false, hasChanged: (now: readonly Suggestion[], before?: readonly Suggestion[]) => !sameSuggestions(now, before)}) suggested: readonly Suggestion[] = [];
  /** Shows the question whether this goes to the bin with all its beats. */
  @property({attribute: false}) asking = false;

  createRenderRoot() {
    return this;
  }

  connectedMoveCallback() {}

  get name(): Line {
    return this.querySelector<Line>('[data-line=name]')!;
  }

  protected render() {
    const {node, sheet, suggested} = this;
    const level = node.kind === 'sequence' ? 3 : 2;
    if (node.kind === 'shelf') return html`${ghosts(sheet, node, suggested, true)}<div class="name" role="heading" aria-level=${level}>Shelf</div>${this.facts()}${ghosts(sheet, node, suggested)}`;
    return html`
      ${ghosts(sheet, node, suggested, true)}
      <div class="name" role="heading" aria-level=${level}>
        <span data-part="name" data-line="name" data-hint=${node.kind === 'act' ? 'Act' : 'Sequence'} role="textbox" aria-label=${`Name of the ${node.kind}`} dir="auto"
          spellcheck="true" lang=${sheet.lang} contenteditable=${sheet.mayWrite ? 'plaintext-only' : nothing} aria-readonly=${sheet.mayWrite ? nothing : 'true'}></span>
      </div>
      ${otherTitle(sheet, node, suggested)}
      ${this.asking ? this.question() : this.facts()}
      ${chips(sheet, node, suggested)}${ghosts(sheet, node, suggested)}
    `;
  }

  private facts() {
    return html`
      <span class="pages">${this.beats ? this.pages : ''}</span>
      <span class="rule">
        ${this.sheet.mayWrite && this.node.kind !== 'shelf'
          ? html`<button class="more" data-do="menu" tabindex="-1" aria-haspopup="menu" aria-label="More for ${title(this.node) || this.node.kind}">⋯</button>`
          : nothing}
      </span>
      ${this.said ? saidBadge(this.node.id, this.said) : nothing}
      <span class="count">${this.beats === 1 ? '1 beat' : `${this.beats} beats`}</span>
      ${this.bar()}
    `;
  }

  private bar() {
    if (!this.budget) return nothing;
    const {used, meant} = this.budget;
    const over = used > meant;
    const words = `${lengthOf(used)} of ${lengthOf(meant)}${over ? `, ${lengthOf(used - meant)} over` : ''}`;
    return html`<span class="budget" role="img" aria-label=${words} title=${words} ?data-over=${over}><i style="width: ${Math.min(100, (used / meant) * 100)}%"></i></span>`;
  }

  private question() {
    const answer = (yes: boolean) => this.dispatchEvent(new CustomEvent('part-answer', {detail: yes, bubbles: true}));
    const contents = this.beats === 1 ? 'its beat' : `its ${this.beats} beats`;
    return html`
      <span class="question" role="alert">To the bin, with ${contents}?</span>
      <button class="button danger" @click=${() => answer(true)}>Remove</button>
      <button class="button" @click=${() => answer(false)}>Keep</button>
      <span class="rule"></span>
    `;
  }

  protected updated(changed: PropertyValues<this>) {
    markSuggested(this, this.node, this.suggested);
    if (this.node.kind !== 'shelf') this.sheet.lines.show(this.name, ownValues(this.sheet, this.node, this.suggested).title ?? title(this.node));
    if (changed.has('asking') && this.asking) this.querySelector<HTMLElement>('.button')?.focus();
  }
}
