// Where the writing surface stands in the page. Flow owns this place; the surface itself, with its desk, its carets and its
// unsent words, belongs to the page and outlives the place: after a restart the new place takes the old surface in.
import { move } from './carry-on';

export interface Surface extends HTMLElement {
  branch: string;
  outline: string;
  role: string;
  account: string;
  name: string;
  colour: string;
  reveal?(node: string): void;
}

const told = ['branch', 'outline', 'role', 'account', 'name', 'colour'] as const;

let shelter: HTMLElement | undefined;

/** The old page while a new one is made. */
export function aside(): HTMLElement {
  if (!shelter) {
    shelter = document.createElement('div');
    shelter.style.display = 'contents';
    shelter.inert = false;
  }
  return shelter;
}

export class OutlinePlace extends HTMLElement {
  declare branch: string;
  declare outline: string;
  declare role: string;
  declare account: string;
  declare name: string;
  declare colour: string;

  private surface?: Surface;

  connectedCallback() {
    this.settle();
  }

  /** Not a new place: the page was moved aside as it is. */
  connectedMoveCallback() {}

  /** Takes in the surface of this outline, the living one if there is one. While the place is not shown, it waits. */
  settle() {
    queueMicrotask(() => {
      if (this.surface || !this.isConnected || !this.branch) return;
      const living = this.living();
      if (living && !this.checkVisibility()) return;
      this.surface = living ?? (document.createElement('outline-editor') as Surface);
      for (const property of told) this.surface[property] = this[property];
      const focused = document.activeElement;
      if (living) move(this, living);
      else this.append(this.surface);
      if (living && focused instanceof HTMLElement && living.contains(focused) && document.activeElement !== focused) focused.focus();
    });
  }

  /** Called by Flow: bring this beat into view and select it. */
  reveal(node: string) {
    this.surface?.reveal?.(node);
  }

  /** Called by Flow when the role has changed. */
  tell(property: (typeof told)[number], value: string) {
    this[property] = value;
    if (this.surface) this.surface[property] = value;
  }

  private living(): Surface | undefined {
    return [...aside().querySelectorAll<Surface>('outline-editor')].find((surface) => surface.branch === this.branch);
  }
}

customElements.define('outline-place', OutlinePlace);

addEventListener('selection-changed', (event) => {
  const node = (event as CustomEvent<{ node?: string }>).detail?.node;
  const url = new URL(location.href);
  if (node) url.searchParams.set('beat', node);
  else url.searchParams.delete('beat');
  history.replaceState(history.state, '', url);
});
