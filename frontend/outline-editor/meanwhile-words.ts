import type {Binned, Deed, Overwritten, Work, Worked} from '../sync/deeds.ts';
import {fieldInWords, named} from '../sync/naming.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import type {Field} from '../sync/wire.ts';

/** Part of a sentence; with `to`, it names a node one can go to. */
export interface Piece {
  readonly say: string;
  readonly to?: string;
}

/** More letters of a value than this are shown in part. */
const SHOWN = 60;

const WORK: Record<Work, readonly [before: string, behind: string]> = {
  wrote: ['wrote in ', ''],
  rewrote: ['rewrote ', ''],
  renamed: ['renamed ', ''],
  changed: ['changed ', ''],
  moved: ['moved ', ''],
  split: ['split ', ''],
  joined: ['joined ', ' with another'],
  restored: ['put ', ' back'],
};

/** `Bo rewrote beat 4, moved beat 7. Cleo wrote in beat 4.` */
export function worksInWords(view: OutlineView, deeds: readonly Deed[]): Piece[] {
  const all = deeds.filter((deed): deed is Worked => deed.k === 'worked');
  const people = [...new Set(all.map(({by}) => by))];
  return people.flatMap((by, nth) => [
    {say: `${nth > 0 ? ' ' : ''}${who(by)} `},
    ...all.filter((each) => each.by === by).flatMap(({id, work}, at) => [{say: (at > 0 ? ', ' : '') + WORK[work][0]}, {say: named(view, id), to: id}, {say: WORK[work][1]}]),
    {say: '.'},
  ]);
}

/** Where it is, and that nothing written there is lost. */
export function binnedInWords(view: OutlineView, {by, id, root}: Binned): Piece[] {
  const all = id === root ? [named(view, id), ''] : [named(view, root), `, and ${named(view, id)} with it`];
  return [{say: `${who(by)} has put ${all[0]} into the bin${all[1]}. Your words are kept there.`}];
}

/** Which of the two values stands, and what the other was. */
export function overwrittenInWords(view: OutlineView, {by, id, field, theirs, mine, stands}: Overwritten): Piece[] {
  const node = {say: named(view, id), to: id};
  return stands === 'mine'
    ? [{say: `${who(by)} had ${calling(view, field)}`}, node, {say: `${value(field, theirs)} meanwhile. Yours stands.`}]
    : [{say: `${who(by)} has ${calling(view, field)}`}, node, {say: `${value(field, theirs)}. Yours was ${quoted(mine)}.`}];
}

function who(by: string): string {
  return by || 'Somebody';
}

function calling(view: OutlineView, field: Field): string {
  return field === 'title' ? 'called ' : `set the ${fieldInWords(view, field)} of `;
}

function value(field: Field, words: string): string {
  return field === 'title' ? ` ${quoted(words)}` : ` to ${quoted(words)}`;
}

function quoted(words: string): string {
  return words === '' ? 'nothing' : `“${words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words}”`;
}
