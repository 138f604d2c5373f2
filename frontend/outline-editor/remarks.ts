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
  private counted: {readonly of: readonly Thread[]; readonly counts: ReadonlyMap<string, number>} = {of: [], counts: new Map()};

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
    return this.desk.margin.threads.flatMap(({id: thread, on, lost, resolved}) => {
      const chosen = thread === this.chosen;
      return on.id === id && on.ch === 'prose' && !lost && (!resolved || chosen) ? [{thread, from: on.from!, to: on.to!, chosen}] : [];
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
    const {threads} = this.desk.margin;
    if (this.counted.of !== threads) this.counted = {of: threads, counts: counted(threads)};
    return this.counted.counts.get(id) ?? 0;
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

  private openOn(id: string): Thread[] {
    return this.desk.margin.threads.filter(({on, resolved}) => on.id === id && !resolved);
  }
}

function counted(threads: readonly Thread[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const {on, resolved} of threads) if (!resolved) counts.set(on.id, (counts.get(on.id) ?? 0) + 1);
  return counts;
}
