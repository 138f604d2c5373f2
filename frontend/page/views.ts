// Which view of the outline is shown. The address says it, so that a link, a reload and going back find it again; switching
// asks nobody, and the same outline goes on in the other view. `ViewSwitch` draws what is pressed.
import { tellFilter } from './filters';
import type { OutlinePlace } from './outline-place';
import type { Across } from '../outline-grid/table';
import type { View } from '../outline-editor/outline-editor';

const VIEWS: readonly View[] = ['outline', 'board', 'map', 'grid', 'read'];

/** On the window, whenever another view is shown. */
export const VIEW_CHANGED = 'view-changed';

export function shownView(): View {
  const asked = new URLSearchParams(location.search).get('view');
  return VIEWS.find((view) => view === asked) ?? 'outline';
}

/** What stands across in the grid. */
export function shownAcross(): Across {
  return new URLSearchParams(location.search).get('across') === 'character' ? 'character' : 'plotline';
}

/** Presses what stands for the view that is shown. */
export function tellView() {
  const shown = shownView();
  for (const button of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    if (button.dataset.viewChoice === shown) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>('.view-select')) select.value = shown;
}

function show(view: View) {
  if (view === shownView()) return;
  const url = new URL(location.href);
  if (view === 'outline') url.searchParams.delete('view');
  else url.searchParams.set('view', view);
  history.pushState(history.state, '', url);
  changed();
}

function changed() {
  tellView();
  tellFilter();
  dispatchEvent(new Event(VIEW_CHANGED));
}

// the caret stays in the words
addEventListener('mousedown', (event) => {
  if ((event.target as Element).closest('[data-view-choice]')) event.preventDefault();
});

addEventListener('click', (event) => {
  const choice = (event.target as Element).closest<HTMLElement>('[data-view-choice]');
  if (choice) show(choice.dataset.viewChoice as View);
});

// the surface has asked for another view
addEventListener('view-chosen-here', (event) => show((event as CustomEvent<View>).detail));

addEventListener('change', (event) => {
  const target = event.target as HTMLSelectElement;
  if (target.matches('.view-select')) show(target.value as View);
});

// the grid has been asked for others across
addEventListener('across-chosen-here', (event) => {
  const url = new URL(location.href);
  const across = (event as CustomEvent<Across>).detail;
  if (across === 'plotline') url.searchParams.delete('across');
  else url.searchParams.set('across', across);
  history.replaceState(history.state, '', url);
  changed();
});

// going back to another view of the same outline is no way to another page: Flow is not asked
addEventListener(
  'popstate',
  (event) => {
    const shown = document.querySelector<OutlinePlace>('outline-place')?.setting?.outline;
    if (!shown || !location.pathname.endsWith(`/${shown}`)) return;
    event.stopImmediatePropagation();
    changed();
  },
  { capture: true },
);
