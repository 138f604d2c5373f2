import type {Laid} from './expected.ts';
import type {OneLine} from './one-line.ts';
import {ownSuggestions} from '../outline-suggest/own-suggestions.ts';
import type {OwnSuggestions} from '../outline-suggest/own-suggestions.ts';
import {roleInWords} from '../outline-suggest/told.ts';
import type {Desk} from '../sync/desk.ts';
import type {OutlineView} from '../sync/outline-model.ts';

/** What all cards and headings of one outline share: they are told, and keep nothing. */
export interface Sheet {
  readonly view: OutlineView;
  readonly lines: OneLine;
  /** Whether the person here may change anything. */
  readonly mayWrite: boolean;
  /** The language words are checked in. */
  readonly lang: string;
  /** While whatever is done here is only suggested. */
  readonly own?: OwnSuggestions;
  /** The structure laid over the story. */
  readonly laid: Laid;
  /** `Break into Two` for `snyder15/break-into-two`. */
  roleName(role: string): string;
  /** What a role is for; empty for one of another structure. */
  purposeOf(role: string): string;
}

export function newSheet(desk: Desk, lines: OneLine, lang: string, laid: Laid): Sheet {
  const roles = new Map(laid.roles.map((role) => [role.id, role]));
  return {
    ...{lines, lang, laid},
    view: desk,
    mayWrite: desk.mayWrite,
    own: ownSuggestions(desk),
    roleName: (role) => roles.get(role)?.name ?? roleInWords(role),
    purposeOf: (role) => roles.get(role)?.purpose ?? '',
  };
}
