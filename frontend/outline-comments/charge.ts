/** Who is to see to a thread, and until when. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Thread} from '../sync/margin.ts';
import type {WireMember, WireRound} from '../sync/wire.ts';

interface Ways {
  note(round: string | null): void;
  assign(to: string | null): void;
  due(day: string | null): void;
}

/** To be chosen by whoever may answer; those who only read are not among them. `rounds`: those it may be put into. */
export function charge(thread: Thread, members: readonly WireMember[], rounds: readonly WireRound[], ways: Ways): TemplateResult {
  const {assignee, due} = thread;
  const able = members.filter(({role, by}) => role !== 'viewer' || by === assignee?.by);
  return html`<div class="charge">
    <select aria-label="Assigned to" @change=${(e: Event) => ways.assign((e.target as HTMLSelectElement).value || null)}>
      <option value="" ?selected=${assignee === undefined}>Nobody’s</option>
      ${able.map(({by, name}) => html`<option value=${by} ?selected=${by === assignee?.by}>${name}</option>`)}
      ${assignee && !able.some(({by}) => by === assignee.by) ? html`<option value=${assignee.by} selected>${assignee.name ?? 'Somebody who has left'}</option>` : nothing}
    </select>
    ${rounds.length ? html`<select aria-label="Round of notes" @change=${(e: Event) => ways.note((e.target as HTMLSelectElement).value || null)}>
      <option value="" ?selected=${thread.note === undefined}>In no round</option>
      ${rounds.map(({id, name}) => html`<option value=${id} ?selected=${id === thread.note?.round}>${name}</option>`)}
    </select>` : nothing}
    <input type="date" aria-label="Due" .value=${due ?? ''} ?data-late=${isLate(due)} @change=${(e: Event) => ways.due((e.target as HTMLInputElement).value || null)}>
  </div>`;
}

/** For whoever only reads. */
export function charged({assignee, due}: Thread): string {
  const day = due === undefined ? '' : `due ${new Date(`${due}T12:00`).toLocaleDateString(document.documentElement.lang || navigator.language, {day: 'numeric', month: 'short'})}`;
  return [assignee && `For ${assignee.name ?? 'somebody'}`, day].filter(Boolean).join(', ');
}

/** The day is over. */
export function isLate(due: string | undefined, now = new Date()): boolean {
  return due !== undefined && new Date(`${due}T23:59:59`) < now;
}
