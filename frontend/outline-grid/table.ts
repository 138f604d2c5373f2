/** What stands where in the grid: beats down, plotlines or characters across, and what each beat does for each of them. */
import {fits} from '../outline-editor/filter.ts';
import type {Filter} from '../outline-editor/filter.ts';
import {beats, links, strand, title} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {CAST, PLOTLINES, SHELF, STORY} from '../sync/wire.ts';
import type {Field} from '../sync/wire.ts';

/** What stands across. */
export type Across = 'plotline' | 'character';

/** The column in which the beats themselves stand. */
export const TITLES = '';

/** A cell, by the beat and the line it belongs to, wherever the two stand just now. */
export interface Spot {
  readonly beat: string;
  /** A plotline, a character, or [TITLES]. */
  readonly line: string;
}

/** Cells side by side. */
export interface Block {
  readonly beats: readonly OutlineNode[];
  readonly columns: readonly string[];
}

export interface Row {
  /** An act, the shelf, or a beat. */
  readonly node: OutlineNode;
  /** How far down it begins, in pixels. */
  readonly top: number;
  readonly height: number;
}

/** How high an act and a beat are, in pixels; the style sheet has the same. */
export const ACT_HEIGHT = 36;
export const BEAT_HEIGHT = 58;

/** Everything that stands in the grid. */
export class Table {
  readonly rows: readonly Row[];
  readonly beats: readonly OutlineNode[];
  readonly lines: readonly OutlineNode[];
  readonly columns: readonly string[];
  readonly height: number;
  readonly across: Across;

  /** `hides`: beats that do not fit `filter` are left out. */
  constructor(view: OutlineView, across: Across, filter: Filter, hides: boolean) {
    this.across = across;
    const shown = (beat: OutlineNode) => !hides || fits(beat, filter);
    const nodes = [...story(view, shown), ...shelf(view, shown)];
    this.rows = laid(nodes);
    this.beats = nodes.filter(({kind}) => kind === 'beat');
    this.lines = view.childIds(across === 'plotline' ? PLOTLINES : CAST).flatMap((id) => view.node(id) ?? []);
    this.columns = [TITLES, ...this.lines.map(({id}) => id)];
    this.height = this.rows.reduce((sum, {height}) => sum + height, 0);
  }

  holds({beat, line}: Spot): boolean {
    return this.columns.includes(line) && this.beats.some(({id}) => id === beat);
  }

  /** The cell so many columns and beats away, as far as there are any. */
  beside({beat, line}: Spot, right: number, down: number): Spot {
    const row = within(this.beats.findIndex(({id}) => id === beat) + down, this.beats.length);
    const column = within(this.columns.indexOf(line) + right, this.columns.length);
    return {beat: this.beats[row]?.id ?? '', line: this.columns[column]};
  }

  /** The beats and columns from one corner to the other. */
  block(one: Spot, other: Spot): Block {
    const rows = [one, other].map(({beat}) => this.beats.findIndex(({id}) => id === beat));
    const columns = [one, other].map(({line}) => this.columns.indexOf(line));
    return {beats: this.beats.slice(Math.min(...rows), Math.max(...rows) + 1), columns: this.columns.slice(Math.min(...columns), Math.max(...columns) + 1)};
  }
}

const within = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));

/** Acts that have beats to show, each before its beats. */
function story(view: OutlineView, shown: (beat: OutlineNode) => boolean): OutlineNode[] {
  return view.childIds(STORY).flatMap((id) => {
    const node = view.node(id);
    if (!node) return [];
    if (node.kind === 'beat') return shown(node) ? [node] : [];
    const its = beats(view, id).filter(shown);
    return node.kind === 'act' && its.length ? [node, ...its] : its;
  });
}

function shelf(view: OutlineView, shown: (beat: OutlineNode) => boolean): OutlineNode[] {
  const its = beats(view, SHELF).filter(shown);
  return its.length ? [view.node(SHELF)!, ...its] : [];
}

function laid(nodes: readonly OutlineNode[]): Row[] {
  let top = 0;
  return nodes.map((node) => {
    const height = node.kind === 'beat' ? BEAT_HEIGHT : ACT_HEIGHT;
    top += height;
    return {node, top: top - height, height};
  });
}

/** The field that a cell shows. */
export const fieldOf = (line: string): Field => (line === TITLES ? 'title' : strand(line));

export const wordsIn = (beat: OutlineNode, line: string): string => beat.fields[fieldOf(line)] ?? '';

/** Whether the beat serves the line, with or without words. */
export const isOn = (beat: OutlineNode, across: Across, line: string): boolean => links(beat, across).includes(line);
