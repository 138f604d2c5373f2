import {html, nothing} from 'lit';
import {customElement} from 'lit/decorators.js';
import {leadToThread} from '../outline-comments/asking.ts';
import {LightElement} from '../part/light-element.ts';
import {NEWS_CHANGED, isQuiet, news} from './news.ts';

/** Flow looks anew at what it shows of the inbox. */
const INBOX_CHANGED = 'inbox-changed';
/** Somebody has signed in again in place. */
const LET_IN = 'beatwright-let-in';
/** More than this is not told apart. */
const MOST = 99;
/** How often it is looked whether quiet hours begin or end, in milliseconds. */
const CLOCK = 20_000;

/** How much waits, on the button it stands in. In quiet hours it says nothing. */
@customElement('inbox-bell')
export class InboxBell extends LightElement {
  private counted = 0;
  /** For whoever hears the page: that there is more than before. */
  private word = '';

  protected listen(signal: AbortSignal) {
    const wake = (): void => news().wake();
    news().addEventListener(NEWS_CHANGED, (event) => this.changed((event as CustomEvent<boolean>).detail), {signal});
    addEventListener('online', wake, {signal});
    addEventListener(LET_IN, wake, {signal});
    addEventListener('click', followInPlace, {signal, capture: true});
    const clock = setInterval(() => this.requestUpdate(), CLOCK);
    signal.addEventListener('abort', () => clearInterval(clock));
    news().hold(signal);
  }

  private changed(first: boolean) {
    const count = news().unread.size;
    if (!first && count > this.counted && !this.quiet) this.word = `New in your inbox: ${count} unread.`;
    this.counted = count;
    this.requestUpdate();
    if (!first) this.dispatchEvent(new CustomEvent(INBOX_CHANGED, {bubbles: true}));
  }

  private get quiet(): boolean {
    return isQuiet(news().quiet, new Date());
  }

  protected render() {
    const count = this.quiet ? 0 : news().unread.size;
    return html`${count ? html`<span class="count" aria-hidden="true">${count > MOST ? `${MOST}+` : count}</span>` : nothing}<span class="unseen" role="status">${this.word}</span>`;
  }

  protected updated() {
    const button = this.parentElement?.querySelector('button');
    if (!button) return;
    const name = this.quiet ? 'Inbox, in quiet hours' : news().unread.size ? `Inbox: ${news().unread.size} unread` : 'Inbox';
    button.setAttribute('aria-label', name);
    button.title = name;
    button.querySelector('line-icon')?.setAttribute('name', this.quiet ? 'quiet' : 'bell');
  }
}

/** A thread of the outline that is open already is shown where it is; the page is not left for it. */
function followInPlace(event: MouseEvent) {
  const link = (event.target as HTMLElement).closest?.<HTMLAnchorElement>('a.inbox-line');
  const side = document.querySelector<HTMLElement & {branch: string}>('comments-side');
  if (!link || !side || link.pathname !== location.pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  const popover = link.closest<HTMLElement & {opened: boolean}>('vaadin-popover');
  if (popover) popover.opened = false;
  leadToThread(side.branch, link.dataset.thread ?? '');
}
