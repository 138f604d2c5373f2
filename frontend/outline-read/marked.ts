import {html} from 'lit';
import type {TemplateResult} from 'lit';
import type {Quote} from '../outline-editor/quotes.ts';

/** A stretch of a text, from `start` on, with the words marked that are spoken of. */
export function marked(shown: string, start: number, quotes: readonly Quote[]): TemplateResult[] {
  const clamp = (at: number): number => Math.max(0, Math.min(shown.length, at - start));
  const cuts = new Set([0, shown.length]);
  for (const {from, to} of quotes) cuts.add(clamp(from)).add(clamp(to));
  const borders = [...cuts].sort((a, b) => a - b);
  return borders.slice(0, -1).map((at, i) => {
    const words = shown.slice(at, borders[i + 1]);
    const quote = quotes.findLast(({from, to}) => from <= at + start && at + start < to);
    return quote ? html`<span class="quoted ${quote.chosen ? 'chosen' : ''}" data-thread=${quote.thread}>${words}</span>` : html`${words}`;
  });
}
