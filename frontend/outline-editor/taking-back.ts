import type {DeskEvents} from '../sync/desk.ts';
import type {Leaves} from './leaves.ts';
import type {OutlineNotices} from './notices.ts';
import {TAKE_BACK} from './take-back.ts';
import type {Writer} from './writer.ts';

/**
 * Undo and redo as a writer meets them, from whichever hand: keys, a browser's own menu, the buttons of the bar. Where
 * what is taken back stands out of sight, the screen goes there and says what it was.
 */
export class TakingBack {
  constructor(
    private readonly writer: Writer,
    private readonly leaves: Leaves,
    private readonly notices: OutlineNotices,
  ) {}

  /** Until `signal`; a browser's own undo knows only one text, and not whose words are in it. */
  listen(outline: HTMLElement, signal: AbortSignal) {
    outline.addEventListener('beforeinput', (e) => this.asked(e), {signal});
    document.addEventListener(TAKE_BACK, (e) => this.step((e as CustomEvent<boolean>).detail), {signal});
  }

  /** True if it was such a key. */
  key(e: KeyboardEvent): boolean {
    if (!(e.ctrlKey || e.metaKey) || e.altKey || !/^[zy]$/i.test(e.key)) return false;
    e.preventDefault();
    this.step(e.shiftKey || e.key.toLowerCase() === 'y');
    return true;
  }

  told({id, redo, say, matters, more}: DeskEvents['undone']) {
    const el = id ? (this.leaves.card(id) ?? this.leaves.part(id)?.heading) : undefined;
    if (el && isInSight(el) && !matters) return this.notices.speak(say);
    if (el) show(el);
    this.notices.tell(say, more ? {label: redo ? 'Undo' : 'Redo', run: () => this.step(!redo)} : undefined);
  }

  private asked(e: InputEvent) {
    if (e.inputType !== 'historyUndo' && e.inputType !== 'historyRedo') return;
    e.preventDefault();
    this.step(e.inputType === 'historyRedo');
  }

  private step(redo: boolean) {
    if (redo) this.writer.redo();
    else this.writer.undo();
  }
}

/** Within what it scrolls in, be it in part. */
function isInSight(el: HTMLElement): boolean {
  const {top, bottom} = el.getBoundingClientRect();
  const frame = el.closest('[data-scroll]')?.getBoundingClientRect() ?? {top: 0, bottom: innerHeight};
  return bottom > Math.max(0, frame.top) && top < Math.min(innerHeight, frame.bottom);
}

/** What was not drawn before has its true height only afterwards. */
function show(el: HTMLElement) {
  el.scrollIntoView({block: 'center'});
  requestAnimationFrame(() => el.scrollIntoView({block: 'nearest'}));
}
