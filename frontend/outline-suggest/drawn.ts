/** Suggestions on the card or the heading they are about, and ghosts of what would come to stand beside it. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Sheet} from '../outline-editor/sheet.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {suggesterOf} from '../sync/suggestions.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {Field, InsertOp, MoveOp} from '../sync/wire.ts';
import {goesAndComes} from './goes-and-comes.ts';
import {isAbout, standingAt} from './spots.ts';
import './suggested-beat.ts';
import {spoken, toldOf, toldShortly, unnamed, wouldStand} from './told.ts';

type Drawn = TemplateResult | typeof nothing;

/** Another title, where the title is. */
export function otherTitle(sheet: Sheet, node: OutlineNode, suggested: readonly Suggestion[]): Drawn {
  const found = suggested.filter((each) => isAbout(each, node.id) && isTitle(each));
  return found.length ? html`${found.map((each) => chip(sheet, each))}` : nothing;
}

/** What else is suggested about it. */
export function chips(sheet: Sheet, node: OutlineNode, suggested: readonly Suggestion[]): Drawn {
  const found = suggested.filter((each) => isAbout(each, node.id) && !isTitle(each));
  return found.length ? html`<div class="suggestions">${found.map((each) => chip(sheet, each))}</div>` : nothing;
}

/** What would stand below it, or (`above`) before it. */
export function ghosts(sheet: Sheet, node: OutlineNode, suggested: readonly Suggestion[], above = false): Drawn {
  const found = standingAt(sheet.view, suggested, node.id, above);
  return found.length ? html`<div class="ghosts" ?data-above=${above}>${repeat(found, ({id}) => id, (each) => ghost(sheet, each))}</div>` : nothing;
}

/** A card or a heading says of itself that it is to go, or that something else is suggested. */
export function markSuggested(el: HTMLElement, node: OutlineNode, suggested: readonly Suggestion[]) {
  const isToGo = suggested.some((each) => isAbout(each, node.id) && each.suggests.k === 'remove');
  if (suggested.length) el.dataset.suggested = isToGo ? 'remove' : 'some';
  else delete el.dataset.suggested;
}

/** The fields as this writer would have them: while they suggest, they go on in their own words. */
export function ownValues(sheet: Sheet, node: OutlineNode, suggested: readonly Suggestion[]): Partial<Record<Field, string>> {
  const own = suggested.flatMap((each) => (sheet.own?.has(each) && isAbout(each, node.id) && each.suggests.k === 'set' ? [[each.suggests.field, each.suggests.value]] : []));
  return Object.fromEntries(own) as Partial<Record<Field, string>>;
}

const isTitle = ({suggests}: Suggestion): boolean => suggests.k === 'set' && suggests.field === 'title';

function chip(sheet: Sheet, suggestion: Suggestion): TemplateResult {
  const told = toldShortly(sheet.view, suggestion.suggests, sheet.roleName);
  const label = labelOf(sheet, suggestion);
  return html`<button type="button" class="suggestion" data-do="thread" data-thread=${suggestion.id} title=${label} aria-label=${label}>${goesAndComes(told)}</button>`;
}

function labelOf(sheet: Sheet, suggestion: Suggestion): string {
  return `${suggesterOf(suggestion).name ?? 'Somebody'} suggests: ${spoken(toldOf(sheet.view, suggestion.suggests, sheet.roleName))}`;
}

function ghost(sheet: Sheet, suggestion: Suggestion): TemplateResult {
  const {suggests} = suggestion;
  const label = labelOf(sheet, suggestion);
  if (suggests.k === 'insert' && suggests.nodes.length === 1 && sheet.own?.has(suggestion))
    return html`<suggested-beat data-suggested-node=${suggests.nodes[0].id} .suggestion=${suggestion} .own=${sheet.own} .lang=${sheet.lang} .label=${label}></suggested-beat>`;
  if (suggests.k === 'insert') return html`<button type="button" class="suggested-ghost" data-do="thread" data-thread=${suggestion.id} title=${label} aria-label=${label}>${seeds(suggests)}</button>`;
  return html`<button type="button" class="suggested-line" data-do="thread" data-thread=${suggestion.id} title=${label} aria-label=${label}>${wouldStand(sheet.view, (suggests as MoveOp).ids)}</button>`;
}

function seeds({nodes}: InsertOp): TemplateResult[] {
  return nodes.map((seed) => html`<span class="ghost-title" dir="auto" data-suggested-node=${seed.id}>${seed.fields?.title || unnamed(seed)}</span>${seed.prose ? html`<span class="ghost-prose" dir="auto">${seed.prose}</span>` : nothing}`);
}
