/** Running pages: where beats, sequences and acts fall in the script, from the lengths of the beats before them. */
import {EIGHTHS_OF_A_PAGE, below, eighths} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';

/** From the start to the end of something, in eighths of a page from the beginning of the script. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Living beats in it. */
  readonly beats: number;
}

export type Paging = ReadonlyMap<string, Stretch>;

export function paging(view: OutlineView): Paging {
  const stretches = new Map<string, Stretch>();
  let at = 0;
  let beats = 0;
  const measure = (id: string) => {
    const start = at;
    const before = beats;
    const node = view.node(id);
    if (node?.kind === 'beat') {
      at += eighths(node);
      beats += 1;
    } else for (const child of view.childIds(id)) measure(child);
    stretches.set(id, {from: start, to: at, beats: beats - before});
  };
  measure(STORY);
  return stretches;
}

/** The page, counted from 1, on which the eighth at `from` begins. */
export function pageOf(from: number): number {
  return Math.floor(from / EIGHTHS_OF_A_PAGE) + 1;
}

/** `p. 1`, or `pp. 2–9`. */
export function pagesOf({from, to}: Stretch): string {
  const first = pageOf(from);
  const last = Math.max(first, pageOf(to - 1));
  return first === last ? `p. ${first}` : `pp. ${first}–${last}`;
}

/** A length in words of the trade: `11 pp`, `1 4/8 p`, `3/8 p`. */
export function lengthOf(length: number): string {
  const whole = Math.floor(length / EIGHTHS_OF_A_PAGE);
  const rest = length % EIGHTHS_OF_A_PAGE;
  const figure = [whole || (rest ? '' : '0'), rest ? `${rest}/8` : ''].filter(Boolean).join(' ');
  return `${figure} ${length > EIGHTHS_OF_A_PAGE ? 'pp' : 'p'}`;
}

/** What a writer may type for a length: `3`, `1 4/8`, `1.5`, `3/8`; in eighths, or undefined. */
export function eighthsIn(words: string): number | undefined {
  const found = /^\s*(?:(\d+(?:[.,]\d+)?)?\s*(?:(\d)\s*\/\s*8)?)\s*(?:pp?\.?|pages?)?\s*$/i.exec(words);
  if (!found || (found[1] === undefined && found[2] === undefined)) return undefined;
  const whole = Number((found[1] ?? '0').replace(',', '.'));
  return Math.round(whole * EIGHTHS_OF_A_PAGE) + Number(found[2] ?? '0');
}

/** The eighth at which a place in the story begins, in reading order, as if `but` and what they hold were not there. */
export function eighthAt(view: OutlineView, parent: string, after: string | null, but: readonly string[]): number {
  const lost = new Set(but.flatMap((id) => [id, ...[...below(view, id)].map((node) => node.id)]));
  let at = 0;
  let done = false;
  const walk = (id: string) => {
    const node = view.node(id);
    if (node?.kind === 'beat' && !lost.has(id)) at += eighths(node);
    if (id === parent && after === null) done = true;
    for (const child of view.childIds(id)) {
      if (done) return;
      walk(child);
      if (id === parent && child === after) done = true;
    }
  };
  walk(STORY);
  return at;
}
