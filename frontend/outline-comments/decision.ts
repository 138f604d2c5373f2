/** Of a suggestion: what is suggested, and how it was decided. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {goesAndComes} from '../outline-suggest/goes-and-comes.ts';
import type {Told} from '../outline-suggest/told.ts';
import type {Thread} from '../sync/margin.ts';
import {isSuggestion} from '../sync/suggestions.ts';
import type {WirePerson} from '../sync/wire.ts';
import {at} from './moments.ts';

export function proposal(told: Told | undefined): TemplateResult | typeof nothing {
  return told ? html`<p class="proposal" dir="auto">${goesAndComes(told)}</p>` : nothing;
}

/** `Accepted by Ann, 14:05`, of a comment `Resolved by …`; empty as long as nobody has. */
export function decided(thread: Thread, when: (moment: string) => string = at): string {
  const {accepted, resolved, turned} = thread;
  const told = (how: string, {name, at: moment}: WirePerson & {readonly at: string}) => `${how} by ${name ?? 'somebody'}, ${when(moment)}`;
  if (!resolved) return '';
  if (accepted) return told('Accepted', accepted);
  return turned ? told(isSuggestion(thread) ? 'Rejected' : 'Resolved', turned) : '';
}

/** What it is called where it is not seen: `Accepted suggestion`. */
export function called(thread: Thread): string {
  if (!isSuggestion(thread)) return thread.resolved ? 'Resolved thread' : 'Thread';
  if (!thread.resolved) return 'Suggestion';
  return thread.accepted ? 'Accepted suggestion' : 'Rejected suggestion';
}
