import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {whatIs} from './places.ts';
import type {Load} from './places.ts';

/** What can be done to several beats at once. */
export type Together = 'homes' | 'plotlines' | 'characters' | 'places' | 'status' | 'remove' | 'none';

const DEEDS: readonly (readonly [Together, string])[] = [
  ['homes', 'Move to…'],
  ['plotlines', 'Plotlines…'],
  ['characters', 'Characters…'],
  ['places', 'Places…'],
  ['status', 'Status…'],
  ['remove', 'Remove'],
];

/**
 * Several beats are chosen: what can be done to them.
 *
 * @event chosen-asked - Detail is what is asked for, as [Together]; the target is the button.
 */
@customElement('chosen-bar')
export class ChosenBar extends LitElement {
  @property({attribute: false}) chosen: Load = [];

  createRenderRoot() {
    return this;
  }

  protected render() {
    if (this.chosen.length < 2) return nothing;
    return html`<div class="chosen-bar" role="toolbar" aria-label="${whatIs(this.chosen)} chosen">
      <b>${whatIs(this.chosen)}</b>
      ${DEEDS.map(([deed, name]) => html`<button type="button" class="button quiet" ?data-danger=${deed === 'remove'} @click=${(e: Event) => this.ask(e, deed)}>${name}</button>`)}
      <button type="button" class="button quiet bare" aria-label="Choose none" @click=${(e: Event) => this.ask(e, 'none')}>×</button>
    </div>`;
  }

  private ask(e: Event, deed: Together) {
    e.target!.dispatchEvent(new CustomEvent('chosen-asked', {detail: deed, bubbles: true}));
  }
}
