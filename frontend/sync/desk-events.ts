import type {Deed} from './deeds.ts';
import type {Who} from './doorbell.ts';
import type {KeptOutbox, OutboxStore} from './outbox-store.ts';
import type {Peer} from './presence.ts';
import type {Refused} from './rejected.ts';
import type {SaveState} from './save-state.ts';
import type {Connection, SocketLike, Timers} from './sync-client.ts';
import type {Role} from './wire.ts';

/** What a desk tells those who look at it, and with what. */
export interface DeskEvents {
  /** Nodes that are other objects now, parents whose list of children is another one. Fired in the task of the act or frame. */
  change: {readonly nodes: ReadonlySet<string>; readonly parents: ReadonlySet<string>};
  /** Only when lists of children changed. */
  structure: {readonly parents: ReadonlySet<string>};
  'save-state': {readonly state: SaveState; readonly waiting: number};
  /** `code`: the close code of the socket, where it ended. */
  connection: {readonly connection: Connection; readonly code?: number};
  /** The session has ended (everything waits until somebody signs in again), or has begun again. */
  'signed-out': Readonly<Record<string, never>>;
  /** Somebody came, went, or moved; `at`: nodes whose carets differ now. */
  peers: {readonly peers: readonly Peer[]; readonly at: ReadonlySet<string>};
  /** What was shown was not what the server has: it was read anew, with what is unsaved over it. */
  differed: Readonly<Record<string, never>>;
  /** This writer writes quietly from now on, or not any more. */
  quiet: {readonly quiet: boolean};
  /** What others did to the nodes this writer was busy with; `away`: while the line was down, or the page closed. */
  meanwhile: {readonly deeds: readonly Deed[]; readonly away: boolean};
  role: {readonly role: Role};
  /** Which nodes were changed recently is known now, or is something else. */
  recently: Readonly<Record<string, never>>;
  /** Others may open the outline now, or fewer. */
  members: Readonly<Record<string, never>>;
  /** There are other rounds of notes. */
  rounds: Readonly<Record<string, never>>;
  /** Threads are others, or elsewhere, on these nodes. */
  threads: {readonly nodes: ReadonlySet<string>};
  /** This writer has suggested something in this thread, or (`taken`) does not mean it any more. */
  suggested: {readonly thread: string; readonly taken: boolean};
  refused: Refused;
  /** The outline is here: the first time, or (`again`) after having been away. */
  welcome: {readonly again: boolean};
  /** The server was started anew. */
  boot: {readonly boot: string};
  /**
   * Something was taken back or done again, at this node if at any; `say`: what, in a sentence, or why not. `matters`: it
   * is not what the writer will expect. `more`: the other way is open now.
   */
  undone: {readonly id: string | null; readonly redo: boolean; readonly say: string; readonly matters: boolean; readonly more: boolean};
  /** Whether anything can be taken back, or done again, may be different now. */
  stack: Readonly<Record<string, never>>;
}

/** A typed event: `desk.listen('peers', event => event.detail.peers)`. */
export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

export interface DeskOptions {
  /** Where `/sync` is; the page's own host unless said. */
  readonly url?: string;
  readonly socket?: (url: string) => SocketLike;
  /** Whom the server behind this address takes this browser for. */
  readonly who?: (url: string) => Promise<Who | undefined>;
  /** Null: keep nothing over a reload. */
  readonly store?: OutboxStore | null;
  readonly timers?: Timers;
  readonly random?: () => number;
  /** This tab's own name. */
  readonly client?: string;
  /** What an earlier tab left unanswered: this desk only sends it and is done. */
  readonly left?: KeptOutbox;
}
