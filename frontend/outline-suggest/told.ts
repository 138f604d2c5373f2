/** What is suggested, as it is told. */
import {lengthOf} from '../outline-editor/paging.ts';
import {fieldInWords} from '../sync/naming.ts';
import {EIGHTHS_OF_A_PAGE, isLiving, isWords, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import type {Field, InsertOp, LinkOp, Place, Proposal, Relation, Seedling, SetProposal} from '../sync/wire.ts';
import {inContext} from './narrowed.ts';

/** In words, and what would go and what would come; both may stand among words that stay. */
export interface Told {
  readonly words: string;
  readonly before?: string;
  readonly out?: string;
  readonly in?: string;
  readonly after?: string;
}

export const sameTold = (one: Told | undefined, other: Told | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);

/** By itself: `Remove beat 4 · The raid`. */
export function toldOf(view: OutlineView, what: Proposal, roleName = roleInWords): Told {
  switch (what.k) {
    case 'words':
      return {words: '', ...inContext(what.old, what.now)};
    case 'set':
      return {words: `${capital(fieldInWords(view, what.field))}:`, ...values(what, roleName)};
    case 'link':
    case 'unlink':
      return {words: linked(view, what)};
    case 'move':
      return {words: `Move${what.ids.length > 1 ? ` ${what.ids.length} beats` : ''} ${placed(view, what)}`};
    case 'remove':
      return {words: `Remove ${what.ids.length > 1 ? `${what.ids.length} beats` : nameOf(view, what.ids[0])}`};
    case 'insert':
      return {words: `New ${what.nodes[0]?.kind ?? 'beat'} ${placed(view, what, 'at')}:`, in: seedInWords(what)};
  }
}

/** On the card of the beat it is about: `+ Dédé`. */
export function toldShortly(view: OutlineView, what: Proposal, roleName?: (role: string) => string): Told {
  if (what.k === 'link' || what.k === 'unlink') return {words: `${what.k === 'link' ? '+' : '−'} ${elementName(view, what.to)}`};
  if (what.k === 'remove') return {words: 'Remove'};
  const told = toldOf(view, what, roleName);
  return what.k === 'set' && what.field === 'title' ? {...told, words: ''} : told;
}

/** In one sentence, for who hears it. */
export function spoken({words, before = '', out, in: now, after = ''}: Told): string {
  const come = now ? ` ${before}${now}${after}` : '';
  return `${words}${come}${out ? (now ? `, instead of ${out}` : ` without ${out}`) : ''}`.trim();
}

/** `Beat 14 · The raid would stand here`. */
export function wouldStand(view: OutlineView, ids: readonly string[]): string {
  return ids.length > 1 ? `${ids.length} beats would stand here` : `${capital(nameOf(view, ids[0]))} would stand here`;
}

function values({field, old, value}: SetProposal, roleName: (role: string) => string): Omit<Told, 'words'> {
  return isWords(field) ? inContext(old, value) : {out: valueInWords(field, old, roleName), in: valueInWords(field, value, roleName)};
}

function valueInWords(field: Field, value: string, roleName: (role: string) => string): string {
  if (field === 'length') return lengthOf(Number(value || EIGHTHS_OF_A_PAGE));
  if (value === '') return '';
  if (field === 'target') return lengthOf(Number(value));
  if (field === 'role') return roleName(value);
  return field === 'colour' ? value.toUpperCase() : value;
}

const PUT: Readonly<Record<Relation, string>> = {plotline: 'Put on', character: 'Add', location: 'Set in'};
const TAKE: Readonly<Record<Relation, string>> = {plotline: 'Take off', character: 'Take out', location: 'Not set in'};

function linked(view: OutlineView, {k, rel, to}: LinkOp): string {
  return `${(k === 'link' ? PUT : TAKE)[rel]} ${rel === 'plotline' ? 'plotline ' : ''}${elementName(view, to)}`;
}

/** `A · The marriage`, `Dédé`. */
function elementName(view: OutlineView, id: string): string {
  const node = view.node(id);
  const letter = node?.kind === 'plotline' ? (node.fields.colour ?? 'a').toUpperCase() : '';
  return [letter, nameOf(view, id)].filter(Boolean).join(' · ');
}

/** `behind beat 3 · The raid`, `to the start of Act Two`; of what comes to be there, `at the start of`. */
function placed(view: OutlineView, {parent, after, before}: Place, way: 'to' | 'at' = 'to'): string {
  const stands = (id: string | null | undefined): id is string => id != null && isLiving(view, id) && view.node(id)?.parent === parent;
  if (stands(after)) return `behind ${nameOf(view, after)}`;
  if (stands(before)) return `before ${nameOf(view, before)}`;
  return `${way} the ${after === null ? 'start' : 'end'} of ${nameOf(view, parent)}`;
}

/** In the middle of a sentence: `beat 4 · The raid`, `Act Two`. */
function nameOf(view: OutlineView, id: string): string {
  if (id === STORY) return 'the outline';
  if (id === SHELF) return 'the shelf';
  const node = view.node(id);
  if (node === undefined) return 'what is not there any more';
  return node.kind === 'beat' ? beatName(node) : title(node) || node.kind;
}

function beatName(node: OutlineNode): string {
  const beat = node.number > 0 ? `beat ${node.number}` : 'a new beat';
  return title(node) === '' ? beat : `${beat} · ${title(node)}`;
}

/** `The raid — The police raid the flat.` */
function seedInWords({nodes}: InsertOp): string {
  return nodes.map(({fields, prose}) => [fields?.title, prose].filter(Boolean).join(' — ')).filter(Boolean).join('; ');
}

/** What a seed is called that nobody has given a name. */
export const unnamed = ({kind}: Seedling): string => `New ${kind}`;

/** `Bad Guys Close In` for `snyder15/bad-guys-close-in`, where its structure does not say. */
export function roleInWords(role: string): string {
  const name = role.slice(role.indexOf('/') + 1);
  return name.replace(/(^|-)(\w)/g, (_all, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
