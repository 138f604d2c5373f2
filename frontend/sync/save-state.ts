/**
 * The truth about what was written here.
 *
 * - `saved`: everything is on the server's disk.
 * - `saving`: on its way, connected, for less than a few seconds.
 * - `local`: kept in this browser, not yet on the server: there is no line, or the writer wants it so for now.
 * - `unsaved`: only on this screen.
 */
export type SaveState = 'saved' | 'saving' | 'local' | 'unsaved';

/** Longer than this on its way, in milliseconds, and it is not honest any more to say "saving". */
export const PATIENCE = 3_000;

/** What the truth depends on. */
export interface Keeping {
  /** Acts without an answer. */
  readonly waiting: number;
  readonly live: boolean;
  /** How long the oldest of them has waited, in milliseconds. */
  readonly waited: number;
  /** Every one of them is written to this browser's own store. */
  readonly kept: boolean;
  /** All of it is held back here, since its writer writes quietly. */
  readonly held: boolean;
}

export function saveState({waiting, live, waited, kept, held}: Keeping): SaveState {
  if (waiting === 0) {
    return 'saved';
  }
  if (live && waited < PATIENCE && !(held && kept)) {
    return 'saving';
  }
  return kept ? 'local' : 'unsaved';
}
