import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {DISTANCES, nameOfDistance} from './board.ts';
import type {Distance} from './board.ts';

/**
 * From how far one looks at the board.
 *
 * @event distance-chosen - Detail is the distance.
 */
@customElement('distance-slider')
export class DistanceSlider extends LitElement {
  @property() distance: Distance = 'card';

  createRenderRoot() {
    return this;
  }

  protected render() {
    return html`
      <label>
        <span class="unseen">Distance</span>
        <input type="range" min="0" max=${DISTANCES.length - 1} step="1" .value=${String(DISTANCES.indexOf(this.distance))}
          aria-valuetext=${nameOfDistance(this.distance)} @input=${(e: Event) => this.choose(e)}>
      </label>
      <output>${nameOfDistance(this.distance)}</output>
    `;
  }

  private choose(e: Event) {
    const distance = DISTANCES[Number((e.target as HTMLInputElement).value)];
    this.dispatchEvent(new CustomEvent<Distance>('distance-chosen', {detail: distance}));
  }
}
