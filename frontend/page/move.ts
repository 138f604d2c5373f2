/**
 * Moves without a break where the browser can: focus, scroll and what custom elements hold survive. The caret does not, so it
 * is put back before anybody can see that it was away.
 */
export function move(to: Element, child: Element) {
  const caret = keepCaret(child);
  const parent = to as Element & { moveBefore?: (node: Node, before: Node | null) => void };
  if (parent.moveBefore && to.isConnected && child.isConnected) parent.moveBefore(child, null);
  else to.append(child);
  caret();
}

function keepCaret(within: Element) {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode || !within.contains(selection.focusNode)) return () => {};
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  return () => {
    if (anchorNode.isConnected && focusNode.isConnected) selection.setBaseAndExtent(anchorNode, anchorOffset, focusNode, focusOffset);
  };
}
