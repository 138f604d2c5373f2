/** Finding words in a whole outline and putting others in their place. */
import type {Desk} from '../sync/desk.ts';
import {below, isWords, prose} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {tooMuch} from '../sync/ops.ts';
import {CAST, MAX_STRAND, PLACES, PLOTLINES, SHELF, STORY} from '../sync/wire.ts';
import type {Field, SetOp} from '../sync/wire.ts';

export interface Sought {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

/** One place where the words were found. */
export interface Hit {
  readonly id: string;
  /** In which of its texts or fields. */
  readonly where: 'prose' | Field;
  readonly at: number;
  /** As they stand there. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

/** What one takes back as one may be in so many texts. */
export const MOST_TEXTS = 400;
/** Letters that are shown on either side. */
const AROUND = 36;

/** In reading order: the story, the shelf, then plotlines, characters and locations. */
export function hits(view: OutlineView, sought: Sought): Hit[] {
  if (!sought.words.trim()) return [];
  const pattern = patternOf(sought);
  return [...all(view)].flatMap((node) => [...fields(node), ['prose', prose(node)] as const].flatMap(([where, text]) => found(node.id, where, text, pattern)));
}

function* all(view: OutlineView): Generator<OutlineNode> {
  const story = view.node(STORY);
  if (story) yield story;
  for (const root of [STORY, SHELF, PLOTLINES, CAST, PLACES]) yield* below(view, root);
}

function fields(node: OutlineNode): (readonly [Field, string])[] {
  return (Object.entries(node.fields) as [Field, string][]).filter(([field]) => isWords(field));
}

function patternOf({words, matchCase, wholeWords}: Sought): RegExp {
  const literal = words.replace(/[.*+?^${}()|[\]\\\-/]/gu, '\\$&');
  const whole = wholeWords ? `(?<![\\p{L}\\p{M}\\p{N}_])${literal}(?![\\p{L}\\p{M}\\p{N}_])` : literal;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
}

function found(id: string, where: Hit['where'], text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map(({0: words, index}) => ({
    id,
    where,
    at: index,
    words,
    before: text.slice(Math.max(0, index - AROUND), index),
    after: text.slice(index + words.length, index + words.length + AROUND),
  }));
}

/** By this the same place is known again after others have changed the text around it. */
export const keyOf = ({id, where, before, words, after}: Hit): string => [id, where, before, words, after].join('\u0000');

/** Puts other words in these places, as one thing to take back; or says why not, and then nothing was done. */
export function replace(desk: Desk, places: readonly Hit[], by: string, say: string): string | undefined {
  const texts = grouped(places);
  const sets = texts.flatMap((group): SetOp[] => (group[0].where === 'prose' ? [] : [setOf(desk, group, by)]));
  const written = texts.filter(([{where}]) => where === 'prose');
  const complaint = complaintOf(desk, sets, written, by);
  if (complaint) return complaint;
  desk.asOne(say, () => {
    desk.together(sets);
    for (const group of written) {
      const channel = desk.channel(group[0].id);
      channel.edit(group.map(({at, words}) => ({from: at, to: at + words.length, insert: by})), undefined, {userEvent: 'input.replace'});
      channel.endAct();
    }
  });
  return undefined;
}

function grouped(places: readonly Hit[]): Hit[][] {
  const texts = new Map<string, Hit[]>();
  for (const hit of places) {
    const key = `${hit.id}/${hit.where}`;
    texts.set(key, [...(texts.get(key) ?? []), hit]);
  }
  return [...texts.values()];
}

function setOf(desk: Desk, group: readonly Hit[], by: string): SetOp {
  const {id, where} = group[0];
  const field = where as Field;
  const value = group.reduceRight((text, {at, words}) => text.slice(0, at) + by + text.slice(at + words.length), desk.node(id)!.fields[field] ?? '');
  return {k: 'set', id, field, value: value.replace(/\s+/gu, ' ').trim()};
}

function complaintOf(desk: Desk, sets: readonly SetOp[], written: readonly (readonly Hit[])[], by: string): string | undefined {
  if (written.length > MOST_TEXTS || tooMuch(sets, desk.limits.frame)) return `This is in ${(written.length + sets.length).toLocaleString('en')} places; at most ${MOST_TEXTS} texts can be changed at one time. Leave some out.`;
  const long = sets.find(({field, value}) => value.length > longest(desk, field));
  if (long) return `With this a ${long.field.startsWith('for:') ? 'cell of the grid' : long.field} would be longer than ${longest(desk, long.field)} letters: “${long.value.slice(0, 40)}…”. Leave it out.`;
  const full = written.find((group) => prose(desk.node(group[0].id)!).length + group.reduce((more, {words}) => more + by.length - words.length, 0) > desk.limits.prose);
  return full && `With this a text would be longer than ${desk.limits.prose.toLocaleString('en')} letters. Leave it out.`;
}

const LOGLINE = 500;

function longest(desk: Desk, field: Field): number {
  return field.startsWith('for:') ? MAX_STRAND : field === 'logline' ? LOGLINE : desk.limits.title;
}
