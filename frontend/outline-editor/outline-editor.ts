import {LitElement, html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {PREVIEW_ASKED, hearOf} from '../outline-comments/asking.ts';
import {leaveDesk, openDesk} from '../sync/desk.ts';
import type {Desk} from '../sync/desk.ts';
import type {OutlineGrid} from '../outline-grid/outline-grid.ts';
import type {Across} from '../outline-grid/table.ts';
import type {OutlineRead} from '../outline-read/outline-read.ts';
import type {OutlineMap} from '../outline-map/outline-map.ts';
import {beats, isElement} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';
import {BeatCard} from './beat-card.ts';
import {Bench} from './bench.ts';
import type {Surface} from './bench.ts';
import {DISTANCES} from './board.ts';
import type {Distance} from './board.ts';
import './board-tools.ts';
import {fillRole} from './buttons.ts';
import type {Columns} from './columns.ts';
import {keepDistance, usualDistance} from './distance-habit.ts';
import type {LaidRole} from './expected.ts';
import {Filtering} from './filtering.ts';
import {Hand} from './hand.ts';
import {linesOf} from './hand-in.ts';
import './notices.ts';
import type {OutlineNotices} from './notices.ts';
import type {OneLine} from './one-line.ts';
import './part-heading.ts';
import {writesQuietly} from './quiet-habit.ts';
import './quiet-menu.ts';
import type {QuietMenu} from './quiet-menu.ts';
import {Refusals} from './refusals.ts';
import {newSheet} from './sheet.ts';
import type {Sheet} from './sheet.ts';
import {Standing} from '../outline-suggest/standing.ts';
import {suggestsHere} from '../outline-suggest/suggest-habit.ts';
import {showsCards, shownInstead} from './shown-instead.ts';
import type {Shown, View} from './shown-instead.ts';
import './sign-in-again.ts';
import {wearStyles} from './style-sheets.ts';
import {Whereabouts} from './whereabouts.ts';

/** After a change the panels around the outline are rung this much later, in milliseconds: many changes, one ring. */
const DOORBELL = 150;
/** How long the network may be away, in milliseconds, before it is worth a sentence. */
const AWAY = 3_000;

/**
 * The outline: acts, sequences and beats on one sheet or, as the board, in columns; every word changed where it stands. It keeps no truth; the desk does. It renders into
 * the page itself (ADR 8) and scrolls with whatever it stands in.
 *
 * @event selection-changed - Another beat is selected; detail `{node}`, its id or the empty string.
 * @event outline-changed - Something a panel may show is different now: lists, fields, links; not every letter of prose.
 * @event keyboard-sheet - The writer asks which keys there are.
 */
@customElement('outline-editor')
export class OutlineEditor extends LitElement {
  @property() branch = '';
  @property() outline = '';
  /** What the person may do, until the server has said it itself. */
  @property({attribute: false}) role: string | null = null;
  @property() account = '';
  @property() name = '';
  @property() address = '';
  @property() colour = '';
  /** The roles of the structure laid over the story, and where its acts end. */
  @property({attribute: false}) roles: readonly LaidRole[] = [];
  @property({attribute: false}) acts: readonly number[] = [];
  @property() view: View = 'outline';
  /** What is looked for, as the address has it. */
  @property() filter = '';
  /** What stands across in the grid. */
  @property() across: Across = 'plotline';
  /** What the columns of the board are made of. */
  @property() columns: Columns = 'act';
  /** The character, place or plotline whose page is shown in place of the view. */
  @property() element = '';

  @state() private distance: Distance = usualDistance();

  /** Counts all changes while the pages are read that need to know. */
  @state() private words = 0;
  /** Counts changes of more than words. */
  @state() private changes = 0;
  @state() private ready = false;
  @state() private empty = false;
  @state() private mayWrite = false;
  @state() private away = '';
  @state() private signedOut = false;
  @state() private somebodyElse = '';

  private bench: Bench | undefined;
  private whereabouts: Whereabouts | undefined;
  private refusals: Refusals | undefined;
  private readonly filtering = new Filtering(this);
  private lines!: OneLine;
  private wanted = '';
  private standing: Standing | undefined;
  private stops: (() => void)[] = [];
  private bell = 0;
  private awaySince = 0;

  createRenderRoot() {
    wearStyles();
    return this;
  }

  get shown(): Shown {
    return this.element ? 'element' : this.view;
  }

  /** Shows a beat, an act or a sequence, and selects it; or the page of a character, a place, a plotline. */
  reveal(node: string): void {
    const there = this.bench?.desk.ready ? this.bench.desk.node(node) : undefined;
    if (isElement(there)) return this.toPage(node);
    if (there && this.element) return void this.leavePage().then(() => this.reveal(node));
    this.wanted = there ? '' : node;
    if (there) this.show(node);
  }

  private show(node: string) {
    const {leaves, sieve, desk} = this.bench!;
    // where roles are columns an act is none: its first beat stands for it
    const shown = leaves.element(node)?.isConnected ? node : (beats(desk, node)[0]?.id ?? node);
    const el = leaves.element(shown);
    if (!el) return;
    sieve.letSee(shown);
    if (!showsCards(this.shown)) return void this.revealBeside(shown);
    el.scrollIntoView({block: 'center'});
    // what was not drawn before has its true height only now
    requestAnimationFrame(() => el.scrollIntoView({block: 'center'}));
    if (el instanceof BeatCard) this.bench!.selection.select(shown);
  }

  /** Where no cards are shown. What is shown in their place may only be coming. */
  private async revealBeside(node: string) {
    if (this.bench!.desk.node(node)?.kind === 'beat') this.bench!.selection.select(node);
    await this.updateComplete;
    await this.querySelector<OutlineMap | OutlineGrid | OutlineRead>('outline-map, outline-grid, outline-read')?.reveal(node);
  }

  /** The writer has done this on another part of the page; it is theirs to take back like anything else. */
  did(seq: number) {
    this.bench?.desk.did(seq);
  }

  /** Where the writer sits, once there is something to write on. */
  get sitting(): Bench | undefined {
    return this.ready ? this.bench : undefined;
  }

  /** To a view that is made of cards, unless this is one. */
  async toCards() {
    if (this.element) await this.leavePage();
    if (!showsCards(this.view)) await this.to('outline');
  }

  /** It is to be read as it would be with all suggestions accepted. */
  private async preview() {
    if (this.element) await this.leavePage();
    await this.to('read');
    this.querySelector<OutlineRead>('outline-read')?.preview();
  }

  private toPage(element: string) {
    dispatchEvent(new CustomEvent('element-chosen-here', {detail: element}));
  }

  /** Back to the view it was opened from. */
  private async leavePage() {
    this.toPage('');
    await this.updateComplete;
  }

  /** Somebody has heard that this browser is not signed in any more. */
  doubt() {
    this.bench?.desk.doubt();
  }

  /** A moved outline is the same outline. */
  connectedMoveCallback() {}

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.sitDown();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.standUp();
  }

  protected render() {
    return html`
      <div class="away" role="status">${this.away && !this.signedOut ? html`<span>${this.away}</span>` : nothing}</div>
      ${this.filtering.bar()}
      <div class="sheet">
        ${this.ready ? nothing : html`<p class="opening">Opening the outline…</p>`}
        ${this.ready && this.empty ? this.welcome() : nothing}
        <div class="leaves story" ?hidden=${!this.ready}></div>
      </div>
      ${this.shown === 'board' ? this.boardTools() : nothing}
      ${this.ready ? this.instead() : nothing}
      ${this.signedOut ? this.signInAgain() : nothing}
      <outline-notices .branch=${this.branch} ?raised=${this.signedOut} @let-go=${() => this.refusals?.letGo()} @go-to=${(e: CustomEvent<string>) => this.reveal(e.detail)}></outline-notices>
      <quiet-menu></quiet-menu>
      <button class="comment-offer" type="button" title="Comment (Ctrl Alt M)" hidden><line-icon name="comment"></line-icon>Comment</button>
    `;
  }

  private boardTools() {
    return html`<board-tools .distance=${this.distance} .columns=${this.shownColumns} .hasRoles=${this.roles.length > 0} @distance-chosen=${(e: CustomEvent<Distance>) => this.lookFrom(e.detail)}
      @columns-chosen=${(e: CustomEvent<Columns>) => dispatchEvent(new CustomEvent('columns-chosen-here', {detail: e.detail}))}></board-tools>`;
  }

  /** Roles are columns only where there are any. */
  private get shownColumns(): Columns {
    return this.shown !== 'board' || (this.columns === 'role' && !this.roles.length) ? 'act' : this.columns;
  }

  private instead() {
    const {shown, filter, across, element, changes, words} = this;
    return shownInstead({
      ...{shown, filter, across, element, changes, words},
      hides: this.filtering.hides,
      bench: this.bench!,
      writeAt: (id) => void this.writeAt(id),
      writeRole: (role) => void this.writeRole(role),
      goTo: (id) => this.reveal(id),
      leavePage: () => void this.leavePage(),
    });
  }

  private signInAgain() {
    return html`<sign-in-again .name=${this.name} .address=${this.address} .outline=${this.outline} .somebodyElse=${this.somebodyElse}
      @signed-in=${() => this.bench!.desk.wake()}></sign-in-again>`;
  }

  private welcome() {
    if (!this.mayWrite) return html`<p class="blank-sheet">Nothing is written here yet.</p>`;
    return html`
      <div class="blank-sheet">
        <div class="first" data-first=${STORY} contenteditable="plaintext-only" role="textbox" aria-label="The first beat" dir="auto" data-hint="Type the first beat"></div>
        <p>One beat, one thing that happens. Enter makes the next one.</p>
      </div>`;
  }

  protected firstUpdated() {
    this.sitDown();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('branch') && this.bench && this.bench.desk.branch !== this.branch) {
      this.standUp();
      this.sitDown();
    }
    if ((changed.has('roles') || changed.has('acts')) && this.ready) this.layAgain();
    if (changed.has('view') || changed.has('element') || changed.has('columns') || changed.has('roles')) this.stepBack();
    if (changed.has('filter')) this.filtering.sift();
  }

  private layAgain() {
    this.bench!.leaves.show(this.bench!.surface.sheet());
    this.changes++;
  }

  /** The same cards from another distance, or in the other view. */
  private stepBack() {
    const before = this.dataset.view;
    const show = () => {
      this.dataset.view = this.shown;
      this.dataset.distance = this.distance;
      if (showsCards(this.shown)) this.bench?.leaves.stand(this.shownColumns);
    };
    const [hadCards, hasCards] = [showsCards(before), showsCards(this.shown)];
    if (hadCards && !hasCards) this.whereabouts?.leave();
    if (hadCards && hasCards) this.bench?.rearrange(show);
    else show();
    if (!hadCards && hasCards) this.whereabouts?.comeBack();
    if (!hasCards && this.bench?.selection.id) void this.revealBeside(this.bench.selection.id);
  }

  /** Goes to the page with the hand in this beat; in the first, if it is none. */
  private async writeAt(id: string) {
    await this.to('outline');
    if (id) await this.bench!.writer.go(id, 'prose', 'kept');
    else this.querySelector<HTMLElement>('.blank-sheet .first')?.focus();
  }

  private async writeRole(role: string) {
    await this.to('outline');
    fillRole(this.bench!, role);
  }

  private async to(view: View) {
    dispatchEvent(new CustomEvent('view-chosen-here', {detail: view}));
    await this.updateComplete;
  }

  /** At once: who looks from nearer may be about to write. */
  private lookFrom(distance: Distance) {
    this.distance = distance;
    keepDistance(distance);
    this.stepBack();
  }

  /** By one step of the keyboard; 0: as far away as to see all. False where there is no near and far. */
  private comeNearer(step: 1 | 0 | -1): boolean {
    const map = this.querySelector<OutlineMap>('outline-map');
    if (map) return (step ? map.step(step) : map.showAll(), true);
    if (this.shown !== 'board' || !step) return false;
    const next = DISTANCES[DISTANCES.indexOf(this.distance) + step];
    if (next) this.lookFrom(next);
    return true;
  }

  /** Shows the filter, with the caret in it. */
  openFilter() {
    void this.filtering.open();
  }

  /** Which beats were changed lately is known now. */
  private seeRecent() {
    this.filtering.sift();
    this.changes++;
    this.words++;
  }

  private get notices(): OutlineNotices {
    return this.querySelector<OutlineNotices>('outline-notices')!;
  }

  // ---- sitting down at the desk

  private sitDown() {
    if (!this.branch || this.bench) return;
    const desk = openDesk(this.branch);
    desk.outline = this.outline;
    desk.quiet = writesQuietly(this.account);
    desk.suggests = suggestsHere(this.account, this.branch);
    this.lines ??= linesOf(this, () => this.bench, (sentence) => this.notices.tell(sentence));
    this.bench = new Bench(desk, this.surface(desk));
    this.whereabouts = new Whereabouts(this.bench, () => this.closest<HTMLElement>('[data-scroll]'));
    this.filtering.sitDown();
    this.standing = new Standing(this.bench);
    this.refusals = new Refusals(desk, this.notices);
    new Hand(this.bench);
    hearOf(PREVIEW_ASKED, () => desk.branch, () => void this.preview(), this.bench.signal);
    this.stepBack();
    this.listenToDesk(desk);
    if (desk.ready) this.showAll();
  }

  private standUp() {
    this.lines?.flush();
    this.bench?.clear();
    this.stops.splice(0).forEach((stop) => stop());
    window.clearTimeout(this.bell);
    window.clearTimeout(this.awaySince);
    this.awaySince = 0;
    if (this.bench) leaveDesk(this.bench.desk);
    this.bench = undefined;
    this.ready = false;
  }

  private surface(desk: Desk): Surface {
    return {
      element: this,
      root: this.querySelector<HTMLElement>('.leaves.story')!,
      lines: this.lines,
      notices: this.notices,
      menu: this.querySelector<QuietMenu>('quiet-menu')!,
      offer: this.querySelector<HTMLElement>('.comment-offer')!,
      roles: () => this.roles,
      distance: () => this.distance,
      sheet: () => this.sheet(desk),
      lookFrom: (distance) => this.lookFrom(distance),
      comeNearer: (step) => this.comeNearer(step),
      openFilter: () => this.openFilter(),
      saidAnew: () => this.saidAnew(),
      reveal: (id) => this.reveal(id),
    };
  }

  private sheet(desk: Desk): Sheet {
    const lang = this.lang || document.documentElement.lang || navigator.language;
    return newSheet(desk, this.lines, lang, {roles: this.roles, acts: this.acts});
  }

  // ---- what the desk tells

  private listenToDesk(desk: Desk) {
    this.stops.push(
      desk.listen('welcome', () => this.letIn()),
      desk.listen('role', () => this.showAll()),
      desk.listen('change', (e) => this.changed(e.detail.nodes, e.detail.parents)),
      desk.listen('peers', (e) => this.ready && this.bench!.others.moved(e.detail.at)),
      desk.listen('threads', (e) => this.said(e.detail.nodes)),
      desk.listen('recently', () => this.seeRecent()),
      desk.listen('refused', (e) => this.refusals!.told(e.detail)),
      desk.listen('differed', () => this.notices.tell('This page was not what the server has. It has been read anew; what you wrote is all here.')),
      desk.listen('undone', (e) => this.bench!.takingBack.told(e.detail)),
      desk.listen('connection', () => this.reach()),
      desk.listen('signed-out', () => this.reach()),
    );
    this.reach();
  }

  private letIn() {
    this.showAll();
    dispatchEvent(new Event('beatwright-let-in'));
  }

  private showAll() {
    const {desk, leaves, others, remarks, surface} = this.bench!;
    if (!desk.ready) return;
    this.mayWrite = desk.mayWrite;
    this.standing!.look();
    leaves.show(surface.sheet());
    this.ready = true;
    this.looked();
    this.filtering.sift();
    others.showAll();
    remarks.showAll();
    this.changes++;
    this.words++;
    if (this.wanted) this.arrive();
    this.ring();
  }

  /** The address names a beat; where it names a page too, that is what is shown. */
  private arrive() {
    if (!this.element) return this.reveal(this.wanted);
    if (this.bench!.desk.node(this.wanted)?.kind === 'beat') this.bench!.selection.select(this.wanted);
    this.wanted = '';
  }

  private changed(nodes: ReadonlySet<string>, parents: ReadonlySet<string>) {
    if (!this.ready) return;
    const more = this.bench!.leaves.refresh(nodes, parents);
    if (this.view === 'read') this.words++;
    if (parents.size) this.looked();
    // cards may have been made anew
    if (parents.size) this.bench!.remarks.showAll();
    this.bench!.others.changed(nodes);
    if (this.filter) this.filtering.sift();
    if (more) this.changes++;
    if (more) this.ring();
  }

  /** Something else is said, or its words are elsewhere. */
  private said(nodes: ReadonlySet<string>) {
    if (!this.ready) return;
    this.bench!.remarks.told(nodes);
    if (this.filter.includes('comments:')) this.filtering.sift();
    this.saidAnew();
  }

  /** Cards are told by themselves. */
  private saidAnew() {
    if (!showsCards(this.shown)) this.changes++;
  }

  /** After lists have changed: is anything there, is what was selected and open still there? */
  private looked() {
    const {desk, selection, chosen, editor} = this.bench!;
    this.empty = desk.childIds(STORY).length === 0;
    if (selection.id && !desk.isLiving(selection.id)) selection.select('');
    chosen.looked();
    // with the beat, whole, the words have gone to the bin; who did it is told beside (`meanwhile-notes.ts`)
    if (editor.card?.isConnected === false) editor.close();
  }

  private ring() {
    window.clearTimeout(this.bell);
    this.bell = window.setTimeout(() => this.dispatchEvent(new CustomEvent('outline-changed', {bubbles: true, composed: true})), DOORBELL);
  }

  private reach() {
    const {desk, editor} = this.bench!;
    const {connection, signedOut, somebodyElse} = desk;
    this.signedOut = signedOut;
    this.somebodyElse = somebodyElse;
    if (signedOut) requestAnimationFrame(() => editor.comeClear());
    if (connection === 'live' || connection === 'ended') {
      window.clearTimeout(this.awaySince);
      this.awaySince = 0;
      this.away = connection === 'live' ? '' : 'This outline is not open to you any more. What you see is how it was.';
    } else this.awaySince ||= window.setTimeout(() => (this.away = AWAY_SENTENCE), AWAY);
  }
}

const AWAY_SENTENCE = 'The server cannot be reached. Go on writing: your words are kept in this browser and are sent when it is back.';
