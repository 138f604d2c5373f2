/** What the map draws, row by row. Each row is a name and, beside it, something along the pages. */
import {html, nothing, svg} from 'lit';
import type {TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {fits} from '../outline-editor/filter.ts';
import type {Filter} from '../outline-editor/filter.ts';
import {lengthOf, pagesOf} from '../outline-editor/paging.ts';
import type {Paging} from '../outline-editor/paging.ts';
import {EIGHTHS_OF_A_PAGE, beats, eighths, links, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import type {Peer} from '../sync/presence.ts';
import {STORY} from '../sync/wire.ts';
import type {Draft} from './drafted.ts';
import {path, whereabouts} from './lanes.ts';
import type {Lane} from './lanes.ts';
import {figures, percent} from './scale.ts';
import {inWords} from './targets.ts';
import type {Label, Target} from './targets.ts';
import {LEAST, MOST, fromTop, line} from './tension.ts';
import type {Point} from './tension.ts';

/** An outline laid along its pages, as it is drawn once. */
export interface Drawing {
  readonly view: OutlineView;
  readonly paging: Paging;
  /** What the line of pages stands for, in eighths, and how wide it is, in pixels. */
  readonly length: number;
  readonly width: number;
  readonly filter: Filter;
  readonly selected: string;
  /** What is near enough to the screen to be drawn, in eighths. */
  readonly sight: {readonly from: number; readonly to: number};
  readonly mayWrite: boolean;
  readonly peers: readonly Peer[];
  /** How many open threads speak of a beat. */
  spoken(id: string): number;
  readonly draft: Draft | undefined;
}

/** Points stand no closer together, in pixels; where they would, only those that were said and the selected one are drawn. */
const ROOM_FOR_A_POINT = 14;
/** Where more beats than this are in sight, those that are narrower than this, in pixels, are drawn as a crowd. */
const CROWD = 300;
const ROOM_FOR_A_BEAT = 4;

function row(kind: string, name: unknown, along: unknown): TemplateResult {
  return html`<div class="row ${kind}"><div class="name">${name}</div>${along}</div>`;
}

function stretch({paging, length}: Drawing, id: string): string {
  const {from, to} = paging.get(id)!;
  return `left: ${percent(from, length)}%; width: ${percent(to - from, length)}%`;
}

export function ruler({length, width, sight}: Drawing, target: number): TemplateResult {
  const begin = (page: number) => (page - 1) * EIGHTHS_OF_A_PAGE;
  const shown = figures(length, width).filter((page) => begin(page) >= sight.from && begin(page) <= sight.to);
  return row(
    'pages',
    'Pages',
    html`<div class="time">
      ${shown.map((page) => html`<span class="figure" ?data-first=${page === 1} style="left: ${percent(begin(page), length)}%">${page}</span>`)}
      <i class="aim" style="left: ${percent(target, length)}%" title="The story aims at ${lengthOf(target)}"></i>
    </div>`,
  );
}

export function parts(drawing: Drawing, kind: 'act' | 'sequence'): TemplateResult | typeof nothing {
  const {view, paging} = drawing;
  const all = [...paging.keys()].flatMap((id) => view.node(id) ?? []).filter((node) => node.kind === kind && paging.get(node.id)!.beats > 0);
  if (!all.length) return nothing;
  const name = (node: OutlineNode) => title(node) || (kind === 'act' ? `Act ${node.number}` : `Sequence ${node.number}`);
  return row(
    `${kind}s`,
    kind === 'act' ? 'Acts' : 'Sequences',
    html`<div class="time">${all.map((node) => html`<span class="part" style=${stretch(drawing, node.id)} title="${name(node)}, ${pagesOf(paging.get(node.id)!)}"><span class="label">${name(node)}</span></span>`)}</div>`,
  );
}

/** How high a row of names is, and the room for the bands below, in pixels; the style sheet has the first too. */
const NAME_ROW = 24;
const BANDS = 10;

const SIGNS: Readonly<Record<Target['state'], string>> = {filled: '▾', missing: '○', early: '◂', late: '▸'};

export function roles({length, mayWrite}: Drawing, all: readonly Target[], places: readonly (Label | undefined)[]): TemplateResult | typeof nothing {
  if (!all.length) return nothing;
  const rows = Math.max(0, ...places.map((place) => (place ? place.row + 1 : 0)));
  const label = (target: Target, {row: at, middle}: Label) => html`<button type="button" class="role" data-role=${target.role} data-state=${target.state} data-player=${target.beat}
    ?disabled=${target.state === 'missing' && !mayWrite} style="left: ${middle}px; top: ${at * NAME_ROW}px" title=${inWords(target)} aria-label=${inWords(target)}>${target.name} ${SIGNS[target.state]}</button>`;
  const band = ({from, to, ideal, state}: Target) => html`<i class="band" data-state=${state} style="left: ${percent(from, length)}%; width: ${percent(to - from, length)}%"></i><i class="ideal"
    style="left: ${percent(ideal, length)}%"></i>`;
  return row(
    'targets',
    'Structure',
    html`<div class="time" style="height: ${rows * NAME_ROW + BANDS}px">${all.map((target, i) => (places[i] ? label(target, places[i]) : nothing))}<div class="bands">${all.map(band)}</div></div>`,
  );
}

export function blocks(drawing: Drawing, all: readonly OutlineNode[]): TemplateResult {
  const {selected, draft} = drawing;
  // one of them is always there for the keyboard
  const first = all.some(({id}) => id === selected) ? selected : all[0]?.id;
  const inSight = all.filter(({id}) => id === first || isInSight(drawing, id));
  const drawn = inSight.length > CROWD ? inSight.filter(({id}) => id === first || isWide(drawing, id)) : inSight;
  return row(
    'beats',
    'Beats',
    html`<div class="time">
      ${drawn.length < inSight.length ? crowd(drawing, inSight.filter(({id}) => id !== first && !isWide(drawing, id))) : nothing}
      <div role="listbox" aria-label="Beats along the pages" aria-orientation="horizontal">${repeat(drawn, ({id}) => id, (beat) => block(drawing, beat, beat.id === first, all))}</div>
      ${draft?.field === 'length' ? tip(drawing, draft) : nothing}
    </div>`,
  );
}

function isInSight({paging, sight}: Drawing, id: string): boolean {
  const {from, to} = paging.get(id)!;
  return to >= sight.from && from <= sight.to;
}

/** Whether a hand can take it. */
function isWide({paging, length, width}: Drawing, id: string): boolean {
  const {from, to} = paging.get(id)!;
  return ((to - from) / length) * width >= ROOM_FOR_A_BEAT;
}

/** The others, as one picture. */
function crowd(drawing: Drawing, them: readonly OutlineNode[]): TemplateResult {
  const {view, paging, length, filter} = drawing;
  const groups = new Map<string, OutlineNode[]>();
  for (const beat of them) {
    const key = `${colourOf(view, beat)} ${fits(beat, filter) ? '' : 'out'}`;
    const group = groups.get(key);
    if (group) group.push(beat);
    else groups.set(key, [beat]);
  }
  const paths = [...groups].map(([key, beats]) => svg`<path d=${path(beats, paging)} data-colour=${key.split(' ')[0]} ?data-out=${key.endsWith('out')} />`);
  return html`<svg class="crowd" viewBox="0 0 ${length} 1" preserveAspectRatio="none" aria-hidden="true">${paths}</svg>`;
}

function block(drawing: Drawing, beat: OutlineNode, tabbable: boolean, all: readonly OutlineNode[]): TemplateResult {
  const {filter, selected, mayWrite, peers} = drawing;
  const here = peers.find(({at}) => at?.id === beat.id);
  const name = said(drawing, beat);
  return html`<div class="block" role="option" data-block=${beat.id} tabindex=${tabbable ? 0 : -1} aria-selected=${beat.id === selected ? 'true' : 'false'} aria-label=${name} aria-posinset=${all.indexOf(beat) + 1} aria-setsize=${all.length}
    data-colour=${colourOf(drawing.view, beat)} ?data-out=${!fits(beat, filter)} style=${stretch(drawing, beat.id)} title=${name}><span class="label">${title(beat) || beat.number}</span>${here
      ? html`<i class="peer" data-colour=${here.colour} title="${here.name} is here"></i>`
      : nothing}${drawing.spoken(beat.id) ? html`<i class="spoken"></i>` : nothing}${mayWrite ? html`<i class="edge"></i>` : nothing}</div>`;
}

function colourOf(view: OutlineView, beat: OutlineNode): string {
  const plotline = view.node(links(beat, 'plotline')[0] ?? '');
  return plotline ? (plotline.fields.colour ?? 'a') : '';
}

/** `Beat 3, The raid, pp. 2–9, 7 4/8 pp, tension 4, 2 comment threads`. */
export function said({paging, spoken}: Drawing, beat: OutlineNode): string {
  const tension = beat.fields.tension ? `tension ${beat.fields.tension}` : '';
  const count = spoken(beat.id);
  const threads = count ? `${count} comment ${count === 1 ? 'thread' : 'threads'}` : '';
  return [`Beat ${beat.number}`, title(beat), pagesOf(paging.get(beat.id)!), lengthOf(eighths(beat)), tension, threads].filter(Boolean).join(', ');
}

function tip({paging, length}: Drawing, {id, value}: Draft): TemplateResult | typeof nothing {
  const place = paging.get(id);
  if (!place) return nothing; // somebody has just removed it
  return html`<output class="tip" style="left: ${percent(place.to, length)}%">${lengthOf(Number(value))} · story ${lengthOf(paging.get(STORY)!.to)}</output>`;
}

export function tension(drawing: Drawing, points: readonly Point[]): TemplateResult {
  const {length, width, selected, view, sight} = drawing;
  const near = width / Math.max(1, points.length) >= ROOM_FOR_A_POINT;
  const inSight = points.filter(({id, at}) => id === selected || (at >= sight.from && at <= sight.to));
  const drawn = inSight.filter((point) => near || point.said || point.id === selected);
  const tabbable = drawn.some(({id}) => id === selected) ? selected : drawn[0]?.id;
  return row(
    'tension',
    html`Tension<span class="ends" aria-hidden="true"><span>${MOST}</span><span>${LEAST}</span></span>`,
    html`<div class="time">
      <svg viewBox="0 0 ${Math.max(1, length)} 100" preserveAspectRatio="none" aria-hidden="true">${svg`<polyline points=${line(points)} />`}</svg>
      <div class="points" role="group" aria-label="Tension of the beats">${repeat(drawn, ({id}) => id, (point) => handle(drawing, point, view.node(point.id)!, point.id === tabbable))}</div>
    </div>`,
  );
}

function handle({length, mayWrite, filter}: Drawing, {id, at, value, said: is}: Point, beat: OutlineNode, tabbable: boolean): TemplateResult {
  return html`<div class="point" role="slider" data-point=${id} tabindex=${tabbable ? 0 : -1} aria-label=${`Tension of beat ${beat.number}${title(beat) ? `, ${title(beat)}` : ''}`}
    aria-valuemin=${LEAST} aria-valuemax=${MOST} aria-valuenow=${Math.round(value)} aria-valuetext=${is ? value : 'not said'} aria-readonly=${mayWrite ? nothing : 'true'} ?data-unsaid=${!is}
    ?data-out=${!fits(beat, filter)} title=${is ? `Tension ${value}` : 'Pull up or down'} style="left: ${percent(at, length)}%; top: ${fromTop(value)}%"></div>`;
}

export function lane({paging, length, filter, view}: Drawing, {id, kind, name, colour, beats: its}: Lane): TemplateResult {
  const pressed = filter.some((term) => term.kind === kind && term.value === id);
  return row(
    `lane ${kind}`,
    html`<button type="button" class="filters" data-filter="${kind}:${id}" aria-pressed=${pressed ? 'true' : 'false'} dir="auto">${name}</button>`,
    html`<div class="time"><svg role="img" aria-label="${name}, ${whereabouts(its, beats(view).length)}" viewBox="0 0 ${Math.max(1, length)} 1" preserveAspectRatio="none" data-colour=${colour}>${svg`<path d=${path(its, paging)} />`}</svg></div>`,
  );
}
