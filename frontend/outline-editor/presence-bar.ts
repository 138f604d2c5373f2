import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import type {Desk} from '../sync/desk.ts';
import {DeskPart} from './desk-part.ts';

/** Somebody who has this outline open, in however many tabs. */
interface Person {
  readonly account: string;
  readonly name: string;
  readonly colour: string;
  readonly idle: boolean;
  readonly me: boolean;
}

/** More people than this are counted instead of drawn. */
const DRAWN = 6;

/** Who is here, as discs with initials: others first, oneself last. */
@customElement('presence-bar')
export class PresenceBar extends DeskPart {
  @state() private people: readonly Person[] = [];

  protected listenTo(desk: Desk) {
    const look = () => this.look(desk);
    look();
    return [desk.listen('peers', look), desk.listen('welcome', look)];
  }

  private look(desk: Desk) {
    const people = new Map<string, Person>();
    for (const {account, name, colour, idle} of desk.peers) {
      people.set(account, {account, name, colour, idle: idle && (people.get(account)?.idle ?? true), me: account === desk.me?.account});
    }
    if (desk.me) people.set(desk.me.account, {...desk.me, idle: false, me: true});
    const next = [...people.values()].sort((a, b) => Number(a.me) - Number(b.me) || a.name.localeCompare(b.name));
    if (JSON.stringify(next) !== JSON.stringify(this.people)) this.people = next;
  }

  protected render() {
    const more = this.people.length - DRAWN;
    return html`
      <ul class="presence" aria-label="Who is here">
        ${repeat(
          this.people.slice(0, DRAWN),
          (person) => person.account,
          (person) => html`
            <li><span class="person" data-presence=${person.account} data-colour=${person.colour} ?data-idle=${person.idle} role="img" aria-label=${person.name}
              title=${person.name + (person.me ? ' (you)' : person.idle ? ', away for a while' : '')}>${initials(person.name)}</span></li>`,
        )}
        ${more > 0 ? html`<li class="others">+${more}</li>` : nothing}
      </ul>`;
  }
}

/** `SE` for Story Editor; two letters as a reader counts them. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0] ?? '?'];
  const first = (word: string, count: number) => [...new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(word)].slice(0, count).map((each) => each.segment).join('');
  return (letters.length > 1 ? letters.map((word) => first(word, 1)).join('') : first(letters[0], 2)).toLocaleUpperCase();
}
