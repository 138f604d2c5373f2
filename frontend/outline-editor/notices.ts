import {LitElement, html, nothing} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import type {Refused} from '../sync/desk.ts';

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
 * @event dismiss - Refused words are not needed any more; detail is the Refused.
 */
@customElement('outline-notices')
export class OutlineNotices extends LitElement {
  /** Words the server would not take; they stay until the writer lets go of them. */
  @property({attribute: false}) rejected: readonly Refused[] = [];
  @state() private shown: readonly Notice[] = [];
  @state() private spoken = '';
  @state() private copied: Refused | undefined;

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
      <div class="notices" role="status">
        ${this.shown.map((notice) => html`
          <div class="notice">
            <span>${notice.say}</span>
            ${notice.action ? html`<button class="button quiet" @click=${() => this.act(notice)}>${notice.action.label}</button>` : nothing}
            <button class="button quiet bare" aria-label="Close" @click=${() => this.drop(notice)}>×</button>
          </div>`)}
        ${this.rejected.map((refused) => this.unkept(refused))}
      </div>
    `;
  }

  private unkept(refused: Refused) {
    const words = refused.words?.typed || refused.words?.whole || '';
    return html`
      <div class="notice unkept">
        <span>${refused.say}${words ? html` <q>${words.length > 120 ? `${words.slice(0, 120)}…` : words}</q>` : nothing}</span>
        ${words ? html`<button class="button" @click=${() => this.copy(refused, words)}>${this.copied === refused ? 'Copied' : 'Copy the words'}</button>` : nothing}
        <button class="button quiet bare" aria-label="Let go of these words"
          @click=${() => this.dispatchEvent(new CustomEvent('dismiss', {detail: refused}))}>×</button>
      </div>`;
  }

  private act(notice: Notice) {
    notice.action!.run();
    this.drop(notice);
  }

  private drop(notice: Notice) {
    this.shown = this.shown.filter((each) => each !== notice);
  }

  private async copy(refused: Refused, words: string) {
    await navigator.clipboard.writeText(words);
    this.copied = refused;
  }
}
