/** The story cut where a role of the structure begins. */
import {EIGHTHS_OF_A_PAGE, beats} from '../sync/outline-model.ts';
import type {OutlineNode, OutlineView} from '../sync/outline-model.ts';
import {targetOf} from './expected.ts';
import type {Laid, LaidRole} from './expected.ts';

export interface Stretch {
  /** Empty: what comes before the first role. */
  readonly role: string;
  readonly name: string;
  /** The first of them plays the role; none: the role has no beat. */
  readonly beats: readonly OutlineNode[];
  /** Where a role without a beat is looked for; undefined where there is one. */
  readonly expected: number | undefined;
}

/** In reading order; a role without a beat stands before the first that comes later in the structure. */
export function stretches(view: OutlineView, {roles}: Laid): Stretch[] {
  const played = playedIn(view, roles);
  const missing = roles.filter(({id}) => played.every(({role}) => role !== id));
  return missing.reduce((all, role) => withMissing(all, role, roles, view), played);
}

function playedIn(view: OutlineView, roles: readonly LaidRole[]): Stretch[] {
  const all: Stretch[] = [];
  for (const beat of beats(view)) {
    const role = roles.find(({id}) => id === beat.fields.role);
    const last = all.at(-1);
    if (last && (!role || role.id === last.role)) all[all.length - 1] = {...last, beats: [...last.beats, beat]};
    else all.push({role: role?.id ?? '', name: role?.name ?? 'Before the first', beats: [beat], expected: undefined});
  }
  return all;
}

function withMissing(all: readonly Stretch[], {id, name, at}: LaidRole, roles: readonly LaidRole[], view: OutlineView): Stretch[] {
  const later = all.findIndex(({role}) => (roles.find((each) => each.id === role)?.at ?? -1) > at);
  const place = later < 0 ? all.length : later;
  const page = Math.max(1, Math.round(((at / 100) * targetOf(view)) / EIGHTHS_OF_A_PAGE));
  return [...all.slice(0, place), {role: id, name, beats: [], expected: page}, ...all.slice(place)];
}
