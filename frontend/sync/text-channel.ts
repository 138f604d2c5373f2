import type {ChangeSpec, EditorState, Extension, StateEffect, Transaction} from '@codemirror/state';
import type {Channel} from './wire.ts';

/** What a channel needs of an editor; CodeMirror's EditorView is one. */
export interface TextView {
  readonly state: EditorState;
  update(transactions: readonly Transaction[]): void;
  setState(state: EditorState): void;
  dispatch(...transactions: readonly Transaction[]): void;
}

/**
 * One text that several people may change at once, as this tab has it. It lives with or without an editor on screen:
 * words of others and undo go on working while nobody looks.
 *
 * Showing it:
 *
 *     const view = new EditorView({
 *       state: channel.mount([theme, keys, carets]),
 *       parent,
 *       dispatchTransactions: channel.dispatchTransactions,
 *     });
 *     channel.attach(view);
 *     …
 *     channel.detach(); view.destroy();      // always in this order
 */
export declare class TextChannel {
  readonly id: string;
  readonly channel: Channel;
  /** The state as it is now, from the editor if one is attached. */
  get state(): EditorState;
  /** The words as this writer sees them. */
  get text(): string;
  /** The state for a new editor, with what only a shown text needs. */
  mount(extensions: Extension): EditorState;
  attach(view: TextView): void;
  detach(): void;
  /** Give this to the EditorView. */
  readonly dispatchTransactions: (transactions: readonly Transaction[], view: TextView) => void;
  /** Writes without an editor (or with one); an act of one's own, undoable. */
  edit(changes: ChangeSpec, selection?: {anchor: number; head?: number}): void;
  /** Sends effects (a peer's carets, say) into the shown editor, if there is one. */
  effect(effects: StateEffect<unknown>): void;
  /** Whether everything written here is on the server's disk. */
  get clean(): boolean;
}
