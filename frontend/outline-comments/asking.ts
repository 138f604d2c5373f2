/** How the outline and what is said about it find each other: events on the window, for who has this branch open. */
import type {About} from '../sync/margin.ts';

/** Somebody wants to comment on something. */
export const COMMENT_ASKED = 'comment-asked';
/** A thread is to be shown among the others. */
export const THREAD_ASKED = 'thread-asked';
/** Somebody comes to a thread from elsewhere: it is to be shown, and its place in the outline too. */
export const THREAD_SOUGHT = 'thread-sought';
/** A thread is shown: where it is in the outline is to be seen too. */
export const THREAD_SHOWN = 'thread-shown';
/** The comments are to be seen, whichever. */
export const COMMENTS_ASKED = 'comments-asked';
/** The outline is to be read as it would be with all that is suggested accepted. */
export const PREVIEW_ASKED = 'preview-asked';

export interface CommentAsked {
  readonly branch: string;
  readonly about: About;
}

/** The empty string: none any more. */
export interface ThreadNamed {
  readonly branch: string;
  readonly thread: string;
}

export function askToComment(branch: string, about: About): void {
  dispatchEvent(new CustomEvent<CommentAsked>(COMMENT_ASKED, {detail: {branch, about}}));
}

export function askForThread(branch: string, thread: string): void {
  dispatchEvent(new CustomEvent<ThreadNamed>(THREAD_ASKED, {detail: {branch, thread}}));
}

export function leadToThread(branch: string, thread: string): void {
  dispatchEvent(new CustomEvent<ThreadNamed>(THREAD_SOUGHT, {detail: {branch, thread}}));
}

export function askForPreview(branch: string): void {
  dispatchEvent(new CustomEvent(PREVIEW_ASKED, {detail: {branch}}));
}

export function showsThread(branch: string, thread: string): void {
  dispatchEvent(new CustomEvent<ThreadNamed>(THREAD_SHOWN, {detail: {branch, thread}}));
}

/** Hears of this branch until `signal`. */
export function hearOf<T extends {readonly branch: string}>(type: string, branch: () => string, hears: (detail: T) => void, signal?: AbortSignal): void {
  const listen = (event: Event): void => {
    const {detail} = event as CustomEvent<T>;
    if (detail.branch === branch()) hears(detail);
  };
  addEventListener(type, listen, {signal});
}
