/** What somebody would have otherwise, while they write it: drawn over their own words. */
import {RangeSetBuilder} from '@codemirror/state';
import type {Extension} from '@codemirror/state';
import {Decoration, EditorView, ViewPlugin, WidgetType} from '@codemirror/view';
import type {DecorationSet, ViewUpdate} from '@codemirror/view';
import type {Draft} from '../sync/draft.ts';

const fresh = Decoration.mark({class: 'suggested-new'});

/** Words that would go, where they were. They add nothing to the words that are written. */
class Gone extends WidgetType {
  constructor(private readonly words: string) {
    super();
  }

  eq(other: Gone) {
    return other.words === this.words;
  }

  toDOM() {
    const el = document.createElement('span');
    el.className = 'suggested-gone';
    el.dataset.gone = this.words;
    return el;
  }
}

export function draftMarks(draft: Draft): Extension {
  return ViewPlugin.fromClass(
    class {
      marks: DecorationSet;
      constructor(_view: EditorView) {
        this.marks = drawn(draft);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || update.transactions.length) this.marks = drawn(draft, update);
      }
    },
    {decorations: (plugin) => plugin.marks},
  );
}

function drawn(draft: Draft, update?: ViewUpdate): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  const {prose, changes} = draft.standing(update?.state);
  changes.iterChanges((from, to, start, end) => {
    if (to > from) set.add(start, start, Decoration.widget({widget: new Gone(prose.slice(from, to)), side: -1}));
    if (end > start) set.add(start, end, fresh);
  });
  return set.finish();
}
