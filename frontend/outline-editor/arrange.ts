/**
 * Puts elements in order without taking out what already stands right: a caret, a selection and a running composition survive while the beats
 * around them move. Where the browser can move an element whole (`moveBefore`), even the moved one keeps them.
 */
export function arrange(parent: Element, wanted: readonly Element[]) {
  const keep = new Set(wanted);
  for (const child of [...parent.children]) if (!keep.has(child)) child.remove();
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

type Movable = Element & {moveBefore?(el: Element, before: Element | null): void};

function place(parent: Element, el: Element, before: Element | null) {
  const movable = parent as Movable;
  if (movable.moveBefore && el.isConnected && parent.isConnected) movable.moveBefore(el, before);
  else parent.insertBefore(el, before);
}
