// The rail and the panel beside the outline: closed and opened at once, without asking the server. What is chosen stands on
// the root element, so it outlives whatever Flow does to the page; each view has its own choice, the board and the
// pages begin without the panel, the map and the grid without both. On a narrow screen both are sheets over the outline.
import { VIEW_CHANGED, shownView } from './views';

const root = document.documentElement;
const narrow = matchMedia('(max-width: 1020px)');

type Side = 'rail' | 'panel';

/** Which sides are closed beside which view, as `view side`. */
const shutSides = new Set(['board panel', 'map panel', 'map rail', 'grid panel', 'grid rail', 'read panel']);

export function open(side: Side) {
  if (narrow.matches) root.dataset.sheet = side;
  else remember(side, false);
  tell();
}

function shut(side: Side) {
  if (narrow.matches) delete root.dataset.sheet;
  else remember(side, true);
  tell();
}

function remember(side: Side, shut: boolean) {
  const key = `${shownView()} ${side}`;
  if (shut) shutSides.add(key);
  else shutSides.delete(key);
  stand();
}

/** As was chosen for this view. */
function stand() {
  for (const side of ['rail', 'panel'] as const) root.toggleAttribute(`data-${side}-closed`, shutSides.has(`${shownView()} ${side}`));
}

/** A tab of the panel: at once here, and Flow, which fills most of them, hears of the press too. */
function showTab(head: HTMLElement) {
  const panel = head.closest<HTMLElement>('.panel');
  if (!panel) return;
  panel.dataset.tab = head.id.replace('tab-', '');
  for (const each of panel.querySelectorAll<HTMLElement>('[role=tab]')) {
    each.setAttribute('aria-selected', String(each === head));
    each.tabIndex = each === head ? 0 : -1;
  }
}

function showComments() {
  open('panel');
  document.querySelector<HTMLElement>('#tab-comments:not([aria-selected=true])')?.click();
}

// somebody wants to say something, or to see what was said
addEventListener('comments-wanted', showComments);

function closed(side: Side) {
  return side === 'rail' ? 'railClosed' : 'panelClosed';
}

function isOpen(side: Side) {
  return narrow.matches ? root.dataset.sheet === side : root.dataset[closed(side)] === undefined;
}

export function tell() {
  stand();
  for (const button of document.querySelectorAll<HTMLElement>('[data-toggles]'))
    button.setAttribute('aria-expanded', String(isOpen(button.dataset.toggles as Side)));
}

addEventListener('click', (event) => {
  const target = event.target as Element;
  const button = target.closest<HTMLElement>('[data-toggles]');
  const head = target.closest<HTMLElement>('[role=tab]');
  if (head) showTab(head);
  if (target.closest('[data-opens-comments]')) {
    showComments();
  } else if (button) {
    const side = button.dataset.toggles as Side;
    if (isOpen(side)) shut(side);
    else open(side);
  } else if (target.closest('[data-opens]')) {
    open(target.closest<HTMLElement>('[data-opens]')!.dataset.opens as Side);
  } else if (target.closest('.scrim') || (narrow.matches && target.closest('[data-reveals]'))) {
    delete root.dataset.sheet;
    tell();
  }
});

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && root.dataset.sheet && !event.defaultPrevented) {
    const side = root.dataset.sheet;
    delete root.dataset.sheet;
    tell();
    document.querySelector<HTMLElement>(`[data-toggles=${side}]`)?.focus();
  }
});

/** From tab to tab with the arrow keys, as in every tab list. */
addEventListener('keydown', (event) => {
  const tab = (event.target as Element).closest<HTMLElement>('[role=tab]');
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!tab || !step) return;
  const all = [...tab.parentElement!.querySelectorAll<HTMLElement>('[role=tab]')];
  const next = all[(all.indexOf(tab) + step + all.length) % all.length];
  event.preventDefault();
  next.focus();
  next.click();
});

narrow.addEventListener('change', () => {
  delete root.dataset.sheet;
  tell();
});

for (const elsewhere of [VIEW_CHANGED, 'popstate'])
  addEventListener(elsewhere, () => {
    delete root.dataset.sheet;
    tell();
  });
