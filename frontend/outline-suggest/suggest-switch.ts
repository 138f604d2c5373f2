import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {DeskPart} from '../outline-editor/desk-part.ts';
import type {Desk} from '../sync/desk.ts';
import {keepSuggesting} from './suggest-habit.ts';

/** Somebody asks to suggest instead of edit, or to edit again: a key, a command. */
export const SUGGESTING_ASKED = 'suggesting-asked';

/** Says whether what is done here is done, or only suggested, and lets who may choose choose. */
@customElement('suggest-switch')
export class SuggestSwitch extends DeskPart {
  @state() private on = false;
  @state() private mayChoose = false;
  private desk: Desk | undefined;

  protected listenTo(desk: Desk) {
    this.desk = desk;
    const all = new AbortController();
    const look = () => this.look(desk);
    addEventListener(SUGGESTING_ASKED, () => this.turn(), {signal: all.signal});
    look();
    return [desk.listen('role', look), desk.listen('welcome', look), () => all.abort()];
  }

  private look(desk: Desk) {
    this.on = desk.suggests;
    this.mayChoose = desk.mayDecide;
  }

  protected render() {
    if (!this.on && !this.mayChoose) return nothing;
    const title = this.mayChoose ? (this.on ? 'You suggest. Press to edit again' : 'Suggest instead of edit') : 'What you do here is suggested. Who may write decides.';
    return html`<button type="button" class="button quiet suggest-switch" aria-pressed=${this.on} ?disabled=${!this.mayChoose} title=${title} aria-label=${this.on ? 'Suggesting' : 'Suggest'} @click=${() => this.turn()}><line-icon name="suggest"></line-icon>${this.on ? html`<span>Suggesting</span>` : nothing}</button>`;
  }

  private turn() {
    const {desk} = this;
    if (!desk?.mayDecide || !desk.me) return;
    keepSuggesting(desk.me.account, desk.branch, !desk.suggests);
    desk.suggests = !desk.suggests;
  }
}
