import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {title} from '../sync/outline-model.ts';
import type {Board} from './board.ts';
import type {Insertion} from './insertion.ts';
import {nameOf, slotOf, whatIs} from './places.ts';
import type {Load, Slot} from './places.ts';
import type {Target} from './target.ts';
import type {Writer} from './writer.ts';

/** How far the pointer goes before a press becomes a drag, in pixels. */
const PICK_UP = 4;
/** How far beside a card the pointer may go while it selects words, in pixels. */
const OVERSHOOT = 40;
/** How long a finger rests before it picks up, in milliseconds, and how far it may tremble, in pixels. */
const LONG_PRESS = 380;
const TREMBLE = 8;
/** From this near to an edge of the view, in pixels, it scrolls. */
const EDGE = 56;
/** What one takes hold of for something else than to carry it. */
const NOT_A_HANDLE = 'button, a, input, textarea, [data-line]:not(:empty), .words, .cm-editor';

/**
 * Carrying a beat (or all that are chosen), a sequence or an act by mouse, pen or finger. The whole card is the handle except its words; a press on the words of a beat that is not open
 * becomes a drag as soon as it leaves the card. One move when it is put down, none with Esc.
 */
export class Drag {
  private pressed: {x: number; y: number; id: string; onWords: boolean; touch: boolean; pointer: number} | undefined;
  private carried: {load: Load; ghost: HTMLElement; slot: Slot | undefined} | undefined;
  private readonly all = new AbortController();
  private stop = new AbortController();
  private justCarried = false;
  private timer = 0;
  private frame = 0;
  private y = 0;
  private x = 0;

  constructor(
    private readonly desk: Desk,
    private readonly writer: Writer,
    private readonly insertion: Insertion,
    private readonly target: Target,
    private readonly board: Board,
    /** What is carried along with a node. */
    private readonly load: (node: OutlineNode) => Load,
    private readonly root: HTMLElement,
  ) {
    const {signal} = this.all;
    root.addEventListener('pointerdown', (e) => this.down(e), {signal});
    root.addEventListener('contextmenu', (e) => (this.carried || this.pressed?.touch) && e.preventDefault(), {signal});
    // a scroll that has not begun can only be kept from beginning here
    root.addEventListener('touchmove', (e) => this.carried && e.preventDefault(), {passive: false, signal});
    root.addEventListener('click', (e) => this.justCarried && (e.preventDefault(), e.stopPropagation()), {capture: true, signal});
  }

  /** Nothing can be carried any more. */
  end() {
    this.leave();
    this.all.abort();
  }

  private down(e: PointerEvent) {
    this.justCarried = false;
    const el = e.target as Element;
    const held = el.closest<HTMLElement>('beat-card, part-heading');
    if (!held || e.button !== 0 || !this.desk.mayWrite || el.closest('button, a, input, textarea')) return;
    const onWords = el.closest(NOT_A_HANDLE) !== null;
    if (onWords && (el.closest('.cm-editor') || held.tagName !== 'BEAT-CARD' || held.contains(document.activeElement))) return;
    const id = held.dataset.beat ?? held.closest<HTMLElement>('[data-container]')!.dataset.container!;
    this.pressed = {x: e.clientX, y: e.clientY, id, onWords, touch: e.pointerType === 'touch', pointer: e.pointerId};
    this.listen();
    if (this.pressed.touch) this.timer = window.setTimeout(() => this.take(e.clientX, e.clientY), LONG_PRESS);
  }

  private listen() {
    this.stop = new AbortController();
    const {signal} = this.stop;
    addEventListener('pointermove', (e) => this.moved(e), {signal});
    addEventListener('pointerup', () => this.put(), {signal});
    addEventListener('pointercancel', () => this.leave(), {signal});
    addEventListener('blur', () => this.leave(), {signal});
    addEventListener('selectstart', (e) => this.carried && e.preventDefault(), {signal});
    addEventListener('keydown', (e) => e.key === 'Escape' && this.carried && (e.preventDefault(), e.stopPropagation(), this.leave()), {signal, capture: true});
  }

  private moved(e: PointerEvent) {
    const pressed = this.pressed;
    if (!pressed) return;
    if (this.carried) return this.over(e.clientX, e.clientY);
    const far = Math.hypot(e.clientX - pressed.x, e.clientY - pressed.y);
    if (pressed.touch) return void (far > TREMBLE && this.leave());
    if (far < PICK_UP) return;
    if (!pressed.onWords || this.hasLeft(pressed.id, e)) this.take(e.clientX, e.clientY);
  }

  /** Sideways only where another column is: who selects words to the end of a line overshoots. */
  private hasLeft(id: string, {clientX: x, clientY: y}: PointerEvent): boolean {
    const box = this.root.querySelector(`[data-beat="${id}"]`)?.getBoundingClientRect();
    const aside = this.board.shown && box && (x < box.left - OVERSHOOT || x > box.right + OVERSHOOT);
    return !box || aside || y < box.top - PICK_UP || y > box.bottom + PICK_UP;
  }

  private take(x: number, y: number) {
    const node = this.desk.node(this.pressed!.id);
    if (!node) return this.leave();
    getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const load = this.load(node);
    this.carried = {load, ghost: this.ghostOf(load), slot: undefined};
    this.root.classList.add('carrying');
    // the cursor is the root's now: a rule for all that is in it would have the whole outline styled anew
    this.root.setPointerCapture(this.pressed!.pointer);
    document.body.append(this.carried.ghost);
    this.over(x, y);
    this.frame = requestAnimationFrame(() => this.scroll());
  }

  private ghostOf(load: Load): HTMLElement {
    const [node] = load;
    const ghost = document.createElement('div');
    ghost.className = 'carried-card';
    ghost.setAttribute('aria-hidden', 'true');
    ghost.textContent = load.length > 1 ? whatIs(load) : node.kind === 'beat' ? `${node.number}  ${title(node)}` : nameOf(node);
    return ghost;
  }

  private over(x: number, y: number) {
    const carried = this.carried!;
    this.x = x;
    this.y = y;
    if (getSelection()?.isCollapsed === false) getSelection()!.removeAllRanges();
    carried.ghost.style.translate = `${x + 12}px ${y + 8}px`;
    carried.slot = this.target.at(x, y, carried.load) ?? carried.slot;
    this.insertion.show(carried.load, carried.slot ?? slotOf(this.desk, carried.load[0]));
  }

  private scroll() {
    if (!this.carried) return;
    const scroller = scrollerOf(this.root);
    const box = scroller === document.scrollingElement ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect();
    const [down, aside] = [beyond(this.y, box.top, box.bottom), beyond(this.x, box.left, box.right)];
    if (down || aside) {
      scroller.scrollBy({top: down, left: aside, behavior: 'instant'});
      this.over(this.x, this.y);
    }
    this.frame = requestAnimationFrame(() => this.scroll());
  }

  private put() {
    const carried = this.carried;
    this.leave();
    if (!carried) return;
    this.justCarried = true;
    if (carried.slot) this.writer.move(carried.load, carried.slot, true);
  }

  private leave() {
    window.clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.stop.abort();
    if (this.pressed && this.root.hasPointerCapture(this.pressed.pointer)) this.root.releasePointerCapture(this.pressed.pointer);
    this.pressed = undefined;
    this.carried?.ghost.remove();
    this.carried = undefined;
    this.root.classList.remove('carrying');
    this.insertion.hide();
  }
}

/** How far to scroll for a pointer this near to an edge, or beyond it. */
function beyond(at: number, start: number, end: number): number {
  const over = at < start + EDGE ? at - start - EDGE : at > end - EDGE ? at - end + EDGE : 0;
  return Math.max(-EDGE, Math.min(EDGE, over)) / 3;
}

function scrollerOf(el: Element): Element {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if ((at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth) && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement!;
}
