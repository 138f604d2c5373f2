import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Refused} from '../sync/desk.ts';
import type {Load} from './places.ts';
import './chosen-bar.ts';
import './meanwhile-notes.ts';
import './rejected-words.ts';

/** One sentence for the writer, and perhaps one thing to do about it. */
export interface Notice {
  readonly say: string;
  readonly action?: {readonly label: string; run(): void};
}

/** How long a sentence stays, in milliseconds: longer with something to do. */
const STAYS = 6_000;
const STAYS_WITH_ACTION = 10_000;
/** So many at once are enough. */
const MOST = 3;

/**
 * Sentences near the foot of the outline: what was done and can be taken back, what was not done and why, words that could not be
 * kept. And, unseen, what a screen reader is told of every move.
 *
 * @event let-go - Refused words are not needed any more.
 */
@customElement('outline-notices')
export class OutlineNotices extends LitElement {
  /** Words the server would not take; they stay until the writer lets go of them. */
  @property({attribute: false}) rejected: readonly Refused[] = [];
  /** The beats that are acted on together. */
  @property({attribute: false}) chosen: Load = [];
  @property() outlineTitle = '';
  @property() branch = '';
  @state() private shown: readonly Notice[] = [];
  @state() private spoken = '';

  createRenderRoot() {
    return this;
  }

  /** Shows a sentence for a while. The same sentence is not shown twice, and only the newest has something to do. */
  tell(say: string, action?: Notice['action']) {
    if (action) this.overtaken();
    const notice = {say, action};
    this.shown = [...this.shown.filter((each) => each.say !== say), notice].slice(-MOST);
    window.setTimeout(() => this.drop(notice), action ? STAYS_WITH_ACTION : STAYS);
  }

  /** The writer has gone on: what was offered to be taken back is not the last act any more. */
  overtaken() {
    if (this.shown.some((each) => each.action)) this.shown = this.shown.filter((each) => !each.action);
  }

  /** Says something to a screen reader only. */
  speak(words: string) {
    this.spoken = this.spoken === words ? `${words}\u00a0` : words;
  }

  protected render() {
    return html`
      <div class="unseen" aria-live="polite" data-spoken>${this.spoken}</div>
      <div class="notices"><div class="passing" role="status">
        ${this.shown.map((notice) => html`
          <div class="notice">
            <span>${notice.say}</span>
            ${notice.action ? html`<button class="button quiet" @click=${() => this.act(notice)}>${notice.action.label}</button>` : nothing}
            <button class="button quiet bare" aria-label="Close" @click=${() => this.drop(notice)}>×</button>
          </div>`)}
        </div>
        <meanwhile-notes .branch=${this.branch}></meanwhile-notes>
        <rejected-words .rejected=${this.rejected} .outlineTitle=${this.outlineTitle} @let-go=${() => this.dispatchEvent(new CustomEvent('let-go'))}></rejected-words>
        <chosen-bar .chosen=${this.chosen}></chosen-bar>
      </div>
    `;
  }

  private act(notice: Notice) {
    notice.action!.run();
    this.drop(notice);
  }

  private drop(notice: Notice) {
    this.shown = this.shown.filter((each) => each !== notice);
  }
}
