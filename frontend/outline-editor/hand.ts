import {askForThread} from '../outline-comments/asking.ts';
import {SUGGESTING_ASKED} from '../outline-suggest/suggest-switch.ts';
import {STORY} from '../sync/wire.ts';
import {BeatCard} from './beat-card.ts';
import type {Bench} from './bench.ts';
import {press} from './buttons.ts';
import {outlineKey} from './keys.ts';
import type {Keys} from './keys.ts';
import {caretIn, oneLine} from './one-line.ts';
import type {PartHeading} from './part-heading.ts';
import {PROSE_PLACES} from './plain-prose.ts';
import type {ProsePlace} from './plain-prose.ts';
import {placeAt} from './prose-words.ts';

/** What the hands at an outline do: presses, keys, and where the caret goes. */
export class Hand {
  private readonly outline: HTMLElement;
  /** Of whose words the hand has taken hold. */
  private thread: string | undefined;

  constructor(private readonly bench: Bench) {
    this.outline = bench.surface.element;
    const {signal, takingBack} = bench;
    const hear = <K extends keyof HTMLElementEventMap>(type: K, does: (e: HTMLElementEventMap[K]) => void) => this.outline.addEventListener(type, does, {signal});
    hear('mousedown', (e) => this.pressed(e));
    hear('mouseup', () => this.letGo());
    hear('focusin', (e) => this.entered(e));
    hear('focusout', (e) => this.left(e));
    hear('click', (e) => this.clicked(e));
    hear('input', (e) => this.firstWords(e));
    hear('compositionend', (e) => this.firstWords(e));
    hear('keydown', (e) => this.key(e));
    this.outline.addEventListener('part-answer', (e) => this.answered(e as CustomEvent<boolean>), {signal});
    document.addEventListener('keydown', (e) => this.keyAnywhere(e), {signal});
    takingBack.listen(this.outline, signal);
    document.addEventListener('visibilitychange', () => bench.surface.lines.flush(), {signal});
    addEventListener('pagehide', () => bench.surface.lines.flush(), {signal});
  }

  private get mayWrite(): boolean {
    return this.bench.desk.mayWrite;
  }

  /** A press on plain prose puts the editor there and goes on as a press in it, so that it may become a selection. */
  private pressed(e: MouseEvent) {
    // what is pressed again in the editor is the same press
    if (e.isTrusted) this.thread = (e.target as Element).closest<HTMLElement>('[data-thread]:not([data-do])')?.dataset.thread;
    const words = (e.target as Element).closest<HTMLElement>('.words');
    const card = (e.target as Element).closest<ProsePlace>(PROSE_PLACES);
    if (!card || !this.mayWrite || e.button !== 0) return;
    if (card instanceof BeatCard && isChoosing(e)) return e.preventDefault(); // what is selected stays so until the click
    if (!words) return;
    e.preventDefault();
    if (this.bench.chosen.holds(card.node.id)) return;
    this.bench.chosen.clear();
    this.openAt(card, words, e);
  }

  private openAt(card: ProsePlace, words: HTMLElement, {clientX, clientY, detail, shiftKey}: MouseEvent) {
    const at = placeAt(words, clientX, clientY);
    const view = this.bench.editor.open(card, at ?? 'end', true);
    if (at !== undefined) view.contentDOM.dispatchEvent(new MouseEvent('mousedown', {clientX, clientY, detail, shiftKey, buttons: 1, bubbles: true, cancelable: true}));
  }

  private entered(e: FocusEvent) {
    const target = e.target as HTMLElement;
    const card = target.closest<ProsePlace>(PROSE_PLACES);
    if (card instanceof BeatCard) this.bench.selection.select(card.node.id);
    if (card && target.classList.contains('words') && this.mayWrite) this.bench.editor.open(card, 'kept');
  }

  private left(e: FocusEvent) {
    const {editor, pickUp, sieve} = this.bench;
    const to = e.relatedTarget as Element | null;
    const card = (e.target as Element).closest<BeatCard>('beat-card');
    if (card && !card.contains(to)) sieve.settle(card.node.id);
    if ((e.target as Element).tagName === 'BEAT-CARD') pickUp.leave();
    const open = editor.card;
    if (!open?.place.contains(e.target as Node) || open.place.contains(to)) return;
    // a window that goes to the back keeps its caret
    queueMicrotask(() => document.hasFocus() && editor.card === open && !open.place.contains(document.activeElement) && editor.close());
  }

  private clicked(e: MouseEvent) {
    const target = e.target as HTMLElement;
    const button = target.closest<HTMLElement>('[data-do]');
    if (button) return press(button, this.bench);
    if (target.closest('outline-notices, quiet-menu')) return; // what is chosen is what they are about
    const card = target.closest<BeatCard>('beat-card');
    if (card && this.mayWrite && isChoosing(e)) return this.choose(e, card);
    const words = target.closest<HTMLElement>('.words');
    if (this.bench.chosen.clear() && card && words) this.openAt(card, words, e);
    if (card && target.classList.contains('head') && this.mayWrite) void this.bench.writer.go(card.node.id, 'title');
    else if (card && !target.closest(WORDS)) card.focus({preventScroll: true});
    if (card && !this.mayWrite) this.bench.selection.select(card.node.id);
  }

  /** A press on words that something is said about shows it, where there is room for it beside them. It may have put the editor in their place. */
  private letGo() {
    const isRoom = document.documentElement.dataset.panelClosed === undefined && matchMedia(BESIDE).matches;
    if (this.thread && isRoom && getSelection()?.isCollapsed !== false) askForThread(this.bench.desk.branch, this.thread);
    this.thread = undefined;
  }

  /** Ctrl chooses one more, or one less; Shift all up to here. */
  private choose(e: MouseEvent, card: BeatCard) {
    const {chosen, selection} = this.bench;
    if (e.shiftKey) chosen.extend(card.node.id, selection.id);
    else chosen.toggle(card.node.id, selection.id);
    card.focus({preventScroll: true});
  }

  /** What a filter lets fade is not meant. */
  private chooseAll() {
    const {desk, leaves, chosen} = this.bench;
    const seen = (id: string) => leaves.card(id)?.hasAttribute('data-out') === false;
    chosen.all(desk.everyBeat().flatMap(({id}) => (seen(id) ? id : [])));
  }

  private chooseNext(id: string, step: 1 | -1) {
    const next = this.bench.writer.inSight(id, step);
    if (!next) return;
    this.bench.chosen.extend(next.id, id);
    void this.bench.writer.go(next.id, 'card');
  }

  private answered(e: CustomEvent<boolean>) {
    const heading = e.target as PartHeading;
    heading.asking = false;
    if (e.detail) this.bench.writer.remove([heading.node]);
  }

  /** The first letter in an empty place makes the beat, and the caret goes on in its title. */
  private firstWords(e: Event) {
    const first = (e.target as Element).closest<HTMLElement>('[data-first]');
    if (!first || (e as InputEvent).isComposing) return;
    const {desk, writer, surface} = this.bench;
    const words = oneLine(first.textContent ?? '');
    const at = caretIn(first);
    first.replaceChildren();
    if (!words) return;
    const most = desk.limits.title;
    if (words.length > most) return surface.notices.tell(`That does not fit: a title takes ${most} letters.`);
    void writer.go(writer.newBeatIn(first.dataset.first!, {title: words}), 'title', at);
  }

  private key(e: KeyboardEvent) {
    if (e.defaultPrevented || e.isComposing || !outlineKey(e, this.keys())) return;
    e.preventDefault();
    e.stopPropagation();
  }

  private keys(): Keys {
    const {desk, writer, pickUp, board, chosen, choices, selection, surface} = this.bench;
    return {
      writer,
      pickUp,
      board,
      menu: (card) => void surface.menu.open(card, 'Beat', choices.ofBeat((card as BeatCard).node)),
      remove: (id) => writer.remove(chosen.with(desk.node(id)!)),
      choose: (id, step) => this.chooseNext(id, step),
      toggle: (id) => chosen.toggle(id, selection.id),
      chooseNone: () => chosen.clear(),
      chooseAll: () => this.chooseAll(),
      plotline: (id, place) => writer.togglePlotline(id, place, chosen.with(desk.node(id)!)),
    };
  }

  private keyAnywhere(e: KeyboardEvent) {
    const target = e.target as HTMLElement;
    const here = this.outline.contains(target);
    if (e.defaultPrevented || isField(target) || (target.isContentEditable && !here) || !this.bench.desk.ready) return;
    if (this.mayWrite && this.bench.takingBack.key(e)) return;
    // letters mean something else in a list that is open beside the outline
    if (here && isCommentKey(e)) return (e.preventDefault(), this.comment(target));
    if (target.isContentEditable || !(here || target === document.body) || e.ctrlKey || e.metaKey || e.altKey || !this.plainKey(e.key)) return;
    e.preventDefault();
  }

  /** Whose page is shown; or what is selected, or the outline. */
  private get meant(): string {
    const page = this.outline.querySelector<HTMLElement>('element-page [data-node]');
    return page?.dataset.node ?? (this.bench.selection.id || STORY);
  }

  /** In a title or a slugline that is what is meant. */
  private comment(target: HTMLElement) {
    const line = target.closest<HTMLElement>('[data-line=title], [data-line=slugline]');
    this.bench.comment(this.meant, line?.dataset.line as 'title' | 'slugline' | undefined);
  }

  /** From one open thread to the next. */
  private stepOn(step: 1 | -1) {
    const {remarks, desk, surface} = this.bench;
    const thread = remarks.step(step);
    if (!thread) surface.notices.tell('No comment is open.');
    else if (desk.isLiving(thread.on.id) && thread.on.id !== STORY) surface.reveal(thread.on.id);
  }

  private plainKey(key: string): boolean {
    if (key === 'f' || key === 'F') this.bench.surface.openFilter();
    else if (key === 'c' || key === 'C') this.bench.comment(this.meant);
    else if (key === 's' || key === 'S') dispatchEvent(new Event(SUGGESTING_ASKED));
    else if (/^[np]$/i.test(key)) this.stepOn(/n/i.test(key) ? 1 : -1);
    else if (key === '?') this.outline.dispatchEvent(new CustomEvent('keyboard-sheet', {bubbles: true, composed: true}));
    else return /^[-+=0]$/.test(key) && this.bench.surface.comeNearer(key === '0' ? 0 : key === '-' ? -1 : 1);
    return true;
  }
}

/** The panel stands beside the outline, not over it. */
const BESIDE = '(min-width: 1021px)';

const isCommentKey = (e: KeyboardEvent): boolean => (e.ctrlKey || e.metaKey) && e.altKey && e.key.toLowerCase() === 'm';

/** What has keys of its own, a password too; wherever it stands. */
const isField = (el: Element): boolean => /^(INPUT|TEXTAREA|SELECT)$/.test(el.tagName);

const WORDS = '[contenteditable], .cm-editor, .words, input, textarea';

/** With Ctrl, or with Shift away from the words, where it selects letters. */
function isChoosing(e: MouseEvent): boolean {
  return e.ctrlKey || e.metaKey || (e.shiftKey && (e.target as Element).closest(WORDS) === null);
}
