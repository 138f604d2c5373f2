import type {Change, Fact, TouchedFrame} from './wire.ts';

/** How far back one looks: an hour, since midnight, seven days. */
export const PERIODS = ['hour', 'today', 'week'] as const;
export type Period = (typeof PERIODS)[number];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A moment that is so many milliseconds old is asked for anew: time has gone on. */
const STALE = 600_000;

interface Looked {
  readonly since: string;
  readonly asked: number;
  /** Undefined until it is answered. */
  readonly ids: Set<string> | undefined;
}

/**
 * Which nodes have been changed within a time. The server is asked once, since only it has the whole journal; from then on what is heard
 * is added.
 */
export class Recently {
  private readonly looked = new Map<Period, Looked>();
  private readonly ask: (since: string) => void;
  private readonly now: () => number;
  private readonly told: () => void;

  constructor(ask: (since: string) => void, now: () => number, told: () => void) {
    this.ask = ask;
    this.now = now;
    this.told = told;
  }

  within(period: Period): ReadonlySet<string> | undefined {
    const known = this.looked.get(period);
    if (known === undefined || this.now() - known.asked > STALE) {
      this.look(period);
    }
    return this.looked.get(period)?.ids;
  }

  answered({since, ids}: TouchedFrame): void {
    for (const [period, looked] of this.looked) {
      if (Date.parse(looked.since) === Date.parse(since)) {
        this.looked.set(period, {...looked, ids: new Set(ids)});
      }
    }
    this.told();
  }

  heard(changes: readonly Change[]): void {
    for (const {at, f} of changes) {
      for (const {since, ids} of this.looked.values()) {
        if (ids !== undefined && Date.parse(at) >= Date.parse(since)) {
          nodesOf(f).forEach(id => ids.add(id));
        }
      }
    }
  }

  /** The line was down: questions may have been lost. */
  askAgain(): void {
    [...this.looked.keys()].forEach(period => this.look(period));
  }

  /** What is known stands until there is an answer. */
  private look(period: Period): void {
    const now = this.now();
    const since = beginning(period, now).toISOString();
    this.looked.set(period, {since, asked: now, ids: this.looked.get(period)?.ids});
    this.ask(since);
  }
}

function beginning(period: Period, now: number): Date {
  if (period === 'today') {
    return new Date(new Date(now).setHours(0, 0, 0, 0));
  }
  return new Date(now - (period === 'hour' ? HOUR : 7 * DAY));
}

/** The nodes a fact has to do with; as `Touched.java` has them. */
export function nodesOf(fact: Fact): readonly string[] {
  switch (fact.k) {
    case 'insert':
      return fact.nodes.map(({id}) => id);
    case 'move':
      return fact.moves.map(({id}) => id);
    case 'remove':
      return fact.ids;
    case 'restore':
      return fact.places.map(({id}) => id);
    case 'order':
      return Object.keys(fact.orders);
    case 'group':
      return fact.facts.flatMap(nodesOf);
    case 'set':
    case 'link':
    case 'unlink':
    case 'text':
      return [fact.id];
  }
}
