/** What the structure laid over the story expects, and where: roles without a beat, and how long each act is meant to be. */
import {EIGHTHS_OF_A_PAGE, beats, eighths} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {STORY} from '../sync/wire.ts';
import {pageOf} from './paging.ts';
import type {Paging} from './paging.ts';
import {slotOf} from './places.ts';
import type {Slot} from './places.ts';

/** A role of the structure, as the page is told of it. */
export interface LaidRole {
  readonly id: string;
  readonly name: string;
  /** Where a beat sheet prints it, in percent of the story. */
  readonly at: number;
  /** In which of the structure's acts, from 0. */
  readonly act: number;
  /** The band within which it is on time, and its textbook place in it; in percent of the story. */
  readonly min: number;
  readonly ideal: number;
  readonly max: number;
  /** One sentence of guidance; never exported. */
  readonly purpose: string;
}

/** A structure laid over the story. */
export interface Laid {
  readonly roles: readonly LaidRole[];
  /** Where each act ends, in percent of the story. */
  readonly acts: readonly number[];
}

export const NOTHING_LAID: Laid = {roles: [], acts: []};

/** A role that no beat plays, and the page it is looked for on. */
export interface Ghost {
  readonly role: string;
  readonly name: string;
  readonly page: number;
}

/** In eighths of a page. */
export interface Budget {
  readonly used: number;
  readonly meant: number;
}

/** What a story aims at that says nothing else: 110 pages, in eighths. The server's is `structure.Coverage`. */
const USUAL_TARGET = 880;

/** What the story aims at, in eighths of a page. */
export const targetOf = (view: OutlineView): number => Number(view.node(STORY)?.fields.target ?? USUAL_TARGET);

const actsOf = (view: OutlineView): OutlineNode[] => view.childIds(STORY).flatMap((id) => view.node(id) ?? []).filter(({kind}) => kind === 'act');

/** Roles without a beat, by the act in which each is expected. A story that has other acts than the structure goes by pages. */
export function expected(view: OutlineView, laid: Laid, paging: Paging): Map<string, Ghost[]> {
  const acts = actsOf(view);
  const played = new Set(beats(view).map(({fields}) => fields.role));
  const ghosts = new Map<string, Ghost[]>();
  for (const {id, name, at, act} of laid.roles) {
    const from = Math.round((at / 100) * targetOf(view));
    const home = acts.length === laid.acts.length ? acts[act] : (acts.find((each) => from < paging.get(each.id)!.to) ?? acts.at(-1));
    if (played.has(id) || !home) continue;
    const page = Math.max(1, Math.round(from / EIGHTHS_OF_A_PAGE));
    ghosts.set(home.id, [...(ghosts.get(home.id) ?? []), {role: id, name, page}]);
  }
  return ghosts;
}

/** How much of what each act is meant to have it has; nothing where the story has other acts than the structure. */
export function budgets(view: OutlineView, laid: Laid): Map<string, Budget> {
  const acts = actsOf(view);
  if (acts.length !== laid.acts.length) return new Map();
  return new Map(
    acts.map((act, i) => {
      const share = (laid.acts[i] - (laid.acts[i - 1] ?? 0)) / 100;
      const used = beats(view, act.id).reduce((sum, beat) => sum + eighths(beat), 0);
      return [act.id, {used, meant: Math.round(share * targetOf(view))}];
    }),
  );
}

/** Where in an act a beat that is looked for on this page would stand: before the first that begins there or later; undefined: at its end. */
export function placeFor(view: OutlineView, act: string, page: number, paging: Paging): Slot | undefined {
  const later = beats(view, act).find(({id}) => pageOf(paging.get(id)?.from ?? 0) >= page);
  return later && slotOf(view, later);
}
