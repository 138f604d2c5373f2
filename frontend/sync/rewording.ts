/** A prose as somebody would have it, and the suggestions that make it so. */
import {Text} from '@codemirror/state';
import type {ChangeSet} from '@codemirror/state';
import {difference} from './diff.ts';

/** Other words for those between two places of a prose, in UTF-16 units. Where they are one, the prose is empty. */
export interface Rewording {
  readonly from: number;
  readonly to: number;
  readonly old: string;
  readonly now: string;
}

/** A rewording that is suggested already, in this thread. */
export interface Suggested extends Rewording {
  readonly thread: string;
}

/** What has to be done so that exactly these are suggested. */
export interface Redoing {
  readonly fresh: readonly Rewording[];
  readonly amended: readonly {readonly thread: string; readonly old: string; readonly now: string}[];
  readonly gone: readonly string[];
}

const IN_WORD = /[\p{L}\p{N}\p{M}’'-]/u;
const WORD_BEFORE = /[\p{L}\p{N}\p{M}’'-]+[^\p{L}\p{N}\p{M}’'-]*$/u;
const WORD_BEHIND = /^[^\p{L}\p{N}\p{M}’'-]*[\p{L}\p{N}\p{M}’'-]+/u;

interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * What `changes` make of a prose, in rewordings of whole words: an insertion takes the word beside it along, so that every suggestion is on words that can be followed.
 * What stands side by side, with nothing but white space between, is one; but what is suggested already stays by itself.
 */
export function rewordings(prose: string, changes: ChangeSet, suggested: readonly Range[] = []): Rewording[] {
  const after = changes.apply(Text.of(prose.split('\n'))).toString();
  return ranges(prose, changes, suggested)
    .map(({from, to}) => ({from, to, old: prose.slice(from, to), now: after.slice(changes.mapPos(from, -1), changes.mapPos(to, 1))}))
    .filter(({old, now}) => old !== now);
}

function ranges(prose: string, changes: ChangeSet, suggested: readonly Range[]): Range[] {
  const all: Range[] = [];
  changes.iterChanges((from, to) => {
    const next = widened(prose, from, to);
    const before = all.at(-1);
    const isSuggested = suggested.some(each => samePlace(each, next) || (before !== undefined && samePlace(each, before)));
    if (before && (next.from <= before.to || (!isSuggested && prose.slice(before.to, next.from).trim() === ''))) all[all.length - 1] = {from: Math.min(before.from, next.from), to: Math.max(before.to, next.to)};
    else all.push(next);
  });
  return all;
}

/** To the ends of the words it touches; where it touches none, to the end of the word before it, or else behind it. */
function widened(prose: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (inWord(prose, start)) start--;
  while (inWord(prose, end)) end++;
  if (prose.slice(start, end).trim()) return {from: start, to: end};
  const before = WORD_BEFORE.exec(prose.slice(0, start))?.[0].length;
  if (before) return {from: start - before, to: end};
  const behind = WORD_BEHIND.exec(prose.slice(end))?.[0].length;
  return behind ? {from: start, to: end + behind} : {from: 0, to: prose.length};
}

const inWord = (prose: string, at: number): boolean => at > 0 && at < prose.length && IN_WORD.test(prose[at - 1]) && IN_WORD.test(prose[at]);

/** As few words as say the same: who has written a sentence anew may have changed one word of it. */
function refined({from, old, now}: Rewording): Rewording[] {
  return rewordings(old, difference(old, now)).map(each => ({...each, from: each.from + from, to: each.to + from}));
}

/**
 * What is to be suggested, taken away and amended, so that what stands in `changes` is suggested and nothing else. What is suggested already and stays as it is is left
 * alone, with all that was said about it.
 */
export function redoing(prose: string, changes: ChangeSet, suggested: readonly Suggested[]): Redoing {
  const isSuggested = (wanted: Rewording): boolean => suggested.some(each => samePlace(each, wanted));
  const wanted = rewordings(prose, changes, suggested).flatMap(each => (isSuggested(each) ? [each] : refined(each)));
  const kept = suggested.filter(each => wanted.some(other => samePlace(each, other)));
  return {
    fresh: wanted.filter(each => !isSuggested(each)),
    amended: kept.flatMap(({thread, ...before}) => {
      const {old, now} = wanted.find(each => samePlace(each, before))!;
      return now === before.now ? [] : [{thread, old, now}];
    }),
    gone: suggested.filter(each => !kept.includes(each)).map(({thread}) => thread),
  };
}

const samePlace = (one: Range, other: Range): boolean => one.from === other.from && one.to === other.to;
