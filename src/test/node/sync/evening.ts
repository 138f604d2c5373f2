import {rebaseUpdates, type Update} from '@codemirror/collab';
import {ChangeSet} from '@codemirror/state';
import {TextChannel} from '../../../../frontend/sync/text-channel.ts';
import type {WireChange} from '../../../../frontend/sync/wire.ts';

/** An evening of writing as it was recorded: who changed what, having seen which changes (places in this list). */
export interface Recording {
  readonly numAgents: number;
  readonly endContent: string;
  readonly txns: readonly {readonly agent: number; readonly parents: readonly number[]; readonly patches: readonly Patch[]}[];
}

export type Patch = readonly [at: number, deleted: number, inserted: string];

/** What somebody typed, and how many changes of each they had seen. */
interface Typed {
  readonly seen: readonly number[];
  readonly patches: readonly Patch[];
}

interface Written {
  readonly by: Author;
  readonly changes: ChangeSet;
}

const EVENTS = {
  heldBack: () => (): void => undefined,
  caughtUp: (): void => undefined,
  changed: (): void => undefined,
  acted: () => 0,
  mayWrite: () => true,
  longest: () => Infinity,
  tooLong: (): void => undefined,
};

/**
 * Plays a recording with the browser's own text channels. Everybody types a change when their text has in it exactly
 * what its author had seen; whatever else arrives waits. A server between them orders, and carries one over one.
 */
export class Evening {
  readonly authors: Author[];
  readonly journal: Written[] = [];
  now = 0;

  /** `delay`: how many steps a frame of this author takes; a step is a key. */
  constructor(recording: Recording, delay: (author: number) => number) {
    const typed = byAuthor(recording);
    this.authors = typed.map((each, at) => new Author(this, at, each, () => delay(at)));
  }

  plays(): void {
    let idle = 0;
    for (const patience = 10_000; idle < patience; this.now++) {
      const busy = this.authors.map(author => author.steps());
      idle = busy.includes(true) ? 0 : idle + 1;
    }
  }

  get texts(): string[] {
    return this.authors.map(author => author.channel.text);
  }

  /** What was recorded and could not be typed. */
  get left(): number {
    return this.authors.reduce((sum, author) => sum + author.left, 0);
  }

  submit(by: Author, rev: number, u: readonly WireChange[]): void {
    const own = u.map(each => ({changes: ChangeSet.fromJSON(each), clientID: 'submitted'}));
    const over = this.journal.slice(rev).map(({changes}) => ({changes, clientID: 'known'}));
    const rebased = over.reduce<readonly Update[]>((mine, each) => rebaseUpdates(mine, [each]), own);
    this.journal.push(...rebased.map(({changes}) => ({by, changes})));
  }
}

class Author {
  readonly channel: TextChannel;
  private readonly evening: Evening;
  private readonly place: number;
  private readonly typed: readonly Typed[];
  private readonly delay: () => number;
  private readonly seen: number[];
  private next = 0;
  private read = 0;
  private n = 0;
  private sent: {readonly arrives: number; readonly rev: number; readonly u: readonly WireChange[]} | undefined;
  private hears = 0;

  constructor(evening: Evening, place: number, typed: readonly Typed[], delay: () => number) {
    this.evening = evening;
    this.place = place;
    this.typed = typed;
    this.delay = delay;
    this.seen = typed[0]?.seen.map(() => 0) ?? [];
    this.channel = new TextChannel('beat', 'prose', '', 0, EVENTS);
  }

  get left(): number {
    return this.typed.length - this.next;
  }

  /** Types, sends and hears at most one change; whether there was anything to do. */
  steps(): boolean {
    const types = this.types();
    const sends = this.sends();
    return this.hearsNext() || types || sends;
  }

  private types(): boolean {
    const next = this.typed[this.next];
    if (next === undefined || !next.seen.every((count, at) => at === this.place || count === this.seen[at])) {
      return false;
    }
    this.next++;
    // no two keys become one change: others may have typed when they had seen just the first
    this.channel.gate = Infinity;
    this.channel.edit(inOne(next.patches, this.channel.state.doc.length));
    return true;
  }

  /** One change a frame: others may have typed when they had seen just that one. */
  private sends(): boolean {
    const {evening} = this;
    if (this.sent !== undefined && this.sent.arrives <= evening.now) {
      evening.submit(this, this.sent.rev, this.sent.u);
      this.sent = undefined;
      return true;
    }
    this.channel.gate = 1;
    const frame = this.channel.take(() => ++this.n);
    if (frame !== null) {
      this.sent = {...frame, arrives: evening.now + this.delay()};
    }
    return frame !== null || this.sent !== undefined;
  }

  private hearsNext(): boolean {
    const written = this.evening.journal[this.read];
    if (written === undefined || this.comesTooEarly(written)) {
      return false;
    }
    this.hears ||= this.evening.now + this.delay();
    if (this.hears <= this.evening.now) {
      this.hears = 0;
      this.read++;
      this.seen[written.by.place]++;
      this.channel.receive([written.changes], written.by === this);
    }
    return true;
  }

  private comesTooEarly({by}: Written): boolean {
    const next = this.typed[this.next];
    return by !== this && next !== undefined && next.seen[by.place] <= this.seen[by.place];
  }
}

function byAuthor({numAgents, txns}: Recording): Typed[][] {
  const after: number[][] = [];
  const typed: Typed[][] = Array.from({length: numAgents}, () => []);
  for (const {agent, parents, patches} of txns) {
    const seen = Array.from({length: numAgents}, (_, at) => Math.max(0, ...parents.map(parent => after[parent][at])));
    typed[agent].push({seen, patches});
    after.push(seen.map((count, at) => (at === agent ? count + 1 : count)));
  }
  return typed;
}

/** Each patch names a place in the text as the one before left it. */
export function inOne(patches: readonly Patch[], length: number): ChangeSet {
  return patches.reduce((all, [from, deleted, insert]) => {
    return all.compose(ChangeSet.of({from, to: from + deleted, insert}, all.newLength, '\n'));
  }, ChangeSet.empty(length));
}
