import {LitElement, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {DISTANCES, nameOfDistance} from './board.ts';
import type {Distance} from './board.ts';
import {COLUMNS, nameOfColumns} from './columns.ts';
import type {Columns} from './columns.ts';

/**
 * From how far one looks at the board, and what its columns are.
 *
 * @event distance-chosen - Detail is the distance.
 * @event columns-chosen - Detail is what the columns are made of.
 */
@customElement('board-tools')
export class BoardTools extends LitElement {
  @property() distance: Distance = 'card';
  @property() columns: Columns = 'act';
  /** Whether a structure is laid over the story, whose roles can be columns. */
  @property({type: Boolean}) hasRoles = false;

  createRenderRoot() {
    return this;
  }

  protected render() {
    const offered = COLUMNS.filter((columns) => columns !== 'role' || this.hasRoles);
    return html`
      <label>
        <span class="unseen">Columns</span>
        <select @change=${(e: Event) => this.chooseColumns(e)}>${offered.map((columns) => html`<option value=${columns} ?selected=${columns === this.columns}>${nameOfColumns(columns)}</option>`)}</select>
      </label>
      <label>
        <span class="unseen">Distance</span>
        <input type="range" min="0" max=${DISTANCES.length - 1} step="1" .value=${String(DISTANCES.indexOf(this.distance))}
          aria-valuetext=${nameOfDistance(this.distance)} @input=${(e: Event) => this.chooseDistance(e)}>
      </label>
      <output>${nameOfDistance(this.distance)}</output>
    `;
  }

  private chooseColumns(e: Event) {
    this.dispatchEvent(new CustomEvent('columns-chosen', {detail: (e.target as HTMLSelectElement).value as Columns}));
  }

  private chooseDistance(e: Event) {
    const distance = DISTANCES[Number((e.target as HTMLInputElement).value)];
    this.dispatchEvent(new CustomEvent<Distance>('distance-chosen', {detail: distance}));
  }
}
