// Where the writing surface stands in the page. Flow owns this place; the surface itself, with its desk, its carets and its
// unsent words, belongs to the page and outlives the place: after a restart the new place takes the old surface in.
import '../outline-editor/outline-editor';
import type { LaidRole } from '../outline-editor/expected';
import { say } from './address';
import { aside } from './aside';
import { move } from './move';
import { tell } from './sides';
import { FILTER_CHANGED, shownFilter, tellFilter } from './filters';
import { VIEW_CHANGED, shownAcross, shownColumns, shownElement, shownView, tellView } from './views';

/** What Flow tells the place; the surface gets it property by property. */
interface Setting {
  branch: string;
  outline: string;
  role: string;
  account: string;
  name: string;
  address: string;
  colour: string;
  roles: readonly LaidRole[];
  acts: readonly number[];
}

type Surface = HTMLElement & Setting & { view: string; filter: string; across: string; columns: string; element: string; reveal?(node: string): void; did?(seq: number): void };

/** Another view, or something else that is looked for. */
const LOOKS = [VIEW_CHANGED, FILTER_CHANGED];

export class OutlinePlace extends HTMLElement {
  private told?: Setting;
  private surface?: Surface;
  private wanted = '';

  get setting(): Setting | undefined {
    return this.told;
  }

  set setting(setting: Setting | undefined) {
    this.told = setting;
    if (this.surface) this.tell();
    else this.settle();
  }

  connectedCallback() {
    tell();
    tellView();
    tellFilter();
    for (const type of LOOKS) addEventListener(type, this.look);
    this.settle();
  }

  disconnectedCallback() {
    for (const type of LOOKS) removeEventListener(type, this.look);
  }

  /** Not a new place: the page was moved aside as it is. */
  connectedMoveCallback() {}

  /** Takes in the surface of this outline, the living one if there is one. While the place is not shown, it waits. */
  settle() {
    if (this.surface || !this.isConnected || !this.told) return;
    const living = this.living();
    if (living && !this.checkVisibility()) return;
    this.surface = living ?? (document.createElement('outline-editor') as Surface);
    this.tell();
    const focused = document.activeElement;
    move(this, this.surface);
    if (living && focused instanceof HTMLElement && this.contains(focused) && document.activeElement !== focused) focused.focus();
    if (this.wanted && !living) this.surface.reveal?.(this.wanted);
  }

  /** Called by Flow: bring this beat into view and select it. */
  reveal(node: string) {
    this.wanted = node;
    this.surface?.reveal?.(node);
  }

  /** Called by Flow: somebody has changed this in the panel or the rail. */
  did(seq: number) {
    this.surface?.did?.(seq);
  }

  private tell() {
    Object.assign(this.surface!, this.told, looks());
  }

  private readonly look = () => {
    if (this.surface) Object.assign(this.surface, looks());
  };

  private living(): Surface | undefined {
    return [...aside().querySelectorAll<Surface>('outline-editor')].find((surface) => surface.branch === this.told!.branch);
  }
}

/** What the address says of how the outline is looked at. */
const looks = () => ({ view: shownView(), filter: shownFilter(), across: shownAcross(), columns: shownColumns(), element: shownElement() });

customElements.define('outline-place', OutlinePlace);

/** The address names the selected beat, so that any place can be linked and found again. */
addEventListener('selection-changed', (event) => {
  say({ beat: (event as CustomEvent<{ node?: string }>).detail?.node ?? '' });
});
