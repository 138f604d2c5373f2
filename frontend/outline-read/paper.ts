/** Blocks laid on sheets of paper. Pixels are CSS pixels: 96 to an inch. */
import type {Block} from './blocks.ts';

const INCH = 96;
/** A sheet of paper, in CSS pixels. */
export interface SheetOfPaper {
  readonly name: string;
  readonly width: number;
  readonly height: number;
}

/** What is printed on. A4 is 210 by 297 millimetres. */
export const SHEETS = {
  letter: {name: 'US Letter', width: 8.5 * INCH, height: 11 * INCH},
  a4: {name: 'A4', width: (210 / 25.4) * INCH, height: (297 / 25.4) * INCH},
} as const satisfies Record<string, SheetOfPaper>;
export type SheetName = keyof typeof SHEETS;

/** An inch and a half at the left, as the trade has it for the holes, an inch elsewhere. */
export const MARGINS = {left: 1.5 * INCH, else: INCH} as const;

/** What can be written on. */
export const columnOf = ({width, height}: SheetOfPaper) => ({width: width - MARGINS.left - MARGINS.else, height: height - 2 * MARGINS.else});

/** Of a paragraph at least so many lines stay together, at the foot of a page and at the head of the next. */
const TOGETHER = 2;

/** How a block of a kind is set: the height of its lines, and the room above it. */
export interface Setting {
  readonly line: number;
  readonly above: number;
}

export const SETTINGS: Readonly<Record<Block['kind'], Setting>> = {
  act: {line: 26, above: 44},
  sequence: {line: 22, above: 30},
  beat: {line: 22, above: 20},
  slugline: {line: 22, above: 2},
  prose: {line: 22, above: 4},
};

/** A block, or the part of it that stands on one page. */
export interface Piece extends Block {
  /** Where the part begins and ends in the words. */
  readonly from: number;
  readonly to: number;
  readonly above: number;
}

/** Measures words: how many lines they take, and where a line begins. */
export interface Measure {
  lines(block: Block): number;
  /** The place in the words with which line `line`, from 0, begins. */
  beginOf(block: Block, line: number): number;
}

/** What stands on each page. A heading never stands at the foot without what it heads; a paragraph is parted between lines. */
export function pages(blocks: readonly Block[], measure: Measure, height: number): Piece[][] {
  const paper = new Paper(height, measure);
  blocks.forEach((_block, i) => paper.lay(blocks, i));
  return paper.pages;
}

const DEPTHS: Readonly<Record<Block['kind'], number>> = {act: 0, sequence: 1, beat: 2, slugline: 3, prose: 4};

/** Whether one block is the heading of the next. */
function heads(block: Block, next: Block | undefined): boolean {
  return next !== undefined && DEPTHS[next.kind] > DEPTHS[block.kind];
}

class Paper {
  readonly pages: Piece[][] = [[]];
  private left: number;
  private readonly height: number;
  private readonly measure: Measure;

  constructor(height: number, measure: Measure) {
    this.height = height;
    this.measure = measure;
    this.left = height;
  }

  lay(blocks: readonly Block[], i: number) {
    const block = blocks[i];
    if (this.page.length && this.least(blocks, i) > this.left) this.turn();
    if (block.kind === 'prose') this.layProse(block, 0, this.measure.lines(block));
    else this.put(block, 0, block.words.length, this.measure.lines(block));
  }

  private get page(): Piece[] {
    return this.pages.at(-1)!;
  }

  private turn() {
    this.pages.push([]);
    this.left = this.height;
  }

  /** What has to find room with this block: headings go with what they head. */
  private least(blocks: readonly Block[], i: number): number {
    const block = blocks[i];
    const {line, above} = SETTINGS[block.kind];
    const lines = this.measure.lines(block);
    if (block.kind === 'prose') return above + line * (lines < 2 * TOGETHER ? lines : TOGETHER);
    const own = above + line * lines;
    return heads(block, blocks[i + 1]) ? own + this.least(blocks, i + 1) : own;
  }

  private put(block: Block, from: number, to: number, lines: number) {
    const {line, above: usual} = SETTINGS[block.kind];
    const above = this.page.length ? usual : 0;
    this.page.push({...block, from, to, above});
    this.left -= above + line * lines;
  }

  private layProse(block: Block, first: number, all: number) {
    const {line, above} = SETTINGS.prose;
    const room = Math.floor((this.left - (this.page.length ? above : 0)) / line);
    const rest = all - first;
    const from = first ? this.measure.beginOf(block, first) : 0;
    if (rest <= room) return this.put(block, from, block.words.length, rest);
    const fit = Math.max(1, Math.min(room, rest < room + TOGETHER ? rest - TOGETHER : room));
    this.put(block, from, this.measure.beginOf(block, first + fit), fit);
    this.turn();
    this.layProse(block, first + fit, all);
  }
}
