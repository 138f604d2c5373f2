import {askForThread} from '../outline-comments/asking.ts';
import {inOrder} from '../outline-comments/whereabouts.ts';
import {otherWords} from '../outline-suggest/other-words.ts';
import {placesOf, sameSuggestions} from '../outline-suggest/spots.ts';
import type {Desk} from '../sync/desk.ts';
import type {Thread} from '../sync/margin.ts';
import {prose} from '../sync/outline-model.ts';
import type {Field} from '../sync/wire.ts';
import {isUndecided, suggesterOf} from '../sync/suggestions.ts';
import type {Suggestion} from '../sync/suggestions.ts';
import type {BeatCard, SpokenLines} from './beat-card.ts';
import type {Leaves} from './leaves.ts';
import type {PartHeading} from './part-heading.ts';
import type {ProseEditor} from './prose-editor.ts';
import type {Quote} from './quotes.ts';

/** Shows, on the beats and in their words, that something is said about them, and goes from one to the next. */
export class Remarks {
  private chosen = '';
  /** Whose words this writer's own suggestions are not drawn in. */
  private hidden: string | undefined;
  /** What is suggested beside the words, by where it is drawn. */
  private suggested: ReadonlyMap<string, readonly Suggestion[]> = new Map();
  private index: {readonly of: readonly Thread[]; readonly byNode: ReadonlyMap<string, readonly Thread[]>} = {of: [], byNode: new Map()};

  constructor(
    private readonly desk: Desk,
    private readonly leaves: Leaves,
    private readonly editor: ProseEditor,
  ) {}

  showAll() {
    const {threads} = this.desk.margin;
    this.told(new Set([...threads.map(({on}) => on.id), ...placesOf(this.desk, threads).keys()]));
  }

  /** This writer's own suggestions of words are not drawn in this node: whoever shows them does so otherwise. Undefined: they are. */
  hide(id: string | undefined) {
    const nodes = [this.hidden, id].filter((each) => each !== undefined);
    this.hidden = id;
    this.told(new Set(nodes));
  }

  /** Something else is said about these nodes, or their words are elsewhere. */
  told(nodes: ReadonlySet<string>) {
    for (const id of new Set([...nodes, ...this.placeAnew()])) {
      this.tell(id);
      this.editor.theyQuote(id);
    }
  }

  private tell(id: string) {
    const [said, suggested] = [this.count(id), this.suggested.get(id) ?? []];
    const card = this.leaves.card(id);
    if (card) Object.assign(card, {said, suggested, quotes: this.quotesOf(id), spokenLines: this.linesOf(id)} satisfies Partial<BeatCard>);
    const heading = this.leaves.part(id)?.heading;
    if (heading) Object.assign(heading, {said, suggested} satisfies Partial<PartHeading>);
  }

  /** What is suggested may be drawn elsewhere now. Answers where it was and is. */
  private placeAnew(): string[] {
    const before = this.suggested;
    const now = placesOf(this.desk, this.desk.margin.threads);
    this.suggested = now;
    return [...before.keys(), ...now.keys()].filter((id) => !sameSuggestions(now.get(id) ?? [], before.get(id)));
  }

  quotesOf(id: string): Quote[] {
    const node = this.desk.node(id);
    const words = node ? prose(node) : '';
    return this.about(id).flatMap((thread) => {
      const {id: name, on, lost, resolved} = thread;
      const chosen = name === this.chosen;
      if (isUndecided(thread) && thread.suggests.k === 'words') return this.isHidden(thread) ? [] : otherWords(thread, words, chosen);
      return on.ch === 'prose' && !lost && (!resolved || chosen) ? [{thread: name, from: on.from!, to: on.to!, chosen}] : [];
    });
  }

  private linesOf(id: string): SpokenLines {
    const about = (field: Field) => this.openOn(id).find(({on, suggests}) => on.field === field && !suggests)?.id;
    return {title: about('title'), slugline: about('slugline')};
  }

  private isHidden(thread: Suggestion): boolean {
    return thread.on.id === this.hidden && suggesterOf(thread).by === this.desk.me?.account;
  }

  /** This thread is looked at; the empty string: none is. */
  choose(thread: string) {
    const nodes = [this.chosen, thread].flatMap((id) => this.desk.margin.thread(id)?.on.id ?? []);
    this.chosen = thread;
    this.told(new Set(nodes));
  }

  /** How many threads about a node are open. */
  count(id: string): number {
    return this.openOn(id).length;
  }

  /** The first thing said about a node. */
  askFor(id: string) {
    const [first] = inOrder(this.desk, this.openOn(id));
    if (first) askForThread(this.desk.branch, first.id);
  }

  /** The next open thread, or the one before; round again from the last. */
  step(step: 1 | -1): Thread | undefined {
    const open = inOrder(this.desk, this.desk.margin.threads.filter(({resolved}) => !resolved));
    const at = open.findIndex(({id}) => id === this.chosen);
    const next = at < 0 ? open.at(step > 0 ? 0 : -1) : open[(at + step + open.length) % open.length];
    if (next) askForThread(this.desk.branch, next.id);
    return next;
  }

  private openOn(id: string): readonly Thread[] {
    return this.about(id).filter(({resolved}) => !resolved);
  }

  private about(id: string): readonly Thread[] {
    const {threads} = this.desk.margin;
    if (this.index.of !== threads) this.index = {of: threads, byNode: byNode(threads)};
    return this.index.byNode.get(id) ?? [];
  }
}

function byNode(threads: readonly Thread[]): ReadonlyMap<string, readonly Thread[]> {
  const found = new Map<string, Thread[]>();
  for (const thread of threads) {
    const others = found.get(thread.on.id);
    if (others) others.push(thread);
    else found.set(thread.on.id, [thread]);
  }
  return found;
}
