import {LitElement, html, nothing} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import type {LaidRole} from './expected.ts';
import {OPEN, read, same, toggled, withWords, written} from './filter.ts';
import type {Filter, Term, TermKind} from './filter.ts';
import type {FilterPresets} from './filter-presets.ts';
import {PERIODS} from '../sync/recently.ts';
import type {Period} from '../sync/recently.ts';
import {STATUSES} from './statuses.ts';
import type {Caught} from './sieve.ts';

const WITHIN: Readonly<Record<Period, string>> = {hour: 'Changed in the last hour', today: 'Changed today', week: 'Changed in seven days'};
export const nameOfPeriod = (period: string): string => WITHIN[period as Period] ?? period;
const CHANGED = PERIODS.map((id) => ({id, name: WITHIN[id]}));

/**
 * The filter of the outline: words to be found, what was chosen as chips, how many beats fit.
 *
 * @event filter-chosen - Detail is the filter, as [Filter].
 * @event hide-chosen - Whether what does not fit is hidden; detail is true or false.
 * @event filter-left - The writer is done with it.
 */
@customElement('filter-bar')
export class FilterBar extends LitElement {
  @property({attribute: false}) filter: Filter = [];
  @property({attribute: false}) caught: Caught = {fitting: 0, all: 0};
  @property({type: Boolean}) hides = false;
  @property({type: Boolean}) mayWrite = false;
  /** Those of the structure laid over the story. */
  @property({attribute: false}) roles: readonly LaidRole[] = [];
  @property({attribute: false}) presets: FilterPresets | undefined;
  /** What a term is called. */
  @property({attribute: false}) called: (term: Term) => string = ({value}) => value;

  createRenderRoot() {
    return this;
  }

  protected render() {
    const {fitting, all} = this.caught;
    return html`
      <div class="filter" role="search" aria-label="Filter">
        <input type="search" aria-label="Words to find" placeholder="Words to find" .value=${this.words} @input=${(e: Event) => this.find(e)} @keydown=${(e: KeyboardEvent) => this.key(e)}>
        ${STATUSES.map((status) => this.choice({kind: 'status', value: status}))}
        ${this.choice({kind: 'comments', value: OPEN}, 'comments')}
        ${this.roles.length ? this.choices('role', 'Role…', this.roles) : nothing}
        ${this.choices('changed', 'Changed…', CHANGED)}
        ${this.filter.filter(({kind}) => kind !== 'words' && kind !== 'status' && kind !== 'comments').map((term) => this.chip(term))}
        ${this.presets?.all.map((kept) => this.preset(kept))}
        <span class="caught" role="status">${this.filter.length ? `${fitting} of ${all} ${all === 1 ? 'beat' : 'beats'}` : nothing}</span>
        ${this.filter.length && this.presets ? this.keeping(this.presets) : nothing}
        ${this.words && this.mayWrite ? html`<button class="button quiet" type="button" @click=${() => dispatchEvent(new CustomEvent('replace-asked', {detail: this.words}))}>Replace…</button>` : nothing}
        <label class="hides"><input type="checkbox" .checked=${this.hides} @change=${(e: Event) => this.hide(e)}> Hide others</label>
        <button class="button quiet bare" type="button" aria-label="Close the filter" title="Close the filter" @click=${() => this.leave()}>×</button>
      </div>`;
  }

  private get words(): string {
    return this.filter.find(({kind}) => kind === 'words')?.value ?? '';
  }

  private choice(term: Term, name = term.value) {
    const on = this.filter.some((each) => same(each, term));
    return html`<button type="button" class="chip" aria-pressed=${on ? 'true' : 'false'} @click=${() => this.choose(toggled(this.filter, term))}>${name}</button>`;
  }

  private chip(term: Term) {
    const name = this.called(term);
    return html`<button type="button" class="chip" aria-pressed="true" aria-label="${name}: leave out of the filter" @click=${() => this.choose(toggled(this.filter, term))}>${name} <span aria-hidden="true">×</span></button>`;
  }

  private choices(kind: TermKind, label: string, all: readonly {readonly id: string; readonly name: string}[]) {
    const choose = (e: Event) => {
      const select = e.target as HTMLSelectElement;
      if (select.value) this.choose(toggled(this.filter, {kind, value: select.value}));
      select.value = '';
    };
    return html`<select class="chip" aria-label=${label.slice(0, -1)} @change=${choose}><option value="">${label}</option>${all.map(({id, name}) => html`<option value=${id}>${name}</option>`)}</select>`;
  }

  /** One that was kept. */
  private preset(kept: string) {
    const filter = read(kept);
    const name = filter.map((term) => (term.kind === 'words' ? `“${term.value}”` : term.kind === 'status' ? term.value : this.called(term))).join(' + ');
    const on = written(this.filter) === kept;
    return html`<button type="button" class="chip kept" aria-pressed=${on ? 'true' : 'false'} @click=${() => this.choose(on ? [] : filter)}>★ ${name}</button>`;
  }

  private keeping(presets: FilterPresets) {
    const filter = written(this.filter);
    const toggle = () => {
      presets.toggle(filter);
      this.requestUpdate();
    };
    return html`<button type="button" class="button quiet" @click=${toggle}>${presets.holds(filter) ? 'Keep no more' : 'Keep'}</button>`;
  }

  private find(e: Event) {
    this.choose(withWords(this.filter, (e.target as HTMLInputElement).value));
  }

  private key(e: KeyboardEvent) {
    if (e.key !== 'Escape') return;
    e.preventDefault();
    e.stopPropagation();
    this.leave();
  }

  private choose(filter: Filter) {
    this.dispatchEvent(new CustomEvent<Filter>('filter-chosen', {detail: filter}));
  }

  private hide(e: Event) {
    this.dispatchEvent(new CustomEvent<boolean>('hide-chosen', {detail: (e.target as HTMLInputElement).checked}));
  }

  private leave() {
    this.dispatchEvent(new CustomEvent('filter-left'));
  }
}
