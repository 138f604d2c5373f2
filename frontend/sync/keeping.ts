import type {KeptOutbox, OutboxStore} from './outbox-store.ts';
import {PATIENCE, saveState} from './save-state.ts';
import type {SaveState} from './save-state.ts';
import type {Timers} from './sync-client.ts';

/** What keeping needs to know of the desk. */
export interface Unanswered {
  /** Acts without an answer. */
  waiting(): number;
  /** Whether all of them are held back, since their writer writes quietly. */
  held(): boolean;
  live(): boolean;
  /** What to write down; undefined as long as it is not known whose it is. */
  outbox(): KeptOutbox | undefined;
  stands(state: SaveState, waiting: number): void;
}

/** With a line to the server, acts are written to the browser's store only if unanswered for so long (milliseconds). */
const KEEP_AFTER = 100;

/**
 * Knows the truth about what is saved, and writes what is not to the browser's own store: within a tenth of a second
 * of the act, or at once without a line. What the server answers sooner never touches the store.
 */
export class Keeping {
  state: SaveState = 'saved';
  /** Acts without an answer. */
  waiting = 0;
  /** They are all held back here for now. */
  held = false;
  private told = 'saved/0';
  private acts = 0;
  private written = 0;
  private inStore: boolean;
  private oldest: number | undefined;
  private storing: Promise<void> = Promise.resolve();
  private keepTimer: unknown;
  private patience: unknown;
  private readonly store: OutboxStore | undefined;
  private readonly timers: Timers;
  private readonly unanswered: Unanswered;

  /** `begun`: there is an outbox in the store already. */
  constructor(store: OutboxStore | undefined, timers: Timers, unanswered: Unanswered, begun: boolean) {
    this.store = store;
    this.timers = timers;
    this.unanswered = unanswered;
    this.inStore = begun;
    this.oldest = begun ? timers.now() : undefined;
  }

  /** Something was done here. */
  acted(): void {
    this.acts++;
    this.oldest ??= this.timers.now();
    this.look();
  }

  /** Something was answered, or the line came or went. */
  look(): void {
    const waiting = (this.waiting = this.unanswered.waiting());
    const live = this.unanswered.live();
    if (waiting === 0) {
      this.oldest = undefined;
    }
    const waited = this.oldest === undefined ? 0 : this.timers.now() - this.oldest;
    this.held = waiting > 0 && live && this.unanswered.held();
    this.state = saveState({waiting, live, waited, held: this.held, kept: this.inStore && this.written === this.acts});
    if (this.told !== `${this.state}/${waiting}`) {
      this.told = `${this.state}/${waiting}`;
      this.unanswered.stands(this.state, waiting);
    }
    this.keepSoon(waiting > 0, live);
    this.timers.clear(this.patience);
    if (waiting > 0 && live && waited < PATIENCE) {
      this.patience = this.timers.set(() => this.look(), PATIENCE - waited);
    }
  }

  /** Writes down what is unanswered now: the page may be about to go. */
  now(): Promise<void> {
    this.timers.clear(this.keepTimer);
    this.keepTimer = undefined;
    const {store} = this;
    if (store !== undefined) {
      this.storing = this.storing
        .then(() => this.write(store))
        .catch((failure: unknown) => console.error('This browser did not keep what is unsaved', failure));
    }
    return this.storing;
  }

  close(): void {
    this.timers.clear(this.patience);
  }

  private keepSoon(anything: boolean, live: boolean): void {
    const toWrite = anything ? this.written !== this.acts || !this.inStore : this.inStore;
    if (this.store !== undefined && toWrite && this.keepTimer === undefined) {
      this.keepTimer = this.timers.set(() => void this.now(), live ? KEEP_AFTER : 0);
    }
  }

  private async write(store: OutboxStore): Promise<void> {
    const {acts} = this;
    const outbox = this.unanswered.outbox();
    if (outbox === undefined) {
      return;
    }
    if (this.unanswered.waiting() > 0) {
      await store.put(outbox);
      this.inStore = true;
      this.written = acts;
      this.look();
    } else if (this.inStore) {
      this.inStore = false;
      await store.drop(outbox.account, outbox.branch, outbox.client);
    }
  }
}
