import type {SaveState} from '../sync/save-state.ts';

/** How it stands with what was written here. */
export interface Standing {
  readonly state: SaveState;
  /** Acts without an answer. */
  readonly waiting: number;
  readonly line: 'live' | 'offline' | 'signed-out' | 'ended';
  /** All of it is held back here, since the writer writes quietly, or is about to suggest it. */
  readonly held?: boolean;
  readonly quiet?: boolean;
  /** Refused words that are kept here. */
  readonly kept?: number;
  /** How long anything has not been saved, in milliseconds, and since when, as the clock has it. */
  readonly waited: number;
  readonly since: string;
}

/** Unsaved for longer than this, in milliseconds: a quiet mark; then the words say since when. */
export const LATE = 2_000;
export const SINCE = 5_000;

/** The words for a bar, those for a narrow one, and whether it is worth a mark. */
export interface SaveWords {
  readonly words: string;
  readonly short: string;
  readonly late: boolean;
}

/** What is kept where. Nothing is called saved that is not on the server's disk. */
export function inWords({state, waiting, line, held = false, quiet = false, kept = 0, waited, since}: Standing): SaveWords {
  const late = state !== 'saved' && waited > LATE && !held;
  const say = (words: string, short = words): SaveWords => ({words, short, late});
  const where = {live: '', offline: 'Offline', 'signed-out': 'Signed out', ended: 'Closed'}[line];
  if (held && state === 'local') {
    return quiet ? say('Quiet · kept in this browser until you pause', 'Quiet · kept here') : say('Draft · kept here', 'Draft');
  }
  if (state === 'saved' && kept > 0) {
    return say(`${where} · ${kept} kept in this browser`, `${kept} kept here`);
  }
  if (state === 'saved') {
    return where ? say(`${where} · all saved`) : say('saved');
  }
  if (state === 'unsaved') {
    const sinceWhen = waited > SINCE ? ` since ${since}` : '';
    return say(`${where ? `${where} · not` : 'Not'} saved${sinceWhen}: keep this page open`, `Not saved${sinceWhen}`);
  }
  if (where) {
    const changes = `${waiting} ${waiting === 1 ? 'change' : 'changes'}`;
    return say(`${where} · ${changes} kept in this browser`, `${where} · ${waiting} kept here`);
  }
  return waited > SINCE ? say(`Not saved since ${since} · kept in this browser`, `Since ${since}`) : say('saving…');
}
