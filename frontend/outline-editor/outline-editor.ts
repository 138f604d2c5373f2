import {LitElement, html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {leaveDesk, openDesk} from '../sync/desk.ts';
import type {Desk, Refused} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';
import type {Field} from '../sync/wire.ts';
import {BeatCard} from './beat-card.ts';
import {Between} from './between.ts';
import {Board, DISTANCES, OverOthers, cutOff} from './board.ts';
import type {Distance} from './board.ts';
import {boardStyles} from './board-styles.ts';
import {Choices} from './choices.ts';
import {Chosen} from './chosen.ts';
import {keepDistance, usualDistance} from './distance-habit.ts';
import './distance-slider.ts';
import {Drag} from './drag.ts';
import {placeFor} from './expected.ts';
import type {Laid, LaidRole} from './expected.ts';
import {Insertion} from './insertion.ts';
import {outlineKey, proseKeys} from './keys.ts';
import type {Hands} from './keys.ts';
import {Leaves} from './leaves.ts';
import './notices.ts';
import type {OutlineNotices} from './notices.ts';
import {Others, marksOf} from './others.ts';
import {OneLine, caretIn, oneLine} from './one-line.ts';
import type {Line} from './one-line.ts';
import {eighthsIn, lengthOf} from './paging.ts';
import './part-heading.ts';
import type {PartHeading} from './part-heading.ts';
import {PickUp} from './pick-up.ts';
import {ProseEditor} from './prose-editor.ts';
import {placeAt} from './prose-words.ts';
import {writesQuietly} from './quiet-habit.ts';
import './quiet-menu.ts';
import type {QuietMenu} from './quiet-menu.ts';
import type {Sheet} from './sheet.ts';
import './sign-in-again.ts';
import {styles} from './styles.ts';
import {Target} from './target.ts';
import {TakingBack} from './taking-back.ts';
import {Writer} from './writer.ts';

/** After a change the panels around the outline are rung this much later, in milliseconds: many changes, one ring. */
const DOORBELL = 150;
/** How long the network may be away, in milliseconds, before it is worth a sentence. */
const AWAY = 3_000;
/** Words of so many letters that a full text did not take are still under the writer's fingers. */
const FEW_LETTERS = 12;
/** How many letters a length takes. */
const LENGTH_LETTERS = 12;

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

  @state() private distance: Distance = usualDistance();

  @state() private ready = false;
  @state() private empty = false;
  @state() private mayWrite = false;
  @state() private away = '';
  @state() private signedOut = false;
  @state() private somebodyElse = '';

  private desk: Desk | undefined;
  private held = '';
  private leaves!: Leaves;
  private lines!: OneLine;
  private editor!: ProseEditor;
  private others!: Others;
  private writer!: Writer;
  private pickUp!: PickUp;
  private choices!: Choices;
  private takingBack!: TakingBack;
  private board!: Board;
  private chosen!: Chosen;
  private readonly overOthers = new OverOthers();
  private selected = '';
  private wanted = '';
  private stops: (() => void)[] = [];
  private bell = 0;
  private awaySince = 0;

  createRenderRoot() {
    adopt();
    return this;
  }

  /** Shows a beat, an act or a sequence, and selects it. */
  reveal(node: string) {
    const el = this.desk?.ready ? (this.leaves.card(node) ?? this.leaves.part(node)?.section) : undefined;
    if (!el) return void (this.wanted = node);
    this.wanted = '';
    el.scrollIntoView({block: 'center'});
    // what was not drawn before has its true height only now
    requestAnimationFrame(() => el.scrollIntoView({block: 'center'}));
    if (el instanceof BeatCard) this.select(node);
  }

  /** The writer has done this on another part of the page; it is theirs to take back like anything else. */
  did(seq: number) {
    this.desk?.did(seq);
  }

  /** Somebody has heard that this browser is not signed in any more. */
  doubt() {
    this.desk?.doubt();
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
      <div class="sheet">
        <div class="leaves story" ?hidden=${!this.ready}></div>
        ${this.ready ? nothing : html`<p class="opening">Opening the outline…</p>`}
        ${this.ready && this.empty ? this.welcome() : nothing}
        ${this.ready && this.mayWrite ? this.adders() : nothing}
      </div>
      ${this.view === 'board' ? this.slider() : nothing}
      ${this.signedOut ? this.signInAgain() : nothing}
      <outline-notices .branch=${this.branch} ?raised=${this.signedOut} @let-go=${() => this.letGo()} @go-to=${(e: CustomEvent<string>) => this.reveal(e.detail)}></outline-notices>
      <quiet-menu></quiet-menu>
    `;
  }

  private slider() {
    return html`<distance-slider .distance=${this.distance} @distance-chosen=${(e: CustomEvent<Distance>) => this.lookFrom(e.detail)}></distance-slider>`;
  }

  private signInAgain() {
    return html`<sign-in-again .name=${this.name} .address=${this.address} .outline=${this.outline} .somebodyElse=${this.somebodyElse}
      @signed-in=${() => this.desk!.wake()}></sign-in-again>`;
  }

  private welcome() {
    if (!this.mayWrite) return html`<p class="blank-sheet">Nothing is written here yet.</p>`;
    return html`
      <div class="blank-sheet">
        <div class="first" data-first=${STORY} contenteditable="plaintext-only" role="textbox" aria-label="The first beat" dir="auto" data-hint="Type the first beat"></div>
        <p>One beat, one thing that happens. Enter makes the next one.</p>
      </div>`;
  }

  private adders() {
    return html`
      <div class="adders">
        <button class="button quiet" data-do="add-beat">+ Beat</button>
        <button class="button quiet" data-do="add-sequence">+ Sequence</button>
        <button class="button quiet" data-do="add-act">+ Act</button>
      </div>`;
  }

  protected firstUpdated() {
    this.sitDown();
  }

  protected updated(changed: PropertyValues) {
    if (changed.has('branch') && this.held && this.held !== this.branch) {
      this.standUp();
      this.sitDown();
    }
    if ((changed.has('roles') || changed.has('acts')) && this.ready) this.leaves.show(this.sheet());
    if (changed.has('view') || changed.has('distance')) this.stepBack();
  }

  /** The same cards from another distance, or in the other view. */
  private stepBack() {
    this.board.keepingStill(this.leaves.card(this.selected), () => {
      this.dataset.view = this.view;
      this.dataset.distance = this.distance;
      const open = this.editor.card;
      if (open && this.isOver(open)) this.overOthers.open(open, cutOff(open));
      else this.overOthers.close();
    });
  }

  private lookFrom(distance: Distance | undefined) {
    if (!distance) return;
    this.distance = distance;
    keepDistance(distance);
  }

  private get notices(): OutlineNotices {
    return this.querySelector<OutlineNotices>('outline-notices')!;
  }

  private get root(): HTMLElement {
    return this.querySelector<HTMLElement>('.leaves.story')!;
  }

  // ---- sitting down at the desk

  private sitDown() {
    if (!this.branch || this.held) return;
    this.held = this.branch;
    const desk = (this.desk = openDesk(this.branch));
    desk.outline = this.outline;
    desk.quiet = writesQuietly(this.account);
    this.lines ??= new OneLine(this, {
      handIn: (line, value) => this.handIn(line, value),
      complain: (sentence) => this.notices.tell(sentence),
      limit: (line) => (line.dataset.line === 'length' ? LENGTH_LETTERS : (this.desk?.limits.title ?? 0)),
    });
    this.root.replaceChildren();
    this.leaves = new Leaves(this.root, this.sheet());
    this.editor = new ProseEditor(desk, {
      keys: proseKeys(() => this.writer),
      marksOf: (id) => marksOf(desk, id),
      typed: () => this.notices.overtaken(),
      opened: (card, height) => this.isOver(card) && this.overOthers.open(card, height),
      closed: () => this.overOthers.close(),
    });
    this.others = new Others(desk, this.leaves, this.editor);
    this.writer = new Writer(desk, this.leaves, this.lines, this.editor, this.notices, (part) => this.comeNear(part));
    this.takingBack = new TakingBack(this.writer, this.leaves, this.notices);
    this.chosen = new Chosen(desk, (ids, say) => this.showChosen(ids, say));
    const hands = new AbortController();
    this.stops.push(() => hands.abort());
    this.board = new Board(this, this.root, hands.signal);
    const inColumns = () => this.board.shown;
    const load = (node: OutlineNode) => this.chosen.with(node);
    const insertion = new Insertion(desk, this.leaves, this.root, inColumns);
    this.pickUp = new PickUp(desk, this.writer, insertion, this.notices, load, inColumns);
    this.choices = new Choices(desk, this.writer, () => this.roles, (id) => this.ask(id, true), load);
    const drag = new Drag(desk, this.writer, insertion, new Target(desk, this.root, inColumns), load, this.root);
    this.stops.push(() => drag.end());
    new Between(desk, this.root, hands.signal, (after) => this.writer.newBeatBelow(after));
    this.listenToHands(hands.signal);
    this.stepBack();
    this.listenToDesk(desk);
    if (desk.ready) this.showAll();
  }

  private standUp() {
    this.lines?.flush();
    this.editor?.close();
    this.stops.splice(0).forEach((stop) => stop());
    window.clearTimeout(this.bell);
    window.clearTimeout(this.awaySince);
    this.awaySince = 0;
    if (this.held) leaveDesk(this.desk!);
    this.held = '';
    this.ready = false;
  }

  private sheet(): Sheet {
    const roles = new Map(this.roles.map(({id, name}) => [id, name]));
    return {
      view: this.desk!,
      lines: this.lines,
      mayWrite: this.desk!.mayWrite,
      lang: this.lang || document.documentElement.lang || navigator.language,
      laid: this.laid,
      roleName: (role) => roles.get(role) ?? inWords(role),
    };
  }

  private get laid(): Laid {
    return {roles: this.roles, acts: this.acts};
  }

  // ---- what the desk tells

  private listenToDesk(desk: Desk) {
    this.stops.push(
      desk.listen('welcome', () => this.letIn()),
      desk.listen('role', () => this.roleChanged()),
      desk.listen('change', (e) => this.changed(e.detail.nodes, e.detail.parents)),
      desk.listen('peers', (e) => this.ready && this.others.moved(e.detail.at)),
      desk.listen('refused', (e) => this.refused(e.detail)),
      desk.listen('differed', () => this.notices.tell('This page was not what the server has. It has been read anew; what you wrote is all here.')),
      desk.listen('undone', (e) => this.takingBack.told(e.detail)),
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
    const desk = this.desk!;
    if (!desk.ready) return;
    this.mayWrite = desk.mayWrite;
    if (!desk.mayWrite) this.editor.close();
    this.leaves.show(this.sheet());
    this.ready = true;
    this.looked();
    this.others.showAll();
    if (this.wanted) this.reveal(this.wanted);
    this.ring();
  }

  private roleChanged() {
    const before = this.ready ? this.mayWrite : this.desk!.mayWrite;
    this.showAll();
    if (before !== this.mayWrite) this.notices.tell(this.mayWrite ? 'You may write in this outline now.' : 'You may read this outline now, but not change it.');
  }

  private changed(nodes: ReadonlySet<string>, parents: ReadonlySet<string>) {
    if (!this.ready) return;
    const more = this.leaves.refresh(nodes, parents);
    if (parents.size) this.looked();
    this.others.changed(nodes);
    if (more) this.ring();
  }

  /** After lists have changed: is anything there, is what was selected and open still there? */
  private looked() {
    const desk = this.desk!;
    this.empty = desk.childIds(STORY).length === 0;
    if (this.selected && !desk.isLiving(this.selected)) this.select('');
    this.chosen.looked();
    // with the beat, whole, the words have gone to the bin; who did it is told beside (`meanwhile-notes.ts`)
    if (this.editor.card?.isConnected === false) this.editor.close();
  }

  private ring() {
    window.clearTimeout(this.bell);
    this.bell = window.setTimeout(() => this.dispatchEvent(new CustomEvent('outline-changed', {bubbles: true, composed: true})), DOORBELL);
  }

  /** Refused acts are told in passing; refused words stay until the writer lets go of them. */
  private refused(refused: Refused) {
    const kept = this.desk!.rejected.includes(refused);
    const underTheFingers = refused.code === 'too_long' && (refused.words?.typed.length ?? 0) <= FEW_LETTERS;
    if (underTheFingers) this.desk!.dismiss(refused);
    if (!kept || underTheFingers) this.notices.tell(refused.say);
    this.offerRejected();
  }

  /** Words that could not be kept where they were written, to take away. */
  private offerRejected() {
    this.notices.rejected = [...this.desk!.rejected];
    this.notices.outlineTitle = this.desk!.node(STORY)?.fields.title ?? '';
  }

  private letGo() {
    this.desk!.rejected.forEach((refused) => this.desk!.dismiss(refused));
    this.offerRejected();
  }

  private reach() {
    const {connection, signedOut, somebodyElse} = this.desk!;
    this.signedOut = signedOut;
    this.somebodyElse = somebodyElse;
    if (signedOut) requestAnimationFrame(() => this.editor.comeClear());
    if (connection === 'live' || connection === 'ended') {
      window.clearTimeout(this.awaySince);
      this.awaySince = 0;
      this.away = connection === 'live' ? '' : 'This outline is not open to you any more. What you see is how it was.';
    } else this.awaySince ||= window.setTimeout(() => (this.away = AWAY_SENTENCE), AWAY);
  }

  // ---- what the hands do

  private listenToHands(signal: AbortSignal) {
    this.addEventListener('mousedown', (e) => this.pressed(e), {signal});
    this.addEventListener('focusin', (e) => this.entered(e), {signal});
    this.addEventListener('focusout', (e) => this.left(e), {signal});
    this.addEventListener('click', (e) => this.clicked(e), {signal});
    this.addEventListener('input', (e) => this.firstWords(e), {signal});
    this.addEventListener('compositionend', (e) => this.firstWords(e), {signal});
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    this.addEventListener('part-answer', (e) => this.answered(e as CustomEvent<boolean>), {signal});
    document.addEventListener('keydown', (e) => this.keyAnywhere(e), {signal});
    this.takingBack.listen(this, signal);
    document.addEventListener('visibilitychange', () => this.lines.flush(), {signal});
    addEventListener('pagehide', () => this.lines.flush(), {signal});
  }

  /** A press on plain prose puts the editor there and goes on as a press in it, so that it may become a selection. */
  private pressed(e: MouseEvent) {
    const words = (e.target as Element).closest<HTMLElement>('.words');
    const card = words?.closest<BeatCard>('beat-card');
    if (!words || !card || !this.mayWrite || e.button !== 0) return;
    e.preventDefault();
    if (e.ctrlKey || e.metaKey || this.chosen.holds(card.node.id)) return;
    this.chosen.clear();
    const at = placeAt(words, e.clientX, e.clientY);
    const view = this.editor.open(card, at ?? 'end', true);
    const {clientX, clientY, detail, shiftKey} = e;
    if (at !== undefined) view.contentDOM.dispatchEvent(new MouseEvent('mousedown', {clientX, clientY, detail, shiftKey, buttons: 1, bubbles: true, cancelable: true}));
  }

  private entered(e: FocusEvent) {
    const target = e.target as HTMLElement;
    const card = target.closest<BeatCard>('beat-card');
    if (card) this.select(card.node.id);
    if (card && target.classList.contains('words') && this.mayWrite) this.editor.open(card, 'kept');
  }

  private left(e: FocusEvent) {
    const to = e.relatedTarget as Element | null;
    if ((e.target as Element).tagName === 'BEAT-CARD') this.pickUp.leave();
    const open = this.editor.card;
    if (!open?.place.contains(e.target as Node) || open.place.contains(to)) return;
    // a window that goes to the back keeps its caret
    queueMicrotask(() => document.hasFocus() && this.editor.card === open && !open.place.contains(document.activeElement) && this.editor.close());
  }

  private clicked(e: MouseEvent) {
    const target = e.target as HTMLElement;
    const button = target.closest<HTMLElement>('[data-do]');
    if (button) return this.do(button);
    const card = target.closest<BeatCard>('beat-card');
    if (card && this.chooses(e, card)) return;
    if (this.chosen.clear() && card && target.closest('.words')) this.editor.open(card, placeAt(card.querySelector<HTMLElement>('.words')!, e.clientX, e.clientY) ?? 'end', true);
    if (card && target.classList.contains('head') && this.mayWrite) void this.writer.go(card.node.id, 'title');
    else if (card && !target.closest('[contenteditable], .cm-editor, .words')) card.focus({preventScroll: true});
    if (card && !this.mayWrite) this.select(card.node.id);
  }

  /** Ctrl chooses one more, or one less; Shift, away from the words, all up to here. */
  private chooses(e: MouseEvent, card: BeatCard): boolean {
    const inWords = (e.target as Element).closest('[contenteditable], .cm-editor, .words') !== null;
    if (!this.mayWrite || !(e.ctrlKey || e.metaKey || (e.shiftKey && !inWords))) return false;
    if (e.shiftKey) this.chosen.extend(card.node.id, this.selected);
    else this.chosen.toggle(card.node.id, this.selected);
    card.focus({preventScroll: true});
    return true;
  }

  private showChosen(ids: ReadonlySet<string>, say: string) {
    for (const card of this.leaves.all()) card.classList.toggle('chosen', ids.has(card.node.id));
    this.notices.speak(say);
  }

  private chooseNext(id: string, step: 1 | -1) {
    const next = this.writer.neighbour(id, step);
    if (!next) return;
    this.chosen.extend(next.id, id);
    void this.writer.go(next.id, 'card');
  }

  private do(button: HTMLElement) {
    const what = button.dataset.do!;
    const {desk, writer} = this;
    const card = button.closest<BeatCard>('beat-card');
    const heading = button.closest<PartHeading>('part-heading');
    const last = desk!.childIds(STORY).at(-1) ?? null;
    if (what === 'add-beat') void writer.go(writer.newBeatIn(writer.lastHome(STORY)), 'title');
    else if (what === 'add-here') void writer.go(writer.newBeatIn(writer.lastHome(button.dataset.part!)), 'title');
    else if (what === 'ghost') this.fillRole(button.dataset);
    else if (what === 'add-sequence') writer.newPart('sequence', this.lastAct());
    else if (what === 'add-act') writer.newPart('act', {parent: STORY, after: last});
    else if (heading) this.menu(button, `More for ${heading.node.kind}`, this.choices.ofPart(heading.node));
    else if (card && what === 'role') this.menu(button, 'Role', this.choices.roleChoices(card.node));
    else if (card && what === 'status') this.menu(button, 'Status', this.choices.statusChoices(card.node));
    else if (card) this.menu(button, `Beat ${card.node.number}`, this.choices.ofBeat(card.node));
  }

  private menu(anchor: HTMLElement, label: string, choices: ReturnType<Choices['ofBeat']>) {
    void this.querySelector<QuietMenu>('quiet-menu')!.open(anchor, label, choices);
  }

  /** A beat for a role that has none, where it is looked for. */
  private fillRole({part, page, role}: DOMStringMap) {
    const {desk, writer} = this;
    const home = writer.lastHome(part!);
    const place = placeFor(desk!, part!, Number(page), this.leaves.paging) ?? {parent: home, after: desk!.childIds(home).at(-1) ?? null};
    void writer.go(writer.newBeatAt(place, {role: role!}), 'title');
  }

  private lastAct() {
    const act = this.desk!.children(STORY).filter((node) => node.kind === 'act').at(-1);
    const parent = act?.id ?? STORY;
    return {parent, after: this.desk!.childIds(parent).at(-1) ?? null};
  }

  private ask(id: string, asking: boolean) {
    const heading = this.leaves.part(id)?.heading;
    if (heading) heading.asking = asking;
  }

  private answered(e: CustomEvent<boolean>) {
    const heading = e.target as PartHeading;
    heading.asking = false;
    if (e.detail) this.writer.remove([heading.node]);
  }

  /** The first letter in an empty place makes the beat, and the caret goes on in its title. */
  private firstWords(e: Event) {
    const first = (e.target as Element).closest<HTMLElement>('[data-first]');
    if (!first || (e as InputEvent).isComposing) return;
    const words = oneLine(first.textContent ?? '');
    const at = caretIn(first);
    first.replaceChildren();
    if (!words) return;
    const most = this.desk!.limits.title;
    if (words.length > most) return this.notices.tell(`That does not fit: a title takes ${most} letters.`);
    void this.writer.go(this.writer.newBeatIn(first.dataset.first!, {title: words}), 'title', at);
  }

  private handIn(line: Line, value: string) {
    const id = line.closest<BeatCard>('beat-card')?.node.id ?? line.closest<PartHeading>('part-heading')?.node.id;
    if (!id || !this.desk?.node(id)) return;
    if (line.dataset.line === 'length') return this.handInLength(line, id, value);
    const field = line.dataset.line === 'name' ? 'title' : (line.dataset.line as Field);
    this.writer.set(id, field, value);
  }

  private handInLength(line: Line, id: string, value: string) {
    const length = eighthsIn(value);
    if (length === undefined) this.notices.tell('A length is pages and eighths: 2, 1 4/8, 3/8.');
    else this.writer.set(id, 'length', String(length));
    if (document.activeElement !== line) line.textContent = lengthOf(Number(this.desk!.node(id)?.fields.length ?? 8));
  }

  private key(e: KeyboardEvent) {
    if (e.defaultPrevented || e.isComposing) return;
    if (!outlineKey(e, this.hands())) return;
    e.preventDefault();
    e.stopPropagation();
  }

  private hands(): Hands {
    const {writer, pickUp, board} = this;
    return {
      writer,
      pickUp,
      board,
      menu: (card) => this.menu(card, 'Beat', this.choices.ofBeat((card as BeatCard).node)),
      remove: (id) => writer.remove(this.chosen.with(this.desk!.node(id)!)),
      choose: (id, step) => this.chooseNext(id, step),
      toggle: (id) => this.chosen.toggle(id, this.selected),
      chooseNone: () => this.chosen.clear(),
    };
  }

  private keyAnywhere(e: KeyboardEvent) {
    const target = e.target as HTMLElement;
    const elsewhere = !this.contains(target) && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
    if (e.defaultPrevented || elsewhere || !this.ready) return;
    if (this.mayWrite && this.takingBack.key(e)) return;
    if (/^[-+=]$/.test(e.key) && this.board.shown && !(e.ctrlKey || e.metaKey || e.altKey) && !target.isContentEditable) {
      e.preventDefault();
      return this.lookFrom(DISTANCES[DISTANCES.indexOf(this.distance) + (e.key === '-' ? -1 : 1)]);
    }
    if (e.key === '?' && !target.isContentEditable) {
      e.preventDefault();
      this.dispatchEvent(new CustomEvent('keyboard-sheet', {bubbles: true, composed: true}));
    }
  }

  /** On the board words are cut off; while they are written in they are all there. */
  private isOver(card: BeatCard): boolean {
    return this.board.shown && this.distance !== 'page' && card.isConnected;
  }

  /** Words that are to be written must be seen. */
  private comeNear(part: string) {
    const nearer = this.board.nearer(part, this.distance);
    if (!nearer) return;
    this.lookFrom(nearer);
    this.stepBack();
  }

  private select(id: string) {
    if (id === this.selected) return;
    const before = this.leaves.card(this.selected);
    before?.classList.remove('selected');
    before?.removeAttribute('aria-current');
    if (before) before.tabIndex = -1;
    this.selected = id;
    const card = this.leaves.card(id);
    card?.classList.add('selected');
    card?.setAttribute('aria-current', 'true');
    if (card) card.tabIndex = 0;
    this.dispatchEvent(new CustomEvent('selection-changed', {detail: {node: id}, bubbles: true, composed: true}));
  }
}

/** From where one looks at the outline. */
export type View = 'outline' | 'board';

const AWAY_SENTENCE = 'The server cannot be reached. Go on writing: your words are kept in this browser and are sent when it is back.';

/** `bad-guys-close-in` as a writer reads it. */
function inWords(role: string): string {
  const name = role.slice(role.indexOf('/') + 1);
  return name.replace(/(^|-)(\w)/g, (_all, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());
}

let adopted = false;

/** The style sheet goes to the page once: the outline has no shadow to keep it in. */
function adopt() {
  if (adopted) return;
  adopted = true;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles.styleSheet!, boardStyles.styleSheet!];
}
