/** A line for each plotline and each character: where in the story it is. */
import type {Paging} from '../outline-editor/paging.ts';
import {beats, links, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {CAST, PLOTLINES} from '../sync/wire.ts';

export interface Lane {
  readonly id: string;
  readonly kind: 'plotline' | 'character';
  readonly name: string;
  readonly colour: string;
  /** The beats it is in, in reading order. */
  readonly beats: readonly OutlineNode[];
}

/** Those that are in a beat of the story: plotlines first, each as the margin lists them. */
export function lanes(view: OutlineView): Lane[] {
  const found = new Map<string, OutlineNode[]>();
  for (const beat of beats(view))
    for (const kind of ['plotline', 'character'] as const) for (const id of links(beat, kind)) put(found, id, beat);
  return [...view.childIds(PLOTLINES), ...view.childIds(CAST)].flatMap((id) => {
    const node = view.node(id);
    const its = found.get(id);
    return node && its ? [lane(node, its)] : [];
  });
}

function put(found: Map<string, OutlineNode[]>, id: string, beat: OutlineNode) {
  const its = found.get(id);
  if (its) its.push(beat);
  else found.set(id, [beat]);
}

function lane(node: OutlineNode, its: readonly OutlineNode[]): Lane {
  const colour = node.fields.colour ?? 'a';
  if (node.kind !== 'plotline') return {id: node.id, kind: 'character', name: title(node) || 'Unnamed', colour: '', beats: its};
  const name = [colour.toUpperCase(), title(node)].filter(Boolean).join(' · ');
  return {id: node.id, kind: 'plotline', name, colour, beats: its};
}

/** What a lane has, as one path in a box as wide as the story and 1 high: a box for each run of beats that follow each other. */
export function path(beats: readonly OutlineNode[], paging: Paging): string {
  return beats.map(({id}) => paging.get(id)!).map(({from, to}) => `M${from} 0H${to}V1H${from}Z`).join('');
}

/** `in 4 of 15 beats: 2, 3, 7, 15`. */
export function whereabouts(beats: readonly OutlineNode[], of: number): string {
  return `in ${beats.length} of ${of} beats: ${beats.map(({number}) => number).join(', ')}`;
}
