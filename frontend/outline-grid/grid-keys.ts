/** The keyboard of the grid, as spreadsheets have it. What each key does stands here; how it is done stands in OutlineGrid. */

/** What the keys act on. */
export interface GridHands {
  readonly mayWrite: boolean;
  /** So many columns and beats away; far beyond the ends means to the ends. `choosing`: from where it is to there. */
  go(right: number, down: number, choosing: boolean): void;
  chooseAll(): void;
  /** Into the words: with what is there, or with another beginning. */
  write(anew: boolean): void;
  clear(): void;
  mark(): void;
  /** The beat, one place up or down in the story. */
  move(step: 1 | -1): void;
}

/** What the keys act on while words are written in a cell. */
export interface CellHands {
  /** The words are done; on, to the cell so many columns or beats away. */
  done(right: number, down: number): void;
  /** The words as they were. */
  never(): void;
}

const FAR = 1_000_000;
const PAGE = 10;

type Act = (() => void) | undefined;

/** True if the key meant something that the browser must not do itself. */
export function gridKey(e: KeyboardEvent, hands: GridHands): boolean {
  const act = walkingKey(e, hands) ?? (hands.mayWrite ? writingKey(e, hands) : undefined);
  act?.();
  return act !== undefined;
}

function walkingKey(e: KeyboardEvent, hands: GridHands): Act {
  const go = (right: number, down: number) => () => hands.go(right, down, e.shiftKey);
  if (e.altKey) return undefined;
  const ctrl = e.ctrlKey || e.metaKey;
  const keys: Readonly<Record<string, Act>> = {
    ArrowLeft: go(ctrl ? -FAR : -1, 0),
    ArrowRight: go(ctrl ? FAR : 1, 0),
    ArrowUp: go(0, ctrl ? -FAR : -1),
    ArrowDown: go(0, ctrl ? FAR : 1),
    Home: go(-FAR, ctrl ? -FAR : 0),
    End: go(FAR, ctrl ? FAR : 0),
    PageUp: go(0, -PAGE),
    PageDown: go(0, PAGE),
    a: ctrl ? () => hands.chooseAll() : undefined,
  };
  return keys[e.key];
}

function writingKey(e: KeyboardEvent, hands: GridHands): Act {
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => hands.write(false),
    F2: () => hands.write(false),
    Delete: () => hands.clear(),
    Backspace: () => hands.clear(),
    ' ': () => hands.mark(),
    'Alt+ArrowUp': () => hands.move(-1),
    'Alt+ArrowDown': () => hands.move(1),
  };
  return keys[[e.ctrlKey || e.metaKey ? 'Ctrl' : '', e.altKey ? 'Alt' : '', e.key].filter(Boolean).join('+')];
}

/** Whether the key is a letter that begins new words; the browser puts it where the caret is then. */
export function beginsWords(e: KeyboardEvent): boolean {
  return !e.ctrlKey && !e.metaKey && !e.altKey && ((e.key.length === 1 && e.key !== ' ') || e.key === 'Process' || e.key === 'Dead');
}

export function cellKey(e: KeyboardEvent, hands: CellHands): boolean {
  const keys: Readonly<Record<string, () => void>> = {
    Enter: () => hands.done(0, e.shiftKey ? -1 : 1),
    Tab: () => hands.done(e.shiftKey ? -1 : 1, 0),
    Escape: () => hands.never(),
  };
  const act = e.isComposing || e.ctrlKey || e.metaKey || e.altKey ? undefined : keys[e.key];
  act?.();
  return act !== undefined;
}
