import {STORY} from '../sync/wire.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {arrange, keepingTheHand} from './arrange.ts';
import {BeatCard} from './beat-card.ts';
import {pagesOf, paging} from './paging.ts';
import type {Paging} from './paging.ts';
import {PartHeading} from './part-heading.ts';
import type {Sheet} from './sheet.ts';

/** How long a moved beat slides, in milliseconds. */
const SLIDE = 150;

/** An act or a sequence on the page: a section with its heading and the list of what it holds. */
export interface Part {
  readonly section: HTMLElement;
  readonly heading: PartHeading;
  readonly list: HTMLElement;
  /** Where the first beat is typed while there is none. */
  readonly first: HTMLElement;
}

/**
 * The acts, sequences and beats of an outline as elements, in order. A node keeps its element for as long as it lives; only elements whose node is
 * another one are told. One line of an outline is one element however often it moves.
 */
export class Leaves {
  private readonly cards = new Map<string, BeatCard>();
  private readonly parts = new Map<string, Part>();
  private pages: Paging = new Map();

  constructor(
    private readonly root: HTMLElement,
    private sheet: Sheet,
  ) {}

  card(id: string): BeatCard | undefined {
    return this.cards.get(id);
  }

  part(id: string): Part | undefined {
    return this.parts.get(id);
  }

  all(): Iterable<BeatCard> {
    return this.cards.values();
  }

  get paging(): Paging {
    return this.pages;
  }

  /** Everything, from the beginning; also when the sheet has become another one. */
  show(sheet: Sheet) {
    this.sheet = sheet;
    this.fill(STORY);
    for (const id of this.parts.keys()) this.fill(id);
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
    if (parents.size) keepingTheHand(() => this.refill(parents));
    if (naming) for (const card of this.cards.values()) card.requestUpdate();
    if (structural) this.paginate();
    if (parents.size) this.forget();
    return structural || naming;
  }

  private refill(parents: ReadonlySet<string>) {
    for (const id of parents) if (id === STORY || this.parts.get(id)?.section.isConnected) this.fill(id);
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
    this.elementNow(id)?.scrollIntoView({block: 'nearest'});
    const after = this.boxOf(id);
    const far = before && after ? before.top - after.top : 0;
    if (far === 0 || Math.abs(far) > innerHeight || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.elementNow(id)?.animate({translate: [`0 ${far}px`, '0 0'], zIndex: ['1', '1']}, {duration: SLIDE, easing: 'ease-out'});
  }

  private boxOf(id: string): DOMRect | undefined {
    return this.elementNow(id)?.getBoundingClientRect();
  }

  private elementNow(id: string): HTMLElement | undefined {
    return this.cards.get(id) ?? this.parts.get(id)?.section;
  }

  private fill(id: string) {
    const list = id === STORY ? this.root : this.parts.get(id)!.list;
    const children = this.sheet.view.childIds(id).map((child) => this.elementOf(this.sheet.view.node(child)!));
    arrange(list, children);
    const part = this.parts.get(id);
    if (part) invite(part.first, children.length === 0 && this.sheet.mayWrite);
  }

  private elementOf(node: OutlineNode): HTMLElement {
    if (node.kind === 'beat') return this.cards.get(node.id) ?? this.newCard(node);
    return (this.parts.get(node.id) ?? this.newPart(node)).section;
  }

  private newCard(node: OutlineNode): BeatCard {
    const card = new BeatCard();
    card.node = node;
    card.sheet = this.sheet;
    this.cards.set(node.id, card);
    return card;
  }

  private newPart(node: OutlineNode): Part {
    const section = document.createElement('section');
    const heading = new PartHeading();
    const list = document.createElement('div');
    section.className = node.kind;
    section.dataset.container = node.id;
    list.className = 'leaves';
    heading.node = node;
    heading.sheet = this.sheet;
    const first = placeForTheFirst(node.id);
    section.append(heading, list, first);
    const part = {section, heading, list, first};
    this.parts.set(node.id, part);
    this.fill(node.id);
    return part;
  }

  private paginate() {
    this.pages = paging(this.sheet.view);
    for (const [id, stretch] of this.pages) {
      const label = pagesOf(stretch);
      this.cards.get(id)?.showPages(label);
      const heading = this.parts.get(id)?.heading;
      if (!heading) continue;
      heading.pages = label;
      heading.beats = stretch.beats;
    }
  }

  /** Lets go of what is no longer on the page. */
  private forget() {
    for (const [id, card] of this.cards) if (!this.pages.has(id) && !card.isConnected) this.cards.delete(id);
    for (const [id, part] of this.parts) if (!this.pages.has(id) && !part.section.isConnected) this.parts.delete(id);
  }
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
