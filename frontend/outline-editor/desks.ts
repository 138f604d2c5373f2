import {openDesk} from '../sync/desk.ts';
import type {Desk} from '../sync/desk.ts';

/** A page that leaves and comes back within this time, in milliseconds, finds its desk as it was. */
const LINGER = 2_000;

const open = new Map<string, {desk: Desk; holders: number}>();
const waiting = new Map<string, Set<(desk: Desk) => void>>();

/** The desk of a branch, for an element that shows it; `release` when it shows it no more. */
export function hold(branch: string, account: string): Desk {
  const held = open.get(branch) ?? {desk: openDesk(branch, account ? {account} : {}), holders: 0};
  held.holders += 1;
  open.set(branch, held);
  waiting.get(branch)?.forEach((tell) => tell(held.desk));
  return held.desk;
}

export function release(branch: string) {
  const held = open.get(branch);
  if (!held) return;
  held.holders -= 1;
  window.setTimeout(() => {
    if (held.holders > 0 || open.get(branch) !== held) return;
    open.delete(branch);
    held.desk.close();
  }, LINGER);
}

/** Tells of the desk of a branch as soon as the outline holds one, and of each later one. Returns how to stop. */
export function whenHeld(branch: string, tell: (desk: Desk) => void): () => void {
  const all = waiting.get(branch) ?? new Set();
  waiting.set(branch, all.add(tell));
  const held = open.get(branch);
  if (held) tell(held.desk);
  return () => all.delete(tell);
}
