import {html, nothing} from 'lit';
import type {ReactiveController, ReactiveControllerHost, TemplateResult} from 'lit';
import type {Bench} from './bench.ts';
import type {LaidRole} from './expected.ts';
import './filter-bar.ts';
import {nameOfPeriod} from './filter-bar.ts';
import type {FilterBar} from './filter-bar.ts';
import {read, written} from './filter.ts';
import type {Filter, Term} from './filter.ts';
import {FilterPresets} from './filter-presets.ts';
import type {Caught} from './sieve.ts';

/** The surface on which something is looked for. */
interface Host extends HTMLElement, ReactiveControllerHost {
  /** What is looked for, as the address has it. */
  readonly filter: string;
  readonly account: string;
  readonly outline: string;
  readonly roles: readonly LaidRole[];
  /** Once there is something to look through. */
  readonly sitting: Bench | undefined;
}

/** What is looked for in an outline: the bar it is asked with, and what it leaves of the beats. */
export class Filtering implements ReactiveController {
  /** Whether beats that do not fit are hidden rather than let fade. */
  hides = false;
  private isOpen = false;
  private caught: Caught = {fitting: 0, all: 0};
  private presets: FilterPresets | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdated() {
    this.host.toggleAttribute('data-hides', this.hides && this.host.filter !== '');
  }

  /** Shown while something is looked for, or about to be. */
  bar(): TemplateResult | typeof nothing {
    const {sitting, filter, roles} = this.host;
    if (!sitting || !(this.isOpen || filter)) return nothing;
    return html`<filter-bar .filter=${read(filter)} .caught=${this.caught} ?hides=${this.hides} .mayWrite=${sitting.desk.mayEdit} .roles=${roles} .presets=${this.presets} .called=${(term: Term) => called(term, sitting)}
      @filter-chosen=${(e: CustomEvent<Filter>) => this.lookFor(e.detail)} @hide-chosen=${(e: CustomEvent<boolean>) => this.hide(e.detail)} @filter-left=${() => this.leave()}></filter-bar>`;
  }

  /** What is kept is kept for an account and an outline. */
  sitDown() {
    this.presets = new FilterPresets(this.host.account, this.host.outline);
  }

  /** Shows the bar, with the caret in it. */
  async open() {
    this.isOpen = true;
    this.host.requestUpdate();
    await this.host.updateComplete;
    const bar = this.host.querySelector<FilterBar>('filter-bar');
    await bar?.updateComplete;
    bar?.querySelector<HTMLInputElement>('[type=search]')?.focus();
  }

  /** Something else is looked for, or the outline is another one. */
  sift() {
    if (!this.host.sitting) return;
    this.caught = this.host.sitting.sieve.set(this.host.filter);
    this.host.requestUpdate();
  }

  private lookFor(filter: Filter) {
    dispatchEvent(new CustomEvent('filter-chosen-here', {detail: written(filter)}));
  }

  private hide(hides: boolean) {
    this.hides = hides;
    this.host.requestUpdate();
  }

  private leave() {
    this.isOpen = false;
    this.lookFor([]);
    this.host.requestUpdate();
    const bench = this.host.sitting;
    bench?.leaves.card(bench.selection.id)?.focus({preventScroll: true});
  }
}

function called({kind, value}: Term, {desk, surface}: Bench): string {
  if (kind === 'changed') return nameOfPeriod(value);
  if (kind === 'comments') return 'with comments';
  if (kind === 'role') return surface.sheet().roleName(value);
  return desk.node(value)?.fields.title || 'untitled';
}
