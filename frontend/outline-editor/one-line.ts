/**
 * Lines typed in place: titles, sluglines, names of acts. What is being typed is held here until it is handed in, after a pause,
 * on leaving the line, or when the page goes away; a value that arrives meanwhile waits. The last one to hand in wins.
 */

/** How long a hand rests before the line is handed in, in milliseconds. */
const PAUSE = 600;

export type Line = HTMLElement & {dataset: {line: string}};

interface Ways {
  /** The writer has finished, for now: `value` is one line, trimmed. */
  handIn(line: Line, value: string): void;
  /** Something did not go in; the sentence says why. */
  complain(sentence: string): void;
  /** How many letters this line takes. */
  limit(line: Line): number;
}

export class OneLine {
  private active: Line | undefined;
  private dirty = false;
  private good = '';
  /** What was handed in since the line was entered. */
  private handed: string | undefined;
  private timer = 0;

  constructor(
    root: HTMLElement,
    private readonly ways: Ways,
  ) {
    root.addEventListener('focusin', (e) => this.entered(lineOf(e)));
    root.addEventListener('focusout', (e) => lineOf(e) && this.left());
    root.addEventListener('beforeinput', (e) => lineOf(e) && this.before(e));
    root.addEventListener('input', (e) => lineOf(e) && this.typed(lineOf(e)!));
    root.addEventListener('compositionend', (e) => lineOf(e) && this.typed(lineOf(e)!));
  }

  /** Shows `value`, unless the writer is in the middle of another one. */
  show(line: Line, value: string) {
    if (line === this.active && this.dirty) return;
    if (line.textContent === value) return;
    const at = line === this.active ? caretIn(line) : -1;
    line.textContent = value;
    if (at >= 0) putCaret(line, Math.min(at, value.length));
    this.good = value;
  }

  /** Hands in what is being typed, if anything is. */
  flush() {
    window.clearTimeout(this.timer);
    if (!this.active || !this.dirty) return;
    this.dirty = false;
    this.handed = oneLine(this.active.textContent ?? '');
    this.ways.handIn(this.active, this.handed);
  }

  /** What is being typed is not wanted. Answers what of it was handed in already, if anything was. */
  forget(): string | undefined {
    window.clearTimeout(this.timer);
    this.dirty = false;
    return this.handed;
  }

  private entered(line: Line | undefined) {
    if (!line || line === this.active) return;
    this.flush();
    this.active = line;
    this.handed = undefined;
    this.good = line.textContent ?? '';
  }

  private left() {
    this.flush();
    this.active = undefined;
  }

  private before(e: InputEvent) {
    const line = lineOf(e)!;
    if (e.inputType === 'insertParagraph' || e.inputType === 'insertLineBreak') return e.preventDefault();
    const brought = e.dataTransfer?.getData('text/plain') || e.data || '';
    if (e.inputType === 'insertText' || e.isComposing || !brought) {
      if (!e.isComposing && brought && !this.fits(line, brought)) e.preventDefault();
      return;
    }
    e.preventDefault();
    const words = brought.replace(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
    // execCommand is the one way in that the browser's own undo knows
    if (this.fits(line, words)) document.execCommand('insertText', false, words);
  }

  private fits(line: Line, more: string): boolean {
    const gone = line.contains(getSelection()?.anchorNode ?? null) ? getSelection()!.toString().length : 0;
    if ((line.textContent ?? '').length - gone + more.length <= this.ways.limit(line)) return true;
    this.ways.complain(`That does not fit: this line takes ${this.ways.limit(line)} letters.`);
    return false;
  }

  private typed(line: Line) {
    this.active = line;
    const words = line.textContent ?? '';
    if (words === '') line.replaceChildren(); // a lone <br> would count as content
    if (words.length > this.ways.limit(line)) {
      line.textContent = this.good;
      putCaret(line, this.good.length);
      return this.ways.complain(`That does not fit: this line takes ${this.ways.limit(line)} letters.`);
    }
    this.good = words;
    this.dirty = true;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE);
  }
}

export function lineOf(e: Event): Line | undefined {
  const el = e.target instanceof Element ? e.target.closest<Line>('[data-line]') : null;
  return el ?? undefined;
}

export function oneLine(words: string): string {
  return words.replace(/[\s\u2028\u2029]+/gu, ' ').trim();
}

/** Where the caret stands in a line, in UTF-16, or -1. */
export function caretIn(line: HTMLElement): number {
  const selection = getSelection();
  if (!selection?.focusNode || !line.contains(selection.focusNode)) return -1;
  const range = document.createRange();
  range.selectNodeContents(line);
  range.setEnd(selection.focusNode, selection.focusOffset);
  return range.toString().length;
}

export function putCaret(line: HTMLElement, at: number) {
  const text = line.firstChild;
  const range = document.createRange();
  if (text?.nodeType === Node.TEXT_NODE) range.setStart(text, Math.min(at, text.textContent!.length));
  else range.selectNodeContents(line);
  range.collapse(true);
  const selection = getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}

/** Whether the caret stands on the first (or last) of the rows the element's words are broken into. */
export function atEdge(line: HTMLElement, edge: 'first' | 'last'): boolean {
  const selection = getSelection();
  if (!selection?.rangeCount) return true;
  const caret = selection.getRangeAt(0).cloneRange();
  caret.collapse(edge === 'first');
  const at = caret.getClientRects()[0];
  if (!at) return true;
  const box = line.getBoundingClientRect();
  return edge === 'first' ? at.top - box.top < at.height : box.bottom - at.bottom < at.height;
}
