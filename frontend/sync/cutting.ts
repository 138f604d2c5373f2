import {eighths, lineOf, links, prose, title, withField, withLink} from './outline-model.ts';
import type {OutlineNode} from './outline-model.ts';
import type {Field} from './wire.ts';

/*
 * What one beat of two, and two of one, will hold: `Cutting.java`, which decides it, in another language.
 */

const LONGEST_IN_EIGHTHS = 8_000;
const RELATIONS = ['character', 'location', 'plotline'] as const;

/** White space as Java reads it: without the spaces that do not break a line. */
const SPACE = '[\\t\\n\\v\\f\\r\\u001c-\\u001f \\u1680\\u2000-\\u2006\\u2008-\\u200a\\u2028\\u2029\\u205f\\u3000]+';
const LEADING = new RegExp(`^${SPACE}`);
const TRAILING = new RegExp(`${SPACE}$`);

const SPACES = new RegExp(`^${SPACE}$`);
const LETTER = /^[\p{L}\p{Nd}]$/u;
const STANDS_ALONE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

interface Part {
  readonly prose: string;
  readonly fields: OutlineNode['fields'];
}

/** White space around the cut is left behind, and the length is shared by words. */
export function parted(beat: OutlineNode, at: number): {readonly head: Part; readonly tail: Part} {
  const head = prose(beat).slice(0, at).replace(TRAILING, '');
  const tail = prose(beat).slice(at).replace(LEADING, '');
  const length = eighths(beat);
  const share = shareOf(length, wordsIn(head), wordsIn(tail));
  const {slugline} = beat.fields;
  return {
    head: {prose: head, fields: withLength(beat, Math.max(1, length - share))},
    tail: {prose: tail, fields: {length: String(share), ...(slugline === undefined ? {} : {slugline})}},
  };
}

/** Each part keeps one eighth at least. The server counts in 32 bits. */
function shareOf(length: number, headWords: number, tailWords: number): number {
  const words = headWords + tailWords;
  const share = words === 0 ? Math.trunc(length / 2) : Math.round(Math.fround(Math.fround(length * tailWords) / words));
  return Math.max(1, Math.min(share, length - 1));
}

/** In scripts that are written without spaces each character counts. */
function wordsIn(text: string): number {
  let count = 0;
  let within = false;
  for (const character of text) {
    const alone = STANDS_ALONE.test(character);
    const begins: boolean = LETTER.test(character) && !alone && !within;
    count += alone || begins ? 1 : 0;
    within = !alone && !SPACES.test(character) && (within || begins);
  }
  return count;
}

/** The title of the one that goes is a line of its own, unless its prose begins with it anyway. */
export function joined(from: OutlineNode, into: OutlineNode): Part & {readonly links: OutlineNode['links']} {
  const heading = prose(from).startsWith(title(from)) ? '' : title(from);
  return {
    prose: [prose(into), heading, prose(from)].filter(part => part !== '').join('\n'),
    fields: withStrands(withLength(into, Math.min(LONGEST_IN_EIGHTHS, eighths(into) + eighths(from))), from),
    links: allLinks(into, from),
  };
}

function withLength(beat: OutlineNode, length: number): OutlineNode['fields'] {
  return length === eighths(beat) ? beat.fields : withField(beat.fields, 'length', String(length));
}

/** What either does for a plotline or a character, the two do together. */
function withStrands(into: OutlineNode['fields'], from: OutlineNode): OutlineNode['fields'] {
  let all = into;
  for (const [field, words] of Object.entries(from.fields) as [Field, string][]) {
    if (lineOf(field) !== undefined) {
      all = withField(all, field, all[field] === undefined ? words : `${all[field]} / ${words}`);
    }
  }
  return all;
}

function allLinks(into: OutlineNode, from: OutlineNode): OutlineNode['links'] {
  let all = into.links;
  for (const relation of RELATIONS) {
    for (const to of links(from, relation)) {
      all = withLink(all, relation, to);
    }
  }
  return all;
}
