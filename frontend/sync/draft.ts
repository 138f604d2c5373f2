import {ChangeSet} from '@codemirror/state';
import type {EditorState} from '@codemirror/state';
import type {About, Margin} from './margin.ts';
import {redoing} from './rewording.ts';
import type {Suggested} from './rewording.ts';
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
  /** The suggestions that are in the text. */
  private known = new Map<string, Suggested>();

  constructor(id: string, desk: DraftDesk, kept?: KeptText) {
    this.id = id;
    this.desk = desk;
    this.text = new TextChannel(id, 'prose', kept?.text ?? desk.prose(id), 0, desk.events);
    if (kept === undefined) {
      this.look();
    } else {
      this.text.resume(kept);
      this.suggested().forEach(each => this.known.set(each.thread, each));
    }
  }

  /** What others, or the writer elsewhere, have made of the prose. */
  heard(changes: ChangeSet): void {
    this.text.receive([changes], false);
  }

  /** Suggestions of this writer may have been decided, or have come back, or were made elsewhere. */
  look(): void {
    const own = new Map(this.suggested().map(each => [each.thread, each]));
    for (const [thread, each] of this.known) {
      if (!own.has(thread)) {
        this.revert(each);
      }
    }
    for (const [thread, each] of own) {
      if (!this.known.has(thread)) {
        this.write(each, each.now);
      }
    }
    this.known = own;
  }

  /** One of them is about to be done: from then on it is in the prose itself. */
  becomesTrue(thread: string): void {
    const each = this.suggested().find(known => known.thread === thread);
    if (each !== undefined) {
      this.settle();
      this.revert(each);
      this.known.delete(thread);
    }
  }

  /** What is written here is suggested. */
  settle(): void {
    this.text.playHeldBack();
    const prose = this.text.confirmedText;
    const {fresh, amended, gone} = redoing(prose, this.changes, this.suggested());
    gone.forEach(thread => this.desk.margin.takeAway(thread));
    amended.forEach(({thread, old, now}) => this.desk.margin.amend(thread, {k: 'words', old, now}));
    fresh.forEach(({from, to, old, now}) => this.desk.propose(old === '' ? {id: this.id} : {id: this.id, words: {ch: 'prose', from, to}}, {k: 'words', old, now}));
    this.known = new Map(this.suggested().map(each => [each.thread, each]));
  }

  /** Whether something is written here that is not suggested yet. */
  get isUnsettled(): boolean {
    const {fresh, amended, gone} = redoing(this.text.confirmedText, this.changes, this.suggested());
    return fresh.length + amended.length + gone.length > 0;
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

  /** As if it had never been suggested. */
  private revert(each: Suggested): void {
    const {from = each.from, to = each.to} = this.desk.margin.thread(each.thread)?.on ?? {};
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
