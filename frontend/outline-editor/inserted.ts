import type {Quote} from './quotes.ts';

/** Words that somebody would have here. They add nothing to the text: the style sheet draws them, as it does the name at a caret. */
export function inserted({thread, chosen, insert = ''}: Pick<Quote, 'thread' | 'chosen' | 'insert'>): HTMLElement {
  const el = document.createElement('span');
  el.className = chosen ? 'suggested-in chosen' : 'suggested-in';
  el.dataset.insert = insert;
  el.dataset.thread = thread;
  return el;
}
