/** The curve of a story's tension: a point for each beat. */
import type {Paging} from '../outline-editor/paging.ts';
import {beats} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';

export const LEAST = 1;
export const MOST = 10;
const MIDDLE = (LEAST + MOST) / 2;

export interface Point {
  readonly id: string;
  /** The middle of the beat, in eighths of a page. */
  readonly at: number;
  readonly value: number;
  /** Somebody has said so; otherwise it lies on the way between those of whom it was said. */
  readonly said: boolean;
}

export function curve(view: OutlineView, paging: Paging): Point[] {
  const points = beats(view).map(({id, fields}) => {
    const {from, to} = paging.get(id)!;
    return {id, at: (from + to) / 2, value: Number(fields.tension ?? 0), said: fields.tension !== undefined};
  });
  const said = points.filter((point) => point.said);
  let next = 0;
  return points.map((point) => {
    if (point.said) next++;
    return point.said ? point : {...point, value: between(said[next - 1], said[next], point.at)};
  });
}

function between(before: Point | undefined, after: Point | undefined, at: number): number {
  if (!before || !after) return (before ?? after)?.value ?? MIDDLE;
  const way = after.at === before.at ? 0 : (at - before.at) / (after.at - before.at);
  return before.value + way * (after.value - before.value);
}

/** How far from the top a value stands, in percent. */
export const fromTop = (value: number): number => ((MOST - value) / (MOST - LEAST)) * 100;

/** The whole value nearest to a height, in percent from the top. */
export function valueAt(top: number): number {
  return Math.min(MOST, Math.max(LEAST, Math.round(MOST - (top / 100) * (MOST - LEAST))));
}

/** The points of whom it was said, as an SVG polyline has them, in a box `length` wide and 100 high. */
export function line(points: readonly Point[]): string {
  return points
    .filter(({said}) => said)
    .map(({at, value}) => `${at},${fromTop(value).toFixed(2)}`)
    .join(' ');
}
