import {beats, isWithin} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import {arrange, keepingTheHand} from './arrange.ts';
import {BeatCard} from './beat-card.ts';
import {ColumnFoot} from './column-foot.ts';
import type {Columns} from './columns.ts';
import {budgets, expected} from './expected.ts';
import {madeButton} from './made-button.ts';
import {pagesOf, paging} from './paging.ts';
import type {Paging} from './paging.ts';
import {PartHeading} from './part-heading.ts';
import {RoleColumns} from './role-columns.ts';
import {Runs} from './runs.ts';
import type {Sheet} from './sheet.ts';

/** How long a moved beat slides, in milliseconds. */
const SLIDE = 150;

/** An act, a sequence or the shelf on the page: a section with its heading and the list of what it holds. */
export interface Part {
  readonly section: HTMLElement;
  readonly heading: PartHeading;
  readonly list: HTMLElement;
  /** Where the first beat is typed while there is none. */
  readonly first: HTMLElement;
  readonly foot: ColumnFoot;
  /** Beats between its sequences, where sequences are columns. */
  readonly runs: Runs;
}

/**
 * The acts, sequences and beats of an outline as elements, in order. A node keeps its element for as long as it lives; only elements whose node is
 * another one are told. One line of an outline is one element however often it moves, and in whichever view it is shown.
 */
export class Leaves {
  private readonly cards = new Map<string, BeatCard>();
  private readonly parts = new Map<string, Part>();
  private readonly runs = new Runs();
  private readonly roleColumns = new RoleColumns();
  private columns: Columns = 'act';
  /** At the end of the story, before the shelf. */
  private readonly adders = newAdders();
  private pages: Paging = new Map();

  constructor(
    private readonly root: HTMLElement,
    private sheet: Sheet,
  ) {
    root.addEventListener('contentvisibilityautostatechange', drawWhatComesIntoSight, true);
  }

  card(id: string): BeatCard | undefined {
    return this.cards.get(id);
  }

  part(id: string): Part | undefined {
    return this.parts.get(id);
  }

  /** What stands for a node on the page. */
  element(id: string): HTMLElement | undefined {
    return this.cards.get(id) ?? this.parts.get(id)?.section;
  }

  all(): Iterable<BeatCard> {
    return this.cards.values();
  }

  get paging(): Paging {
    return this.pages;
  }

  /** What the columns are made of from now on. The cards stay, only in other places. */
  stand(columns: Columns) {
    if (columns === this.columns) return;
    this.columns = columns;
    this.root.dataset.columns = columns;
    if (!this.parts.size) return;
    keepingTheHand(() => this.fillAll());
    this.paginate();
  }

  private fillAll() {
    this.fill([STORY, SHELF, ...this.parts.keys()]);
  }

  /** Everything, from the beginning; also when the sheet has become another one. */
  show(sheet: Sheet) {
    this.sheet = sheet;
    if (this.columns === 'role') this.pages = paging(sheet.view);
    this.fillAll();
    for (const card of this.cards.values()) card.sheet = sheet;
    for (const part of this.parts.values()) part.heading.sheet = sheet;
    this.paginate();
    this.forget();
  }

  /** After a change. Says whether more than words of prose differ. */
  refresh(nodes: ReadonlySet<string>, parents: ReadonlySet<string>): boolean {
    let structural = parents.size > 0;
    let naming = false;
    for (const id of nodes) {
      const node = this.sheet.view.node(id);
      const before = this.cards.get(id)?.node ?? this.parts.get(id)?.heading.node;
      if (node && before) structural = this.tell(node, before) || structural;
      else naming ||= node?.kind === 'plotline' || node?.kind === 'character' || node?.kind === 'location';
    }
    if (parents.size && this.columns !== 'role') keepingTheHand(() => this.refill(parents));
    if (naming) for (const card of this.cards.values()) card.requestUpdate();
    if (structural) this.paginate();
    if (structural && this.columns === 'role') keepingTheHand(() => this.fillAll());
    if (parents.size) this.forget();
    return structural || naming;
  }

  private refill(parents: ReadonlySet<string>) {
    this.fill([...parents].filter((id) => id === STORY || this.parts.get(id)?.section.isConnected));
  }

  private tell(node: OutlineNode, before: OutlineNode): boolean {
    const card = this.cards.get(node.id);
    if (card) card.node = node;
    else this.parts.get(node.id)!.heading.node = node;
    return node.fields !== before.fields || node.links !== before.links || node.pending !== before.pending;
  }

  /** Lets the eye follow what `act` moves, where it moves within sight. */
  slide(id: string, act: () => void) {
    const before = this.boxOf(id);
    act();
    this.element(id)?.scrollIntoView({block: 'nearest', inline: 'nearest'});
    const after = this.boxOf(id);
    const [aside, down] = before && after ? [before.left - after.left, before.top - after.top] : [0, 0];
    if (!(aside || down) || Math.hypot(aside, down) > innerHeight || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.element(id)?.animate({translate: [`${aside}px ${down}px`, '0 0'], zIndex: ['1', '1']}, {duration: SLIDE, easing: 'ease-out'});
  }

  private boxOf(id: string): DOMRect | undefined {
    return this.element(id)?.getBoundingClientRect();
  }

  /** What stands in these, in order; a part that was not there before is filled with it. */
  private fill(ids: Iterable<string>) {
    const lists = new Map<Element, readonly Element[]>();
    for (const id of ids) this.list(id, lists);
    arrange(lists);
  }

  private list(id: string, lists: Map<Element, readonly Element[]>) {
    if (id === STORY && this.columns === 'role') return this.listRoles(lists);
    if (this.columns === 'role' && !isWithin(this.sheet.view, id, SHELF)) return;
    const children = this.sheet.view.childIds(id).map((child) => this.elementOf(this.sheet.view.node(child)!, lists));
    if (id === STORY) {
      this.runs.list(children, lists);
      this.adders.hidden = !this.sheet.mayWrite;
      lists.set(this.root, [...this.runs.among(children), this.adders, this.shelf(lists).section]);
      return;
    }
    const part = this.parts.get(id);
    if (!part) return;
    if (this.columns === 'sequence' && this.sheet.view.node(id)?.kind === 'act') {
      part.runs.list(children, lists);
      lists.set(part.list, part.runs.among(children));
    } else lists.set(part.list, children);
    part.section.toggleAttribute('data-empty', children.length === 0);
    invite(part.first, children.length === 0 && this.sheet.mayWrite);
  }

  private listRoles(lists: Map<Element, readonly Element[]>) {
    const card = (id: string) => this.cards.get(id) ?? this.newCard(this.sheet.view.node(id)!);
    this.adders.hidden = !this.sheet.mayWrite;
    const columns = this.roleColumns.list(this.sheet, this.pages, card, lists);
    lists.set(this.root, [...columns, this.adders, this.shelf(lists).section]);
  }

  private shelf(lists: Map<Element, readonly Element[]>): Part {
    return this.parts.get(SHELF) ?? this.newPart(this.sheet.view.node(SHELF)!, lists);
  }

  private elementOf(node: OutlineNode, lists: Map<Element, readonly Element[]>): HTMLElement {
    if (node.kind === 'beat') return this.cards.get(node.id) ?? this.newCard(node);
    return (this.parts.get(node.id) ?? this.newPart(node, lists)).section;
  }

  private newCard(node: OutlineNode): BeatCard {
    const card = new BeatCard();
    card.node = node;
    card.sheet = this.sheet;
    this.cards.set(node.id, card);
    return card;
  }

  private newPart(node: OutlineNode, lists: Map<Element, readonly Element[]>): Part {
    const section = document.createElement('section');
    const heading = new PartHeading();
    const list = document.createElement('div');
    section.className = node.kind;
    section.dataset.container = node.id;
    list.className = 'leaves';
    heading.node = node;
    heading.sheet = this.sheet;
    const first = placeForTheFirst(node.id);
    const foot = new ColumnFoot(node.id);
    section.append(heading, list, first, foot.element);
    const part = {section, heading, list, first, foot, runs: new Runs()};
    this.parts.set(node.id, part);
    this.list(node.id, lists);
    return part;
  }

  private paginate() {
    const {view, laid, mayWrite} = this.sheet;
    this.pages = paging(view);
    for (const [id, stretch] of this.pages) {
      const label = pagesOf(stretch);
      this.cards.get(id)?.showPages(label);
      const heading = this.parts.get(id)?.heading;
      if (!heading) continue;
      heading.pages = label;
      heading.beats = stretch.beats;
    }
    const shelved = beats(view, SHELF);
    for (const {id} of shelved) this.cards.get(id)?.showPages('');
    const shelf = this.parts.get(SHELF);
    if (shelf) shelf.heading.beats = shelved.length;
    const lengths = budgets(view, laid);
    const missing = expected(view, laid, this.pages);
    for (const [id, {heading, foot}] of this.parts) {
      heading.budget = lengths.get(id);
      foot.show(missing.get(id) ?? [], mayWrite);
    }
  }

  /** Lets go of what is no longer on the page. */
  private forget() {
    for (const [id, card] of this.cards) if (!this.pages.has(id) && !card.isConnected) this.cards.delete(id);
    for (const [id, part] of this.parts) if (!this.pages.has(id) && !part.section.isConnected) this.parts.delete(id);
  }
}

function drawWhatComesIntoSight(e: Event) {
  if (e.target instanceof BeatCard && !(e as ContentVisibilityAutoStateChangeEvent).skipped) e.target.draw();
}

function newAdders(): HTMLElement {
  const adders = document.createElement('div');
  adders.className = 'adders';
  adders.append(
    madeButton('button quiet', 'add-beat', '+ Beat'),
    madeButton('button quiet', 'add-sequence', '+ Sequence'),
    madeButton('button quiet', 'add-act', '+ Act'),
  );
  return adders;
}

function placeForTheFirst(id: string): HTMLElement {
  const first = document.createElement('div');
  first.className = 'first';
  first.dataset.first = id;
  first.dataset.hint = 'Type the first beat';
  first.dir = 'auto';
  first.setAttribute('role', 'textbox');
  first.setAttribute('aria-label', 'The first beat');
  return first;
}

function invite(first: HTMLElement, open: boolean) {
  first.hidden = !open;
  if (open) first.setAttribute('contenteditable', 'plaintext-only');
  else first.removeAttribute('contenteditable');
}
