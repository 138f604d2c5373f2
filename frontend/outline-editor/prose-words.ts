/**
 * The prose of a beat nobody edits here: plain text, with other writers' carets drawn between the letters. The carets add nothing to the
 * words: whoever reads the element's text reads the prose.
 */

import {inserted} from './inserted.ts';
import {classOf} from './quotes.ts';
import type {Quote} from './quotes.ts';

/** Another writer's place in a text. `from` and `to` are UTF-16 places in the words as shown; `head` is one of them. */
export interface Mark {
  readonly name: string;
  readonly colour: string;
  readonly from: number;
  readonly to: number;
  readonly head: number;
}

/** Whether the same people stand at the same places. */
export function sameMarks(one: readonly Mark[], other: readonly Mark[] = []): boolean {
  return one.length === other.length && one.every((mark, i) => same(mark, other[i]));
}

function same(one: Mark, other: Mark): boolean {
  return one.name === other.name && one.colour === other.colour && one.from === other.from && one.to === other.to && one.head === other.head;
}

/** Leaves standing what stands there already: each new element costs whoever only reads a layout of the page. */
export function paintWords(el: HTMLElement, words: string, marks: readonly Mark[], quotes: readonly Quote[] = []) {
  const next = pieces(words, marks, quotes);
  const now = [...el.childNodes];
  if (now.length === next.length && now.every((node, i) => fits(node, next[i]))) {
    now.forEach((node, i) => setLetters(node, next[i]));
  } else {
    el.replaceChildren(...next);
  }
}

function fits(node: Node, next: Node): boolean {
  return node instanceof Text ? next instanceof Text : node.isEqualNode(next);
}

function setLetters(node: Node, next: Node) {
  if (node instanceof Text && node.data !== (next as Text).data) node.data = (next as Text).data;
}

/** The words cut at every border of a mark. */
function pieces(words: string, marks: readonly Mark[], quotes: readonly Quote[]): Node[] {
  const cuts = new Set([0, words.length]);
  const clamp = (at: number) => Math.max(0, Math.min(words.length, at));
  for (const mark of marks) cuts.add(clamp(mark.from)).add(clamp(mark.to)).add(clamp(mark.head));
  for (const quote of quotes) cuts.add(clamp(quote.from)).add(clamp(quote.to));
  const borders = [...cuts].sort((a, b) => a - b);
  const out: Node[] = [];
  borders.forEach((at, i) => {
    for (const mark of marks) if (clamp(mark.head) === at) out.push(caret(mark));
    for (const quote of quotes) if (quote.insert && clamp(quote.to) === at) out.push(inserted(quote));
    if (i + 1 < borders.length) out.push(piece(words.slice(at, borders[i + 1]), marks.find(covers(at)), quotes.filter(covers(at))));
  });
  return out;
}

const covers = (at: number) => ({from, to}: {readonly from: number; readonly to: number}): boolean => from <= at && to > at;

function piece(words: string, theirs: Mark | undefined, quotes: readonly Quote[]): Node {
  const quote = quotes.findLast(({chosen}) => chosen) ?? quotes.at(-1);
  if (!theirs && !quote) return document.createTextNode(words);
  const span = document.createElement('span');
  span.className = [theirs && 'their-selection', classOf(...quotes)].filter(Boolean).join(' ');
  if (theirs) span.dataset.colour = theirs.colour;
  if (quote) span.dataset.thread = quote.thread;
  span.textContent = words;
  return span;
}

/** A caret as it stands in the text; the name is drawn by the style sheet. */
export function caret(mark: {name: string; colour: string}): HTMLElement {
  const el = document.createElement('span');
  el.className = 'their-caret';
  el.dataset.caret = mark.name;
  el.dataset.colour = mark.colour;
  return el;
}

/** The place in the words under a point of the screen, if the point lies in the element. */
export function placeAt(el: HTMLElement, x: number, y: number): number | undefined {
  const hit = pointIn(x, y);
  if (!hit || !el.contains(hit.node)) return undefined;
  const range = document.createRange();
  range.selectNodeContents(el);
  range.setEnd(hit.node, hit.offset);
  return range.toString().length;
}

function pointIn(x: number, y: number): {node: Node; offset: number} | undefined {
  if (document.caretPositionFromPoint) {
    const hit = document.caretPositionFromPoint(x, y);
    return hit ? {node: hit.offsetNode, offset: hit.offset} : undefined;
  }
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? {node: range.startContainer, offset: range.startOffset} : undefined;
}
