import {acceptable} from '../outline-suggest/preview.ts';
import type {Desk, Refused} from '../sync/desk.ts';
import type {Thread} from '../sync/margin.ts';
import type {OutlineView} from '../sync/outline-model.ts';
import {suggesterOf} from '../sync/suggestions.ts';
import {inOrder} from './whereabouts.ts';

/** What is accepted here and not answered. Nothing of it is foreseen: until the thread is another one, or it is refused, it is asked for once. */
export class Deciding {
  /** By thread, how that was when it was asked for. */
  private readonly asked = new Map<string, string>();
  private readonly desk: Pick<Desk, 'accept' | 'margin'>;

  constructor(desk: Pick<Desk, 'accept' | 'margin'>) {
    this.desk = desk;
  }

  accept(threads: readonly string[], say: string): void {
    const free = threads.filter((id) => !this.isAsked(id));
    for (const id of free) this.asked.set(id, this.stampOf(id));
    if (free.length > 0) this.desk.accept(free, say);
  }

  isAsked(thread: string): boolean {
    return this.asked.has(thread);
  }

  /** Threads are others. */
  look(): void {
    for (const [id, stamp] of this.asked) if (this.stampOf(id) !== stamp) this.asked.delete(id);
  }

  refused({op}: Refused): void {
    if (op === undefined) this.asked.clear();
    else if (op.k === 'accept') this.asked.delete(op.thread);
  }

  private stampOf(id: string): string {
    const thread = this.desk.margin.thread(id);
    return JSON.stringify([thread?.turn, thread?.resolved, thread?.suggests]);
  }
}

/** What one person suggests, in reading order. */
export interface OfOne {
  readonly by: string;
  readonly name: string;
  readonly threads: readonly string[];
}

/** Of whom more than one suggestion can be accepted. */
export function ofEach(view: OutlineView, threads: readonly Thread[]): readonly OfOne[] {
  const found = new Map<string, OfOne>();
  for (const thread of inOrder(view, acceptable(view, threads).filter(({pending}) => !pending))) {
    const {by, name = 'somebody'} = suggesterOf(thread);
    found.set(by, {by, name, threads: [...(found.get(by)?.threads ?? []), thread.id]});
  }
  return [...found.values()].filter(({threads: all}) => all.length > 1);
}

/** `5 suggestions by Ann`. */
export const allOf = ({name, threads}: OfOne): string => `${threads.length} suggestions by ${name}`;
