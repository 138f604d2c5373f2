/** Where in the story a character, a place or a plotline is. */
import {lengthOf, pageOf, paging} from '../outline-editor/paging.ts';
import {actOf, nameOf} from '../outline-editor/places.ts';
import {beats, eighths, links, strand, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {SHELF} from '../sync/wire.ts';
import type {Relation} from '../sync/wire.ts';

export interface Appearance {
  readonly beat: OutlineNode;
  /** The act it stands in, by name; empty where there is none; `Shelf`. */
  readonly act: string;
  /** Where it begins; undefined on the shelf. */
  readonly page: number | undefined;
  /** What the beat does for it, if that is written. */
  readonly said: string;
}

/** Somebody or something that is in the same beats. */
export interface Company {
  readonly node: OutlineNode;
  readonly beats: number;
}

/** In reading order, those on the shelf last. */
export function appearances(view: OutlineView, element: OutlineNode): Appearance[] {
  const pages = paging(view);
  const said = (beat: OutlineNode) => beat.fields[strand(element.id)] ?? '';
  const inStory = its(beats(view), element).map((beat) => ({beat, act: nameOf(actOf(view, beat.parent)), page: pageOf(pages.get(beat.id)?.from ?? 0), said: said(beat)}));
  const shelved = its(beats(view, SHELF), element).map((beat) => ({beat, act: 'Shelf', page: undefined, said: said(beat)}));
  return [...inStory, ...shelved];
}

const its = (all: readonly OutlineNode[], {id, kind}: OutlineNode): OutlineNode[] => all.filter((beat) => links(beat, kind as Relation).includes(id));

/** Who is in the same beats, and what they are on; most often first. */
export function company(view: OutlineView, element: OutlineNode, all: readonly Appearance[]): Company[] {
  const counts = new Map<string, number>();
  for (const {beat} of all)
    for (const relation of ['character', 'location', 'plotline'] as const) for (const id of links(beat, relation)) counts.set(id, (counts.get(id) ?? 0) + 1);
  counts.delete(element.id);
  return [...counts].flatMap(([id, count]) => living(view.node(id), count)).sort((a, b) => b.beats - a.beats || title(a.node).localeCompare(title(b.node)));
}

const living = (node: OutlineNode | undefined, count: number): Company[] => (node && !node.removed ? [{node, beats: count}] : []);

/** `In 14 of 19 beats, from p. 2 to p. 24, 14 pp`; undefined where it is in none. */
export function summary(view: OutlineView, all: readonly Appearance[]): string | undefined {
  const placed = all.filter(({page}) => page !== undefined);
  if (!all.length) return undefined;
  if (!placed.length) return `Only on the shelf, in ${many(all.length)}`;
  const [first, last] = [placed[0].page!, placed.at(-1)!.page!];
  const length = lengthOf(placed.reduce((sum, {beat}) => sum + eighths(beat), 0));
  const where = first === last ? `on p. ${first}` : `from p. ${first} to p. ${last}`;
  return `In ${placed.length} of ${many(beats(view).length)}, ${where}, ${length}`;
}

const many = (count: number): string => (count === 1 ? '1 beat' : `${count} beats`);
