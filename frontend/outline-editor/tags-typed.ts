/** `#` and `@` in the middle of prose: which plotline, character or place is meant. */
import {known, matching} from '../part/matching.ts';
import {title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {CAST, PLACES, PLOTLINES} from '../sync/wire.ts';
import type {Relation} from '../sync/wire.ts';

/** A tag that is being typed: a sign and some letters of a name. */
export interface Typed {
  readonly sign: '#' | '@';
  /** How far into the line the sign stands, in UTF-16. */
  readonly at: number;
  readonly words: string;
}

/** What can be put for it: somebody there is, or somebody there is not yet. */
export interface Offer {
  readonly relation: Relation;
  /** Undefined: it would be a new one. */
  readonly node?: OutlineNode;
  readonly name: string;
  readonly also?: string;
}

/** A name has no more letters than these before nobody means it as one. */
const LONGEST = 60;
/** A new name has no more words than these. */
const MOST_WORDS = 3;

/** The tag at the end of these words, the line up to the caret. A sign in the middle of a word, as in an address, is none. */
export function typed(line: string): Typed | undefined {
  const at = Math.max(line.lastIndexOf('#'), line.lastIndexOf('@'));
  const before = line.charAt(at - 1);
  const words = line.slice(at + 1);
  if (at < 0 || (before !== '' && /[\p{L}\p{N}#@/&]/u.test(before))) return undefined;
  if (words.length > LONGEST || /^[^\p{L}\p{N}]|\s{2}/u.test(words)) return undefined;
  return {sign: line.charAt(at) as '#' | '@', at, words};
}

/** Those whose names begin like it, or have a word that does, best first; then what it would be the name of, if nobody is called so. */
export function offers(view: OutlineView, {sign, words}: Typed): Offer[] {
  const there = sign === '#' ? named(view, PLOTLINES) : [...named(view, CAST), ...named(view, PLACES)];
  const matched = words ? matching(known(there), words) : there;
  const isNew = isName(words) && !matched.some(({name}) => name.toLowerCase() === words.toLowerCase());
  const relations: readonly Relation[] = sign === '#' ? ['plotline'] : ['character', 'location'];
  return [...matched, ...(isNew ? relations.map((relation) => ({relation, name: words})) : [])];
}

function named(view: OutlineView, root: string): Offer[] {
  return view.childIds(root).flatMap((id) => {
    const node = view.node(id);
    return node && title(node) ? [{relation: node.kind as Relation, node, name: title(node), also: node.fields.actor}] : [];
  });
}

function isName(words: string): boolean {
  return /^\p{L}/u.test(words) && words.length > 1 && !/\s$/u.test(words) && words.split(/\s/u).length <= MOST_WORDS;
}
