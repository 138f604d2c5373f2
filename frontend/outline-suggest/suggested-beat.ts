import {html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {LightElement} from '../part/light-element.ts';
import '../part/line-icon.ts';
import {withField} from '../sync/outline-model.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {InsertOp, Seedling} from '../sync/wire.ts';
import type {OwnSuggestions} from './own-suggestions.ts';

/** How long a hand rests before what it typed is suggested, in milliseconds. */
const PAUSE = 600;

/**
 * A beat that its writer suggests, where it would stand: written in like one that is there. What is half typed stands in its fields, whatever is
 * drawn around them, and is suggested after a pause, on leaving them, and when the page goes away.
 */
@customElement('suggested-beat')
export class SuggestedBeat extends LightElement {
  @property({attribute: false}) suggestion!: Suggestion;
  @property({attribute: false}) own!: OwnSuggestions;
  @property({attribute: false}) label = '';

  /** Something is typed that is not suggested yet. */
  private dirty = false;
  private timer = 0;

  /** A moved one is the same one. */
  connectedMoveCallback() {}

  protected listen(signal: AbortSignal) {
    const flush = () => this.flush();
    this.addEventListener('input', (e) => this.typed(e as InputEvent), {signal});
    this.addEventListener('compositionend', () => this.rest(), {signal});
    this.addEventListener('focusout', flush, {signal});
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    this.addEventListener('beforeinput', (e) => e.stopPropagation(), {signal}); // what is taken back here is typing
    document.addEventListener('visibilitychange', flush, {signal});
    addEventListener('pagehide', flush, {signal});
  }

  disconnectedCallback() {
    this.flush();
    super.disconnectedCallback();
  }

  /** Puts the caret in its title. False where it cannot be seen. */
  enter(): boolean {
    if (!this.hasUpdated) this.performUpdate();
    this.titleField?.focus();
    return document.activeElement === this.titleField;
  }

  protected render() {
    const {kind} = this.seed;
    return html`
      <button type="button" class="suggestion" data-do="thread" data-thread=${this.suggestion.id} title=${this.label} aria-label=${this.label}>New ${kind}</button>
      <input class="ghost-title" dir="auto" lang=${this.lang} spellcheck="true" aria-label="Title of the ${kind} you suggest" placeholder="Title" autocomplete="off">
      ${kind === 'beat' ? html`<textarea class="ghost-prose" rows="1" dir="auto" lang=${this.lang} spellcheck="true" aria-label="Prose of the beat you suggest" placeholder="What happens?"></textarea>` : nothing}`;
  }

  protected updated() {
    this.show(this.titleField, this.seed.fields?.title ?? '');
    this.show(this.proseField, this.seed.prose ?? '');
  }

  /** Whoever types is not disturbed. */
  private show(field: HTMLInputElement | HTMLTextAreaElement | null, words: string) {
    if (field && !this.dirty && field !== document.activeElement && field.value !== words) field.value = words;
  }

  private get op(): InsertOp {
    return this.suggestion.suggests as InsertOp;
  }

  private get seed(): Seedling {
    return this.op.nodes[0];
  }

  private get titleField(): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>('input.ghost-title');
  }

  private get proseField(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>('textarea.ghost-prose');
  }

  private typed({isComposing}: InputEvent) {
    this.dirty = true;
    if (!isComposing) this.rest();
  }

  private rest() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE);
  }

  private flush() {
    window.clearTimeout(this.timer);
    if (!this.dirty) return;
    this.dirty = false;
    const {op, seed} = this;
    const fields = withField(seed.fields ?? {}, 'title', this.titleField?.value.trim() ?? '');
    const prose = this.proseField?.value ?? seed.prose ?? '';
    if (fields.title !== seed.fields?.title || prose !== (seed.prose ?? '')) this.own.amend(this.suggestion.id, {...op, nodes: [{...seed, fields, prose}]});
  }

  /** Enter goes on to the prose; Escape leaves. */
  private key(e: KeyboardEvent) {
    if (e.isComposing || !(e.key === 'Escape' || (e.key === 'Enter' && e.target === this.titleField))) return;
    e.preventDefault();
    e.stopPropagation();
    if (e.key === 'Enter' && this.proseField) this.proseField.focus();
    else this.closest<HTMLElement>('[tabindex]')?.focus({preventScroll: true});
    if (this.contains(document.activeElement) && e.key === 'Escape') (document.activeElement as HTMLElement).blur();
  }
}

/** Puts the caret in the title of the beat this writer suggests, once that is drawn. False as long as it is not, or out of sight. */
export function enterSuggested(root: ParentNode, seed: string): boolean {
  return root.querySelector<SuggestedBeat>(`suggested-beat[data-suggested-node="${seed}"]`)?.enter() ?? false;
}
