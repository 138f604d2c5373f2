import {html} from 'lit';
import type {PropertyValues, TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Bench} from '../outline-editor/bench.ts';
import {targetOf} from '../outline-editor/expected.ts';
import {lookedFor} from '../outline-editor/filter.ts';
import {paging} from '../outline-editor/paging.ts';
import type {Paging} from '../outline-editor/paging.ts';
import {LightElement} from '../part/light-element.ts';
import {beats, eighths} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';
import {drafted} from './drafted.ts';
import type {Draft} from './drafted.ts';
import {lanes} from './lanes.ts';
import {mapKey} from './map-keys.ts';
import type {MapHands} from './map-keys.ts';
import {Pull, lengthWithin} from './pull.ts';
import {blocks, lane, parts, roles, ruler, said, tension} from './rows.ts';
import type {Drawing} from './rows.ts';
import {nearest, wayOf, within, zoomAt} from './scale.ts';
import {labels, targets} from './targets.ts';
import type {Target} from './targets.ts';
import {LEAST, MOST, curve} from './tension.ts';

/** How much nearer one step of the keyboard comes. */
const STEP = 1.4;
/** How much nearer a wheel comes with each pixel that it says it has turned. */
const WHEEL = 0.0016;
/** Beside the names, and at the right edge, in pixels; the style sheet has the same. */
const NAMES = 132;
const EDGE = 24;
const NAME_ROWS = 3;
const NAME_FONT = '600 11.5px "Inter Variable", system-ui, sans-serif';
/** The sign behind a role's name, and the room around both. */
const SIGN = 22;

/** A place along the pages, 0 to 1, and its x on the screen. */
interface Still {
  readonly way: number;
  readonly x: number;
}

/**
 * The story along its pages: acts, what the structure wants, beats as long as they are, the curve of its tension, and where each plotline and
 * character is in it. It keeps no truth, and shows the beat that is selected and what is looked for like the other views.
 *
 * @event write-asked - A beat is to be written at; detail is its id.
 * @event role-asked - A beat is wanted for a role that has none; detail is the role.
 */
@customElement('outline-map')
export class OutlineMap extends LightElement {
  @property({attribute: false}) bench!: Bench;
  @property() filter = '';
  /** Counts what has changed in the outline since it was opened. */
  @property({type: Number}) changes = 0;

  @state() private zoom = 1;
  @state() private draft: Draft | undefined;
  @state() private room = 0;
  @state() private selected = '';
  /** Who is in which beat: what makes a difference here of all that others do. */
  @state() private whoIsWhere = '';
  /** Which screens of the scrolled map are in sight: drawing goes screen by screen, not pixel by pixel. */
  @state() private screen = 0;

  private pages: Paging = new Map();
  private length = 0;
  /** What has to stay where it is when the next picture is drawn. */
  private still: Still | undefined;
  /** What stood still last, and how far all was scrolled then: where one comes nearer step by step, the steps add no errors. */
  private stood: (Still & {readonly scrolled: number}) | undefined;
  private pull: Pull | undefined;
  private pen: CanvasRenderingContext2D | null | undefined;

  protected listen(signal: AbortSignal) {
    const {element} = this.bench.surface;
    this.selected = this.bench.selection.id;
    element.addEventListener('selection-changed', () => (this.selected = this.bench.selection.id), {signal});
    signal.addEventListener('abort', this.bench.desk.listen('peers', () => this.lookWhoIsWhere()));
    this.addEventListener('wheel', (e) => this.turned(e), {signal, passive: false});
    this.addEventListener('pointerdown', (e) => this.pressed(e), {signal});
    this.addEventListener('click', (e) => this.clicked(e), {signal});
    this.addEventListener('dblclick', (e) => this.twice(e), {signal});
    this.addEventListener('focusin', (e) => this.entered(e), {signal});
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    this.scroller.addEventListener('scroll', () => (this.screen = this.screenNow), {signal, passive: true});
    const watch = new ResizeObserver(() => (this.room = this.scroller.clientWidth));
    watch.observe(this.scroller);
    signal.addEventListener('abort', () => watch.disconnect());
  }

  disconnectedCallback() {
    this.pull?.cancel();
    super.disconnectedCallback();
  }

  private lookWhoIsWhere() {
    this.whoIsWhere = this.bench.desk.peers.map(({c, at}) => `${c} ${at?.id ?? ''}`).join();
  }

  protected render(): TemplateResult {
    const {desk, surface} = this.bench;
    const view = drafted(desk, this.draft);
    const all = beats(view);
    if (!all.length) return this.nothingYet();
    this.pages = paging(view);
    const target = targetOf(view);
    // while somebody pulls at it, it keeps its measure
    if (!this.draft) this.length = Math.max(this.pages.get(STORY)!.to, target);
    const drawing = this.drawing(view);
    const wanted = targets(view, surface.sheet().laid, this.pages);
    return html`
      <div class="rows" style="--time: ${drawing.width}px">
        ${ruler(drawing, target)} ${parts(drawing, 'act')} ${parts(drawing, 'sequence')} ${roles(drawing, wanted, this.placed(wanted, drawing))}
        ${blocks(drawing, all)} ${tension(drawing, curve(view, this.pages))} ${lanes(view).map((each) => lane(drawing, each))}
      </div>
      ${this.slider()}`;
  }

  private drawing(view: Drawing['view']): Drawing {
    const {desk} = this.bench;
    return {
      view,
      paging: this.pages,
      length: this.length,
      width: this.width,
      filter: lookedFor(this.filter, this.bench.desk),
      selected: this.selected,
      sight: this.sight,
      mayWrite: desk.mayWrite,
      peers: desk.peers,
      spoken: (id) => this.bench.remarks.count(id),
      draft: this.draft,
    };
  }

  private nothingYet(): TemplateResult {
    return html`<div class="nothing">
      <p>The map lays the beats along the pages. There are none yet.</p>
      ${this.bench.desk.mayWrite ? html`<button type="button" class="button" @click=${() => this.ask('write-asked', '')}>Write the first beat</button>` : ''}
    </div>`;
  }

  private slider(): TemplateResult {
    const way = wayOf(this.zoom, this.most);
    return html`<div class="zoom">
      <label><span class="unseen">Nearness</span>
        <input type="range" min="0" max="1" step="0.02" .value=${String(way)} aria-valuetext=${this.zoom === 1 ? 'The whole story' : `${this.zoom.toFixed(1)} times`}
          @input=${(e: Event) => this.zoomTo(zoomAt(Number((e.target as HTMLInputElement).value), this.most))}></label>
      <output>${this.zoom === 1 ? 'All' : `× ${this.zoom.toFixed(1)}`}</output>
    </div>`;
  }

  private placed(wanted: readonly Target[], {length, width}: Drawing) {
    const places = wanted.map(({name, ideal}) => ({middle: (ideal / length) * width, width: this.widthOf(name) + SIGN}));
    return labels(places, width, NAME_ROWS);
  }

  private widthOf(words: string): number {
    this.pen ??= document.createElement('canvas').getContext('2d');
    if (!this.pen) return words.length * 7;
    this.pen.font = NAME_FONT;
    return this.pen.measureText(words).width;
  }

  protected updated(_changed: PropertyValues) {
    if (!this.still) return;
    const {way, x} = this.still;
    this.still = undefined;
    const {left, width} = this.time.getBoundingClientRect();
    this.scroller.scrollLeft += left + way * width - x;
    this.screen = this.screenNow;
    this.stood = {way, x, scrolled: this.scroller.scrollLeft};
  }

  private get screenNow(): number {
    return Math.floor(this.scroller.scrollLeft / Math.max(1, this.scroller.clientWidth));
  }

  /** A screen more than is seen, on either side, in eighths. */
  private get sight(): Drawing['sight'] {
    const eighths = (this.scroller.clientWidth / this.width) * this.length;
    return {from: (this.screen - 1) * eighths, to: (this.screen + 3) * eighths};
  }

  // ---- near and far

  private get scroller(): HTMLElement {
    return this.closest<HTMLElement>('[data-scroll]') ?? document.documentElement;
  }

  /** How wide the whole story is, in pixels, at this zoom. */
  private get width(): number {
    return this.whole * this.zoom;
  }

  private get whole(): number {
    const names = this.querySelector('.name')?.clientWidth || NAMES;
    return Math.max(200, (this.room || this.scroller.clientWidth) - names - EDGE);
  }

  private get most(): number {
    return nearest(this.length, this.whole);
  }

  private get time(): HTMLElement {
    return this.querySelector<HTMLElement>('.pages .time')!;
  }

  /** One step; what is selected stays where it is, or the middle of what is seen. */
  step(nearer: 1 | -1) {
    this.zoomTo(nearer > 0 ? this.zoom * STEP : this.zoom / STEP);
  }

  showAll() {
    this.zoomTo(1);
  }

  private zoomTo(zoom: number, x = this.middle()) {
    if (!this.time) return;
    const {left, width} = this.time.getBoundingClientRect();
    const goesOn = this.stood?.x === x && this.stood.scrolled === this.scroller.scrollLeft;
    this.still = {way: goesOn ? this.stood!.way : (x - left) / width, x};
    this.zoom = within(zoom, this.most);
    this.requestUpdate();
  }

  private middle(): number {
    const frame = this.scroller.getBoundingClientRect();
    const box = this.block(this.selected)?.getBoundingClientRect();
    const middle = box ? (box.left + box.right) / 2 : 0;
    return middle > frame.left && middle < frame.right ? middle : frame.left + frame.width / 2;
  }

  /** Over the names and the lanes a wheel goes on to scroll. */
  private turned(e: WheelEvent) {
    const target = e.target as Element;
    const sideways = e.shiftKey || Math.abs(e.deltaX) > Math.abs(e.deltaY);
    if (sideways || (!e.ctrlKey && target.closest('.name, .lane, .zoom')) || !target.closest('.rows')) return;
    e.preventDefault();
    this.zoomTo(this.zoom * Math.exp(-e.deltaY * WHEEL), e.clientX);
  }

  // ---- hands

  /** Brings a beat into sight, or the first of an act or a sequence. */
  async reveal(id: string) {
    await this.updateComplete;
    const beat = this.bench.desk.node(id)?.kind === 'beat' ? id : beats(this.bench.desk, id)[0]?.id;
    const block = this.block(beat ?? '');
    const place = this.pages.get(beat ?? '');
    if (block) block.scrollIntoView({block: 'nearest', inline: 'center'});
    else if (place) this.scroller.scrollLeft = (place.from / this.length) * this.width - this.scroller.clientWidth / 3;
  }

  private block(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-block="${id}"]`);
  }

  private pressed(e: PointerEvent) {
    const target = e.target as HTMLElement;
    const {desk} = this.bench;
    const id = target.dataset.point ?? (target.matches('.edge') ? target.parentElement!.dataset.block : undefined);
    const beat = id && desk.mayWrite && e.button === 0 ? desk.node(id) : undefined;
    if (!beat) return;
    e.preventDefault();
    target.closest<HTMLElement>('[tabindex]')?.focus({preventScroll: true});
    this.pull?.cancel();
    this.pull = new Pull(beat, target.dataset.point ? 'tension' : 'length', e, {
      eighth: this.width / this.length,
      curve: () => this.querySelector('.points')!.getBoundingClientRect(),
      draft: (draft) => (this.draft = draft),
      done: (draft) => this.letGo(draft),
    });
  }

  private letGo({id, field, value}: Draft) {
    const {desk, writer, surface} = this.bench;
    if (!desk.isLiving(id)) surface.notices.tell('The beat you were pulling at has been removed by somebody else.');
    else if (desk.mayWrite) writer.set(id, field, value);
  }

  private clicked(e: MouseEvent) {
    const target = e.target as HTMLElement;
    const role = target.closest<HTMLElement>('.role');
    if (role) return this.toRole(role.dataset);
    const time = target.closest<HTMLElement>('.lane .time') ?? target.closest('.crowd')?.parentElement;
    if (time) this.selectAt(time, e.clientX);
  }

  private toRole({role, player}: DOMStringMap) {
    if (player) this.select(player);
    else this.ask('role-asked', role!);
  }

  private select(id: string) {
    this.bench.selection.select(id);
    void this.reveal(id);
  }

  private selectAt(time: HTMLElement, x: number) {
    const {left, width} = time.getBoundingClientRect();
    const at = ((x - left) / width) * this.length;
    const beat = beats(this.bench.desk).find(({id}) => at >= this.pages.get(id)!.from && at < this.pages.get(id)!.to);
    if (beat) this.bench.selection.select(beat.id);
  }

  private twice(e: MouseEvent) {
    const id = (e.target as Element).closest<HTMLElement>('.block')?.dataset.block;
    if (id) this.ask('write-asked', id);
  }

  private entered(e: FocusEvent) {
    const {block, point} = (e.target as HTMLElement).dataset;
    const id = block ?? point;
    if (id) this.bench.selection.select(id);
  }

  private key(e: KeyboardEvent) {
    if (e.defaultPrevented || e.isComposing || !mapKey(e, this.hands())) return;
    e.preventDefault();
    e.stopPropagation();
  }

  private hands(): MapHands {
    const {desk, writer} = this.bench;
    return {
      mayWrite: desk.mayWrite,
      walk: (steps) => this.walk(steps),
      write: (id) => this.ask('write-asked', id),
      longer: (id, by) => this.set(id, 'length', String(lengthWithin(eighths(desk.node(id)!) + by))),
      higher: (id, by) => this.set(id, 'tension', String(this.tensionOf(id, by))),
      saysNothing: (id) => this.set(id, 'tension', ''),
      move: (id, step) => this.keepingTheHand(id, () => writer.step(id, step)),
      remove: (id) => this.bin(id),
      plotline: (id, place) => void writer.togglePlotline(id, place),
    };
  }

  private walk(steps: number) {
    const all = beats(this.bench.desk);
    const at = all.findIndex(({id}) => id === this.selected);
    const next = all[Math.min(all.length - 1, Math.max(0, at + steps))];
    void this.goTo(next?.id);
  }

  private async goTo(id: string | undefined) {
    if (!id) return;
    this.bench.selection.select(id);
    await this.updateComplete;
    const block = this.block(id);
    if (!block) return;
    block.focus({preventScroll: true});
    block.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  private set(id: string, field: 'length' | 'tension', value: string) {
    const {desk, writer, surface} = this.bench;
    writer.set(id, field, value);
    this.pages = paging(desk);
    surface.notices.speak(said(this.drawing(desk), desk.node(id)!));
  }

  private tensionOf(id: string, by: number): number {
    const now = curve(this.bench.desk, this.pages).find((point) => point.id === id)?.value ?? LEAST;
    return Math.min(MOST, Math.max(LEAST, Math.round(now) + by));
  }

  private bin(id: string) {
    const all = beats(this.bench.desk);
    const at = all.findIndex((beat) => beat.id === id);
    const next = all[at + 1] ?? all[at - 1];
    this.bench.writer.remove([all[at]]);
    if (next) void this.updateComplete.then(() => this.goTo(next.id));
  }

  private keepingTheHand(id: string, act: () => void) {
    act();
    void this.updateComplete.then(() => this.goTo(id));
  }

  private ask(type: 'write-asked' | 'role-asked', detail: string) {
    this.dispatchEvent(new CustomEvent(type, {detail}));
  }
}
