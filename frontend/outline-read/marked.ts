import {html} from 'lit';
import type {TemplateResult} from 'lit';
import {classOf} from '../outline-editor/quotes.ts';
import type {Quote} from '../outline-editor/quotes.ts';

/** A stretch of a text, from `start` on, with the words marked that are spoken of, and those that somebody would have there; `end`: where the next begins. */
export function marked(shown: string, start: number, quotes: readonly Quote[], end = start + shown.length): TemplateResult[] {
  const clamp = (at: number): number => Math.max(0, Math.min(shown.length, at - start));
  const cuts = new Set([0, shown.length]);
  for (const {from, to} of quotes) cuts.add(clamp(from)).add(clamp(to));
  const borders = [...cuts].sort((a, b) => a - b);
  const isHere = ({to}: Quote): boolean => (start < to && to <= end) || (to === 0 && start === 0);
  return borders.flatMap((at, i) => {
    const come = quotes.filter((quote) => quote.insert && isHere(quote) && clamp(quote.to) === at).map(inserted);
    return i + 1 < borders.length ? [...come, stretch(shown.slice(at, borders[i + 1]), at + start, quotes)] : come;
  });
}

function stretch(words: string, at: number, quotes: readonly Quote[]): TemplateResult {
  const here = quotes.filter(({from, to}) => from <= at && at < to);
  const quote = here.findLast(({chosen}) => chosen) ?? here.at(-1);
  return quote ? html`<span class=${classOf(...here)} data-thread=${quote.thread}>${words}</span>` : html`${words}`;
}

const inserted = ({thread, chosen, insert}: Quote): TemplateResult => html`<span class="suggested-in ${chosen ? 'chosen' : ''}" data-insert=${insert} data-thread=${thread}></span>`;
