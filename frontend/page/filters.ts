// What of the outline is looked for. The address says it, as it says the view; the surface (`outline-editor`) lets the others
// fade. Buttons anywhere on the page that carry `data-filter` put a term in or take it out.
import { read, same, toggled, written } from '../outline-editor/filter';
import type { Term } from '../outline-editor/filter';
import type { OutlineEditor } from '../outline-editor/outline-editor';
import { say } from './address';

/** On the window, whenever something else is looked for. */
export const FILTER_CHANGED = 'filter-changed';

export function shownFilter(): string {
  return new URLSearchParams(location.search).get('filter') ?? '';
}

/** Presses the buttons whose term is in the filter. */
export function tellFilter() {
  const filter = read(shownFilter());
  for (const button of document.querySelectorAll<HTMLElement>('[data-filter]'))
    button.setAttribute('aria-pressed', String(filter.some((term) => same(term, termOf(button)))));
}

export function lookFor(filter: string) {
  if (filter === shownFilter()) return;
  say({ filter });
  tellFilter();
  dispatchEvent(new Event(FILTER_CHANGED));
}

function termOf(button: HTMLElement): Term {
  return read(button.dataset.filter!)[0];
}

addEventListener('click', (event) => {
  if ((event.target as Element).closest('[data-opens-filter]')) document.querySelector<OutlineEditor>('outline-editor')?.openFilter();
  const button = (event.target as Element).closest<HTMLElement>('[data-filter]');
  if (button) lookFor(written(toggled(read(shownFilter()), termOf(button))));
});

// the surface has been asked for something else
addEventListener('filter-chosen-here', (event) => lookFor((event as CustomEvent<string>).detail));
