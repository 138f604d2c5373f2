import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Desk} from '../sync/desk.ts';
import type {Peer} from '../sync/presence.ts';
import {DeskPart} from './desk-part.ts';
import {doing} from './doing.ts';
import {initials} from './initials.ts';
import type {Doing} from './doing.ts';
import type {OutlineEditor} from './outline-editor.ts';
import {keepHabit} from './quiet-habit.ts';

/** Somebody who has this outline open, in however many tabs. */
interface Person extends Doing {
  readonly account: string;
  readonly name: string;
  readonly colour: string;
  readonly away: boolean;
  readonly me: boolean;
}

/** More people than this are counted instead of drawn. */
const DRAWN = 6;
const LIST = 'who-is-here';

/** Who is here, as discs with initials: others first, oneself last. A click on one says what each of them does, and where. */
@customElement('presence-bar')
export class PresenceBar extends DeskPart {
  @state() private people: readonly Person[] = [];
  @state() private quiet = false;
  @state() private mayWrite = false;
  private desk: Desk | undefined;

  protected listenTo(desk: Desk) {
    this.desk = desk;
    const look = () => this.look(desk);
    look();
    return [desk.listen('peers', look), desk.listen('welcome', look), desk.listen('quiet', look), desk.listen('role', look)];
  }

  private look(desk: Desk) {
    this.quiet = desk.quiet;
    this.mayWrite = desk.mayEdit;
    const tabs = new Map<string, Peer[]>(desk.me ? [[desk.me.account, []]] : []);
    desk.peers.forEach((peer) => tabs.set(peer.account, [...(tabs.get(peer.account) ?? []), peer]));
    const next = [...tabs].map(([account, peers]) => this.person(desk, account, peers)).sort((a, b) => Number(a.me) - Number(b.me) || a.name.localeCompare(b.name));
    if (JSON.stringify(next) !== JSON.stringify(this.people)) this.people = next;
  }

  private person(desk: Desk, account: string, tabs: readonly Peer[]): Person {
    const me = account === desk.me?.account;
    const {name, colour} = me ? desk.me! : tabs[0];
    const now = me ? {words: desk.quiet ? 'you, writing quietly' : 'you'} : doing(tabs, desk);
    return {account, name, colour, me, away: now.words === 'away', ...now};
  }

  protected render() {
    const more = this.people.length - DRAWN;
    return html`
      <ul class="presence" aria-label="Who is here">
        ${repeat(this.people.slice(0, DRAWN), ({account}) => account, (person) => html`<li>${this.disc(person)}</li>`)}
        ${more > 0 ? html`<li class="others">+${more}</li>` : nothing}
      </ul>
      ${this.quiet ? html`<button class="quiet-mark" popovertarget=${LIST} title="The others see your words when you pause">Quiet</button>` : nothing}
      <div class="who-is-here" id=${LIST} popover role="dialog" aria-label="Who is here" @beforetoggle=${(e: ToggleEvent) => this.stand(e)}>
        <ul>${repeat(this.people, ({account}) => account, (person) => this.line(person))}</ul>
        ${this.mayWrite ? this.quietSwitch() : nothing}
      </div>`;
  }

  private disc({account, name, colour, away, me, words}: Person) {
    return html`<button class="person" data-presence=${account} data-colour=${colour} ?data-away=${away} ?data-quiet=${me && this.quiet} popovertarget=${LIST}
      aria-label=${name} aria-description=${words} title=${`${name}, ${words}`}>${initials(name)}</button>`;
  }

  private line({name, colour, away, words, at}: Person) {
    const who = html`<span class="person" data-colour=${colour} ?data-away=${away} aria-hidden="true">${initials(name)}</span><span class="name" dir="auto">${name}</span>`;
    return html`<li>${who}${at ? html`<button class="doing" @click=${() => this.goTo(at)}>${words}</button>` : html`<span class="doing">${words}</span>`}</li>`;
  }

  private quietSwitch() {
    return html`
      <label class="quiet-switch">
        <input type="checkbox" role="switch" .checked=${this.quiet} @change=${(e: Event) => this.write((e.target as HTMLInputElement).checked)} />
        <span>Write quietly<small>The others see your words when you pause or leave the beat; until then only that you are drafting.</small></span>
      </label>`;
  }

  private write(quiet: boolean) {
    const {desk} = this;
    if (desk?.me) keepHabit(desk.me.account, quiet);
    if (desk) desk.quiet = quiet;
  }

  private goTo(node: string) {
    this.list.hidePopover();
    document.querySelector<OutlineEditor>('outline-editor')?.reveal(node);
  }

  private get list(): HTMLElement {
    return this.querySelector<HTMLElement>('.who-is-here')!;
  }

  /** Below the discs, wherever the bar has them. */
  private stand({newState}: ToggleEvent) {
    if (newState !== 'open') return;
    const {bottom, right} = this.getBoundingClientRect();
    this.list.style.top = `${bottom + 8}px`;
    this.list.style.right = `${Math.max(8, document.documentElement.clientWidth - right)}px`;
  }
}
