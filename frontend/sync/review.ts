import type {ChangeSet} from '@codemirror/state';
import {Margin} from './margin.ts';
import type {OutlineModel} from './outline-model.ts';
import type {Pending} from './pending.ts';
import type {Rejected} from './rejected.ts';
import {Suggesting} from './suggesting.ts';
import type {SyncClient} from './sync-client.ts';
import {wordsOf} from './talk.ts';
import type {TextChannel} from './text-channel.ts';
import type {Texts} from './texts.ts';
import type {MembersFrame, RefusalCode, RoundsFrame, SayFrame, ThreadsFrame, WireMember, WireRound, You} from './wire.ts';
import type {Tell} from './workings.ts';

/** What is said and suggested is said about this. */
export interface ReviewDesk {
  readonly view: Pending;
  readonly client: SyncClient;
  readonly texts: Texts;
  readonly base: OutlineModel;
  readonly rejected: Rejected;
  me(): You | undefined;
  now(): Date;
  /** The longest prose, in UTF-16 units. */
  longest(): number;
  /** Something is to be kept, or is not any more. */
  acted(): void;
  heldBack(text: TextChannel): () => void;
  readonly tell: Tell;
}

/** What is said and suggested at one desk: what the margin and the suggestions have to do with each other, and with the line. */
export class Review {
  readonly margin: Margin;
  readonly suggesting: Suggesting;
  private readonly desk: ReviewDesk;
  /** Who may open the outline, owners first. */
  members: readonly WireMember[] = [];
  /** The rounds of notes, the first first. */
  rounds: readonly WireRound[] = [];

  constructor(desk: ReviewDesk) {
    this.desk = desk;
    this.margin = this.conversation();
    this.suggesting = this.counsel();
  }

  /** Words of a prose are others on the screen. */
  written({id}: TextChannel, changes: ChangeSet): void {
    this.suggesting.drafts.heard(id, changes);
    this.margin.moved(id);
  }

  met({items}: MembersFrame): void {
    this.members = items;
    this.desk.tell('members', {});
  }

  gathered({items}: RoundsFrame): void {
    this.rounds = items;
    this.desk.tell('rounds', {});
  }

  heard(frame: ThreadsFrame): void {
    this.margin.heard(frame);
    this.takeUp();
  }

  answered(frame: SayFrame): void {
    this.margin.answered(frame);
    this.takeUp();
  }

  /** What could not be said is kept like refused words. */
  unsaid(frame: SayFrame, code: RefusalCode, say: string): void {
    const id = this.margin.nodeOf(frame.op);
    this.answered(frame);
    const words = wordsOf(frame.op);
    if (words === '') {
      this.desk.tell('refused', {code, say});
    } else {
      this.desk.rejected.add({code, say, words: {id, ch: 'prose', typed: words, whole: words}});
    }
  }

  /** What an earlier tab has written is suggested once everything is known that it had suggested. */
  private takeUp(): void {
    if (this.margin.isWhole && !this.desk.client.unanswered.some(({t}) => t === 'say')) {
      this.suggesting.drafts.takeUp();
    }
  }

  private conversation(): Margin {
    const {client, texts, base, tell, acted, me, now} = this.desk;
    return new Margin({
      ...{me, now},
      submit: op => {
        const frame = client.submitSay(op);
        acted();
        return frame;
      },
      unanswered: () => client.unanswered.filter(frame => frame.t === 'say'),
      local: (id, ch) => texts.findDirty(id, ch),
      confirmed: (id, ch) => base.node(id)?.texts[ch],
      changed: nodes => {
        this.suggesting.drafts.told(nodes);
        tell('threads', {nodes});
      },
    });
  }

  private counsel(): Suggesting {
    const {view, texts, tell, longest, heldBack, acted, me} = this.desk;
    return new Suggesting({
      ...{longest, heldBack, margin: this.margin, wrote: acted},
      node: id => view.node(id),
      childIds: id => view.childIds(id),
      me: () => me()?.account,
      prose: id => (view.node(id) === undefined ? '' : texts.use(id, 'prose').text),
      suggested: (thread, taken) => {
        tell('suggested', {thread, taken});
        tell('stack', {});
      },
      refused: refused => tell('refused', refused),
    });
  }
}
