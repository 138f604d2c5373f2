/** The keyboard of the map. What each key does stands here; how it is done stands in OutlineMap. */

/** What the keys act on. */
export interface MapHands {
  readonly mayWrite: boolean;
  /** To the beat so many before or behind; far beyond the ends means to the ends. */
  walk(steps: number): void;
  write(id: string): void;
  longer(id: string, eighths: number): void;
  higher(id: string, by: number): void;
  saysNothing(id: string): void;
  move(id: string, step: 1 | -1): void;
  remove(id: string): void;
  plotline(id: string, place: number): void;
}

const FAR = 1_000_000;

/** True if the key meant something. */
export function mapKey(e: KeyboardEvent, hands: MapHands): boolean {
  const {block, point} = (e.target as HTMLElement).dataset;
  const act = block ? (readingKey(e, hands, block) ?? (hands.mayWrite ? blockKey(e, hands, block) : undefined)) : point && hands.mayWrite ? pointKey(e, hands, point) : undefined;
  act?.();
  return act !== undefined;
}

type Act = (() => void) | undefined;

function readingKey(e: KeyboardEvent, hands: MapHands, id: string): Act {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => hands.walk(-1),
    ArrowRight: () => hands.walk(1),
    Home: () => hands.walk(-FAR),
    End: () => hands.walk(FAR),
    Enter: () => hands.write(id),
  };
  return keys[chord(e)];
}

function blockKey(e: KeyboardEvent, hands: MapHands, id: string): Act {
  const keys: Readonly<Record<string, () => void>> = {
    'Shift+ArrowLeft': () => hands.longer(id, -1),
    'Shift+ArrowRight': () => hands.longer(id, 1),
    'Shift+ArrowUp': () => hands.higher(id, 1),
    'Shift+ArrowDown': () => hands.higher(id, -1),
    'Alt+ArrowLeft': () => hands.move(id, -1),
    'Alt+ArrowUp': () => hands.move(id, -1),
    'Alt+ArrowRight': () => hands.move(id, 1),
    'Alt+ArrowDown': () => hands.move(id, 1),
    Delete: () => hands.remove(id),
  };
  return /^[1-9]$/.test(chord(e)) ? () => hands.plotline(id, Number(e.key)) : keys[chord(e)];
}

function pointKey(e: KeyboardEvent, hands: MapHands, id: string): Act {
  const keys: Readonly<Record<string, () => void>> = {
    ArrowUp: () => hands.higher(id, 1),
    ArrowRight: () => hands.higher(id, 1),
    ArrowDown: () => hands.higher(id, -1),
    ArrowLeft: () => hands.higher(id, -1),
    PageUp: () => hands.higher(id, 3),
    PageDown: () => hands.higher(id, -3),
    Home: () => hands.higher(id, -FAR),
    End: () => hands.higher(id, FAR),
    Delete: () => hands.saysNothing(id),
  };
  return keys[chord(e)];
}

function chord(e: KeyboardEvent): string {
  return [e.ctrlKey || e.metaKey ? 'Ctrl' : '', e.altKey ? 'Alt' : '', e.shiftKey ? 'Shift' : '', e.key].filter(Boolean).join('+');
}
