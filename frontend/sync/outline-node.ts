import {CAST, PLACES, PLOTLINES, SHELF, STORY} from './wire.ts';
import type {Channel, Field, Kind, Relation, Strand, WireNode, WireText} from './wire.ts';

/**
 * One node as a screen reads it. A value: it is never changed, a change puts another in its place, so two that are
 * the same object look the same.
 */
export interface OutlineNode {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly parent: string | null;
  readonly order: string;
  readonly removed: boolean;
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  readonly texts: Readonly<Partial<Record<Channel, WireText>>>;
  readonly links: Readonly<Partial<Record<Relation, readonly string[]>>>;
  /** True while this node, or the newest change of it, is only foreseen here and not yet on the server's disk. */
  readonly pending?: boolean;
}

/** Reading an outline: the confirmed one and the one a writer sees are read alike. */
export interface OutlineView {
  node(id: string): OutlineNode | undefined;
  /** The living children's ids, in order; the same array as long as nothing was added, taken or moved. */
  childIds(id: string): readonly string[];
}

/** What a change touched: nodes that are other objects now, and parents whose list of children is another one. */
export interface Touched {
  readonly nodes: Set<string>;
  readonly parents: Set<string>;
}

export const EIGHTHS_OF_A_PAGE = 8;
export const NOTHING_LISTED: readonly string[] = Object.freeze([]);

export const title = (node: OutlineNode): string => node.fields.title ?? '';
export const strand = (line: string): Strand => `for:${line}`;
/** The plotline or character for which a beat does what this field says. */
export const lineOf = (field: Field): string | undefined => (field.startsWith('for:') ? field.slice(4) : undefined);
/** What somebody has written, letter by letter, rather than chosen; `Field.java` has the same. */
export const isWords = (field: Field): boolean => lineOf(field) !== undefined || field === 'title' || field === 'slugline' || field === 'actor' || field === 'logline';
/** What a beat does for its lines, in no order. */
export const strands = (node: OutlineNode): string[] => Object.entries(node.fields).flatMap(([field, words]) => (lineOf(field as Field) === undefined || !words ? [] : [words]));
export const prose = (node: OutlineNode): string => node.texts.prose?.text ?? '';
export const links = (node: OutlineNode, relation: Relation): readonly string[] => node.links[relation] ?? NOTHING_LISTED;
/** The length of a beat in eighths of a page; a page where nothing is said. */
export const eighths = (node: OutlineNode): number => Number(node.fields.length ?? EIGHTHS_OF_A_PAGE);

/** Nothing touched yet. */
export const untouched = (): Touched => ({nodes: new Set(), parents: new Set()});

/** Living means: neither it nor anything above it is in the bin. */
export function isLiving(view: OutlineView, id: string): boolean {
  let node = view.node(id);
  while (node !== undefined && !node.removed) {
    if (node.parent === null || isRoot(node.id)) {
      return true;
    }
    node = view.node(node.parent);
  }
  return false;
}

/** Whether `id` is `above` itself or stands somewhere below it. */
export function isWithin(view: OutlineView, id: string, above: string): boolean {
  for (let at: string | null | undefined = id; at; at = isRoot(at) ? null : view.node(at)?.parent) {
    if (at === above) {
      return true;
    }
  }
  return false;
}

/** What stands outside the story, and beats are linked to; it has a page of its own. */
export const isElement = (node: OutlineNode | undefined): boolean => node?.kind === 'character' || node?.kind === 'location' || node?.kind === 'plotline';

/** All living nodes below `id` in reading order, itself not among them. */
export function* below(view: OutlineView, id: string): Generator<OutlineNode> {
  for (const child of view.childIds(id)) {
    const node = view.node(child);
    if (node !== undefined) {
      yield node;
      yield* below(view, child);
    }
  }
}

/** All living beats in reading order: of the story, or of something else. */
export function beats(view: OutlineView, top: string = STORY): OutlineNode[] {
  return [...below(view, top)].filter(node => node.kind === 'beat');
}

/** What may stand under what. */
const HOLDS: Partial<Record<Kind, readonly Kind[]>> = {
  story: ['act', 'sequence', 'beat'],
  act: ['sequence', 'beat'],
  shelf: ['sequence', 'beat'],
  sequence: ['beat'],
  cast: ['character'],
  places: ['location'],
  plotlines: ['plotline'],
};

export function mayHold(holder: OutlineNode | undefined, kind: Kind): boolean {
  return HOLDS[holder?.kind ?? 'beat']?.includes(kind) ?? false;
}

export const isRoot = (id: string): boolean => id === STORY || id === CAST || id === PLACES || id === PLOTLINES || id === SHELF;

/** What has no place in the story, or none yet, lies under it. */
export const THE_SHELF: OutlineNode = Object.freeze({
  id: SHELF,
  kind: 'shelf',
  number: 0,
  parent: null,
  order: '',
  removed: false,
  fields: {},
  texts: {},
  links: {},
});

export function fromWire(wire: WireNode): OutlineNode {
  return {
    id: wire.id,
    kind: wire.kind,
    number: wire.number,
    parent: wire.parent ?? null,
    order: wire.order ?? '',
    removed: wire.removed ?? false,
    fields: wire.fields ?? {},
    texts: wire.texts ?? {},
    links: wire.links ?? {},
  };
}

/** Fields with one set; the empty string takes it away. */
export function withField(fields: OutlineNode['fields'], field: Field, value: string): OutlineNode['fields'] {
  const next: Partial<Record<Field, string>> = {...fields, [field]: value};
  if (value === '') {
    delete next[field];
  }
  return next;
}

export function withLink(all: OutlineNode['links'], relation: Relation, to: string): OutlineNode['links'] {
  const linked = all[relation] ?? NOTHING_LISTED;
  return linked.includes(to) ? all : {...all, [relation]: [...linked, to]};
}

export function withoutLink(all: OutlineNode['links'], relation: Relation, to: string): OutlineNode['links'] {
  return {...all, [relation]: (all[relation] ?? NOTHING_LISTED).filter(id => id !== to)};
}

export const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** The same in every respect a screen could show. */
export function sameNode(a: OutlineNode, b: OutlineNode): boolean {
  return (
    a === b ||
    (a.id === b.id &&
      a.kind === b.kind &&
      a.number === b.number &&
      a.parent === b.parent &&
      a.order === b.order &&
      a.removed === b.removed &&
      (a.pending ?? false) === (b.pending ?? false) &&
      sameRecord(a.fields, b.fields, Object.is) &&
      sameRecord(a.texts, b.texts, (x, y) => x === y || (x.rev === y.rev && x.text === y.text)) &&
      sameRecord(a.links, b.links, sameList))
  );
}

function sameRecord<V>(a: Readonly<Record<string, V>>, b: Readonly<Record<string, V>>, same: (x: V, y: V) => boolean): boolean {
  if (a === b) {
    return true;
  }
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => key in b && same(a[key], b[key]));
}
