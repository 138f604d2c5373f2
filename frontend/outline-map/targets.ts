/** Where a structure wants its roles, and where the story has them. */
import {targetOf} from '../outline-editor/expected.ts';
import type {Laid} from '../outline-editor/expected.ts';
import {lengthOf, pageOf} from '../outline-editor/paging.ts';
import type {Paging, Stretch} from '../outline-editor/paging.ts';
import {beats} from '../sync/outline-model.ts';
import type {OutlineView} from '../sync/outline-model.ts';

/** A role of the structure over the story. In eighths of a page. */
export interface Target {
  readonly role: string;
  readonly name: string;
  readonly from: number;
  readonly ideal: number;
  readonly to: number;
  readonly state: 'missing' | 'early' | 'filled' | 'late';
  /** By how much it is early or late. */
  readonly off: number;
  /** The beat that plays it and stands best. */
  readonly beat: string;
}

/** The roles, by where they are meant to be. Bands and what is early count as the server's `structure.Coverage` has them. */
export function targets(view: OutlineView, laid: Laid, paging: Paging): Target[] {
  const length = targetOf(view);
  const all = beats(view);
  return laid.roles
    .map(({id, name, min, ideal, max}) => {
      const band = {from: Math.floor((min / 100) * length), to: Math.ceil((max / 100) * length)};
      const players = all.filter(({fields}) => fields.role === id).map((beat) => ({beat: beat.id, off: off(band, paging.get(beat.id)!)}));
      const best = players.reduce((near, each) => (Math.abs(each.off) < Math.abs(near.off) ? each : near), players[0]);
      return {role: id, name, ...band, ideal: (ideal / 100) * length, state: stateOf(best?.off), off: Math.abs(best?.off ?? 0), beat: best?.beat ?? ''};
    })
    .sort((a, b) => a.ideal - b.ideal);
}

function off(band: {from: number; to: number}, {from, to}: Stretch): number {
  return to < band.from ? to - band.from : Math.max(0, from - band.to);
}

function stateOf(off: number | undefined): Target['state'] {
  if (off === undefined) return 'missing';
  return off === 0 ? 'filled' : off < 0 ? 'early' : 'late';
}

/** `Midpoint, on time`, `Midpoint, 2 pp late`, `Midpoint, missing: expected around p. 55`. */
export function inWords({name, state, off, ideal}: Target): string {
  if (state === 'missing') return `${name}, missing: expected around p. ${pageOf(ideal)}`;
  return state === 'filled' ? `${name}, on time` : `${name}, ${lengthOf(off)} ${state}`;
}

/** Where a name stands: in which row, and its middle in pixels. */
export interface Label {
  readonly row: number;
  readonly middle: number;
}

const GAP = 8;

/** Gives each name a row in which it hides no other; one for which there is none gets no label. `places` are wished middles, in order. */
export function labels(places: readonly {middle: number; width: number}[], within: number, rows: number): (Label | undefined)[] {
  const ends: number[] = Array.from({length: rows}, () => -GAP);
  return places.map(({middle, width}) => {
    const inside = Math.min(within - width / 2, Math.max(width / 2, middle));
    const row = ends.findIndex((end) => end + GAP <= inside - width / 2);
    if (row < 0) return undefined;
    ends[row] = inside + width / 2;
    return {row, middle: inside};
  });
}
