import {askForThread} from '../outline-comments/asking.ts';
import {inOrder} from '../outline-comments/whereabouts.ts';
import type {Desk} from '../sync/desk.ts';
import type {Thread} from '../sync/margin.ts';
import type {Leaves} from './leaves.ts';
import type {ProseEditor} from './prose-editor.ts';
import type {Quote} from './quotes.ts';

/** Shows, on the beats and in their words, that something is said about them, and goes from one to the next. */
export class Remarks {
  private chosen = '';
  private index: {readonly of: readonly Thread[]; readonly byNode: ReadonlyMap<string, readonly Thread[]>} = {of: [], byNode: new Map()};

  constructor(
    private readonly desk: Desk,
    private readonly leaves: Leaves,
    private readonly editor: ProseEditor,
  ) {}

  showAll() {
    this.told(new Set(this.desk.margin.threads.map(({on}) => on.id)));
  }

  /** Something else is said about these nodes, or their words are elsewhere. */
  told(nodes: ReadonlySet<string>) {
    for (const id of nodes) {
      const open = this.count(id);
      const card = this.leaves.card(id);
      if (card) {
        card.said = open;
        card.quotes = this.quotesOf(id);
      }
      const heading = this.leaves.part(id)?.heading;
      if (heading) heading.said = open;
      this.editor.theyQuote(id);
    }
  }

  quotesOf(id: string): Quote[] {
    return this.about(id).flatMap(({id: thread, on, lost, resolved}) => {
      const chosen = thread === this.chosen;
      return on.ch === 'prose' && !lost && (!resolved || chosen) ? [{thread, from: on.from!, to: on.to!, chosen}] : [];
    });
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
