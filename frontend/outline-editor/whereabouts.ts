import type {Bench} from './bench.ts';
import type {BeatCard} from './beat-card.ts';
import {caretIn} from './one-line.ts';
import type {Line} from './one-line.ts';
import type {Entry} from './prose-editor.ts';
import type {Part} from './writer.ts';

export interface Hand {
  readonly id: string;
  readonly part: Part;
  readonly entry: Entry;
}

/** Where the hand was among the cards, and how far they were scrolled, while something else is looked at. */
export class Whereabouts {
  private hand: Hand | undefined;
  private selected = '';
  private top = 0;
  private left = 0;

  constructor(
    private readonly bench: Bench,
    private readonly scroller: () => HTMLElement | null,
  ) {}

  /** The cards are about to go out of sight. */
  leave() {
    const {selection, surface} = this.bench;
    surface.lines.flush();
    this.hand = handAt(document.activeElement);
    this.selected = selection.id;
    const scroller = this.scroller();
    [this.top, this.left] = [scroller?.scrollTop ?? 0, scroller?.scrollLeft ?? 0];
  }

  /** They are in sight again. Whoever has gone to another beat meanwhile wants to see that one. */
  comeBack() {
    const {selection, writer, leaves} = this.bench;
    if (selection.id !== this.selected) return void leaves.card(selection.id)?.scrollIntoView({block: 'center'});
    const {hand} = this;
    const scroll = () => this.scroller()?.scrollTo({top: this.top, left: this.left, behavior: 'instant'});
    scroll();
    if (hand && leaves.card(hand.id)) void writer.go(hand.id, hand.part, hand.entry).then(scroll);
  }
}

/** Which part of which card the caret is in. */
export function handAt(el: Element | null): Hand | undefined {
  const card = el?.closest<BeatCard>('beat-card');
  if (!el || !card) return undefined;
  const id = card.node.id;
  const line = el.closest<Line>('[data-line]');
  if (line) return {id, part: line.dataset.line as Part, entry: caretIn(line)};
  return {id, part: el.closest('.cm-editor') ? 'prose' : 'card', entry: 'kept'};
}
