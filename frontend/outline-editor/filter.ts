/** Which beats a writer wants to see. A value; it stands in the address as words. */
import type {Desk} from '../sync/desk.ts';
import {links, prose, strands} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {PERIODS} from '../sync/recently.ts';
import type {Period} from '../sync/recently.ts';

export const TERM_KINDS = ['words', 'plotline', 'character', 'location', 'role', 'status', 'changed', 'comments'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** Beats of which an open thread speaks. */
export const OPEN = 'open';

/** `words`: letters to be found; `status` and `role`: as the fields have them; `changed`: within which time; `comments`: `open`; the others: the id of what a beat is linked to. */
export interface Term {
  readonly kind: TermKind;
  readonly value: string;
  /** The beats that fit, where that cannot be seen in a beat; undefined: not known yet, and then all do. */
  readonly ids?: ReadonlySet<string>;
}

/** Of several of one kind one must fit, and each kind must; words must all be there. Empty: every beat fits. */
export type Filter = readonly Term[];

/** `plotline:9f…,words:gun`; what is not understood is left out. */
export function read(words: string): Filter {
  return words.split(',').flatMap((each) => {
    const [kind, value = ''] = each.split(':', 2);
    const known = TERM_KINDS.find((one) => one === kind);
    if (known === 'comments' && value !== OPEN) return [];
    if (known === 'changed' && !PERIODS.some((period) => period === value)) return [];
    return known && value ? [{kind: known, value: decoded(value)}] : [];
  });
}

/** What is not to be seen in a beat is asked of the desk. */
export function lookedFor(words: string, desk: Pick<Desk, 'changedWithin' | 'margin'>): Filter {
  return read(words).map((term) => {
    if (term.kind === 'changed') return {...term, ids: desk.changedWithin(term.value as Period)};
    return term.kind === 'comments' ? {...term, ids: spokenOf(desk)} : term;
  });
}

function spokenOf({margin}: Pick<Desk, 'margin'>): ReadonlySet<string> {
  return new Set(margin.threads.filter(({resolved}) => !resolved).map(({on}) => on.id));
}

export function written(filter: Filter): string {
  return filter.map(({kind, value}) => `${kind}:${encodeURIComponent(value)}`).join(',');
}

/** With this term, or without it if it is there. */
export function toggled(filter: Filter, term: Term): Filter {
  const without = filter.filter((each) => !same(each, term));
  return without.length < filter.length ? without : [...filter, term];
}

/** Words in place of those that were there. */
export function withWords(filter: Filter, words: string): Filter {
  const others = filter.filter(({kind}) => kind !== 'words');
  return words.trim() ? [...others, {kind: 'words', value: words.trim()}] : others;
}

export const same = (a: Term, b: Term): boolean => a.kind === b.kind && a.value === b.value;

export function fits(node: OutlineNode, filter: Filter): boolean {
  return TERM_KINDS.every((kind) => {
    const terms = filter.filter((each) => each.kind === kind);
    return terms.length === 0 || terms.some((term) => fitsOne(node, term));
  });
}

function fitsOne(node: OutlineNode, {kind, value, ids}: Term): boolean {
  if (kind === 'changed' || kind === 'comments') return ids?.has(node.id) ?? true;
  if (kind === 'words') return hasWords(node, value);
  if (kind === 'status' || kind === 'role') return (node.fields[kind] ?? '') === value;
  return links(node, kind).includes(value);
}

/** The fields a reader reads. */
const READ_FIELDS = ['title', 'slugline'] as const;

function hasWords(node: OutlineNode, words: string): boolean {
  const all = allWords(node);
  return plain(words).split(/\s+/u).every((word) => all.includes(word));
}

/** A node is a value: what was made plain once stays so, and only the beats that are others now are read again. */
const made = new WeakMap<OutlineNode, string>();

function allWords(node: OutlineNode): string {
  const known = made.get(node);
  if (known !== undefined) return known;
  const all = plain([prose(node), ...READ_FIELDS.map((field) => node.fields[field] ?? ''), ...strands(node)].join('\n'));
  made.set(node, all);
  return all;
}

/** `Dédé` is found by `dede`. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // somebody has written it by hand
  }
}
