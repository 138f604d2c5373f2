/** Which threads are shown. */
import type {Desk} from '../sync/desk.ts';
import type {Thread} from '../sync/margin.ts';
import {isFor} from './mentions.ts';

export type Which = 'open' | 'mine' | 'resolved';

export const WHICH: readonly Which[] = ['open', 'mine', 'resolved'];

const NAMES: Readonly<Record<Which, string>> = {open: 'Open', mine: 'For you', resolved: 'Resolved'};

export function isAmong(which: Which, thread: Thread, {me, members}: Pick<Desk, 'me' | 'members'>): boolean {
  return which === 'mine' ? isFor(thread, me?.account ?? '', members) : thread.resolved === (which === 'resolved');
}

/** `For you 2`. */
export function headingOf(which: Which, threads: readonly Thread[], desk: Pick<Desk, 'me' | 'members'>): string {
  const count = threads.filter((each) => isAmong(which, each, desk)).length;
  return `${NAMES[which]}${count ? ` ${count}` : ''}`;
}

export function silenceOf(which: Which, mayComment: boolean): string {
  if (which === 'resolved') return 'Nothing is resolved yet.';
  if (which === 'mine') return 'Nothing waits for you. What is given to you, or said to you with @ and your name, stands here.';
  return mayComment ? 'Nobody has said anything yet. Select words and press Comment, or C on a beat.' : 'Nobody has said anything yet.';
}
