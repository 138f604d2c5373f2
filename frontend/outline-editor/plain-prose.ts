import type {OutlineNode} from '../sync/outline-model.ts';
import {paintWords} from './prose-words.ts';
import type {Mark} from './prose-words.ts';
import type {Quote} from './quotes.ts';
import type {Sheet} from './sheet.ts';

/** An element in which the prose of a node is written: a beat's card, the page of a character. */
export interface ProsePlace extends HTMLElement {
  readonly node: OutlineNode;
  readonly sheet: Sheet;
  /** What the words are called where they cannot be seen. */
  readonly proseLabel: string;
  /** Where the words stand, or the editor. */
  readonly place: HTMLElement;
  /** Gives the place of the words to an editor. */
  lend(): void;
  /** The editor has gone; the words are plain again. */
  takeBack(): void;
}

/** What stands for the elements of a [ProsePlace]. */
export const PROSE_PLACES = 'beat-card, element-page';

/** Prose as plain words, which make room for an editor while it is written in. */
export class PlainProse {
  private readonly words = document.createElement('div');
  private lent = false;

  constructor(
    private readonly place: HTMLElement,
    lang: string,
  ) {
    this.words.className = 'words';
    this.words.dir = 'auto';
    this.words.lang = lang;
    place.append(this.words);
  }

  lend() {
    this.lent = true;
    this.words.remove();
    this.place.removeAttribute('data-empty');
  }

  takeBack() {
    this.lent = false;
    this.place.replaceChildren(this.words);
  }

  /** For the keyboard the words are a text box too; touching it puts the editor there. */
  answerKeys(mayWrite: boolean, label: string) {
    this.words.tabIndex = mayWrite ? 0 : -1;
    this.words.setAttribute('role', 'textbox');
    this.words.setAttribute('aria-multiline', 'true');
    this.words.setAttribute('aria-label', label);
    if (mayWrite) this.words.removeAttribute('aria-readonly');
    else this.words.setAttribute('aria-readonly', 'true');
  }

  paint(words: string, marks: readonly Mark[], quotes: readonly Quote[] = []) {
    if (this.lent) return;
    paintWords(this.words, words, marks, quotes);
    this.place.toggleAttribute('data-empty', words === '');
  }
}
