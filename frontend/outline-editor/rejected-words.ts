import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Refused} from '../sync/rejected.ts';
import {asText, saveAsFile} from './take-away.ts';

/** More letters of one place than this are shown in part; copied and saved they are whole. */
const SHOWN = 240;

/**
 * Words that could not be kept where they were written: why, which, and two ways to take them away. They stay in this
 * browser until their writer lets go of them.
 *
 * @event let-go - They are not needed any more.
 */
@customElement('rejected-words')
export class RejectedWords extends LitElement {
  @property({attribute: false}) rejected: readonly Refused[] = [];
  /** What the outline is called. */
  @property() outlineTitle = '';
  @state() private copied = false;
  @state() private sure = false;

  createRenderRoot() {
    return this;
  }

  protected willUpdate(changed: Map<string, unknown>) {
    if (changed.has('rejected')) this.copied = this.sure = false;
  }

  protected render() {
    if (!this.rejected.length) return nothing;
    return html`
      <section class="rejected" aria-label="Words that were not taken">
        ${this.reasons().map((reason) => html`<p><b>${reason}</b></p>`)}
        <p>What was not taken is kept in this browser until you let go of it.</p>
        <ul tabindex="0" aria-label="The words">
          ${this.rejected.map(({where, words}) => html`<li>${where}${words ? html` <q>${shortened(words.typed || words.whole)}</q>` : nothing}</li>`)}
        </ul>
        <div class="ways">
          <button class="button next" @click=${() => this.copy()}>${this.copied ? 'Copied' : 'Copy the words'}</button>
          <button class="button" @click=${() => saveAsFile(this.outlineTitle, this.rejected)}>Save as a file</button>
          <button class="button quiet" @click=${() => this.letGo()}>${this.sure ? 'Let go for good' : 'Let go'}</button>
        </div>
      </section>`;
  }

  private reasons(): string[] {
    return [...new Set(this.rejected.map(({say}) => say))];
  }

  private async copy() {
    await navigator.clipboard.writeText(asText(this.outlineTitle, this.rejected));
    this.copied = true;
  }

  /** Twice, since nothing brings them back. */
  private letGo() {
    if (this.sure) this.dispatchEvent(new CustomEvent('let-go', {bubbles: true}));
    this.sure = !this.sure;
  }
}

function shortened(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
}
