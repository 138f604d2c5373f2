import {askToComment} from '../outline-comments/asking.ts';
import type {About} from '../sync/margin.ts';
import type {Bench} from './bench.ts';
import {PROSE_PLACES} from './plain-prose.ts';
import type {ProsePlace} from './plain-prose.ts';

/** Between the end of the chosen words and the offer, in pixels. */
const GAP = 6;

/** Offers to comment on the words that are chosen in some prose, where they end. */
export class CommentOffer {
  private pressed = false;

  constructor(
    private readonly bench: Bench,
    private readonly button: HTMLElement,
    signal: AbortSignal,
  ) {
    const look = () => requestAnimationFrame(() => signal.aborted || this.look());
    document.addEventListener('selectionchange', look, {signal});
    document.addEventListener('pointerdown', () => (this.pressed = true), {signal, capture: true});
    for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, () => ((this.pressed = false), look()), {signal, capture: true});
    document.addEventListener('scroll', () => (button.hidden = true), {signal, capture: true, passive: true});
    button.addEventListener('mousedown', (e) => e.preventDefault(), {signal}); // the words stay chosen
    button.addEventListener('click', () => this.accept(), {signal});
  }

  /** The words that are chosen, if any are. */
  private get about(): About | undefined {
    return chosenWords(this.bench);
  }

  private look() {
    const about = this.bench.desk.mayComment && !this.pressed ? this.about : undefined;
    const box = about && getSelection()!.getRangeAt(0).getClientRects();
    const end = box && box[box.length - 1];
    this.button.hidden = !end;
    if (!end) return;
    const {offsetWidth: width, offsetHeight: height} = this.button;
    const below = end.bottom + GAP + height < innerHeight;
    this.button.style.left = `${Math.max(GAP, Math.min(end.right + GAP, innerWidth - width - GAP))}px`;
    this.button.style.top = `${below ? end.bottom + GAP : end.top - GAP - height}px`;
  }

  private accept() {
    const {about} = this;
    this.button.hidden = true;
    if (about) askToComment(this.bench.desk.branch, about);
  }
}

/** The words that are chosen in the editor, or in prose that is only read. */
export function chosenWords({editor, pages}: Bench): About | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const {view, card} = editor;
  if (view?.hasFocus && card) {
    const {from: anchor, to: head} = view.state.selection.main;
    const {anchor: from, head: to} = pages.selection(card.node.id, {anchor, head});
    return from < to ? {id: card.node.id, words: {ch: 'prose', from, to}} : undefined;
  }
  return inPlainProse(selection.getRangeAt(0));
}

function inPlainProse(range: Range): About | undefined {
  const start = range.startContainer.parentElement?.closest<HTMLElement>('.words');
  const place = start?.closest<ProsePlace>(PROSE_PLACES);
  if (!start || !place) return undefined;
  const before = document.createRange();
  before.selectNodeContents(start);
  before.setEnd(range.startContainer, range.startOffset);
  const from = before.toString().length;
  const within = start.contains(range.endContainer) ? range.toString().length : start.textContent!.length - from;
  return within > 0 ? {id: place.node.id, words: {ch: 'prose', from, to: from + within}} : undefined;
}
