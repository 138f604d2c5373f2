/** Other writers' carets and selections inside an open editor. */
import {RangeSet, StateEffect, StateField} from '@codemirror/state';
import type {Extension, Range} from '@codemirror/state';
import {Decoration, EditorView, WidgetType} from '@codemirror/view';
import type {DecorationSet} from '@codemirror/view';
import {caret} from './prose-words.ts';
import type {Mark} from './prose-words.ts';

/** Says where the others are now. Between two of these the marks move along with the words. */
export const theyAreAt = StateEffect.define<readonly Mark[]>();

class TheirCaret extends WidgetType {
  constructor(
    readonly name: string,
    readonly colour: string,
  ) {
    super();
  }

  eq(other: TheirCaret) {
    return other.name === this.name && other.colour === this.colour;
  }

  toDOM() {
    return caret(this);
  }

  ignoreEvent() {
    return true;
  }
}

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(theyAreAt)) next = drawn(effect.value, transaction.newDoc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function drawn(all: readonly Mark[], length: number): DecorationSet {
  const ranges: Range<Decoration>[] = [];
  const clamp = (at: number) => Math.max(0, Math.min(length, at));
  for (const mark of all) {
    const [from, to] = [clamp(mark.from), clamp(mark.to)];
    if (from < to) ranges.push(Decoration.mark({class: 'their-selection', attributes: {'data-colour': mark.colour}}).range(from, to));
    ranges.push(Decoration.widget({widget: new TheirCaret(mark.name, mark.colour), side: 1}).range(clamp(mark.head)));
  }
  return RangeSet.of(ranges, true);
}

/** The extension; begins with these marks. */
export function theirCarets(now: readonly Mark[]): Extension {
  return marks.init((state) => drawn(now, state.doc.length));
}
