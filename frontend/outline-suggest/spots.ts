/** Where suggestions are drawn that are about more than words: on what they are about, and where something would come to stand. */
import {isLiving} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import type {Thread} from '../sync/margin.ts';
import {isUndecided} from '../sync/suggestions.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import {SHELF, STORY} from '../sync/wire.ts';
import type {Place, Proposal} from '../sync/wire.ts';

/** Beside the card or heading of which node something would stand: below it, or above the first of all; where nothing is, above the shelf. */
export interface Spot {
  readonly host: string;
  readonly above: boolean;
}

/** Where what is suggested would stand; undefined where it would stand nowhere, or nothing is there to draw it on. */
export function spotOf(view: OutlineView, what: Proposal): Spot | undefined {
  if (what.k === 'insert') return spotAt(view, what, []);
  return what.k === 'move' ? spotAt(view, what, what.ids) : undefined;
}

/** As if those in `moved` were not there. */
function spotAt(view: OutlineView, place: Place, moved: readonly string[]): Spot | undefined {
  const {parent} = place;
  if (!isLiving(view, parent)) return undefined;
  const siblings = view.childIds(parent).filter((id) => !moved.includes(id));
  const before = siblings[positionIn(siblings, place) - 1];
  if (before !== undefined) return {host: lastIn(view, before, moved), above: false};
  if (parent === STORY) return {host: siblings[0] ?? SHELF, above: true};
  return isHeading(view, parent) ? {host: parent, above: false} : undefined;
}

/** A sibling that is gone or elsewhere means the end, as the server reads it. */
function positionIn(siblings: readonly string[], {after, before}: Place): number {
  if (after === null) return 0;
  const at = siblings.indexOf(after ?? before ?? '');
  return at < 0 ? siblings.length : after === undefined ? at : at + 1;
}

/** What stands last in it, or its heading. */
function lastIn(view: OutlineView, id: string, but: readonly string[]): string {
  const last = view.childIds(id).findLast((child) => !but.includes(child));
  return last === undefined ? id : lastIn(view, last, but);
}

function isHeading(view: OutlineView, id: string): boolean {
  const kind = view.node(id)?.kind;
  return kind === 'act' || kind === 'sequence' || kind === 'shelf';
}

/** Of these, what would stand below a host, or above it, in the order in which it would once all are accepted: of two behind the same, the newer comes first. */
export function standingAt(view: OutlineView, suggested: readonly Suggestion[], host: string, above: boolean): readonly Suggestion[] {
  const here = suggested.filter(({suggests}) => {
    const spot = spotOf(view, suggests);
    return spot?.host === host && spot.above === above;
  });
  const isBehind = ({suggests}: Suggestion): boolean => 'after' in suggests && suggests.after !== undefined;
  return [...here.filter(isBehind).reverse(), ...here.filter((each) => !isBehind(each))];
}

/** What is undecided and more than words, by the node it is drawn on. */
export function placesOf(view: OutlineView, threads: readonly Thread[]): ReadonlyMap<string, readonly Suggestion[]> {
  const found = new Map<string, Suggestion[]>();
  for (const thread of threads) {
    if (!isUndecided(thread) || thread.suggests.k === 'words') continue;
    for (const host of hostsOf(view, thread)) found.set(host, [...(found.get(host) ?? []), thread]);
  }
  return found;
}

/** What it is about: all that would go, or the one that would be other than it is. */
export function isAbout({on, suggests}: Suggestion, id: string): boolean {
  return suggests.k === 'remove' ? suggests.ids.includes(id) : on.id === id && suggests.k !== 'insert';
}

function hostsOf(view: OutlineView, {on, suggests}: Suggestion): ReadonlySet<string> {
  const spot = spotOf(view, suggests);
  const own = suggests.k === 'remove' ? suggests.ids : suggests.k === 'insert' ? [] : [on.id];
  return new Set(spot === undefined ? own : [...own, spot.host]);
}

/** Whether they look the same, one by one. */
export function sameSuggestions(one: readonly Suggestion[], other: readonly Suggestion[] = []): boolean {
  return one.length === other.length && one.every((each, i) => same(each, other[i]));
}

function same(one: Suggestion, other: Suggestion): boolean {
  return one === other || (one.id === other.id && one.suggests === other.suggests && one.comments[0]?.name === other.comments[0]?.name);
}
