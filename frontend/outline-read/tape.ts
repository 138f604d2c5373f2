import type {Block} from './blocks.ts';
import {SETTINGS} from './paper.ts';
import type {Measure} from './paper.ts';

/** Measures words where nobody sees it, in a column as wide as that of the paper. What was measured once is remembered. */
export class Tape implements Measure {
  private known = new Map<string, number>();

  constructor(private readonly column: HTMLElement) {}

  /** Letters look different now. */
  forget() {
    this.known.clear();
  }

  /** Measures all at once, so that the page is laid out once for all of them. */
  readAll(blocks: readonly Block[]) {
    const fresh = blocks.filter((block) => !this.known.has(keyOf(block)));
    const els = fresh.map((block) => this.set(block));
    this.column.replaceChildren(...els);
    const heights = els.map((el) => el.getBoundingClientRect().height);
    this.column.replaceChildren();
    fresh.forEach((block, i) => this.known.set(keyOf(block), Math.max(1, Math.round(heights[i] / SETTINGS[block.kind].line))));
    this.known = new Map(blocks.map((block) => [keyOf(block), this.known.get(keyOf(block))!]));
  }

  lines(block: Block): number {
    return this.known.get(keyOf(block)) ?? 1;
  }

  beginOf(block: Block, line: number): number {
    const el = this.set(block);
    this.column.replaceChildren(el);
    const at = beginning(el, line * SETTINGS[block.kind].line);
    this.column.replaceChildren();
    return at;
  }

  private set(block: Block): HTMLElement {
    const el = document.createElement('p');
    el.className = block.kind;
    el.dir = 'auto';
    el.textContent = block.words;
    return el;
  }
}

const keyOf = ({kind, words}: Block): string => `${kind} ${words}`;

/** The first place in the words that stands as far down as `top`. */
function beginning(el: HTMLElement, top: number): number {
  const text = el.firstChild as Text;
  const wanted = el.getBoundingClientRect().top + top;
  const range = document.createRange();
  const isBelow = (at: number): boolean => {
    range.setStart(text, at);
    range.setEnd(text, Math.min(text.length, at + 1));
    const box = range.getClientRects()[0];
    return box !== undefined && (box.top + box.bottom) / 2 >= wanted;
  };
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBelow(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
