import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Told} from './told.ts';

/** Words that would go are struck through, those that would come stand behind them. */
export function goesAndComes({words, before = '', out, in: now, after = ''}: Told): TemplateResult {
  const isChange = out || now;
  // among words that stay the gap is theirs
  const gap = out && now && !before && !after ? ' ' : '';
  return html`${words}${words && isChange ? ' ' : ''}${before}${out ? html`<del>${out}</del>` : nothing}${gap}${now ? html`<ins>${now}</ins>` : nothing}${after}`;
}
