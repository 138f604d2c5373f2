/** Words that something is said about: in plain prose and in the open editor. */
import {RangeSet, StateEffect, StateField} from '@codemirror/state';
import type {EditorState, Extension} from '@codemirror/state';
import {Decoration, EditorView} from '@codemirror/view';
import type {DecorationSet} from '@codemirror/view';

/** Words with a thread. `from` and `to` are UTF-16 places in the words as shown. */
export interface Quote {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
  /** The one that is looked at. */
  readonly chosen: boolean;
}

export function sameQuotes(one: readonly Quote[], other: readonly Quote[] = []): boolean {
  return one.length === other.length && one.every((quote, i) => same(quote, other[i]));
}

function same(one: Quote, other: Quote): boolean {
  return one.thread === other.thread && one.from === other.from && one.to === other.to && one.chosen === other.chosen;
}

/** Says which words are spoken of now. Between two of these the marks move along with the words. */
const theyQuote = StateEffect.define<readonly Quote[]>();

const quotes = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, transaction) {
    let next = set.map(transaction.changes);
    for (const effect of transaction.effects) if (effect.is(theyQuote)) next = drawn(effect.value, transaction.newDoc.length);
    return next;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function drawn(all: readonly Quote[], length: number): DecorationSet {
  const clamp = (at: number) => Math.max(0, Math.min(length, at));
  const ranges = all
    .map((quote) => ({quote, from: clamp(quote.from), to: clamp(quote.to)}))
    .filter(({from, to}) => from < to)
    .map(({quote: {thread, chosen}, from, to}) => Decoration.mark({class: chosen ? 'quoted chosen' : 'quoted', attributes: {'data-thread': thread}}).range(from, to));
  return RangeSet.of(ranges, true);
}

/** The extension; begins with these. */
export function quoted(now: readonly Quote[]): Extension {
  return quotes.init((state) => drawn(now, state.doc.length));
}

/** What tells an editor of them; undefined if it shows them already. */
export function quotedAnew(state: EditorState, now: readonly Quote[]): StateEffect<readonly Quote[]> | undefined {
  const shown = state.field(quotes, false);
  return shown !== undefined && seen(shown) === seen(drawn(now, state.doc.length)) ? undefined : theyQuote.of(now);
}

/** Where which marks are; `RangeSet.eq` does not look at what a mark says. */
function seen(set: DecorationSet): string {
  const marks: string[] = [];
  for (const each = set.iter(); each.value !== null; each.next()) marks.push(`${each.from}-${each.to} ${each.value.spec.class} ${each.value.spec.attributes['data-thread']}`);
  return marks.join();
}
