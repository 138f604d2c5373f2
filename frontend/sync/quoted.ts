import type {ChangeSet} from '@codemirror/state';

/** Between two places of a text, in UTF-16 units; where they are one, the words that were there are gone. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Where words are after a change, exactly as the server reckons it: what is written at either edge does not belong to them, and
 * words of which nothing is left are gone, whatever stands in their place.
 */
export function carried(range: Range, changes: ChangeSet): Range {
  const {length} = changes;
  const from = Math.min(range.from, length);
  const to = Math.min(range.to, length);
  if (kept(changes, from, to) === 0) {
    const at = changes.mapPos(from, -1);
    return {from: at, to: at};
  }
  const start = changes.mapPos(from, 1);
  return {from: start, to: Math.max(start, changes.mapPos(to, -1))};
}

/** How many units of the words stay. */
function kept(changes: ChangeSet, from: number, to: number): number {
  let left = to - from;
  changes.iterChangedRanges((start, end) => (left -= Math.max(0, Math.min(to, end) - Math.max(from, start))), true);
  return left;
}
