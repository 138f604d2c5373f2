import {fieldInWords, named} from './naming.ts';
import {below} from './outline-model.ts';
import type {OutlineView} from './outline-model.ts';
import type {Replayed} from './own-words.ts';
import {placeOf} from './ops.ts';
import type {Op, TogetherOp} from './wire.ts';

/*
 * Acts as a writer is told of them once they are taken back or done again.
 */

/** `Took back: beat 9 moved.` */
export function toldBack(view: OutlineView, op: Op, redo: boolean): string {
  return `${redo ? 'Done again' : 'Took back'}: ${deed(view, op)}.`;
}

/** The same of acts that are one. */
export function toldBundle({say, worn}: {readonly say: string; readonly worn: readonly string[]}, redo: boolean): string {
  const rest = worn.length === 0 ? '' : `; the rest was changed by ${worn.map(name => (name === '' ? 'you' : name)).join(' and ')}`;
  return `${redo ? 'Done again' : 'Took back'}: ${say}${rest}.`;
}

/** The same of what nobody can do before the server is reached. */
export function toldLater(view: OutlineView, op: Op, redo: boolean): string {
  return `${redo ? 'Done again' : 'Taken back'} once the server is reached: ${deed(view, op)}.`;
}

/** The same of words, or why there is nothing to tell. */
export function toldWords(view: OutlineView, id: string, {nothing, worn}: Replayed, redo: boolean): string {
  const where = named(view, id);
  const who = worn === undefined || worn.length === 0 ? '' : `${worn.map(name => (name === '' ? 'you' : name)).join(' and ')} ${worn.length === 1 && worn[0] !== '' ? 'has' : 'have'}`;
  if (nothing) {
    return `Your words in ${where} are gone already${who === '' ? '' : `: ${who} changed them`}. Nothing was ${redo ? 'done again' : 'taken back'}.`;
  }
  if (worn !== undefined) {
    return `${redo ? 'Put in' : 'Took back'} what is left of your words in ${where}: ${who === '' ? 'the rest is not here any more' : `${who} changed the rest`}.`;
  }
  return `${redo ? 'Done again' : 'Took back'}: words in ${where}.`;
}

function deed(view: OutlineView, op: Op): string {
  switch (op.k) {
    case 'insert':
      return `${all(view, op.nodes.map(({id}) => id))} added`;
    case 'move':
      return `${all(view, op.ids)} moved`;
    case 'remove':
      return `${withBeats(view, op.ids)} put into the bin`;
    case 'restore':
      return `${withBeats(view, op.ids)} brought back from the bin`;
    case 'set':
      return `${fieldInWords(view, op.field)} of ${named(view, op.id)} changed`;
    case 'link':
      return `${named(view, op.to)} joined to ${named(view, op.id)}`;
    case 'unlink':
      return `${named(view, op.to)} parted from ${named(view, op.id)}`;
    case 'together':
      return together(view, op);
    case 'split':
      return `${named(view, op.id)} split`;
    case 'join':
      return `${named(view, op.id)} joined with ${named(view, op.into)}`;
    case 'undo':
      return 'what you did in the panel';
    case 'accept':
      return 'a suggestion accepted';
  }
}

/** Of what was done together the beats are counted, not the deeds. */
function together(view: OutlineView, {ops}: TogetherOp): string {
  const ids = [...new Set(ops.map(placeOf).filter(id => id !== null))];
  return ops.length === 1 ? deed(view, ops[0]) : `${all(view, ids)} changed`;
}

function all(view: OutlineView, ids: readonly string[]): string {
  const beats = ids.every(id => view.node(id)?.kind === 'beat');
  return ids.length === 1 ? named(view, ids[0]) : `${ids.length} ${beats ? 'beats' : 'parts'}`;
}

function withBeats(view: OutlineView, ids: readonly string[]): string {
  const beats = ids.flatMap(id => [...below(view, id)]).filter(({kind}) => kind === 'beat').length;
  return all(view, ids) + (beats === 0 ? '' : ids.length === 1 ? ` with its ${counted(beats)}` : ` with ${counted(beats)}`);
}

function counted(beats: number): string {
  return beats === 1 ? '1 beat' : `${beats} beats`;
}
