import {html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import type {Desk} from '../sync/desk.ts';
import type {SaveState} from '../sync/save-state.ts';
import {DeskPart} from './desk-part.ts';
import {inWords} from './save-words.ts';
import type {Standing} from './save-words.ts';

/** From a change to a calm `saved` and back within this time, in milliseconds, the words stay: they would flicker at every letter. */
const CALM = 400;
/** How often what depends on the time is looked at while something is not saved, in milliseconds. */
const LOOK = 500;

/** Whether what was written here is safe, in words: what is kept where, and since when. */
@customElement('save-state')
export class SaveStateWords extends DeskPart {
  @state() private now: SaveState = 'saved';
  @state() private shown: Standing = {state: 'saved', waiting: 0, line: 'live', kept: 0, waited: 0, since: ''};
  private desk: Desk | undefined;
  private since = 0;
  private sinceClock = '';
  private away = 0;
  private timer = 0;
  private watch = 0;

  protected listenTo(desk: Desk) {
    this.desk = desk;
    this.look();
    const looked = () => this.look();
    return [desk.listen('save-state', looked), desk.listen('connection', looked), desk.listen('signed-out', looked), desk.listen('refused', looked), () => this.rest()];
  }

  private rest() {
    window.clearTimeout(this.timer);
    this.timer = 0;
    window.clearInterval(this.watch);
    this.watch = 0;
  }

  /**
   * The truth stands in `data-save-state` at once; the words wait a moment for what may be over by then: on its way to the server, or
   * into this browser's own store.
   */
  private look() {
    const {saveState, connection} = this.desk!;
    this.now = saveState;
    this.remember();
    if (saveState === 'saving' || saveState === 'unsaved') this.timer ||= window.setTimeout(() => this.show(), CALM);
    else this.show();
    const steady = saveState === 'saved' && connection === 'live';
    if (steady) this.rest();
    else this.watch ||= window.setInterval(() => this.show(), LOOK);
  }

  private remember() {
    const {saveState, connection} = this.desk!;
    if (saveState === 'saved') this.since = 0;
    else if (!this.since) {
      this.since = performance.now();
      this.sinceClock = new Date().toLocaleTimeString(undefined, {hour: '2-digit', minute: '2-digit'});
    }
    if (connection === 'live') this.away = 0;
    else this.away ||= performance.now();
  }

  private show() {
    window.clearTimeout(this.timer);
    this.timer = 0;
    const {held, quiet, saveState, waiting, connection, signedOut, rejected} = this.desk!;
    const line = signedOut ? 'signed-out' : connection === 'ended' ? 'ended' : this.away && performance.now() - this.away > CALM ? 'offline' : 'live';
    this.shown = {state: saveState, waiting, line, held, quiet, kept: connection === 'ended' ? rejected.length : 0, waited: this.since ? performance.now() - this.since : 0, since: this.sinceClock};
  }

  protected render() {
    const {words, short, late} = inWords(this.shown);
    return html`<span class="save-state" data-save-state=${this.now} data-shown=${this.shown.state} data-line=${this.shown.line} ?data-late=${late} role="status" title=${words}><i aria-hidden="true"></i><span
        >${short === words ? words : html`<span class="whole">${words}</span><span class="short" aria-hidden="true">${short}</span>`}</span></span>`;
  }
}
