/** What the grid draws: the names across, an act, a beat and what it does for each line. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {fits} from '../outline-editor/filter.ts';
import type {Filter} from '../outline-editor/filter.ts';
import {pagesOf} from '../outline-editor/paging.ts';
import type {Paging} from '../outline-editor/paging.ts';
import {saidBadge} from '../outline-editor/said-badge.ts';
import {title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Peer} from '../sync/presence.ts';
import {TITLES, fieldOf, isOn, wordsIn} from './table.ts';
import type {Row, Spot, Table} from './table.ts';

/** The grid as it is drawn once. */
export interface Drawing {
  readonly table: Table;
  readonly paging: Paging;
  readonly filter: Filter;
  readonly mayWrite: boolean;
  readonly peers: readonly Peer[];
  /** How many open threads speak of a beat. */
  spoken(id: string): number;
  /** The cell the hand is at. */
  readonly at: Spot;
  readonly writing: boolean;
  /** What is chosen, from `at` to another corner. */
  readonly chosen: {readonly beats: ReadonlySet<string>; readonly columns: ReadonlySet<string>};
}

/** Names are changed where they stand; `OneLine` keeps what is in them. */
export function head({table, mayWrite}: Drawing, corner: TemplateResult, adding: TemplateResult | typeof nothing): TemplateResult {
  return html`<div class="head" role="row" aria-rowindex="1">
    <div class="corner" role="columnheader" aria-colindex="1">${corner}</div>
    ${repeat(table.lines, ({id}) => id, (line, at) => html`<div class="line" role="columnheader" aria-colindex=${at + 2} data-node=${line.id} data-colour=${line.fields.colour ?? ''}>
      ${line.fields.colour ? html`<span class="letter" aria-hidden="true">${line.fields.colour.toUpperCase()}</span>` : nothing}
      ${mayWrite
        ? html`<span class="name" data-line="title" data-hint="Name" contenteditable="plaintext-only" role="textbox" aria-label="Name of the ${table.across}" dir="auto" spellcheck="false"></span>`
        : html`<span class="name" data-line="title" dir="auto"></span>`}
      <span class="count">${table.beats.filter((beat) => isOn(beat, table.across, line.id)).length}<span class="unseen"> beats</span></span>
    </div>`)}
    ${adding}
  </div>`;
}

export function row(drawing: Drawing, {node, top, height}: Row, index: number): TemplateResult {
  const style = `top: ${top}px; height: ${height}px`;
  return node.kind === 'beat' ? beat(drawing, node, style, index) : part(drawing, node, style, index);
}

function part({paging}: Drawing, node: OutlineNode, style: string, index: number): TemplateResult {
  const place = paging.get(node.id);
  const name = node.kind === 'shelf' ? 'Shelf' : title(node) || `Act ${node.number}`;
  return html`<div class="row part" role="row" aria-rowindex=${index} style=${style}><div class="beat" role="rowheader" aria-colindex="1"><b dir="auto">${name}</b> <span class="page">${place ? pagesOf(place) : ''}</span></div></div>`;
}

function beat(drawing: Drawing, node: OutlineNode, style: string, index: number): TemplateResult {
  const {table, filter, peers} = drawing;
  const here = peers.find(({at}) => at?.id === node.id);
  return html`<div class="row" role="row" aria-rowindex=${index} style=${style} ?data-out=${!fits(node, filter)} ?data-here=${drawing.at.beat === node.id}>
    ${cell(drawing, node, undefined, 1, here)} ${table.lines.map((line, at) => cell(drawing, node, line, at + 2))}
  </div>`;
}

/** `of`: the plotline or character; without one it is the beat's title. */
function cell(drawing: Drawing, node: OutlineNode, of: OutlineNode | undefined, column: number, here?: Peer): TemplateResult {
  const {at, writing, chosen} = drawing;
  const line = of?.id ?? TITLES;
  const active = at.beat === node.id && at.line === line;
  const inBlock = chosen.columns.has(line) && chosen.beats.has(node.id);
  return html`<div class=${line === TITLES ? 'cell beat' : 'cell'} role=${line === TITLES ? 'rowheader' : 'gridcell'} aria-colindex=${column} tabindex=${active ? 0 : -1} data-node=${node.id} data-column=${line}
    aria-selected=${inBlock ? 'true' : 'false'} aria-readonly=${drawing.mayWrite ? nothing : 'true'} ?data-active=${active} ?data-on=${line !== TITLES && isOn(node, drawing.table.across, line)}
    data-colour=${of?.fields.colour ?? ''}>${active && writing ? words(node, of) : still(drawing, node, line, here)}</div>`;
}

/** Where they are written; `OneLine` keeps what is in it. */
function words(node: OutlineNode, of: OutlineNode | undefined): TemplateResult {
  const label = of ? `What beat ${node.number} does for ${title(of) || 'it'}` : `Title of beat ${node.number}`;
  return html`<div class="writing" data-line=${fieldOf(of?.id ?? TITLES)} contenteditable="plaintext-only" role="textbox" aria-label=${label} dir="auto"></div>`;
}

function still({table, paging, spoken}: Drawing, node: OutlineNode, line: string, here?: Peer): TemplateResult {
  const said = wordsIn(node, line);
  if (line === TITLES) {
    const place = paging.get(node.id);
    const threads = spoken(node.id);
    return html`<span class="number">${node.number}</span><span class="said" dir="auto">${said || html`<i>Untitled</i>`}</span>${threads ? saidBadge(node.id, threads) : nothing}${place ? html`<span class="page">${pagesOf(place)}</span>` : nothing}${here
      ? html`<i class="peer" data-colour=${here.colour} title="${here.name} is here"></i>`
      : nothing}`;
  }
  return said ? html`<span class="said" dir="auto">${said}</span>` : isOn(node, table.across, line) ? html`<span class="mark"><span class="unseen">In this beat</span></span>` : html``;
}
