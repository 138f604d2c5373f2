/**
 * Puts elements in order without taking out what already stands right: a caret, a selection and a running composition survive while the beats
 * around them move. Where the browser can move an element whole (`moveBefore`), even the moved one keeps them. All lists of a change come together:
 * what goes from one to another is moved there, and not taken out in between.
 */
export function arrange(lists: ReadonlyMap<Element, readonly Element[]>) {
  const waiting = [...lists];
  while (waiting.length) {
    // what stands in the page comes first: what moves into it is moved whole
    const next = Math.max(0, waiting.findIndex(([parent]) => parent.isConnected));
    const [[parent, wanted]] = waiting.splice(next, 1);
    lineUp(parent, wanted);
  }
  for (const [parent, wanted] of lists) dismiss(parent, wanted);
}

function dismiss(parent: Element, wanted: readonly Element[]) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
}

/** What stands there and is not wanted comes to stand behind. */
function lineUp(parent: Element, wanted: readonly Element[]) {
  let here = parent.firstElementChild;
  for (const [i, el] of wanted.entries()) {
    // one that goes further down would otherwise make all between it and its place move up, one by one
    while (here && here !== el && here.nextElementSibling === el && wanted[i + 1] !== here) {
      const later = here;
      here = el;
      place(parent, later, null);
    }
    if (here === el) here = here.nextElementSibling;
    else place(parent, el, here);
  }
}

/**
 * Focus and selection stay where they are in the words while `act` moves elements about; a browser that moves an element whole keeps
 * the focus, but not always the selection.
 */
export function keepingTheHand(act: () => void) {
  const held = document.activeElement;
  const selection = getSelection();
  const {anchorNode, anchorOffset, focusNode, focusOffset} = selection ?? {};
  act();
  if (!(held instanceof HTMLElement) || held === document.body || !held.isConnected) return;
  if (document.activeElement !== held) held.focus({preventScroll: true});
  const moved = selection && (selection.focusNode !== focusNode || selection.focusOffset !== focusOffset);
  if (moved && anchorNode?.isConnected && focusNode?.isConnected) selection.setBaseAndExtent(anchorNode, anchorOffset!, focusNode, focusOffset!);
}

type Movable = Element & {moveBefore?(el: Element, before: Element | null): void};

function place(parent: Element, el: Element, before: Element | null) {
  const movable = parent as Movable;
  if (movable.moveBefore && el.isConnected && parent.isConnected) movable.moveBefore(el, before);
  else parent.insertBefore(el, before);
}
