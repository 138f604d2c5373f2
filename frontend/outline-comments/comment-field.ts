import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {WireMember} from '../sync/wire.ts';
import {isUnknown, meant, typedName} from './mentions.ts';

/**
 * Where a comment is written. Behind an `@` it offers the people it may mean; and to whom the outline belongs, to invite
 * whoever is none of them.
 *
 * @event words-typed - The words are others; detail: all of them.
 * @event words-sent - Ctrl and Enter were pressed.
 * @event words-left - Escape was pressed; the words stay.
 */
@customElement('comment-field')
export class CommentField extends LitElement {
  @property() words = '';
  @property() label = '';
  @property() hint = '';
  @property({type: Number}) rows = 1;
  @property({attribute: false}) members: readonly WireMember[] = [];
  /** Whose page this is, by account. */
  @property() me = '';
  @state() private offered: readonly WireMember[] = [];
  @state() private chosen = 0;
  /** The name of nobody here, who can be invited. */
  @state() private unknown = '';

  createRenderRoot() {
    return this;
  }

  connectedMoveCallback() {}

  get field(): HTMLTextAreaElement {
    return this.querySelector('textarea')!;
  }

  protected render() {
    const open = this.length > 0;
    return html`<textarea rows=${this.rows} dir="auto" aria-label=${this.label} placeholder=${this.hint} .value=${this.words} aria-autocomplete="list" aria-controls=${open ? this.listId : nothing}
        aria-activedescendant=${open ? `${this.listId}-${this.chosen}` : nothing} @input=${() => this.typed()} @keydown=${(e: KeyboardEvent) => this.key(e)} @blur=${() => this.offerNobody()}></textarea>
      ${open ? this.list() : nothing}`;
  }

  private list() {
    const {bottom, left} = this.field.getBoundingClientRect();
    return html`<ul class="mentions" role="listbox" id=${this.listId} aria-label="People" style="top: ${bottom + 2}px; left: ${left}px">
      ${this.offered.map(({name, colour}, at) => html`<li role="option" id="${this.listId}-${at}" aria-selected=${at === this.chosen} @mousedown=${(e: Event) => (e.preventDefault(), this.take(at))}><span class="dot" data-colour=${colour}></span><span dir="auto">${name}</span></li>`)}
      ${this.unknown ? html`<li role="option" id="${this.listId}-0" aria-selected="true" @mousedown=${(e: Event) => (e.preventDefault(), this.take(0))}><line-icon name="link"></line-icon><span dir="auto">Invite “${this.unknown}” to the outline…</span></li>` : nothing}
    </ul>`;
  }

  /** As many as are offered. */
  private get length(): number {
    return this.unknown ? 1 : this.offered.length;
  }

  private offerNobody() {
    this.offered = [];
    this.unknown = '';
  }

  private get listId(): string {
    return `people-for-${this.label.toLowerCase().replaceAll(/\W+/gu, '-')}`;
  }

  private typed() {
    const {value, selectionStart} = this.field;
    const typed = typedName(value, selectionStart);
    this.offered = typed ? meant(typed.letters, this.members, this.me) : [];
    this.unknown = typed && isUnknown(typed.letters, this.members, this.me) ? typed.letters : '';
    this.chosen = 0;
    this.tell('words-typed', value);
  }

  private take(at: number) {
    if (this.unknown) return this.invite();
    const {value, selectionStart} = this.field;
    const typed = typedName(value, selectionStart);
    const {name} = this.offered[at];
    this.offerNobody();
    if (!typed) return;
    this.field.setRangeText(`@${name} `, typed.at, selectionStart, 'end');
    this.tell('words-typed', this.field.value);
  }

  /** Where everybody is invited; what was written stays. */
  private invite() {
    this.offerNobody();
    document.querySelector<HTMLElement>('.share-button')?.click();
  }

  private key(e: KeyboardEvent) {
    if (e.isComposing) return;
    if (this.length && this.inList(e.key)) e.preventDefault();
    else if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) {
      e.preventDefault();
      this.tell('words-sent', this.field.value);
    } else if (e.key === 'Escape') {
      e.stopPropagation();
      this.tell('words-left', this.field.value);
      this.field.blur();
    }
  }

  private inList(key: string): boolean {
    const {length} = this;
    const acts: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (this.chosen = (this.chosen + 1) % length),
      ArrowUp: () => (this.chosen = (this.chosen + length - 1) % length),
      Enter: () => this.take(this.chosen),
      Tab: () => this.take(this.chosen),
      Escape: () => this.offerNobody(),
    };
    acts[key]?.();
    return key in acts;
  }

  private tell(type: string, detail: string) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
