import {html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Desk} from '../sync/desk.ts';
import type {SaveState} from '../sync/save-state.ts';
import {DeskPart} from './desk-part.ts';

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
export class SaveStateWords extends DeskPart {
  @state() private now: SaveState = 'saved';
  @state() private shown: SaveState = 'saved';
  private timer = 0;

  protected listenTo(desk: Desk) {
    this.tell(desk.saveState);
    return [desk.listen('save-state', (e) => this.tell(e.detail.state))];
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
