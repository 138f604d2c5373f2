import {html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {OutlineEditor} from '../outline-editor/outline-editor.ts';
import {handAt} from '../outline-editor/whereabouts.ts';
import type {Hand} from '../outline-editor/whereabouts.ts';
import {LightElement} from '../part/light-element.ts';
import {known} from '../part/matching.ts';
import type {Known} from '../part/matching.ts';
import {found} from './finds.ts';
import type {Find} from './finds.ts';
import {follow, offers} from './offers.ts';

/** An outline that its reader may open. */
interface Other {
  readonly id: string;
  readonly title: string;
}

const KINDS: Readonly<Record<Find['kind'], string>> = {
  command: '', beat: 'Beat', act: 'Act', sequence: 'Sequence', plotline: 'Plotline', character: 'Character', location: 'Location', outline: 'Outline',
};

/**
 * Ctrl+K: one line in which everything is found by a few letters, commands, beats, acts, characters, plotlines, places and other outlines, and done or
 * gone to with Enter.
 *
 * @event asked - It has been opened; `others` is to be told.
 */
@customElement('command-palette')
export class CommandPalette extends LightElement {
  @property({attribute: false}) others: readonly Other[] = [];
  @state() private asked = '';
  @state() private at = 0;
  @state() private isOpen = false;

  private here: readonly Known<Find>[] = [];
  private hand: Hand | undefined;
  /** It was opened with a slash: what is typed is words, unless something is chosen. */
  private bySlash = false;

  protected listen(signal: AbortSignal) {
    addEventListener('keydown', (e) => this.keyAnywhere(e), {signal, capture: true});
    addEventListener('commands-asked', (e) => this.open(true) && e.preventDefault(), {signal});
    addEventListener('click', (e) => (e.target as Element).closest('[data-opens-palette]') && this.open(), {signal});
  }

  protected render() {
    if (!this.isOpen) return html`<dialog aria-label="Find anything"></dialog>`;
    const finds = this.finds;
    const at = Math.min(this.at, finds.length - 1);
    return html`<dialog aria-label="Find anything" @close=${() => this.closed()} @pointerdown=${(e: Event) => e.target === e.currentTarget && this.close()}>
      <input type="text" role="combobox" aria-label="Find a command, a beat, a character, an outline" aria-expanded="true" aria-controls="palette-finds" aria-autocomplete="list" autocomplete="off" spellcheck="false"
        aria-activedescendant=${finds.length ? `palette-${at}` : nothing} placeholder="A command, a beat, a character, an outline" .value=${this.asked}
        @input=${(e: Event) => this.ask((e.target as HTMLInputElement).value)} @keydown=${(e: KeyboardEvent) => this.key(e, finds)}>
      <div class="finds" id="palette-finds" role="listbox" aria-label="Found">${finds.map((find, nth) => this.line(find, nth, nth === at))}</div>
      <p class=${finds.length ? 'unseen' : 'none'} role="status">${finds.length ? `${finds.length} found` : `Nothing here is called “${this.asked}”.`}</p>
    </dialog>`;
  }

  private line(find: Find, nth: number, chosen: boolean) {
    return html`<div class="find" role="option" id="palette-${nth}" aria-selected=${chosen ? 'true' : 'false'} @pointermove=${() => (this.at = nth)} @click=${() => this.choose(find)}>
      <span class="found" dir="auto">${find.name}</span><span class="hint">${find.hint ?? ''}</span><span class="kind">${KINDS[find.kind]}</span>
    </div>`;
  }

  protected updated() {
    const dialog = this.querySelector('dialog')!;
    if (this.isOpen && !dialog.open) {
      dialog.showModal();
      dialog.querySelector('input')!.focus();
    }
    this.querySelector('[aria-selected=true]')?.scrollIntoView({block: 'nearest'});
  }

  private get finds(): readonly Find[] {
    const others = this.others.map(({id, title}): Find => ({kind: 'outline', name: title || 'Untitled', run: () => follow(`/outline/${id}`)}));
    return found([...this.here, ...known(others)], this.asked);
  }

  private get editor(): OutlineEditor | null {
    return document.querySelector<OutlineEditor>('outline-editor');
  }

  private keyAnywhere(e: KeyboardEvent) {
    if (!(e.ctrlKey || e.metaKey) || e.shiftKey || e.altKey || e.key.toLowerCase() !== 'k') return;
    e.preventDefault();
    e.stopPropagation();
    if (this.isOpen) this.close();
    else this.open();
  }

  /** What is being written is handed in: it may be what is looked for. */
  private open(bySlash = false): boolean {
    const {editor} = this;
    const bench = editor?.sitting;
    if (!bench || this.isOpen || document.querySelector('dialog:modal')) return false;
    this.hand = handAt(document.activeElement);
    bench.surface.lines.flush();
    this.here = known(offers(bench, {outline: editor.outline, reveal: (id) => editor.reveal(id), toCards: () => editor.toCards()}));
    this.asked = '';
    this.at = 0;
    this.bySlash = bySlash;
    this.isOpen = true;
    this.dispatchEvent(new Event('asked'));
    return true;
  }

  private ask(words: string) {
    this.asked = words;
    this.at = 0;
  }

  private key(e: KeyboardEvent, finds: readonly Find[]): void {
    const steps: Readonly<Record<string, number>> = {ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8};
    if (e.isComposing) return;
    if (e.key === '/' && this.bySlash && !this.asked) this.close();
    else if (e.key in steps) this.at = within(this.at + steps[e.key], finds.length, Math.abs(steps[e.key]) === 1);
    else if (e.key === 'Enter' && finds.length) this.choose(finds[Math.min(this.at, finds.length - 1)]);
    else return;
    e.preventDefault();
  }

  private choose(find: Find) {
    if (!find.stays) this.hand = undefined;
    this.bySlash = false;
    this.close();
    find.run();
  }

  private close() {
    this.querySelector('dialog')?.close();
    this.closed();
  }

  /** The caret is where it was, and what began with a slash and came to nothing stands there. */
  private closed() {
    if (!this.isOpen) return;
    this.isOpen = false;
    const {hand} = this;
    this.hand = undefined;
    if (hand) void this.goBack(hand, this.bySlash ? `/${this.asked}` : '');
  }

  private async goBack({id, part, entry}: Hand, words: string) {
    const bench = this.editor?.sitting;
    await bench?.writer.go(id, part, entry);
    const view = bench?.editor.view;
    if (words) view?.dispatch(view.state.update(view.state.replaceSelection(words), {userEvent: 'input.type'}));
  }
}

/** Round the ends by single steps, no further than the ends by many. */
function within(at: number, length: number, round: boolean): number {
  if (length === 0) return 0;
  return round ? (at + length) % length : Math.max(0, Math.min(length - 1, at));
}
