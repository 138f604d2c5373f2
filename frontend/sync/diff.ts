import {ChangeSet} from '@codemirror/state';

/** More differing words than this and the middle is replaced whole. */
const MOST_DIFFERENCES = 300;

/**
 * A change that makes `after` of `before`, by words. Used only where the true changes are not known any more; words
 * typed meanwhile are mapped over it, so it should touch no more than what really differs.
 */
export function difference(before: string, after: string): ChangeSet {
  const a = words(before);
  const b = words(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) {
    end++;
  }
  const changes: {from: number; to: number; insert: string}[] = [];
  let at = length(a.slice(0, start));
  for (const step of steps(a.slice(start, a.length - end), b.slice(start, b.length - end))) {
    if (step.keep > 0) {
      at += step.keep;
    } else {
      changes.push({from: at, to: at + step.drop, insert: step.insert});
      at += step.drop;
    }
  }
  return ChangeSet.of(changes, before.length, '\n');
}

interface Step {
  readonly keep: number;
  readonly drop: number;
  readonly insert: string;
}

const words = (text: string): string[] => text.match(/\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]+/gu) ?? [];
const length = (parts: readonly string[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** The shortest way from `a` to `b` (Myers 1986, the greedy search over diagonals), neighbouring steps put together. */
function steps(a: readonly string[], b: readonly string[]): Step[] {
  const trail = search(a, b);
  if (trail === undefined) {
    return [{keep: 0, drop: length(a), insert: b.join('')}];
  }
  const back: Step[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trail.length - 1; d > 0; d--) {
    const furthest = trail[d - 1];
    const k = x - y;
    const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = furthest.get(fromK) ?? 0;
    const fromY = fromX - fromK;
    for (const startX = down ? fromX : fromX + 1; x > startX; x--) {
      back.push({keep: a[x - 1].length, drop: 0, insert: ''});
    }
    if (down) {
      back.push({keep: 0, drop: 0, insert: b[fromY]});
    } else {
      back.push({keep: 0, drop: a[fromX].length, insert: ''});
    }
    x = fromX;
    y = fromY;
  }
  for (; x > 0; x--) {
    back.push({keep: a[x - 1].length, drop: 0, insert: ''});
  }
  return together(back.reverse());
}

function search(a: readonly string[], b: readonly string[]): Map<number, number>[] | undefined {
  const trail: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= MOST_DIFFERENCES; d++) {
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));
      let x = down ? (furthest.get(k + 1) ?? 0) : (furthest.get(k - 1) ?? 0) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        trail.push(next);
        return trail;
      }
    }
    trail.push(next);
    furthest = next;
  }
  return undefined;
}

function together(steps: readonly Step[]): Step[] {
  const all: Step[] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (last !== undefined && last.keep > 0 === step.keep > 0) {
      all[all.length - 1] = {keep: last.keep + step.keep, drop: last.drop + step.drop, insert: last.insert + step.insert};
    } else {
      all.push(step);
    }
  }
  return all;
}
