/** The keyboard of the outline. What each key does stands here and nowhere else; how it is done stands in Writer. */
import {insertNewline} from '@codemirror/commands';
import type {EditorView, KeyBinding} from '@codemirror/view';
import type {BeatCard} from './beat-card.ts';
import type {Board} from './board.ts';
import type {Line} from './one-line.ts';
import {atEdge, caretIn} from './one-line.ts';
import type {Part} from './writer.ts';
import type {Writer} from './writer.ts';
import {onRow} from './prose-editor.ts';
import type {PickUp} from './pick-up.ts';

const idOf = (el: Element): string => el.closest<BeatCard>('beat-card')?.node.id ?? el.closest<HTMLElement>('[data-container]')?.dataset.container ?? '';

/** Keys inside prose, asked before the editor's own. */
export function proseKeys(writer: () => Writer, comment: () => void): KeyBinding[] {
  const at = (does: (id: string, view: EditorView) => boolean | void) => (view: EditorView) => does(idOf(view.dom), view) !== false;
  const leave = (row: 'first' | 'last') =>
    at((id, view) => {
      if (!onRow(view, row)) return false;
      const x = view.coordsAtPos(view.state.selection.main.head)?.left ?? 0;
      return upOrDown(writer(), view.dom, id, 'prose', row === 'first' ? -1 : 1, x);
    });
  return [
    {key: 'Enter', run: insertNewline},
    {key: 'Mod-Enter', run: at((id, view) => void writer().split(id, view.state.selection.main.head))},
    {key: '/', run: (view) => startsLine(view) && !dispatchEvent(new Event('commands-asked', {cancelable: true}))},
    {key: 'Mod-Alt-m', run: () => (comment(), true)},
    {key: 'Tab', run: at((id) => void writer().go(id, 'slugline'))},
    {key: 'Shift-Tab', run: at((id) => void writer().go(id, 'title'))},
    {key: 'Alt-ArrowUp', run: at((id) => writer().step(id, -1))},
    {key: 'Alt-ArrowDown', run: at((id) => writer().step(id, 1))},
    {key: 'Alt-Shift-ArrowLeft', run: at((id) => writer().toAct(id, -1))},
    {key: 'Alt-Shift-ArrowRight', run: at((id) => writer().toAct(id, 1))},
    {key: 'Escape', run: at((id) => void writer().go(id, 'card'))},
    {key: 'ArrowUp', run: leave('first')},
    {key: 'ArrowDown', run: leave('last')},
    {
      key: 'Backspace',
      run: at((id, view) => {
        const {head, empty} = view.state.selection.main;
        if (head !== 0 || !empty || !writer().neighbour(id, -1)) return false;
        void writer().join(id);
        return true;
      }),
    },
  ];
}

/** Nothing stands before the caret in its line. A slash there asks for commands; where nobody hears that, it is a letter. */
function startsLine({state}: EditorView): boolean {
  const {head, empty} = state.selection.main;
  return empty && state.doc.lineAt(head).from === head;
}

/** The same on a page of its own, where there is no beat above and none below. */
export function pageKeys(): KeyBinding[] {
  const leave = ({dom}: EditorView) => {
    dom.closest<HTMLElement>('[tabindex="-1"]')?.focus();
    return true;
  };
  return [{key: 'Enter', run: insertNewline}, {key: 'Escape', run: leave}];
}

/** From row to row through the whole outline, as in one long page: title, prose, slugline if there is one, the next title. */
function upOrDown(writer: Writer, el: Element, id: string, part: Part, step: 1 | -1, x: number): boolean {
  const card = el.closest<BeatCard>('beat-card')!;
  const rows: Part[] = card.line('slugline').textContent || part === 'slugline' ? ['title', 'prose', 'slugline'] : ['title', 'prose'];
  const next = rows[rows.indexOf(part) + step];
  const row = step > 0 ? 'first' : 'last';
  if (next) return go(writer, id, next, x, row);
  const other = writer.inSight(id, step);
  if (!other) return false;
  return go(writer, other.id, step > 0 ? 'title' : other.fields.slugline ? 'slugline' : 'prose', x, row);
}

function go(writer: Writer, id: string, part: Part, x: number, row: 'first' | 'last'): boolean {
  void writer.go(id, part, part === 'prose' ? {x, row} : row === 'first' ? 'start' : 'end');
  return true;
}

/** What the keys of a card act on. */
export interface Keys {
  readonly writer: Writer;
  readonly pickUp: PickUp;
  readonly board: Board;
  menu(card: HTMLElement): void;
  remove(id: string): void;
  /** The beat below or above becomes one of those that are acted on together. */
  choose(id: string, step: 1 | -1): void;
  /** The card itself is, or is not any more. */
  toggle(id: string): void;
  /** No others are. False if there were none. */
  chooseNone(): boolean;
  /** All that can be seen. */
  chooseAll(): void;
  /** Onto the plotline at this place, or off it; what is acted on together with it too. */
  plotline(id: string, place: number): boolean;
}

/** Keys in titles, sluglines and names, and on a card itself. True if the key meant something. */
export function outlineKey(e: KeyboardEvent, hands: Keys): boolean {
  const {writer, pickUp} = hands;
  const el = e.target as HTMLElement;
  const line = el.closest<Line>('[data-line]');
  const id = idOf(el);
  if (!id || !writer.mayWrite) return readingKey(e, el, hands, id);
  if (line) return anywhere(e, writer, id) || lineKey(e, writer, line, id);
  if (el.tagName === 'BEAT-CARD') return pickUp.key(e, id) || anywhere(e, writer, id) || cardKey(e, hands, el as BeatCard, id);
  return false;
}

function anywhere(e: KeyboardEvent, writer: Writer, id: string): boolean {
  const moves: Record<string, () => void> = {
    'Alt+ArrowUp': () => writer.step(id, -1),
    'Alt+ArrowDown': () => writer.step(id, 1),
    'Alt+Shift+ArrowLeft': () => writer.toAct(id, -1),
    'Alt+Shift+ArrowRight': () => writer.toAct(id, 1),
  };
  return run(moves[chord(e)]);
}

function lineKey(e: KeyboardEvent, writer: Writer, line: Line, id: string): boolean {
  const part = line.dataset.line as Part | 'name' | 'length';
  if (part === 'name') return nameKey(e, writer, line, id);
  const next = () => {
    const below = writer.inSight(id, 1);
    return below ? () => void writer.go(below.id, 'title') : undefined;
  };
  const before = () => {
    const above = writer.inSight(id, -1);
    return above ? () => void writer.go(above.id, 'slugline') : undefined;
  };
  const keys: Record<string, (() => void) | undefined> = {
    Enter: part === 'title' ? () => writer.newBeatBelow(id) : () => void writer.go(id, 'card'),
    Escape: () => void writer.go(id, 'card'),
    Tab: part === 'title' ? () => void writer.go(id, 'prose', 'end') : next(),
    'Shift+Tab': part === 'title' ? before() : () => void writer.go(id, 'prose', 'end'),
    Backspace: part === 'title' && line.textContent === '' && writer.neighbour(id, -1) ? () => void writer.join(id) : undefined,
    ArrowUp: part !== 'length' && atEdge(line, 'first') ? () => upOrDown(writer, line, id, part, -1, caretX(line)) : undefined,
    ArrowDown: part !== 'length' && atEdge(line, 'last') ? () => upOrDown(writer, line, id, part, 1, caretX(line)) : undefined,
  };
  return run(keys[chord(e)]);
}

function nameKey(e: KeyboardEvent, writer: Writer, line: Line, id: string): boolean {
  const enter = () => {
    line.blur();
    void writer.go(writer.beginning(id), 'title');
  };
  return run({Enter: enter, Escape: () => line.blur()}[chord(e)]);
}

function cardKey(e: KeyboardEvent, hands: Keys, card: BeatCard, id: string): boolean {
  const {writer, board, menu} = hands;
  const keys: Record<string, () => void> = {
    Enter: board.shown ? () => void writer.go(id, 'prose') : () => writer.newBeatBelow(id),
    'Shift+Enter': () => writer.newBeatBelow(id),
    Delete: () => hands.remove(id),
    'Shift+ArrowDown': () => hands.choose(id, 1),
    'Shift+ArrowUp': () => hands.choose(id, -1),
    'Ctrl+ ': () => hands.toggle(id),
    'Ctrl+a': () => hands.chooseAll(),
    Tab: () => void writer.go(id, 'title'),
    F2: () => void writer.go(id, 'title'),
    'Shift+F10': () => menu(card),
    ContextMenu: () => menu(card),
  };
  if (/^[1-9]$/.test(chord(e))) return hands.plotline(id, Number(e.key));
  if (chord(e) === 'Escape') return hands.chooseNone();
  return run(keys[chord(e)]) || readingKey(e, card, hands, id);
}

/** What someone who only reads may do with keys: walk from beat to beat, and from column to column. */
function readingKey(e: KeyboardEvent, el: HTMLElement, {writer, board}: Keys, id: string): boolean {
  const aside = {ArrowRight: 1, ArrowLeft: -1}[chord(e)] as 1 | -1 | undefined;
  if (aside && board.shown && el.tagName === 'BEAT-CARD') return run(() => board.beside(el as BeatCard, aside)?.focus());
  const step = {ArrowDown: 1, ArrowUp: -1}[chord(e)] as 1 | -1 | undefined;
  if (!step || el.tagName !== 'BEAT-CARD') return false;
  const other = writer.inSight(id, step);
  if (other) void writer.go(other.id, 'card');
  return other !== undefined;
}

function run(act: (() => void) | undefined): boolean {
  act?.();
  return act !== undefined;
}

function chord(e: KeyboardEvent): string {
  return [e.ctrlKey || e.metaKey ? 'Ctrl' : '', e.altKey ? 'Alt' : '', e.shiftKey ? 'Shift' : '', e.key].filter(Boolean).join('+');
}

function caretX(line: HTMLElement): number {
  const at = caretIn(line) >= 0 ? getSelection()!.getRangeAt(0).getClientRects()[0] : undefined;
  return at?.left ?? line.getBoundingClientRect().left;
}
