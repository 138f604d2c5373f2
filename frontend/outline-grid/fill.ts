/** What filling cells comes to. A beat of which something is said for a line serves that line. */
import {links} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {MAX_STRAND} from '../sync/wire.ts';
import type {SimpleOp} from '../sync/wire.ts';
import {TITLES, fieldOf, isOn, wordsIn} from './table.ts';
import type {Across} from './table.ts';

/** What stands in a cell that is served without words, where it is taken to another program; and what others write there. */
export const MARK = '✓';
const MARKS = /^[x×✓✔•]$/iu;

/** These words instead of those that are there. */
export function written(beat: OutlineNode, across: Across, line: string, words: string): SimpleOp[] {
  const ops: SimpleOp[] = [];
  if (line !== TITLES && words && !isOn(beat, across, line)) ops.push({k: 'link', id: beat.id, rel: across, to: line});
  if (wordsIn(beat, line) !== words) ops.push({k: 'set', id: beat.id, field: fieldOf(line), value: words});
  return ops;
}

/** Nothing any more: no words, and not served. Titles stay. */
export function cleared(beat: OutlineNode, across: Across, line: string): SimpleOp[] {
  if (line === TITLES) return [];
  const parted: SimpleOp[] = isOn(beat, across, line) ? [{k: 'unlink', id: beat.id, rel: across, to: line}] : [];
  return [...written(beat, across, line, ''), ...parted];
}

/** Served or not any more; words stay. */
export function marked(beat: OutlineNode, across: Across, line: string): SimpleOp[] {
  return line === TITLES ? [] : [{k: isOn(beat, across, line) ? 'unlink' : 'link', id: beat.id, rel: across, to: line}];
}

/** What is in a cell, for another program. */
export function shown(beat: OutlineNode, across: Across, line: string): string {
  return wordsIn(beat, line) || (line !== TITLES && links(beat, across).includes(line) ? MARK : '');
}

export interface Room {
  /** The beats and columns from where it is to go. */
  readonly beats: readonly OutlineNode[];
  readonly columns: readonly string[];
  readonly across: Across;
  /** How many letters a title takes. */
  readonly title: number;
}

/** What was brought from another program, as acts; or, in a sentence, why it does not go in. */
export function brought(table: readonly (readonly string[])[], room: Room): {readonly ops: readonly SimpleOp[]} | {readonly complaint: string} {
  const width = widthOf(table);
  if (table.length > room.beats.length) return {complaint: `This has ${table.length} rows, and from here on there are ${many(room.beats.length, 'beat')}. Add beats first, or begin further up.`};
  if (width > room.columns.length) return {complaint: `This has ${width} columns, and from here on there are ${room.columns.length}. Begin further left, or add what is missing.`};
  const long = tooLong(table, room);
  if (long) return {complaint: long};
  return {ops: table.flatMap((row, down) => row.flatMap((words, right) => put(room.beats[down], room.across, room.columns[right], words)))};
}

/** Of its longest row. */
export const widthOf = (table: readonly (readonly string[])[]): number => table.reduce((most, {length}) => Math.max(most, length), 0);

function put(beat: OutlineNode, across: Across, line: string, words: string): SimpleOp[] {
  if (line === TITLES) return words ? written(beat, across, line, words) : [];
  if (MARKS.test(words)) return [...written(beat, across, line, ''), ...(isOn(beat, across, line) ? [] : marked(beat, across, line))];
  return words ? written(beat, across, line, words) : cleared(beat, across, line);
}

function tooLong(table: readonly (readonly string[])[], {columns, title}: Room): string | undefined {
  for (const [down, row] of table.entries()) {
    for (const [right, words] of row.entries()) {
      const most = columns[right] === TITLES ? title : MAX_STRAND;
      if (words.length > most) return `Row ${down + 1}, column ${right + 1} has ${words.length} letters; a cell takes ${most}.`;
    }
  }
  return undefined;
}

export const many = (count: number, what: string): string => (count === 1 ? `1 ${what}` : `${count} ${what}s`);
