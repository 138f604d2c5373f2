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
    limit: (line) => (line.dataset.line === 'length' ? LENGTH_LETTERS : (bench()?.desk.limits.title ?? 0)),
  });
}

function handIn(bench: Bench | undefined, line: Line, value: string) {
  const id = line.closest<BeatCard>('beat-card')?.node.id ?? line.closest<PartHeading>('part-heading')?.node.id;
  if (!bench || !id || !bench.desk.node(id)) return;
  if (line.dataset.line === 'length') return handInLength(bench, line, id, value);
  const field = line.dataset.line === 'name' ? 'title' : (line.dataset.line as Field);
  bench.writer.set(id, field, value);
}

function handInLength({desk, writer, surface}: Bench, line: Line, id: string, value: string) {
  const length = eighthsIn(value);
  if (length === undefined) surface.notices.tell('A length is pages and eighths: 2, 1 4/8, 3/8.');
  else writer.set(id, 'length', String(length));
  if (document.activeElement !== line) line.textContent = lengthOf(Number(desk.node(id)?.fields.length ?? 8));
}
