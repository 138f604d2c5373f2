import {LitElement, html} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {SaveState} from '../sync/save-state.ts';
import {whenHeld} from './desks.ts';

const IN_WORDS: Record<SaveState, string> = {
  saved: 'saved',
  saving: 'saving…',
  local: 'kept in this browser, not yet on the server',
  unsaved: 'not saved',
};

/** From a change to a calm `saved` and back within this time, in milliseconds, the words stay: they would flicker at every letter. */
const CALM = 400;

/** Whether what was written here is safe, in words. */
@customElement('save-state')
export class SaveStateWords extends LitElement {
  @property() branch = '';
  @state() private now: SaveState = 'saved';
  @state() private shown: SaveState = 'saved';
  private timer = 0;
  private stops: (() => void)[] = [];

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.listen();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.stops.splice(0).forEach((stop) => stop());
  }

  protected updated(changed: Map<string, unknown>) {
    if (changed.has('branch') && this.isConnected) this.listen();
  }

  private listen() {
    this.stops.splice(0).forEach((stop) => stop());
    if (!this.branch) return;
    let stop = () => {};
    const off = whenHeld(this.branch, (desk) => {
      stop();
      this.tell(desk.saveState);
      stop = desk.listen('save-state', (e) => this.tell(e.detail.state));
    });
    this.stops.push(off, () => stop());
  }

  /** The truth stands in `data-save-state` at once; the words wait a moment between saved and saving, never for bad news. */
  private tell(state: SaveState) {
    this.now = state;
    window.clearTimeout(this.timer);
    if (state === 'saving') this.timer = window.setTimeout(() => (this.shown = this.now), CALM);
    else this.shown = state;
  }

  protected render() {
    return html`<span class="save-state" data-save-state=${this.now} data-shown=${this.shown} role="status"><i aria-hidden="true"></i><span>${IN_WORDS[this.shown]}</span></span>`;
  }
}
