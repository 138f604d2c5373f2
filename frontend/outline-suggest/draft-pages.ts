import type {Extension} from '@codemirror/state';
import type {Mark} from '../outline-editor/prose-words.ts';
import type {Quote} from '../outline-editor/quotes.ts';
import type {Remarks} from '../outline-editor/remarks.ts';
import type {Desk} from '../sync/desk.ts';
import type {Draft} from '../sync/draft.ts';
import type {TextChannel} from '../sync/text-channel.ts';
import {draftMarks} from './draft-marks.ts';

/** A hand that rests so long, in milliseconds, has written something that may be suggested. */
const PAUSE = 2_000;

/**
 * What the editor shows of a prose while its writer only suggests: the prose as they would have it. Places in it are others than in the prose itself, where everybody else is.
 */
export class DraftPages {
  private timer = 0;

  constructor(
    private readonly desk: Desk,
    private readonly remarks: () => Remarks,
  ) {}

  textOf(id: string): TextChannel {
    if (!this.desk.suggests) return this.desk.channel(id);
    const {text} = this.desk.suggesting.drafts.of(id);
    this.remarks().hide(id);
    return text;
  }

  marksIn(id: string): Extension {
    const draft = this.open(id);
    return draft ? draftMarks(draft) : [];
  }

  /** Where the others are. */
  marks(id: string, marks: Mark[]): Mark[] {
    const draft = this.open(id);
    const here = (at: number) => draft!.text.localPlace(at);
    return draft ? marks.map((mark) => ({...mark, from: here(mark.from), to: here(mark.to), head: here(mark.head)})) : marks;
  }

  /** What is spoken of. */
  quotes(id: string, quotes: Quote[]): Quote[] {
    const draft = this.open(id);
    return draft ? quotes.map((quote) => ({...quote, from: draft.text.localPlace(quote.from, 1), to: draft.text.localPlace(quote.to)})) : quotes;
  }

  /** Where this writer is, for the others. */
  selection(id: string, {anchor, head}: {anchor: number; head: number}): {anchor: number; head: number} {
    const draft = this.open(id);
    if (!draft) return {anchor, head};
    this.rests();
    return {anchor: draft.text.confirmedPlace(anchor), head: draft.text.confirmedPlace(head)};
  }

  close(id: string) {
    window.clearTimeout(this.timer);
    if (!this.open(id)) return;
    this.desk.suggesting.drafts.close(id);
    this.remarks().hide(undefined);
  }

  private open(id: string): Draft | undefined {
    return this.desk.suggesting.drafts.has(id) ? this.desk.suggesting.drafts.of(id) : undefined;
  }

  private rests() {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.desk.suggesting.drafts.settle(), PAUSE);
  }
}
