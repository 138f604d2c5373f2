import type {Laid} from './expected.ts';
import type {OneLine} from './one-line.ts';
import type {OutlineView} from '../sync/outline-model.ts';

/** What all cards and headings of one outline share: they are told, and keep nothing. */
export interface Sheet {
  readonly view: OutlineView;
  readonly lines: OneLine;
  /** Whether the person here may change anything. */
  readonly mayWrite: boolean;
  /** The language words are checked in. */
  readonly lang: string;
  /** The structure laid over the story. */
  readonly laid: Laid;
  /** `Break into Two` for `snyder15/break-into-two`. */
  roleName(role: string): string;
  /** What a role is for; empty for one of another structure. */
  purposeOf(role: string): string;
}
