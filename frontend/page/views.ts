// Which view of the outline is shown. The address says it, so that a link, a reload and going back find it again; switching
// asks nobody, and the same outline goes on in the other view. `ViewSwitch` draws what is pressed.
import { goTo, say } from './address';
import { tellFilter } from './filters';
import type { OutlinePlace } from './outline-place';
import { COLUMNS, type Columns } from '../outline-editor/columns';
import type { Across } from '../outline-grid/table';
import type { View } from '../outline-editor/shown-instead';

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

/** What the columns of the board are made of. */
export function shownColumns(): Columns {
  const asked = new URLSearchParams(location.search).get('columns');
  return COLUMNS.find((columns) => columns === asked) ?? 'act';
}

/** Whose page is shown in place of the view; the empty string: nobody's. */
export const shownElement = (): string => new URLSearchParams(location.search).get('element') ?? '';

/** Presses what stands for the view that is shown. */
export function tellView() {
  const shown = shownView();
  for (const button of document.querySelectorAll<HTMLElement>('[data-view-choice]')) {
    if (button.dataset.viewChoice === shown && !shownElement()) button.setAttribute('aria-current', 'page');
    else button.removeAttribute('aria-current');
  }
  for (const select of document.querySelectorAll<HTMLSelectElement>('.view-select')) select.value = shown;
}

function show(view: View) {
  if (view === shownView() && !shownElement()) return;
  goTo({ element: '', view: view === 'outline' ? '' : view });
  changed();
}

function showElement(id: string) {
  if (id === shownElement()) return;
  goTo({ element: id });
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

// a page of its own has been asked for, in the outline or in the rail; or the way back from it
addEventListener('element-chosen-here', (event) => showElement((event as CustomEvent<string>).detail));

// the surface has asked for another view
addEventListener('view-chosen-here', (event) => show((event as CustomEvent<View>).detail));

addEventListener('change', (event) => {
  const target = event.target as HTMLSelectElement;
  if (target.matches('.view-select')) show(target.value as View);
});

/** How a view is laid out is no step of its own for going back. */
function lay(name: string, value: string, usual: string) {
  say({ [name]: value === usual ? '' : value });
  changed();
}

// the grid has been asked for others across, the board for other columns
addEventListener('across-chosen-here', (event) => lay('across', (event as CustomEvent<Across>).detail, 'plotline'));
addEventListener('columns-chosen-here', (event) => lay('columns', (event as CustomEvent<Columns>).detail, 'act'));

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
