import type {OutlineNode, OutlineView} from './outline-model.ts';
import type {Peer} from './presence.ts';
import type {SaveState} from './save-state.ts';
import type {TextChannel} from './text-channel.ts';
import type {Channel, Field, Kind, Limits, Op, Place, RefusalCode, Relation, Role, You} from './wire.ts';

export type Connection = 'connecting' | 'live' | 'offline' | 'ended';

/** Something the server (or this desk) would not do, with a sentence to show. Words never vanish: they are here. */
export interface Refused {
  readonly code: RefusalCode | 'busy';
  readonly say: string;
  readonly op?: Op;
  /** For a refused text: what was typed, to be offered for copying. */
  readonly words?: {readonly id: string; readonly ch: Channel; readonly typed: string; readonly whole: string};
}

export interface DeskEvents {
  /** Nodes that are other objects now, parents whose list of children is another one. Fired in the task of the act or frame. */
  change: {readonly nodes: ReadonlySet<string>; readonly parents: ReadonlySet<string>};
  /** Only when lists of children changed. */
  structure: {readonly parents: ReadonlySet<string>};
  'save-state': {readonly state: SaveState; readonly waiting: number};
  connection: {readonly connection: Connection; readonly code?: number};
  /** Somebody came, went, or moved; `id`s of nodes whose carets differ now. */
  peers: {readonly peers: readonly Peer[]; readonly at: ReadonlySet<string>};
  role: {readonly role: Role};
  refused: Refused;
  /** The outline is here (again). */
  welcome: {readonly again: boolean};
  /** The server was started anew. */
  boot: {readonly boot: string};
  /** Undo or redo took place at this node: the screen may want to show it. */
  undone: {readonly id: string | null; readonly redo: boolean};
}

/** A typed event: `desk.listen('peers', event => event.detail.peers)`; returns how to stop listening. */
export type DeskEvent<K extends keyof DeskEvents> = CustomEvent<DeskEvents[K]>;

/** Everything for one open outline in one tab: what it shows, what may be done, what the others do. */
export declare class Desk extends EventTarget implements OutlineView {
  readonly branch: string;
  listen<K extends keyof DeskEvents>(type: K, listener: (event: DeskEvent<K>) => void): () => void;

  /** True once a first `state` is here. */
  get ready(): boolean;
  get role(): Role;
  get mayWrite(): boolean;
  get me(): You | undefined;
  get limits(): Limits;
  get saveState(): SaveState;
  get connection(): Connection;
  get peers(): readonly Peer[];
  /** Refused words, kept until dismissed. */
  get rejected(): readonly Refused[];
  dismiss(refused: Refused): void;

  /** The outline as this writer sees it: confirmed, with own unanswered acts over it; texts always current. */
  node(id: string): OutlineNode | undefined;
  childIds(id: string): readonly string[];
  children(id: string): readonly OutlineNode[];
  beats(): readonly OutlineNode[];
  bin(): readonly OutlineNode[];
  isLiving(id: string): boolean;

  /** The living text for typing; kept for the 50 texts used last. */
  channel(id: string, ch?: Channel): TextChannel;

  /** New node behind `after` (a sibling, or a container to begin); its id. The new text can be typed into at once. */
  addBeat(after: string | Place, fields?: Partial<Record<Field, string>>): string;
  addSequence(after: string | Place, title?: string): string;
  addAct(after: string | Place, title?: string): string;
  add(kind: Kind, place: Place, fields?: Partial<Record<Field, string>>): string;
  setField(id: string, field: Field, value: string): void;
  link(id: string, relation: Relation, to: string): void;
  unlink(id: string, relation: Relation, to: string): void;
  move(ids: readonly string[], place: Place): void;
  remove(ids: readonly string[]): void;
  restore(ids: readonly string[], place?: Place): void;
  /** Cuts where the caret is, however much is still on its way; resolves to the new beat's id once it is there, rejects never: null if refused. */
  split(id: string, at: number): Promise<string | null>;
  /** Joins `id` into `into` (usually the beat above). */
  join(id: string, into: string): Promise<boolean>;
  get canUndo(): boolean;
  get canRedo(): boolean;
  undo(): void;
  redo(): void;

  /** Where this writer's caret is; coalesced. Null: nowhere. */
  at(id: string | null, selection?: {anchor: number; head: number}, ch?: Channel): void;
  close(): void;
}

/** The living desk of this branch in this tab, or a new one. */
export declare function openDesk(branch: string, options?: {url?: string; account?: string}): Desk;
