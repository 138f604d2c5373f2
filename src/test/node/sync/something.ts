import type {Desk} from '../../../../frontend/sync/desk.ts';
import {STORY} from '../../../../frontend/sync/wire.ts';

const WORDS = ['raid', 'Dédé', 'the flat', '😀', '👩‍👩‍👧', 'שלום', '漢字', 'e\u0301', '\n', ' and ', '.'];

/**
 * A writer does something: mostly typing, with a mark that can be found again. Whether words were typed. `undoes`: taking
 * back is among what may happen, so that words may go again; `joins`: words may be copied from a beat to another.
 */
export function something(desk: Desk, random: () => number, mark: string, title: string, undoes: boolean, joins = true): boolean {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const beats = desk.beats();
  if (!desk.ready || beats.length === 0) {
    desk.addBeat({parent: STORY}, {title});
    return false;
  }
  if (undoes && random() < 0.1) {
    takesBack(desk, random);
    return false;
  }
  const beat = pick(beats);
  const {text} = desk.channel(beat.id);
  const place = boundary(text, Math.floor(random() * (text.length + 1)));
  const dice = random();
  if (dice < 0.6) {
    const words = pick(WORDS) + mark;
    desk.channel(beat.id).edit({from: place, insert: words}, {anchor: place + words.length});
    return true;
  }
  if (dice < 0.66) {
    desk.addBeat(beat.id, {title});
  } else if (dice < 0.72) {
    desk.move([beat.id], {parent: STORY, after: pick(beats).id});
  } else if (dice < 0.76) {
    desk.remove([beat.id]);
  } else if (dice < 0.79 && desk.bin().length > 0) {
    desk.restore([pick(desk.bin()).id]);
  } else if (dice < 0.84) {
    desk.setField(beat.id, 'title', title);
  } else if (dice < 0.88) {
    void desk.split(beat.id, place);
  } else if (dice < 0.92 && joins) {
    const into = pick(beats);
    if (into.id !== beat.id) {
      void desk.join(beat.id, into.id);
    }
  } else if (dice < 0.95) {
    desk.setField(beat.id, 'status', pick(['idea', 'draft', 'done', '']));
  } else if (dice < 0.97) {
    const others = [beat, pick(beats), pick(beats)];
    desk.together(others.map(({id}) => ({k: 'set', id, field: 'status', value: pick(['idea', 'draft', 'done'])})));
  } else if (dice < 0.985) {
    suggests(desk, beat.id, pick(WORDS), random);
  } else {
    desk.at(beat.id, {anchor: 0, head: text.length});
    accepts(desk, pick(desk.margin.threads)?.id);
  }
  return false;
}

/** More words, so that none go when that is accepted. */
function suggests(desk: Desk, beat: string, words: string, random: () => number): void {
  const draft = desk.suggesting.drafts.of(beat).text;
  draft.edit({from: boundary(draft.text, Math.floor(random() * (draft.text.length + 1))), insert: words});
  desk.suggesting.drafts.close(beat);
}

function accepts(desk: Desk, thread: string | undefined): void {
  if (thread !== undefined) {
    desk.accept([thread], 'a suggestion');
  }
}

/** One act, or a few in one breath. */
function takesBack(desk: Desk, random: () => number): void {
  const redo = random() < 0.4;
  for (let times = Math.floor(random() * 4); times >= 0; times--) {
    if (redo) {
      desk.redo();
    } else {
      desk.undo();
    }
  }
}

/** Not within a character. */
function boundary(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
}
