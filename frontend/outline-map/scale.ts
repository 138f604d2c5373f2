/** Pages laid out along a line: which of them are written above it, and how near one may come. */
import {EIGHTHS_OF_A_PAGE} from '../sync/outline-model.ts';

/** Figures stand at least so far apart, in pixels. */
const ROOM_FOR_A_FIGURE = 44;
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000];
/** From the nearest, a page is so wide, in pixels. */
const NEAREST_PAGE = 150;

/** Where an eighth of a page stands, in percent of the line. */
export const percent = (eighth: number, length: number): number => (length === 0 ? 0 : (eighth / length) * 100);

/** The pages that are written above a line of so many eighths, `width` pixels wide: the first, then round ones. */
export function figures(length: number, width: number): number[] {
  const pages = Math.max(1, Math.ceil(length / EIGHTHS_OF_A_PAGE));
  const step = STEPS.find((each) => ((each * EIGHTHS_OF_A_PAGE) / length) * width >= ROOM_FOR_A_FIGURE) ?? pages;
  const first = step > 1 ? [1] : [];
  return [...first, ...Array.from({length: Math.floor(pages / step)}, (_none, i) => (i + 1) * step)];
}

/** How often the whole story may be enlarged where it is `width` pixels wide. */
export function nearest(length: number, width: number): number {
  return Math.max(1, ((length / EIGHTHS_OF_A_PAGE) * NEAREST_PAGE) / Math.max(1, width));
}

/** Between the whole story and the nearest; steps are ratios, so that each is felt alike. */
export function within(zoom: number, most: number): number {
  return Math.min(most, Math.max(1, zoom));
}

/** How far along its way from the whole story to the nearest a zoom is, 0 to 1; and back. */
export const wayOf = (zoom: number, most: number): number => (most <= 1 ? 0 : Math.log(zoom) / Math.log(most));
export const zoomAt = (way: number, most: number): number => Math.exp(way * Math.log(most));
