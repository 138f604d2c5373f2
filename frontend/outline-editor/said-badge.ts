import {html} from 'lit';

/** That something is said about a part of the outline; a press shows it. */
export function saidBadge(about: string, count: number) {
  const words = count === 1 ? '1 comment thread' : `${count} comment threads`;
  return html`<button class="said-badge" data-do="comments" data-about=${about} tabindex="-1" aria-label=${words} title=${words}><line-icon name="comment"></line-icon>${count}</button>`;
}
