import {THREAD_SHOWN, askToComment, hearOf} from '../outline-comments/asking.ts';
import type {ThreadNamed} from '../outline-comments/asking.ts';
import type {Desk} from '../sync/desk.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Field} from '../sync/wire.ts';
import {BeatCard} from './beat-card.ts';
import {Between} from './between.ts';
import {Board} from './board.ts';
import type {Distance} from './board.ts';
import {Choices} from './choices.ts';
import {Chosen} from './chosen.ts';
import type {Together} from './chosen-bar.ts';
import {CommentOffer, chosenWords} from './comment-offer.ts';
import {Drag} from './drag.ts';
import type {LaidRole} from './expected.ts';
import {Insertion} from './insertion.ts';
import {pageKeys, proseKeys} from './keys.ts';
import {Leaves} from './leaves.ts';
import type {OutlineNotices} from './notices.ts';
import type {OneLine} from './one-line.ts';
import {Others, marksOf} from './others.ts';
import {PickUp} from './pick-up.ts';
import type {Load} from './places.ts';
import {ProseEditor} from './prose-editor.ts';
import {Remarks} from './remarks.ts';
import type {QuietMenu} from './quiet-menu.ts';
import {Selection} from './selection.ts';
import {Sieve} from './sieve.ts';
import type {Sheet} from './sheet.ts';
import {tagging} from './tagging.ts';
import {TakingBack} from './taking-back.ts';
import {Target} from './target.ts';
import {Writer} from './writer.ts';
import {Announcing, announceSuggestions} from '../outline-suggest/announcing.ts';
import {DraftPages} from '../outline-suggest/draft-pages.ts';

/** The surface that is worked on, as those who work on it see it. */
export interface Surface {
  readonly element: HTMLElement;
  /** Where the acts, sequences and beats go. */
  readonly root: HTMLElement;
  readonly lines: OneLine;
  readonly notices: OutlineNotices;
  readonly menu: QuietMenu;
  /** What offers to comment on chosen words. */
  readonly offer: HTMLElement;
  readonly roles: () => readonly LaidRole[];
  readonly distance: () => Distance;
  sheet(): Sheet;
  lookFrom(distance: Distance): void;
  /** By one step; 0: so far away that all is seen. False where there is no near and far. */
  comeNearer(step: 1 | 0 | -1): boolean;
  /** Shows the filter, with the caret in it. */
  openFilter(): void;
  /** Something else is said, or looked at. */
  saidAnew(): void;
  /** Brings a part of the outline into view, whichever view that is. */
  reveal(id: string): void;
}

/** All that one sitting at an outline works with. It is put together here and nowhere else. */
export class Bench {
  readonly leaves: Leaves;
  readonly board: Board;
  readonly selection: Selection;
  readonly chosen: Chosen;
  readonly sieve: Sieve;
  readonly editor: ProseEditor;
  /** What is written in where its writer only suggests. */
  readonly pages: DraftPages;
  readonly others: Others;
  readonly remarks: Remarks;
  readonly writer: Writer;
  readonly takingBack: TakingBack;
  readonly pickUp: PickUp;
  readonly choices: Choices;
  private readonly all = new AbortController();

  constructor(
    readonly desk: Desk,
    readonly surface: Surface,
  ) {
    const {root, lines, notices, element} = surface;
    const {signal} = this.all;
    root.replaceChildren();
    this.leaves = new Leaves(root, surface.sheet());
    this.board = new Board(element, root, surface.distance, signal);
    this.selection = new Selection(element, this.leaves);
    this.chosen = new Chosen(desk, (ids, load, say) => this.showChosen(ids, load, say));
    this.sieve = new Sieve(desk, this.leaves);
    this.pages = new DraftPages(desk, () => this.remarks);
    this.editor = this.newEditor();
    this.others = new Others(desk, this.leaves, this.editor);
    this.remarks = new Remarks(desk, this.leaves, this.editor);
    hearOf<ThreadNamed>(THREAD_SHOWN, () => desk.branch, ({thread}) => (this.remarks.choose(thread), surface.saidAnew()), signal);
    new CommentOffer(this, surface.offer, signal);
    this.writer = new Writer(desk, this.leaves, lines, this.editor, new Announcing(desk, notices), (id, part) => this.comeNear(id, part));
    signal.addEventListener('abort', announceSuggestions(this));
    this.takingBack = new TakingBack(this.writer, this.leaves, notices);
    const load = (node: OutlineNode) => this.chosen.with(node);
    const insertion = new Insertion(desk, this.leaves, root, this.board);
    this.pickUp = new PickUp(desk, this.writer, insertion, notices, load, this.board, this.leaves);
    this.choices = new Choices(desk, this.writer, surface.roles, (id) => this.ask(id), load, this.chosen);
    element.addEventListener('chosen-asked', (e) => this.doTogether(e.target as HTMLElement, (e as CustomEvent<Together>).detail), {signal});
    const drag = new Drag(desk, this.writer, insertion, new Target(desk, root, this.board), this.board, load, root);
    signal.addEventListener('abort', () => drag.end());
    new Between(desk, root, this.board, signal, (after) => this.writer.newBeatBelow(after));
  }

  /** Until it is cleared. */
  get signal(): AbortSignal {
    return this.all.signal;
  }

  clear() {
    this.editor.close();
    this.all.abort();
  }

  /** Gives all cards other sizes and places. What is written in is seen whole in the new ones too. */
  rearrange(act: () => void) {
    this.board.keepingStill(this.leaves.card(this.selection.id), () => {
      act();
      this.board.over(this.editor.card);
    });
  }

  private newEditor(): ProseEditor {
    const {desk, board} = this;
    const {pages} = this;
    return new ProseEditor(desk, {
      textOf: (card) => pages.textOf(card.node.id),
      keysOf: (card) => (card instanceof BeatCard ? proseKeys(() => this.writer, () => this.comment(card.node.id)) : pageKeys()),
      helpOf: (card) => [card instanceof BeatCard ? tagging(desk, card.node.id) : [], pages.marksIn(card.node.id)],
      marksOf: (id) => pages.marks(id, marksOf(desk, id)),
      quotesOf: (id) => pages.quotes(id, this.remarks.quotesOf(id)),
      moved: (card, selection) => desk.at(card.node.id, pages.selection(card.node.id, selection)),
      typed: () => this.surface.notices.overtaken(),
      opened: (card, height) => board.over(card, height),
      closed: (card) => {
        board.over(undefined);
        pages.close(card.node.id);
      },
    });
  }

  /** On the words that are chosen; where none are, on this field of the beat, or on the beat. */
  comment(id: string, field?: Field) {
    if (this.desk.mayComment) askToComment(this.desk.branch, chosenWords(this) ?? (field ? {id, field} : {id}));
    else this.surface.notices.tell('You may read this outline, not comment on it.');
  }

  private showChosen(ids: ReadonlySet<string>, load: Load, say: string) {
    for (const card of this.leaves.all()) card.classList.toggle('chosen', ids.has(card.node.id));
    this.surface.notices.chosen = this.desk.mayWrite ? load : [];
    this.surface.notices.speak(say);
  }

  /** Something is to be done to all that are chosen. */
  private doTogether(button: HTMLElement, deed: Together) {
    const {choices, chosen, writer, surface} = this;
    const [first] = surface.notices.chosen;
    if (deed === 'none') chosen.clear();
    else if (deed === 'remove') writer.remove(surface.notices.chosen);
    else void surface.menu.open(button, button.textContent!.trim(), choices.together(first, deed));
  }

  private ask(id: string) {
    const heading = this.leaves.part(id)?.heading;
    if (heading) heading.asking = true;
  }

  /** What the hand goes to must be seen, however far away one stands and whatever is looked for. */
  private comeNear(id: string, part: string) {
    this.sieve.letSee(id);
    const nearer = this.board.nearer(part);
    if (nearer) this.surface.lookFrom(nearer);
  }
}
