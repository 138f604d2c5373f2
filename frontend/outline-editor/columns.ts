/** What a column of the board is made of: an act, a sequence, or all from one role of the structure to the next. */
export const COLUMNS = ['act', 'sequence', 'role'] as const;
export type Columns = (typeof COLUMNS)[number];

const NAMES: Readonly<Record<Columns, string>> = {act: 'Acts', sequence: 'Sequences', role: 'Beat sheet'};
export const nameOfColumns = (columns: Columns): string => NAMES[columns];

/** What the columns of a board are made of; `root` is where the acts, sequences and beats stand. */
export const columnsOf = (root: HTMLElement): Columns => (root.dataset.columns as Columns | undefined) ?? 'act';

/** The columns of a board: acts (or sequences, or roles), stretches of beats between them, the shelf. */
export function columnsIn(root: HTMLElement): HTMLElement[] {
  const all = bands(root).flatMap((band) => (columnsOf(root) === 'sequence' && band.matches('section.act') ? within(band) : [band]));
  return all.filter((el) => el.offsetWidth > 0);
}

/** What stands side by side in the story itself: acts, however many columns each has. */
export function bands(root: HTMLElement): HTMLElement[] {
  return [...root.children].filter((el): el is HTMLElement => el instanceof HTMLElement && el.matches('section, .run'));
}

/** An act without anything in it is a column itself. */
function within(act: HTMLElement): HTMLElement[] {
  const columns = [...act.querySelectorAll<HTMLElement>(':scope > .leaves > :is(section, .run)')];
  return columns.length ? columns : [act];
}
