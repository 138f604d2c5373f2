import {Annotation, Facet, StateField, Transaction} from '@codemirror/state';
import type {ChangeSet, EditorState, Extension} from '@codemirror/state';

/** How far a text has been confirmed, and what was written here on top of that, oldest first. */
interface Standing {
  readonly rev: number;
  readonly changes: readonly ChangeSet[];
}

const heard = Annotation.define<Standing>();

/** How many of the unconfirmed changes have to stay as they are, since they are under way or somebody waits for just them. */
const settled = Facet.define<() => number, () => number>({combine: counts => counts[0] ?? (() => 0)});

const standing = StateField.define<Standing>({
  create: () => ({rev: 0, changes: []}),
  update: (now, transaction) => transaction.annotation(heard) ?? (transaction.docChanged ? written(now, transaction) : now),
});

/**
 * Keeps, inside an editor's state, what of a text is not confirmed, and carries it over what others write.
 *
 * What is written while something is under way, or without a line, becomes one change, however many letters it has: each of
 * one's own changes has to be carried over each of everybody else's, here and on the server, and after an hour without a line
 * that would be letters times letters. Others' changes are never made one: who is told of them singly has to come to the same
 * words (docs/sync-protocol.md, rule 3).
 *
 * Invariant: the text is the confirmed one at `revOf`, with `unconfirmedOf` over it in order. Those under way are never touched.
 */
export function unconfirmed(rev: number, howManySettled: () => number): Extension {
  return [standing.init(() => ({rev, changes: []})), settled.of(howManySettled)];
}

/** Not confirmed yet, oldest first; the same list until something changes. */
export function unconfirmedOf(state: EditorState): readonly ChangeSet[] {
  return state.field(standing).changes;
}

/** The revision the confirmed text is at. */
export function revOf(state: EditorState): number {
  return state.field(standing).rev;
}

/** The oldest unconfirmed change is the server's next revision: no word changes. */
export function confirmed(state: EditorState): Transaction {
  const {rev, changes} = state.field(standing);
  return state.update({annotations: heard.of({rev: rev + 1, changes: changes.slice(1)})});
}

/** Somebody else's change is the server's next revision, or its next few: they stand left where both wrote at one place. */
export function carriedOver(state: EditorState, foreign: ChangeSet, revisions = 1): Transaction {
  const {rev, changes} = state.field(standing);
  let here = foreign;
  const carried = changes.map(mine => {
    const next = mine.map(here);
    here = here.map(mine, true);
    return next;
  });
  const annotations = [Transaction.remote.of(true), heard.of({rev: rev + revisions, changes: carried})];
  return state.update({changes: here, annotations, filter: false});
}

function written({rev, changes}: Standing, transaction: Transaction): Standing {
  const last = changes.length - 1;
  if (last < transaction.startState.facet(settled)()) {
    return {rev, changes: [...changes, transaction.changes]};
  }
  const both = changes[last].compose(transaction.changes);
  return {rev, changes: both.empty ? changes.slice(0, last) : [...changes.slice(0, last), both]};
}
