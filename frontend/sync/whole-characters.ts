/**
 * Half a character never leaves the editor.
 *
 * Two emoji that begin with the same UTF-16 unit differ in the second alone, and that is all the editor's view may
 * change. Half a pair cannot be written as UTF-8, so the server refuses it. This filter widens such a change to the
 * whole character, and where only half of one would be left, the half goes too.
 */
import {EditorState, type ChangeSpec, type Text} from '@codemirror/state';

const HALF = /\p{Surrogate}/gu;

export const wholeCharacters = EditorState.transactionFilter.of(tr => {
  const old = tr.startState.doc;
  const wider: ChangeSpec[] = [];
  tr.changes.iterChanges((fromOld, toOld, from, to) => {
    const left = from - (isInside(old, fromOld) ? 1 : 0);
    const right = to + (isInside(old, toOld) ? 1 : 0);
    const text = tr.newDoc.sliceString(left, right);
    const whole = text.replace(HALF, '');
    if (left < from || right > to || whole !== text) wider.push({from: left, to: right, insert: whole});
  });
  return wider.length ? [tr, {changes: wider, sequential: true}] : tr;
});

function isInside(doc: Text, pos: number): boolean {
  return doc.sliceString(Math.max(0, pos - 1), pos + 1).codePointAt(0)! > 0xffff;
}
