import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Bench} from '../outline-editor/bench.ts';
import type {OutlineEditor} from '../outline-editor/outline-editor.ts';
import {LightElement} from '../part/light-element.ts';
import {fieldInWords} from '../sync/naming.ts';
import {hits, keyOf, replace} from './replacing.ts';
import type {Hit} from './replacing.ts';

/** So many places are shown; those beyond are replaced all the same. */
const SHOWN = 200;

/** On the window: somebody wants to replace words; detail is what is to be found, if that is known. */
export const REPLACE_ASKED = 'replace-asked';

/** Find and replace in the whole outline: what stands where, what will stand there, and each place can be left out. */
@customElement('replace-sheet')
export class ReplaceSheet extends LightElement {
  @state() private isOpen = false;
  @state() private find = '';
  @state() private by = '';
  @state() private matchCase = false;
  @state() private wholeWords = true;
  @state() private without: ReadonlySet<string> = new Set();
  @state() private complaint = '';
  private watching = (): void => undefined;

  protected listen(signal: AbortSignal) {
    addEventListener(REPLACE_ASKED, (e) => this.open((e as CustomEvent<string>).detail), {signal});
    addEventListener('keydown', (e) => this.keyAnywhere(e), {signal, capture: true});
  }

  disconnectedCallback() {
    this.watching();
    super.disconnectedCallback();
  }

  protected render() {
    const {bench} = this;
    if (!this.isOpen || !bench) return html`<dialog aria-label="Find and replace"></dialog>`;
    const all = this.hits(bench);
    const chosen = all.filter((hit) => !this.without.has(keyOf(hit)));
    return html`<dialog aria-labelledby="replace-heading" @close=${() => this.closed()}>
      <form @submit=${(e: Event) => this.go(e, bench, chosen)}>
        <header><h2 id="replace-heading">Find and replace</h2><button type="button" class="button quiet bare" aria-label="Close" @click=${() => this.close()}>×</button></header>
        <div class="fields">
          <label>Find <input type="text" .value=${this.find} @input=${(e: Event) => (this.find = valueOf(e))} autocomplete="off" data-find></label>
          <label>Replace with <input type="text" .value=${this.by} @input=${(e: Event) => (this.by = valueOf(e))} autocomplete="off"></label>
          <label class="tick"><input type="checkbox" .checked=${this.wholeWords} @change=${(e: Event) => (this.wholeWords = isTicked(e))}> Whole words</label>
          <label class="tick"><input type="checkbox" .checked=${this.matchCase} @change=${(e: Event) => (this.matchCase = isTicked(e))}> Match case</label>
        </div>
        <ul class="places" aria-label="Found">${all.slice(0, SHOWN).map((hit) => this.place(bench, hit))}</ul>
        <footer>
          <span role="status">${this.complaint || this.summary(all.length, chosen.length)}</span>
          <button type="submit" class="button next" ?disabled=${!chosen.length || !bench.desk.mayEdit}>Replace${chosen.length ? ` ${chosen.length.toLocaleString('en')}` : ''}</button>
        </footer>
      </form>
    </dialog>`;
  }

  private place(bench: Bench, hit: Hit) {
    const key = keyOf(hit);
    const {kind, number} = bench.desk.node(hit.id)!;
    const where = `${kind === 'story' ? 'outline' : kind}${number ? ` ${number}` : ''} · ${hit.where === 'prose' ? 'text' : fieldInWords(bench.desk, hit.where)}`;
    return html`<li><label>
      <input type="checkbox" .checked=${!this.without.has(key)} @change=${() => this.toggle(key)}>
      <span class="where" dir="auto">${where}</span>
      <span class="line" dir="auto">${hit.before}<del>${hit.words}</del>${this.by ? html`<ins>${this.by}</ins>` : nothing}${hit.after}</span>
    </label></li>`;
  }

  private summary(all: number, chosen: number): string {
    if (!this.find.trim()) return 'In titles, texts, sluglines, the grid, and the names of characters, plotlines and locations.';
    if (!all) return `Nothing says “${this.find}”.`;
    const more = all > SHOWN ? ` The first ${SHOWN} are shown.` : '';
    return `${chosen === all ? '' : `${chosen.toLocaleString('en')} of `}${all === 1 ? '1 place' : `${all.toLocaleString('en')} places`}.${more}`;
  }

  protected updated() {
    const dialog = this.querySelector('dialog')!;
    if (!this.isOpen || dialog.open) return;
    dialog.showModal();
    this.querySelector<HTMLInputElement>('[data-find]')?.select();
  }

  private get bench(): Bench | undefined {
    return document.querySelector<OutlineEditor>('outline-editor')?.sitting;
  }

  private hits(bench: Bench): Hit[] {
    return hits(bench.desk, {words: this.find, matchCase: this.matchCase, wholeWords: this.wholeWords});
  }

  private keyAnywhere(e: KeyboardEvent) {
    if (!e.ctrlKey || e.metaKey || e.shiftKey || e.altKey || e.key.toLowerCase() !== 'h' || !this.bench?.desk.mayEdit) return;
    e.preventDefault();
    e.stopPropagation();
    this.open(getSelection()?.toString() ?? '');
  }

  /** What is written in a line just now is handed in first: it is looked through too. */
  private open(words: string) {
    const {bench} = this;
    if (!bench?.desk.mayEdit || document.querySelector('dialog:modal')) return;
    bench.surface.lines.flush();
    this.find = words.trim() && !words.includes('\n') ? words.trim() : this.find;
    this.without = new Set();
    this.complaint = '';
    this.watching = bench.desk.listen('change', () => this.requestUpdate());
    this.isOpen = true;
  }

  private toggle(key: string) {
    const without = new Set(this.without);
    if (!without.delete(key)) without.add(key);
    this.without = without;
  }

  private go(e: Event, bench: Bench, chosen: readonly Hit[]) {
    e.preventDefault();
    const count = chosen.length === 1 ? '1 place' : `${chosen.length.toLocaleString('en')} places`;
    const deed = `“${this.find}” replaced ${this.by ? `by “${this.by}”` : 'by nothing'} in ${count}`;
    this.complaint = replace(bench.desk, chosen, this.by, deed) ?? '';
    if (this.complaint) return;
    this.close();
    bench.surface.notices.tell(deed, {label: 'Undo', run: () => bench.writer.undo()});
  }

  private close() {
    this.querySelector('dialog')?.close();
    this.closed();
  }

  private closed() {
    this.isOpen = false;
    this.watching();
  }
}

const valueOf = (e: Event): string => (e.target as HTMLInputElement).value;
const isTicked = (e: Event): boolean => (e.target as HTMLInputElement).checked;
