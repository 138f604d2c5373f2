import {standardKeymap} from '@codemirror/commands';
import {Prec, RangeSetBuilder} from '@codemirror/state';
import type {Extension} from '@codemirror/state';
import {Decoration, EditorView, ViewPlugin, keymap} from '@codemirror/view';
import type {DecorationSet, KeyBinding, ViewUpdate} from '@codemirror/view';
import type {Desk} from '../sync/desk.ts';
import type {TextChannel} from '../sync/text-channel.ts';
import {clearOfCards, comeClear} from './clear-of-cards.ts';
import {theirCarets, theyAreAt} from './carets.ts';
import type {ProsePlace} from './plain-prose.ts';
import type {Mark} from './prose-words.ts';
import {quoted, quotedAnew} from './quotes.ts';
import type {Quote} from './quotes.ts';

/** Where the caret goes when an editor opens: a place in the words, or where it was the last time. */
export type Entry = number | 'start' | 'end' | 'kept' | {readonly x: number; readonly row: 'first' | 'last'};

interface Ways {
  /** What is written in: the prose itself, or what its writer would have it be. */
  textOf(card: ProsePlace): TextChannel;
  /** Keys that mean something to the outline, asked before the editor's own. */
  keysOf(card: ProsePlace): readonly KeyBinding[];
  /** What else there is while words of this node are written; asked before any key. */
  helpOf(card: ProsePlace): Extension;
  marksOf(id: string): readonly Mark[];
  quotesOf(id: string): readonly Quote[];
  /** The caret is here. */
  moved(card: ProsePlace, selection: {anchor: number; head: number}): void;
  /** A letter was typed, or taken away. */
  typed(): void;
  /** The card is written in from now on; `height`, in pixels: it had before. */
  opened(card: ProsePlace, height: number): void;
  closed(card: ProsePlace): void;
}

/**
 * The one editor of an outline: it stands in the beat (or on the page of the character) whose prose has the caret, in the place of the plain words, and goes when the caret
 * leaves. What was typed, the undo history and the selection stay with the beat's channel. Station 1 of 8 on a keystroke's way.
 */
export class ProseEditor {
  private here: {card: ProsePlace; channel: TextChannel; view: EditorView} | undefined;
  /** When a letter was last typed here, as `performance.now()` counts. */
  typedAt = -Infinity;

  constructor(
    private readonly desk: Desk,
    private readonly ways: Ways,
  ) {}

  get card(): ProsePlace | undefined {
    return this.here?.card;
  }

  get view(): EditorView | undefined {
    return this.here?.view;
  }

  /** `still`: what is under the pointer stays there. */
  open(card: ProsePlace, entry: Entry, still = false): EditorView {
    if (this.here?.card !== card) this.mount(card);
    const view = this.here!.view;
    view.contentDOM.focus({preventScroll: true});
    this.enter(view, entry, !still);
    return view;
  }

  close() {
    const here = this.here;
    if (!here) return;
    this.here = undefined;
    here.channel.detach();
    here.view.destroy();
    here.card.takeBack();
    here.card.classList.remove('open');
    this.ways.closed(here.card);
    this.desk.at(null);
  }

  /** Something stands at the foot of the outline now. */
  comeClear() {
    if (this.here?.view.hasFocus) comeClear(this.here.view);
  }

  /** Others have moved in this beat. */
  theyMoved(id: string) {
    if (this.here?.card.node.id === id) this.here.channel.effect(theyAreAt.of(this.ways.marksOf(id)));
  }

  /** Words of this beat are spoken of, or not any more, or are elsewhere. */
  theyQuote(id: string) {
    const {here} = this;
    if (here?.card.node.id !== id) return;
    const effect = quotedAnew(here.view.state, this.ways.quotesOf(id));
    if (effect) here.channel.effect(effect);
  }

  private mount(card: ProsePlace) {
    this.close();
    const channel = this.ways.textOf(card);
    const place = card.place;
    const {height} = card.getBoundingClientRect();
    place.style.minHeight = `${place.offsetHeight}px`; // nothing below moves while one takes the place of the other
    card.lend();
    const view = new EditorView({state: channel.mount(this.extensions(card)), parent: place, dispatchTransactions: channel.dispatchTransactions});
    channel.attach(view);
    drawWhole(view);
    card.classList.add('open');
    this.here = {card, channel, view};
    place.style.minHeight = '';
    this.ways.opened(card, height);
    place.toggleAttribute('data-empty', view.state.doc.length === 0);
  }

  private enter(view: EditorView, entry: Entry, scrollIntoView: boolean) {
    const length = view.state.doc.length;
    if (entry === 'kept') return this.tellWhere(view);
    const at = typeof entry === 'number' ? Math.min(entry, length) : entry === 'start' ? 0 : entry === 'end' ? length : this.inRow(view, entry);
    view.dispatch({selection: {anchor: at}, scrollIntoView});
  }

  private inRow(view: EditorView, {x, row}: {x: number; row: 'first' | 'last'}): number {
    const box = view.contentDOM.getBoundingClientRect();
    const half = view.defaultLineHeight / 2;
    return view.posAtCoords({x, y: row === 'first' ? box.top + half : box.bottom - half}, false);
  }

  private extensions(card: ProsePlace): Extension {
    return [
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({
        spellcheck: 'true',
        autocorrect: 'on',
        autocapitalize: 'sentences',
        lang: card.sheet.lang,
        'aria-label': card.proseLabel,
      }),
      this.ways.helpOf(card),
      Prec.highest(keymap.of([...this.ways.keysOf(card)])),
      keymap.of(standardKeymap),
      eachLineItsDirection,
      clearOfCards,
      quoted(this.ways.quotesOf(card.node.id)),
      theirCarets(this.ways.marksOf(card.node.id)),
      EditorView.domEventObservers({compositionend: (_end, view) => this.composed(view)}),
      EditorView.updateListener.of((update) => this.updated(card, update)),
    ];
  }

  private updated(card: ProsePlace, update: ViewUpdate) {
    if (update.docChanged) {
      card.place.toggleAttribute('data-empty', update.state.doc.length === 0);
      if (update.transactions.some((each) => each.isUserEvent('input') || each.isUserEvent('delete'))) {
        this.typedAt = performance.now();
        this.ways.typed();
      }
    }
    if (update.selectionSet || update.docChanged) this.tellWhere(update.view);
  }

  /** What others have written just there comes behind the composed letters, once the editor has read those. */
  private composed(view: EditorView) {
    requestAnimationFrame(() => {
      if (this.here?.view === view && !view.composing) this.here.channel.hearHeldBack();
    });
  }

  private tellWhere(view: EditorView) {
    const {anchor, head} = view.state.selection.main;
    if (this.here) this.ways.moved(this.here.card, {anchor, head});
  }
}

/**
 * CodeMirror leaves out what is far from the screen and guesses its height, which would move a long beat under the writer's hand. The
 * prose of a beat is short enough to be drawn whole, and for printing CodeMirror can do that.
 */
function drawWhole(view: EditorView) {
  const inside = view as unknown as {viewState: {printing: boolean}; measure(): void};
  inside.viewState.printing = true;
  inside.measure();
}

/** Whether the caret stands on the first or the last of the rows the words are broken into. */
export function onRow(view: EditorView, row: 'first' | 'last'): boolean {
  const {head, assoc, empty} = view.state.selection.main;
  if (!empty) return false;
  const at = view.coordsAtPos(head, assoc || 1);
  if (!at) return true;
  const box = view.contentDOM.getBoundingClientRect();
  const height = at.bottom - at.top;
  return row === 'first' ? at.top - box.top < height : box.bottom - at.bottom < height;
}

/** Every line reads in the direction of its first strong letter, as the plain words do. */
const line = Decoration.line({attributes: {dir: 'auto'}});
const eachLineItsDirection = [
  EditorView.perLineTextDirection.of(true),
  ViewPlugin.fromClass(
    class {
      lines: DecorationSet;
      constructor(view: EditorView) {
        this.lines = directed(view);
      }
      update(update: ViewUpdate) {
        if (update.docChanged || update.viewportChanged) this.lines = directed(update.view);
      }
    },
    {decorations: (plugin) => plugin.lines},
  ),
];

function directed(view: EditorView): DecorationSet {
  const set = new RangeSetBuilder<Decoration>();
  for (const {from, to} of view.visibleRanges) {
    for (let at = from; at <= to; ) {
      const {from: start, to: end} = view.state.doc.lineAt(at);
      set.add(start, start, line);
      at = end + 1;
    }
  }
  return set.finish();
}
