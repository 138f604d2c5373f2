/** Where threads are in an outline: their order, and what to call the place. */
import {below, isLiving, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import type {About, Thread} from '../sync/margin.ts';
import {fieldInWords} from '../sync/naming.ts';
import {CAST, PLACES, PLOTLINES, SHELF, STORY} from '../sync/wire.ts';

const ROOTS = [STORY, SHELF, CAST, PLACES, PLOTLINES];

/** In reading order: of the outline first, then part by part, in each by place; what is in the bin at the end. */
export function inOrder(view: OutlineView, threads: readonly Thread[]): Thread[] {
  const places = new Map<string, number>();
  for (const root of ROOTS) {
    places.set(root, places.size);
    for (const {id} of below(view, root)) places.set(id, places.size);
  }
  const rank = ({on}: Thread): number => places.get(on.id) ?? places.size;
  const within = ({on}: Thread): number => (on.ch === undefined ? -1 : (on.from ?? 0));
  return [...threads].sort((a, b) => rank(a) - rank(b) || within(a) - within(b));
}

/** `Beat 4 · The raid`, with the field if it is about one. */
export function placeInWords(view: OutlineView, {id, field}: Pick<About, 'id' | 'field'>): string {
  const node = view.node(id);
  const place = node === undefined || id === STORY ? 'The outline' : named(node);
  const bin = node !== undefined && id !== STORY && !isLiving(view, id) ? ' (in the bin)' : '';
  return `${place}${field === undefined ? '' : `, ${fieldInWords(view, field)}`}${bin}`;
}

function named(node: OutlineNode): string {
  const name = title(node);
  if (node.kind === 'beat') return `Beat ${node.number}${name ? ` · ${name}` : ''}`;
  return name || `${node.kind[0].toUpperCase()}${node.kind.slice(1)}`;
}

/** The same words in a text that has gone on meanwhile: where they are nearest to where they were. */
export function found(text: string, {from, to}: {from: number; to: number}, quote: string): {from: number; to: number} {
  if (text.slice(from, to) === quote) return {from, to};
  let best = -1;
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) if (best < 0 || Math.abs(at - from) < Math.abs(best - from)) best = at;
  const start = best < 0 ? Math.min(from, text.length) : best;
  return {from: start, to: best < 0 ? start : start + quote.length};
}
