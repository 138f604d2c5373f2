import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {LightElement} from '../part/light-element.ts';

/** A line of a menu: it does something, or opens further lines in its place. */
export interface Choice {
  readonly label: string;
  /** The key that does the same. */
  readonly hint?: string;
  /** Given for lines that are on or off. */
  readonly checked?: boolean;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly depth?: number;
  readonly run?: () => void;
  readonly further?: () => readonly Choice[];
}

/** Letters typed within this time, in milliseconds, look for one line together. */
const TOGETHER = 800;

/** The one menu of the outline, shown beside whatever asked for it and gone with Esc, a choice, or a click elsewhere. */
@customElement('quiet-menu')
export class QuietMenu extends LightElement {
  @state() private choices: readonly Choice[] = [];
  @state() private label = '';
  private anchor: HTMLElement | undefined;
  private asked = '';
  private askedAt = 0;

  protected listen(signal: AbortSignal) {
    this.setAttribute('popover', 'auto');
    this.addEventListener('keydown', (e) => this.key(e), {signal});
    this.addEventListener('toggle', (e) => (e as ToggleEvent).newState === 'closed' && this.closed(), {signal});
  }

  async open(anchor: HTMLElement, label: string, choices: readonly Choice[]) {
    this.anchor?.removeAttribute('aria-expanded');
    this.anchor = anchor;
    anchor.setAttribute('aria-expanded', 'true');
    this.label = label;
    this.choices = choices;
    await this.updateComplete;
    if (!this.matches(':popover-open')) this.showPopover();
    this.stand(anchor.getBoundingClientRect());
    this.items()[Math.max(0, choices.findIndex((choice) => choice.checked))]?.focus();
  }

  protected render() {
    return html`
      <div class="menu" role="menu" aria-label=${this.label}>
        ${this.choices.map((choice) => html`
          <button class="item" tabindex="-1" role=${choice.checked === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked=${choice.checked === undefined ? nothing : String(choice.checked)} aria-haspopup=${choice.further ? 'menu' : nothing}
            ?disabled=${choice.disabled} data-danger=${choice.danger ? '' : nothing} data-depth=${choice.depth ?? nothing}
            @click=${() => this.choose(choice)}>
            <span>${choice.label}</span>
            ${choice.further ? html`<span class="hint" aria-hidden="true">›</span>` : choice.hint ? html`<span class="hint">${choice.hint}</span>` : nothing}
          </button>`)}
      </div>`;
  }

  private choose(choice: Choice) {
    if (choice.further) return void this.open(this.anchor!, choice.label, choice.further());
    this.hidePopover();
    choice.run?.();
  }

  private stand(at: DOMRect) {
    const {offsetWidth: width, offsetHeight: height} = this;
    const below = at.bottom + 4 + height < innerHeight || at.top < height;
    this.style.left = `${Math.max(8, Math.min(at.right - width, innerWidth - width - 8))}px`;
    this.style.top = `${Math.max(8, below ? Math.min(at.bottom + 4, innerHeight - height - 8) : at.top - height - 4)}px`;
  }

  private closed() {
    const had = this.contains(document.activeElement) || document.activeElement === document.body;
    this.anchor?.removeAttribute('aria-expanded');
    if (had) (this.anchor?.closest<HTMLElement>('beat-card') ?? this.anchor)?.focus({preventScroll: true});
  }

  private items(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.item:not([disabled])')];
  }

  private key(e: KeyboardEvent) {
    const items = this.items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1};
    if (e.key in steps) items[(steps[e.key] + items.length) % items.length]?.focus();
    else if (e.key === 'Tab') this.hidePopover();
    else if (e.key === 'Escape') this.hidePopover();
    else if (e.key.length === 1 && (e.key !== ' ' || this.isAsking) && !e.ctrlKey && !e.metaKey && !e.altKey) this.find(e.key, items);
    else return e.stopPropagation();
    e.preventDefault();
    e.stopPropagation();
  }

  /** Letters that belong together are being typed; a space among them is one of them. */
  private get isAsking(): boolean {
    return performance.now() - this.askedAt < TOGETHER;
  }

  private find(letter: string, items: HTMLElement[]) {
    this.asked = (this.isAsking ? this.asked : '') + letter.toLowerCase();
    this.askedAt = performance.now();
    items.find((item) => item.textContent!.trim().toLowerCase().startsWith(this.asked))?.focus();
  }
}

