import type {Extension} from '@codemirror/state';
import {EditorView} from '@codemirror/view';

/** What stands at the foot of the outline and stays there for a while. */
const CARDS = '.sign-in, .meanwhile, .rejected';
/** Between the caret and a card, in pixels. */
const GAP = 10;

/** The caret does not go under a card at the foot of the outline. */
export const clearOfCards: Extension = EditorView.scrollMargins.of(({dom}) => {
  const cards = [...(dom.closest('outline-editor')?.querySelectorAll(CARDS) ?? [])];
  return {bottom: Math.max(0, ...cards.map((card) => innerHeight - card.getBoundingClientRect().top + GAP))};
});

/** A card has come: out from under it. */
export function comeClear(view: EditorView) {
  view.dispatch({effects: EditorView.scrollIntoView(view.state.selection.main.head)});
}
