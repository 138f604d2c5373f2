import {lineOf, title} from './outline-node.ts';
import type {OutlineView} from './outline-model.ts';
import type {Field} from './wire.ts';

const TITLES: Record<string, string> = {story: 'The outline', cast: 'The cast', places: 'The locations', plotlines: 'The plotlines'};

/** In the middle of a sentence: `beat 9`, or the title of what is usually called by it. */
export function named(view: OutlineView, id: string): string {
  const node = view.node(id);
  if (node === undefined) {
    return 'a beat that is not there';
  }
  if (node.kind === 'story') {
    return 'the outline';
  }
  if (node.kind !== 'beat' && title(node) !== '') {
    return title(node);
  }
  return node.number > 0 ? `${node.kind} ${node.number}` : `a new ${node.kind}`;
}

/** `slugline`, `words for Nicole`. */
export function fieldInWords(view: OutlineView, field: Field): string {
  const line = lineOf(field);
  return line === undefined ? field : `words for ${named(view, line)}`;
}

/** By itself, above a list of its own or at the head of a line: `Beat 4 · The raid`. */
export function headed(view: OutlineView, id: string): string {
  const node = view.node(id);
  if (node === undefined) {
    return 'A beat that is not there';
  }
  const kind = TITLES[node.kind] ?? node.kind.charAt(0).toUpperCase() + node.kind.slice(1);
  const numbered = node.number > 0 ? `${kind} ${node.number}` : kind;
  return title(node) === '' || node.kind in TITLES ? numbered : `${numbered} · ${title(node)}`;
}
