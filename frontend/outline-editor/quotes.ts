/** Words that something is said about: in plain prose and in the open editor. */
import {RangeSet, StateEffect, StateField} from '@codemirror/state';
import type {EditorState, Extension, Range} from '@codemirror/state';
import {Decoration, EditorView, WidgetType} from '@codemirror/view';
import type {DecorationSet} from '@codemirror/view';
import {inserted} from './inserted.ts';

/** Words with a thread. `from` and `to` are UTF-16 places in the words as shown. */
export interface Quote {
  readonly thread: string;
  readonly from: number;
  readonly to: number;
  /** The one that is looked at. */
  readonly chosen: boolean;
  /** Somebody suggests that these words go and these come in their place; empty: none do. Then there may be none that go, too. */
  readonly insert?: string;
}

/** How words look that are spoken of, or that somebody would have gone. */
export function classOf(...quotes: readonly Quote[]): string {
  const isSaid = quotes.some(({insert}) => insert === undefined);
  const isOut = quotes.some(({insert}) => insert !== undefined);
  return [isSaid && 'quoted', isOut && 'suggested-out', quotes.some(({chosen}) => chosen) && 'chosen'].filter(Boolean).join(' ');
}

export function sameQuotes(one: readonly Quote[], other: readonly Quote[] = []): boolean {
  return one.length === other.length && one.every((quote, i) => same(quote, other[i]));
}

function same(one: Quote, other: Quote): boolean {
  return one.thread === other.thread && one.from === other.from && one.to === other.to && one.chosen === other.chosen && one.insert === other.insert;
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
  const ranges: Range<Decoration>[] = [];
  for (const quote of all) {
    const [from, to] = [clamp(quote.from), clamp(quote.to)];
    const {thread, insert} = quote;
    if (from < to) ranges.push(Decoration.mark({class: classOf(quote), attributes: {'data-thread': thread}, of: quote}).range(from, to));
    if (insert) ranges.push(Decoration.widget({widget: new Inserted(quote), side: 1, of: quote}).range(to));
  }
  return RangeSet.of(ranges, true);
}

/** Words that somebody would have here. */
class Inserted extends WidgetType {
  private readonly quote: Quote;

  constructor(quote: Quote) {
    super();
    this.quote = quote;
  }

  eq({quote}: Inserted) {
    return quote.thread === this.quote.thread && quote.insert === this.quote.insert && quote.chosen === this.quote.chosen;
  }

  toDOM() {
    return inserted(this.quote);
  }

  /** A press on them puts the caret beside them. */
  ignoreEvent() {
    return false;
  }
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
  for (const each = set.iter(); each.value !== null; each.next()) marks.push(`${each.from}-${each.to} ${keyOf(each.value.spec.of)}`);
  return marks.join();
}

const keyOf = ({thread, chosen, insert}: Quote): string => JSON.stringify([thread, chosen, insert]);
