import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {isWithin, title} from '../sync/outline-model.ts';
import type {Insertion} from './insertion.ts';
import {mayHold, nameOf, same, slotOf} from './places.ts';
import type {Slot} from './places.ts';
import type {Writer} from './writer.ts';

/** How far the pointer goes before a press becomes a drag, in pixels. */
const PICK_UP = 4;
/** How long a finger rests before it picks up, in milliseconds, and how far it may tremble, in pixels. */
const LONG_PRESS = 380;
const TREMBLE = 8;
/** From this near to an edge of the view, in pixels, it scrolls. */
const EDGE = 56;
/** What one takes hold of for something else than to carry it. */
const NOT_A_HANDLE = 'button, a, input, [data-line]:not(:empty), .words, .cm-editor';

/**
 * Carrying a beat, a sequence or an act by mouse, pen or finger. The whole card is the handle except its words; a press on the words of a beat that is not open
 * becomes a drag as soon as it leaves the card. One move when it is put down, none with Esc.
 */
export class Drag {
  private pressed: {x: number; y: number; id: string; onWords: boolean; touch: boolean} | undefined;
  private carried: {node: OutlineNode; ghost: HTMLElement; slot: Slot | undefined} | undefined;
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
    if (!held || e.button !== 0 || !this.desk.mayWrite || el.closest('button, a, input')) return;
    const onWords = el.closest(NOT_A_HANDLE) !== null;
    if (onWords && (el.closest('.cm-editor') || held.tagName !== 'BEAT-CARD' || held.contains(document.activeElement))) return;
    const id = held.dataset.beat ?? held.closest<HTMLElement>('[data-container]')!.dataset.container!;
    this.pressed = {x: e.clientX, y: e.clientY, id, onWords, touch: e.pointerType === 'touch'};
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
    addEventListener('keydown', (e) => e.key === 'Escape' && this.carried && (e.preventDefault(), e.stopPropagation(), this.leave()), {signal, capture: true});
  }

  private moved(e: PointerEvent) {
    const pressed = this.pressed;
    if (!pressed) return;
    if (this.carried) return this.over(e.clientX, e.clientY);
    const far = Math.hypot(e.clientX - pressed.x, e.clientY - pressed.y);
    if (pressed.touch) return void (far > TREMBLE && this.leave());
    if (far < PICK_UP) return;
    if (!pressed.onWords || this.hasLeft(pressed.id, e.clientY)) this.take(e.clientX, e.clientY);
  }

  private hasLeft(id: string, y: number): boolean {
    const box = this.root.querySelector(`[data-beat="${id}"]`)?.getBoundingClientRect();
    return !box || y < box.top - PICK_UP || y > box.bottom + PICK_UP;
  }

  private take(x: number, y: number) {
    const node = this.desk.node(this.pressed!.id);
    if (!node) return this.leave();
    getSelection()?.removeAllRanges();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    this.carried = {node, ghost: this.ghostOf(node), slot: undefined};
    this.root.classList.add('carrying');
    document.body.append(this.carried.ghost);
    this.over(x, y);
    this.frame = requestAnimationFrame(() => this.scroll());
  }

  private ghostOf(node: OutlineNode): HTMLElement {
    const ghost = document.createElement('div');
    ghost.className = 'carried-card';
    ghost.setAttribute('aria-hidden', 'true');
    ghost.textContent = node.kind === 'beat' ? `${node.number}  ${title(node)}` : nameOf(node);
    return ghost;
  }

  private over(x: number, y: number) {
    const carried = this.carried!;
    this.x = x;
    this.y = y;
    carried.ghost.style.translate = `${x + 12}px ${y + 8}px`;
    carried.slot = this.slotAt(x, y) ?? carried.slot;
    this.insertion.show(carried.node, carried.slot ?? slotOf(this.desk, carried.node));
  }

  /** The place under the pointer: before or behind the sibling-to-be there, by its upper and lower half; inside a part, over its heading. */
  private slotAt(_x: number, y: number): Slot | undefined {
    const node = this.carried!.node;
    const box = this.root.getBoundingClientRect();
    const hit = document.elementsFromPoint(box.left + box.width / 2, y).find((el) => this.root.contains(el) && !el.closest('.insertion'));
    let el = hit?.closest<HTMLElement>('beat-card, part-heading, [data-container]') ?? null;
    if (!el) return this.atTheEnds(y, box);
    const part = el.tagName === 'PART-HEADING' ? el.parentElement!.dataset.container! : el.dataset.container;
    if (part && part !== node.id && mayHold(this.desk.node(part), node.kind) && el.tagName === 'PART-HEADING') return {parent: part, after: null};
    if (part && mayHold(this.desk.node(part), node.kind) && el.dataset.container) return this.beside(part, y, node);
    for (; el; el = el.parentElement!.closest<HTMLElement>('[data-container]')) {
      const other = this.desk.node(el.dataset.beat ?? el.dataset.container ?? el.parentElement!.dataset.container ?? '');
      if (!other || isWithin(this.desk, other.id, node.id)) return undefined;
      if (!mayHold(this.desk.node(other.parent ?? ''), node.kind)) continue;
      const at = (el.dataset.beat || el.dataset.container ? el : el.parentElement!).getBoundingClientRect();
      const parent = other.parent!;
      if (y > at.top + at.height / 2) return {parent, after: other.id};
      return {parent, after: this.before(parent, other.id, node.id)};
    }
    return undefined;
  }

  /** In the gap below the last beat of a part, or in an empty one. */
  private beside(part: string, y: number, node: OutlineNode): Slot {
    let after: string | null = null;
    for (const id of this.desk.childIds(part)) {
      const box = this.root.querySelector(`[data-beat="${id}"], [data-container="${id}"]`)?.getBoundingClientRect();
      if (id !== node.id && box && box.top + box.height / 2 < y) after = id;
    }
    return {parent: part, after};
  }

  private atTheEnds(y: number, box: DOMRect): Slot | undefined {
    const all = [...this.root.querySelectorAll<HTMLElement>('[data-container]')].map((el) => this.desk.node(el.dataset.container!)).filter((each) => each !== undefined);
    const holders = all.filter((each) => mayHold(each, this.carried!.node.kind));
    const last = holders.at(-1);
    if (y < box.top + box.height / 2 || !last) return undefined;
    return {parent: last.id, after: this.desk.childIds(last.id).filter((id) => id !== this.carried!.node.id).at(-1) ?? null};
  }

  private before(parent: string, id: string, but: string): string | null {
    const siblings = this.desk.childIds(parent).filter((each) => each !== but);
    return siblings[siblings.indexOf(id) - 1] ?? null;
  }

  private scroll() {
    if (!this.carried) return;
    const scroller = scrollerOf(this.root);
    const box = scroller === document.scrollingElement ? new DOMRect(0, 0, innerWidth, innerHeight) : scroller.getBoundingClientRect();
    const over = this.y < box.top + EDGE ? this.y - box.top - EDGE : this.y > box.bottom - EDGE ? this.y - box.bottom + EDGE : 0;
    if (over) {
      scroller.scrollTop += Math.max(-EDGE, Math.min(EDGE, over)) / 3;
      this.over(this.x, this.y);
    }
    this.frame = requestAnimationFrame(() => this.scroll());
  }

  private put() {
    const carried = this.carried;
    this.leave();
    if (!carried) return;
    this.justCarried = true;
    const node = this.desk.node(carried.node.id);
    if (node && carried.slot && !same(carried.slot, slotOf(this.desk, node))) this.writer.move(node, carried.slot, true);
  }

  private leave() {
    window.clearTimeout(this.timer);
    cancelAnimationFrame(this.frame);
    this.stop.abort();
    this.pressed = undefined;
    this.carried?.ghost.remove();
    this.carried = undefined;
    this.root.classList.remove('carrying');
    this.insertion.hide();
  }
}

function scrollerOf(el: Element): Element {
  for (let at: Element | null = el; at; at = at.parentElement) {
    if (at.scrollHeight > at.clientHeight && /auto|scroll/.test(getComputedStyle(at).overflowY)) return at;
  }
  return document.scrollingElement!;
}
