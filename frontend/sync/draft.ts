import {ChangeSet} from '@codemirror/state';
import type {EditorState} from '@codemirror/state';
import type {About, Margin} from './margin.ts';
import {carried} from './quoted.ts';
import {redoing} from './rewording.ts';
import type {Rewording, Suggested} from './rewording.ts';
import type {Suggestion} from './suggestions.ts';
import {TextChannel} from './text-channel.ts';
import type {ChannelEvents, KeptText} from './text-channel.ts';
import {unconfirmedOf} from './unconfirmed.ts';
import type {Proposal} from './wire.ts';

/** What a draft needs of who suggests. */
export interface DraftDesk {
  readonly margin: Margin;
  /** What this writer has suggested about a node and nobody has decided. */
  own(id: string): Suggestion[];
  /** The prose as words are sent into it. */
  prose(id: string): string;
  propose(about: About, what: Proposal): void;
  events: ChannelEvents;
}

/**
 * The prose of a node as this writer would have it: what they have suggested is in it, and what they write in it is suggested when it is settled.
 *
 * Invariant: under it lies the prose as it is, however others change it meanwhile; nothing that is written here goes anywhere but into suggestions.
 */
export class Draft {
  /** To be shown and written in like any other text. */
  readonly text: TextChannel;
  private readonly desk: DraftDesk;
  private readonly id: string;
  /** The suggestions that are in the text, at their places in the prose. */
  private known = new Map<string, Suggested>();
  /** What was written when it was all suggested. */
  private settled: readonly ChangeSet[] | undefined;

  constructor(id: string, desk: DraftDesk, kept?: KeptText) {
    this.id = id;
    this.desk = desk;
    this.text = new TextChannel(id, 'prose', kept?.text ?? desk.prose(id), 0, desk.events);
    if (kept === undefined) {
      this.look();
      this.settled = this.text.unconfirmed;
    } else {
      this.text.resume(kept);
      this.know();
    }
  }

  /** What others, or the writer elsewhere, have made of the prose. */
  heard(changes: ChangeSet): void {
    const {isUnsettled} = this;
    this.known.forEach((each, thread) => this.known.set(thread, {...each, ...carried(each, changes)}));
    this.text.receive([changes], false);
    if (!isUnsettled) {
      this.settled = this.text.unconfirmed;
    }
  }

  /** Suggestions of this writer may have been decided, or have gone elsewhere, or have come back, or were made elsewhere. */
  look(): void {
    const {isUnsettled} = this;
    const undecided = new Set(this.desk.own(this.id).map(({id}) => id));
    for (const [thread, each] of this.known) {
      if (!undecided.has(thread)) {
        this.revert(each);
      }
    }
    for (const each of this.suggested()) {
      if (!this.known.has(each.thread)) {
        this.write(each, each.now);
      }
    }
    this.know();
    if (!isUnsettled) {
      this.settled = this.text.unconfirmed;
    }
  }

  /** One of them is about to be done: from then on it is in the prose itself. */
  becomesTrue(thread: string): void {
    const each = this.known.get(thread);
    if (each !== undefined) {
      this.settle();
      this.revert(this.known.get(thread) ?? each);
      this.known.delete(thread);
    }
  }

  /** What is written here is suggested. */
  settle(): void {
    this.text.playHeldBack();
    const {fresh, amended, gone} = redoing(this.text.confirmedText, this.changes, this.suggested());
    [...gone, ...this.overtaken(fresh)].forEach(thread => this.desk.margin.takeAway(thread));
    amended.forEach(({thread, old, now}) => this.desk.margin.amend(thread, {k: 'words', old, now}));
    fresh.forEach(({from, to, old, now}) => this.desk.propose(old === '' ? {id: this.id} : {id: this.id, words: {ch: 'prose', from, to}}, {k: 'words', old, now}));
    this.know();
    this.settled = this.text.unconfirmed;
  }

  /** Whether something is written here that is not suggested yet. */
  get isUnsettled(): boolean {
    return this.settled !== this.text.unconfirmed;
  }

  keep(): KeptText {
    return this.text.keep();
  }

  /** From the prose to what stands here. */
  get changes(): ChangeSet {
    return this.standing().changes;
  }

  /** The prose, and what leads from there to an editor's state, which may just be about to be the text's. */
  standing(state: EditorState = this.text.state): {readonly prose: string; readonly changes: ChangeSet} {
    const prose = this.text.confirmedText;
    return {prose, changes: unconfirmedOf(state).reduce((all, each) => all.compose(each), ChangeSet.empty(prose.length))};
  }

  /** Of this writer's suggestions about the prose those that fit it as it is; others are left as they are. */
  private suggested(): Suggested[] {
    const prose = this.text.confirmedText;
    const fitting: Suggested[] = [];
    for (const {id, on, suggests} of this.desk.own(this.id)) {
      if (suggests.k === 'words') {
        const {from = 0, to = 0} = on;
        const isFree = fitting.every(each => to <= each.from || each.to <= from);
        if (isFree && prose.slice(from, to) === suggests.old && (from < to || prose === '')) {
          fitting.push({thread: id, from, to, old: suggests.old, now: suggests.now});
        }
      }
    }
    return fitting;
  }

  /** Those that do not fit any more, since others have written in their words, and in whose place something else is suggested now. */
  private overtaken(fresh: readonly Rewording[]): string[] {
    const fitting = new Set(this.suggested().map(({thread}) => thread));
    const stale = [...this.known.values()].filter(({thread}) => !fitting.has(thread));
    return stale.filter(each => fresh.some(({from, to}) => from < each.to && each.from < to)).map(({thread}) => thread);
  }

  /** Those that were in it and are undecided still are, whether they fit just now or not. */
  private know(): void {
    const fitting = this.suggested().map((each): [string, Suggested] => [each.thread, each]);
    const undecided = new Set(this.desk.own(this.id).map(({id}) => id));
    this.known = new Map([...[...this.known].filter(([thread]) => undecided.has(thread)), ...fitting]);
  }

  /** As if it had never been suggested. */
  private revert({from, to}: Suggested): void {
    const others: {from: number; to: number; insert: string}[] = [];
    this.changes.iterChanges((start, end, _fromB, _toB, inserted) => {
      if (end < from || to < start) {
        others.push({from: start, to: end, insert: inserted.toString()});
      }
    }, true);
    this.text.rewrite(ChangeSet.of(others, this.changes.length, '\n'));
  }

  private write({from, to}: {readonly from: number; readonly to: number}, words: string): void {
    const {changes} = this;
    const length = changes.length;
    this.text.edit({from: changes.mapPos(Math.min(from, length), -1), to: changes.mapPos(Math.min(to, length), 1), insert: words}, undefined, {});
  }
}
