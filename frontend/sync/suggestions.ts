import type {Thread} from './margin.ts';
import type {Proposal, WirePerson} from './wire.ts';

/** A thread in which something is suggested, and which its writer has not taken away. */
export type Suggestion = Thread & {readonly suggests: Proposal};

export function isSuggestion(thread: Thread): thread is Suggestion {
  return thread.suggests !== undefined && thread.comments[0]?.gone !== true;
}

/** Nobody has decided about it. */
export const isUndecided = (thread: Thread): thread is Suggestion => isSuggestion(thread) && !thread.resolved;

/** Whose suggestion it is. */
export const suggesterOf = ({comments}: Thread): WirePerson => comments[0] ?? {by: ''};
