import type {ChangeSet, EditorState, Transaction} from '@codemirror/state';
import {Composing} from './composing.ts';
import type {Origin} from './own-words.ts';
import {carriedOver} from './unconfirmed.ts';

/** What the server said of a text: its next changes, in order. */
export interface Heard {
  readonly changes: readonly ChangeSet[];
  /** They are those under way from here. */
  readonly own: boolean;
  readonly origin: Origin;
}

/**
 * What would tear a word that is just being composed, and all that comes behind it: it waits until the word is done.
 *
 * Invariant: what is here comes after everything that has been played, in the order of the server.
 */
export class HeldBack {
  private readonly composing = new Composing();
  private waiting: Heard[] = [];

  get any(): boolean {
    return this.waiting.length > 0;
  }

  /** The text has changed. */
  note(transaction: Transaction): void {
    this.composing.note(transaction);
  }

  /** Whether this has to wait, and does from now on. `composes`: something is being composed in the state of now. */
  takes(heard: Heard, composes: boolean, state: EditorState): boolean {
    const waits = this.any || (composes && !heard.own && this.isTornBy(heard.changes, state));
    if (waits) {
      this.waiting.push(heard);
    }
    return waits;
  }

  /** All that waits, and does not any more. */
  release(): Heard[] {
    return this.waiting.splice(0);
  }

  private isTornBy(changes: readonly ChangeSet[], before: EditorState): boolean {
    let state = before;
    return changes.some(each => {
      const carried = carriedOver(state, each);
      state = carried.state;
      return this.composing.touchedBy(carried.changes);
    });
  }
}
