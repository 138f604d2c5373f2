import {sameList} from './outline-node.ts';
import type {OutlineView} from './outline-node.ts';
import type {About, Margin} from './margin.ts';
import {Drafts} from './drafts.ts';
import type {DraftsDesk} from './drafts.ts';
import {isUndecided, suggesterOf} from './suggestions.ts';
import type {Suggestion} from './suggestions.ts';
import type {TextChannel} from './text-channel.ts';
import type {LinkOp, MoveOp, Op, Proposal, RefusalCode, RemoveOp, SetOp} from './wire.ts';

/** What suggesting needs of its desk. */
export interface SuggestingDesk extends OutlineView {
  readonly margin: Margin;
  /** Whose desk this is, by account. */
  me(): string | undefined;
  /** Something is suggested from now on, or is not any more. */
  suggested(thread: string, taken: boolean): void;
  /** The prose of a node as words are sent into it; it is followed from now on. */
  prose(id: string): string;
  /** What is written here and not suggested yet has changed. */
  wrote(): void;
  /** The longest prose, in UTF-16 units. */
  longest(): number;
  /** Others' words wait for a word that is being composed; answers what to call when they do not any more. */
  heldBack(text: TextChannel): () => void;
  refused(refused: {readonly code: RefusalCode; readonly say: string; readonly op?: Op}): void;
}

/**
 * What becomes of acts while their writer only suggests: a suggestion each, beside the outline. Who suggests the same thing anew amends what they
 * have suggested, and who suggests that it stays as it is takes it away.
 */
export class Suggesting {
  readonly drafts: Drafts;
  /** What was suggested in this tab, the last at the end. */
  private readonly made: string[] = [];
  private readonly desk: SuggestingDesk;

  constructor(desk: SuggestingDesk) {
    this.desk = desk;
    this.drafts = new Drafts(this.forDrafts());
  }

  act(op: Op): void {
    switch (op.k) {
      case 'together':
        return op.ops.forEach(each => this.act(each));
      case 'set':
        return this.set(op);
      case 'link':
      case 'unlink':
        return this.link(op);
      case 'move':
        return this.move(op);
      case 'remove':
        return this.once(op, {id: op.ids[0]}, what => what.k === 'remove' && sameList(what.ids, op.ids));
      case 'insert':
        return op.nodes.length === 1 ? this.propose({id: op.after ?? op.before ?? op.parent}, op) : this.cannot(op);
      default:
        return this.cannot(op);
    }
  }

  private forDrafts(): DraftsDesk {
    const {desk} = this;
    return {
      margin: desk.margin,
      own: id => this.own(id),
      prose: id => desk.prose(id),
      propose: (about, what) => this.propose(about, what),
      wrote: () => desk.wrote(),
      events: {
        changed: () => desk.wrote(),
        acted: () => 0,
        heldBack: text => desk.heldBack(text),
        caughtUp: () => undefined,
        mayWrite: () => true,
        longest: () => desk.longest(),
        tooLong: () => desk.refused({code: 'too_long', say: `That does not fit: a prose takes ${desk.longest().toLocaleString('en')} letters.`}),
      },
    };
  }

  /** Whether there may be something to take back. */
  get canStepBack(): boolean {
    return this.drafts.any || this.made.length > 0;
  }

  get canStepForward(): boolean {
    return this.drafts.any;
  }

  /** What was written last in a text that is open, or else suggested last, is not meant any more. False where there is nothing left. */
  stepBack(redo: boolean): boolean {
    return this.drafts.step(redo) || (!redo && this.takeBack());
  }

  private takeBack(): boolean {
    for (let thread = this.made.pop(); thread !== undefined; thread = this.made.pop()) {
      const known = this.desk.margin.thread(thread);
      if (known !== undefined && isUndecided(known)) {
        this.takeAway(known);
        return true;
      }
    }
    return false;
  }

  /** What this writer has suggested about a node and nobody has decided. */
  own(id: string): Suggestion[] {
    return this.desk.margin.threads.filter(isUndecided).filter(thread => thread.on.id === id && suggesterOf(thread).by === this.desk.me());
  }

  propose(about: About, what: Proposal): void {
    const thread = this.desk.margin.suggest(about, what);
    this.made.push(thread);
    this.desk.suggested(thread, false);
  }

  /** What was just suggested is not meant; not if somebody has decided meanwhile. */
  withdraw(thread: string): void {
    const known = this.desk.margin.thread(thread);
    if (known !== undefined && isUndecided(known)) {
      this.takeAway(known);
    }
  }

  takeAway({id}: Suggestion): void {
    this.desk.margin.takeAway(id);
    this.desk.suggested(id, true);
  }

  private set(op: SetOp): void {
    const old = this.desk.node(op.id)?.fields[op.field] ?? '';
    const before = this.own(op.id).find(({suggests}) => suggests.k === 'set' && suggests.field === op.field);
    if (before !== undefined && old === op.value) {
      this.takeAway(before);
    } else if (before !== undefined) {
      this.desk.margin.amend(before.id, {...op, old});
    } else if (old !== op.value) {
      this.propose({id: op.id, field: op.field}, {...op, old});
    }
  }

  private link(op: LinkOp): void {
    const before = this.own(op.id).find(({suggests: what}) => (what.k === 'link' || what.k === 'unlink') && what.rel === op.rel && what.to === op.to);
    if (before === undefined) {
      this.propose({id: op.id}, op);
    } else {
      this.takeAway(before);
    }
  }

  private move(op: MoveOp): void {
    const before = this.own(op.ids[0]).find(({suggests}) => suggests.k === 'move' && sameList(suggests.ids, op.ids));
    if (before === undefined) {
      this.propose({id: op.ids[0]}, op);
    } else {
      this.desk.margin.amend(before.id, op);
    }
  }

  private once(op: RemoveOp, about: About, same: (what: Proposal) => boolean): void {
    if (!this.own(about.id).some(({suggests}) => same(suggests))) {
      this.propose(about, op);
    }
  }

  private cannot(op: Op): void {
    this.desk.refused({code: 'viewer', say: 'This cannot be suggested. Say it in a comment, or suggest other words.', op});
  }
}
