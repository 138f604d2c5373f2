/** The columns of a board: acts, stretches of beats between them, the shelf. */
export function columnsIn(root: Element): HTMLElement[] {
  return [...root.children].filter((el): el is HTMLElement => el instanceof HTMLElement && el.matches('section, .run') && el.offsetWidth > 0);
}
