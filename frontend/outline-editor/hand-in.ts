import {isElement, lineOf} from '../sync/outline-node.ts';
import {MAX_STRAND} from '../sync/wire.ts';
import type {Field} from '../sync/wire.ts';
import type {BeatCard} from './beat-card.ts';
import type {Bench} from './bench.ts';
import {OneLine} from './one-line.ts';
import type {Line} from './one-line.ts';
import {eighthsIn, lengthOf} from './paging.ts';
import type {PartHeading} from './part-heading.ts';

/** How many letters a length takes. */
const LENGTH_LETTERS = 12;

/** The lines of an outline, which hand in what is typed in them to whoever sits there. */
export function linesOf(outline: HTMLElement, bench: () => Bench | undefined, complain: (sentence: string) => void): OneLine {
  return new OneLine(outline, {
    handIn: (line, value) => handIn(bench(), line, value),
    complain,
    limit: (line) => limit(line, bench()),
  });
}

function limit(line: Line, bench: Bench | undefined): number {
  if (line.dataset.line === 'length') return LENGTH_LETTERS;
  return lineOf(line.dataset.line as Field) === undefined ? (bench?.desk.limits.title ?? 0) : MAX_STRAND;
}

function handIn(bench: Bench | undefined, line: Line, value: string) {
  const id = line.closest<BeatCard | PartHeading>('beat-card, part-heading')?.node.id ?? line.closest<HTMLElement>('[data-node]')?.dataset.node;
  if (!bench || !id || !bench.desk.node(id)) return;
  if (line.dataset.line === 'length') return handInLength(bench, line, id, value);
  const field = line.dataset.line === 'name' ? 'title' : (line.dataset.line as Field);
  if (field === 'title' && !value && isElement(bench.desk.node(id))) return asItWas(bench, line, id);
  const strandOf = lineOf(field);
  if (strandOf === undefined) bench.writer.set(id, field, value);
  else bench.writer.say(id, strandOf, value);
}

function asItWas({desk, surface}: Bench, line: Line, id: string) {
  surface.lines.show(line, desk.node(id)?.fields.title ?? '');
  surface.notices.tell('A name cannot be empty. It is what it was.');
}

function handInLength({desk, writer, surface}: Bench, line: Line, id: string, value: string) {
  const length = eighthsIn(value);
  if (length === undefined) surface.notices.tell('A length is pages and eighths: 2, 1 4/8, 3/8.');
  else writer.set(id, 'length', String(length));
  if (document.activeElement !== line) line.textContent = lengthOf(Number(desk.node(id)?.fields.length ?? 8));
}
