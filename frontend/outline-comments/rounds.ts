/** Rounds of notes among the threads: which is looked at, how it stands, and what came of each note. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import type {Thread} from '../sync/margin.ts';
import type {Disposition, WireNote, WireRound} from '../sync/wire.ts';

export const DISPOSITIONS: readonly {readonly disposition: Disposition; readonly word: string}[] = [
  {disposition: 'taken', word: 'Taken'},
  {disposition: 'tried', word: 'Tried'},
  {disposition: 'declined', word: 'Declined'},
  {disposition: 'waiting', word: 'Waiting'},
];

/** Rounds are to be seen, named and begun; told by whoever put the threads there. */
export const ROUNDS_ASKED = 'rounds-asked';

/** Under which a half-written answer is kept, and what it is to stand in place of. */
export const answerOf = (thread: string): string => `answer/${thread}`;
export const answeredBefore = (thread: string): string => `answered/${thread}`;

interface Chooser {
  readonly rounds: readonly WireRound[];
  readonly chosen: string;
  readonly mayKeep: boolean;
  choose(round: string): void;
  ask(): void;
}

/** Where there is none, only who may begin one sees that there could be. */
export function chooser({rounds, chosen, mayKeep, choose, ask}: Chooser): TemplateResult | typeof nothing {
  if (rounds.length === 0 && !mayKeep) return nothing;
  return html`<div class="rounds">
    ${rounds.length ? html`<select aria-label="Round of notes" @change=${(e: Event) => choose((e.target as HTMLSelectElement).value)}>
      <option value="" ?selected=${chosen === ''}>In every round and none</option>
      ${rounds.map(({id, name}) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
    </select>` : nothing}
    <button class="button quiet" @click=${ask}>${rounds.length ? 'Rounds…' : 'Begin a round of notes…'}</button>
  </div>`;
}

export const isIn = (round: string, {note}: Thread): boolean => note?.round === round;

/** `14 notes: 6 taken, 3 waiting.` */
export function standing(notes: readonly Thread[]): string {
  if (notes.length === 0) return 'No notes yet. What you say now is given in this round.';
  const counts = DISPOSITIONS.map(({disposition}) => ({disposition, count: notes.filter(({note}) => note?.disposition === disposition).length}));
  const parts = counts.filter(({count}) => count > 0).map(({disposition, count}) => `${count} ${disposition}`);
  return `${notes.length} ${notes.length === 1 ? 'note' : 'notes'}: ${parts.join(', ')}.`;
}

interface Answering {
  readonly note: WireNote;
  readonly name: string;
  readonly mayDecide: boolean;
  /** What is half written. */
  readonly draft: string | undefined;
  keep(words: string): void;
  answer(disposition: Disposition, words: string): void;
}

/** What came of a note, to be chosen by who may write. An answer is sent when its field is left, or a disposition chosen. */
export function outcome({note, name, mayDecide, draft, keep, answer}: Answering): TemplateResult {
  const words = draft ?? note.answer;
  if (!mayDecide)
    return html`<div class="outcome"><span class="round" dir="auto">${name}</span> <b>${wordOf(note.disposition)}</b>${note.answer ? html`<p class="said-words" dir="auto">${note.answer}</p>` : nothing}</div>`;
  const typed = (e: Event): void => keep((e.target as HTMLTextAreaElement).value);
  const left = (e: Event): void => answer(note.disposition, (e.target as HTMLTextAreaElement).value);
  const chosen = (e: Event, disposition: Disposition): void => answer(disposition, (e.currentTarget as HTMLElement).closest('.outcome')!.querySelector('textarea')!.value);
  const key = (e: KeyboardEvent): void => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) (e.target as HTMLTextAreaElement).blur();
  };
  return html`<div class="outcome">
    <span class="round" dir="auto">${name}</span>
    <div class="dispositions" role="group" aria-label="What came of it">
      ${DISPOSITIONS.map(({disposition, word}) => html`<button class="chip" data-disposition=${disposition} aria-pressed=${note.disposition === disposition} @click=${(e: Event) => chosen(e, disposition)}>${word}</button>`)}
    </div>
    <textarea rows="1" dir="auto" aria-label="Answer to the note" placeholder="Answer for the memo…" maxlength="5000" .value=${words} @input=${typed} @keydown=${key} @blur=${left}></textarea>
  </div>`;
}

const wordOf = (wanted: Disposition): string => DISPOSITIONS.find(({disposition}) => disposition === wanted)?.word ?? '';
