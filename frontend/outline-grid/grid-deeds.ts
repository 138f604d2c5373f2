/** What is done to several cells as one, and taken back as one; and their way to other programs and back. */
import type {Bench} from '../outline-editor/bench.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {SimpleOp} from '../sync/wire.ts';
import {brought, cleared, many, marked, shown, widthOf} from './fill.ts';
import {cells, text} from './sheet-text.ts';
import {fieldOf} from './table.ts';
import type {Across, Block, Spot, Table} from './table.ts';

/** As a spreadsheet takes it. */
export function copied({beats, columns}: Block, across: Across): string {
  return text(beats.map((beat) => columns.map((line) => shown(beat, across, line))));
}

export class GridDeeds {
  constructor(private readonly bench: Bench) {}

  clear(block: Block, across: Across) {
    this.fills(each(block, (beat, line) => cleared(beat, across, line)), 'Emptied');
  }

  /** All of them; where all are, none. */
  mark(block: Block, across: Across) {
    const ops = each(block, (beat, line) => marked(beat, across, line));
    const adds = ops.filter(({k}) => k === 'link');
    this.fills(adds.length ? adds : ops, adds.length ? 'Marked' : 'Unmarked');
  }

  /** One value goes into all that are chosen; a table from the first of them on. Answers the corners of what was filled; undefined: a sentence said why not. */
  bring(words: string, {beats: all, columns: every, across}: Table, {beats, columns}: Block): [Spot, Spot] | undefined {
    const {surface, desk} = this.bench;
    const rows = cells(words);
    if (!rows.length) return void surface.notices.tell('There are no words on the clipboard.');
    const one = rows.length === 1 && rows[0].length === 1;
    const table = one ? beats.map(() => columns.map(() => rows[0][0])) : rows;
    const from = {beats: all.slice(all.indexOf(beats[0])), columns: every.slice(every.indexOf(columns[0]))};
    const filled = brought(table, {...from, across, title: desk.limits.title});
    if ('complaint' in filled) return void surface.notices.tell(filled.complaint);
    this.fills(filled.ops, 'Filled');
    return [
      {beat: beats[0].id, line: columns[0]},
      {beat: from.beats[table.length - 1].id, line: from.columns[widthOf(table) - 1]},
    ];
  }

  private fills(ops: readonly SimpleOp[], deed: string) {
    if (!ops.length) return;
    const {desk, surface, writer} = this.bench;
    surface.lines.flush();
    surface.notices.overtaken();
    if (!desk.together(ops)) return;
    const count = new Set(ops.map(cellOf)).size;
    const sentence = `${deed} ${many(count, 'cell')}`;
    if (count > 1) surface.notices.tell(sentence, {label: 'Undo', run: () => writer.undo()});
    else surface.notices.speak(sentence);
  }
}

function each({beats, columns}: Block, act: (beat: OutlineNode, line: string) => SimpleOp[]): SimpleOp[] {
  return beats.flatMap((beat) => columns.flatMap((line) => act(beat, line)));
}

/** Words and mark of one cell are two acts. */
function cellOf(op: SimpleOp): string {
  if (op.k === 'remove') return op.ids.join();
  return `${op.id} ${op.k === 'set' ? op.field : fieldOf(op.to)}`;
}
