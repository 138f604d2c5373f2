/**
 * The words of the sync protocol (docs/sync-protocol.md) as types: frames, commands, facts, nodes. Types and a few
 * names only; nothing here does anything.
 */

/** The roots of every branch; never sent as facts. */
export const STORY = '00000000-0000-0000-0000-000000000001';
export const CAST = '00000000-0000-0000-0000-000000000002';
export const PLACES = '00000000-0000-0000-0000-000000000003';
export const PLOTLINES = '00000000-0000-0000-0000-000000000004';
/** Goes without saying: it is in no `state`. */
export const SHELF = '00000000-0000-0000-0000-000000000005';

export type Kind =
  | 'story'
  | 'cast'
  | 'places'
  | 'plotlines'
  | 'shelf'
  | 'act'
  | 'sequence'
  | 'beat'
  | 'character'
  | 'location'
  | 'plotline';

/** What a beat does for the plotline or character of this id. */
export type Strand = `for:${string}`;

export type Field =
  | Strand
  | 'title'
  | 'slugline'
  | 'status'
  | 'length'
  | 'tension'
  | 'role'
  | 'colour'
  | 'actor'
  | 'target'
  | 'structure'
  | 'format'
  | 'logline'
  | 'span';

export type Channel = 'prose' | 'source';
export type Relation = 'character' | 'location' | 'plotline';
export type Role = 'owner' | 'editor' | 'commenter' | 'viewer';

/** A text at a revision of its channel. */
export interface WireText {
  readonly rev: number;
  readonly text: string;
}

/** One node as `state` and `insert` facts carry it. The story's parent and order, like those of the other roots, mean nothing. */
export interface WireNode {
  readonly id: string;
  readonly kind: Kind;
  readonly number: number;
  readonly parent: string | null;
  readonly order: string;
  readonly removed: boolean;
  readonly fields?: Readonly<Partial<Record<Field, string>>>;
  readonly texts?: Readonly<Partial<Record<Channel, WireText>>>;
  readonly links?: Readonly<Partial<Record<Relation, readonly string[]>>>;
}

/** A ChangeSet as `@codemirror/state` writes it with toJSON. */
export type WireChange = readonly (number | readonly [number, ...string[]])[];

/** Where something goes: under `parent`, behind `after` (null: first) or before `before`; neither: last. */
export interface Place {
  readonly parent: string;
  readonly after?: string | null;
  readonly before?: string;
}

/** A node about to be born. */
export interface Seedling {
  readonly id: string;
  readonly kind: Kind;
  readonly fields?: Readonly<Partial<Record<Field, string>>>;
  readonly prose?: string;
  readonly links?: Readonly<Partial<Record<Relation, readonly string[]>>>;
  readonly parent?: string;
}

export type InsertOp = {readonly k: 'insert'; readonly nodes: readonly Seedling[]} & Place;
export type MoveOp = {readonly k: 'move'; readonly ids: readonly string[]} & Place;
export type RemoveOp = {readonly k: 'remove'; readonly ids: readonly string[]};
export type RestoreOp = {readonly k: 'restore'; readonly ids: readonly string[]} & Partial<Place>;
export type SetOp = {readonly k: 'set'; readonly id: string; readonly field: Field; readonly value: string};
export type LinkOp = {readonly k: 'link' | 'unlink'; readonly id: string; readonly rel: Relation; readonly to: string};
export type SplitOp = {readonly k: 'split'; readonly id: string; readonly at: number; readonly rev: number; readonly newId: string};
export type JoinOp = {readonly k: 'join'; readonly id: string; readonly into: string};
/** Words of one text, as changes made at a revision. */
export interface TextPart {
  readonly id: string;
  readonly ch: Channel;
  readonly rev: number;
  readonly u: readonly WireChange[];
}
/** Takes back a change, by its line in the journal or by the number this client submitted it under; `texts`: how words go back. */
export type UndoOp = {readonly k: 'undo'; readonly texts?: readonly TextPart[]} & ({readonly of: number} | {readonly n: number});

/** What may be done with others as one. */
export type SimpleOp = RemoveOp | SetOp | LinkOp;
/** Several as one, each resting on those before it; what has gone meanwhile is left out. */
export type TogetherOp = {readonly k: 'together'; readonly ops: readonly SimpleOp[]};

/** Does what a suggestion proposes, as a change of whoever suggested it. */
export type AcceptOp = {readonly k: 'accept'; readonly thread: string};

export type Op = SimpleOp | TogetherOp | InsertOp | MoveOp | RestoreOp | SplitOp | JoinOp | UndoOp | AcceptOp;

export interface Spot {
  readonly parent: string;
  readonly order: string;
}

export type InsertFact = {readonly k: 'insert'; readonly nodes: readonly WireNode[]};
export type MoveFact = {readonly k: 'move'; readonly moves: readonly {readonly id: string; readonly from: Spot; readonly to: Spot}[]};
export type RemoveFact = {readonly k: 'remove'; readonly ids: readonly string[]};
export type RestoreFact = {readonly k: 'restore'; readonly places: readonly ({readonly id: string} & Spot)[]};
export type SetFact = {readonly k: 'set'; readonly id: string; readonly field: Field; readonly old: string; readonly new: string};
export type LinkFact = {readonly k: 'link' | 'unlink'; readonly id: string; readonly rel: Relation; readonly to: string};
export type TextFact = {readonly k: 'text'; readonly id: string; readonly ch: Channel; readonly rev: number; readonly u: readonly WireChange[]};
export type OrderFact = {readonly k: 'order'; readonly parent: string; readonly orders: Readonly<Record<string, string>>};
export type GroupFact = {readonly k: 'group'; readonly label: string; readonly facts: readonly Fact[]};

/** What became of a command, resolved: replaying all facts in order gives the outline. */
export type Fact = InsertFact | MoveFact | RemoveFact | RestoreFact | SetFact | LinkFact | TextFact | OrderFact | GroupFact;

/** One line of the journal. */
export interface Change {
  readonly seq: number;
  readonly by: string;
  readonly name: string;
  readonly c: string;
  readonly n: number;
  readonly at: string;
  readonly undoOf?: number;
  /** The suggestion this does, and who has accepted it; `by` is who suggested it. */
  readonly accepts?: {readonly thread: string; readonly by: string; readonly name?: string};
  readonly f: Fact;
}

export type HelloFrame = {readonly t: 'hello'; readonly v: 1; readonly branch: string; readonly client: string; readonly since: number};
export type DoFrame = {readonly t: 'do'; readonly n: number; readonly op: Op};
export type TextFrame = {
  readonly t: 'text';
  readonly n: number;
  readonly id: string;
  readonly ch: Channel;
  readonly rev: number;
  readonly u: readonly WireChange[];
};

/** What one can say to a comment without a word. */
export type Sign = 'agree' | 'love' | 'laugh' | 'doubt';

/** Somebody as a thread names them; without a name where the server could not say it. */
export interface WirePerson {
  readonly by: string;
  readonly name?: string;
  readonly colour?: string;
}

/** What a thread is about: a node (the story: the outline), one of its fields, or words in its prose (one place: where they were). */
export interface WirePlace {
  readonly id: string;
  readonly field?: Field;
  readonly ch?: Channel;
  readonly from?: number;
  readonly to?: number;
}

export interface WireComment extends WirePerson {
  readonly id: string;
  readonly at: string;
  readonly body: string;
  readonly edited?: string;
  /** Its writer has taken it away. */
  readonly gone?: boolean;
  readonly signs?: Readonly<Partial<Record<Sign, readonly WirePerson[]>>>;
}

/** Other words for those the thread is on; `old`: what they said. Where there were none, for the whole prose. */
export type WordsProposal = {readonly k: 'words'; readonly old: string; readonly now: string};
/** A field as it was, and as it might be. */
export type SetProposal = SetOp & {readonly old: string};
/** What somebody suggests; one beat, one move, one thing. */
export type Proposal = WordsProposal | SetProposal | LinkOp | MoveOp | RemoveOp | InsertOp;

/** What was done with a note; nothing yet, as long as it waits. */
export type Disposition = 'taken' | 'tried' | 'declined' | 'waiting';

/** A thread as a note of a round, and what came of it. */
export interface WireNote {
  readonly round: string;
  readonly disposition: Disposition;
  readonly answer: string;
}

/** A round of notes; `at`: when it was given. */
export interface WireRound {
  readonly id: string;
  readonly name: string;
  readonly source: string;
  readonly at: string;
}

/** All of them, the first first. */
export type RoundsFrame = {readonly t: 'rounds'; readonly items: readonly WireRound[]};

export interface WireThread {
  readonly id: string;
  readonly on: WirePlace;
  /** The words it was begun on. */
  readonly quote: string;
  /** It is a suggestion of whoever wrote the first comment, whose words may be empty. */
  readonly suggests?: Proposal;
  /** It was accepted, and nobody has taken that back. */
  readonly accepted?: WirePerson & {readonly at: string};
  /** Who is to see to it, and until which day, `2026-12-24`. */
  readonly assignee?: WirePerson;
  readonly due?: string;
  readonly note?: WireNote;
  /** Nothing is left to decide. A suggestion that is resolved and not accepted was rejected. */
  readonly resolved: boolean;
  /** How often it was resolved or reopened, and who did so last. */
  readonly turn: number;
  readonly turned?: WirePerson & {readonly at: string};
  readonly comments: readonly WireComment[];
}

/** Where a new thread is to be: words are places in the confirmed text at `rev`, and what they say on the screen. */
export type SayPlace =
  | {readonly id: string; readonly field?: Field}
  | {readonly id: string; readonly ch: Channel; readonly rev: number; readonly from: number; readonly to: number; readonly quote: string};

/** Something said about the outline; each is the same done twice. */
export type SayOp =
  | {readonly k: 'open'; readonly thread: string; readonly comment: string; readonly on: SayPlace; readonly body: string; readonly round?: string}
  | {readonly k: 'suggest'; readonly thread: string; readonly comment: string; readonly on: SayPlace; readonly body: string; readonly what: Proposal}
  /** One's own suggestion, made anew: the same thing, in other words or with another value. */
  | {readonly k: 'amend'; readonly thread: string; readonly what: Proposal}
  | {readonly k: 'reply' | 'reword'; readonly thread: string; readonly comment: string; readonly body: string}
  | {readonly k: 'withdraw'; readonly thread: string; readonly comment: string}
  | {readonly k: 'resolve' | 'reopen'; readonly thread: string; readonly turn: number}
  | {readonly k: 'assign'; readonly thread: string; readonly to: string | null}
  | {readonly k: 'due'; readonly thread: string; readonly day: string | null}
  /** It is a note of this round, or of none. */
  | {readonly k: 'note'; readonly thread: string; readonly round: string | null}
  /** What came of it; an answer that is as it `was` says nothing about it. */
  | {readonly k: 'answer'; readonly thread: string; readonly disposition: Disposition; readonly was: string; readonly body: string}
  | {readonly k: 'react' | 'unreact'; readonly thread: string; readonly comment: string; readonly sign: Sign};

export type SayFrame = {readonly t: 'say'; readonly n: number; readonly op: SayOp};

/** At the desk; writing without being watched, nobody is told where; not looking at the page, or no hand has moved for a while. */
export type Mood = 'here' | 'drafting' | 'away';

export type AtFrame =
  | {readonly t: 'at'; readonly id: string; readonly ch: Channel; readonly rev: number; readonly sel: readonly [number, number]; readonly how?: Mood}
  | {readonly t: 'at'; readonly id: null; readonly how?: Mood};

/** What changes the outline. */
export type ActFrame = DoFrame | TextFrame;
/** What has a number and is kept until it is answered. */
export type NumberedFrame = ActFrame | SayFrame;
/** The outline here is not the server's: `h` is its digest at change `seq`. */
export type DiffersFrame = {readonly t: 'differs'; readonly seq: number; readonly h: number};

/** Asks which nodes have been changed since a moment. */
export type TouchedAsk = {readonly t: 'touched'; readonly since: string};
export type TouchedFrame = {readonly t: 'touched'; readonly since: string; readonly ids: readonly string[]};

/** Somebody who may open the outline. */
export interface WireMember {
  readonly by: string;
  readonly name: string;
  readonly colour: string;
  readonly role: Role;
}

/** Who may, owners first. */
export type MembersFrame = {readonly t: 'members'; readonly items: readonly WireMember[]};

/** Threads as they are now, in the outline as change `at` left it; `all`: there are no others. */
export type ThreadsFrame = {
  readonly t: 'threads';
  readonly at: number;
  readonly all?: boolean;
  readonly items: readonly (WireThread | {readonly id: string; readonly gone: true})[];
};

export type ClientFrame = HelloFrame | NumberedFrame | AtFrame | DiffersFrame | TouchedAsk | {readonly t: 'ping'};

export interface WirePeer {
  readonly c: string;
  readonly account: string;
  readonly name: string;
  readonly colour: string;
  readonly id?: string | null;
  readonly ch?: Channel;
  readonly rev?: number;
  readonly sel?: readonly [number, number];
  readonly how?: Mood;
}

export interface Limits {
  readonly prose: number;
  readonly title: number;
  readonly frame: number;
  readonly nodes: number;
}

export interface You {
  readonly c: string;
  readonly account: string;
  readonly name: string;
  readonly colour: string;
}

export type WelcomeFrame = {
  readonly t: 'welcome';
  readonly v: 1;
  readonly boot: string;
  readonly seq: number;
  readonly you: You;
  readonly role: Role;
  readonly last: number;
  readonly now: string;
  readonly peers: readonly WirePeer[];
  readonly limits: Limits;
};
/** `h`: the digest of the outline as it is now. */
export type StateFrame = {readonly t: 'state'; readonly seq: number; readonly h?: number; readonly nodes: readonly WireNode[]};
/** `h`: the digest of the outline as the last of them leaves it. */
export type ChangesFrame = {readonly t: 'changes'; readonly h?: number; readonly items: readonly Change[]};
export type AckFrame = {readonly t: 'ack'; readonly n: number; readonly seq?: number};

export type RefusalCode =
  | 'viewer'
  | 'gone'
  | 'cycle'
  | 'kind'
  | 'bad_value'
  | 'bad_change'
  | 'stale'
  | 'too_long'
  | 'too_many'
  | 'not_yours'
  | 'changed_since'
  | 'undone'
  | 'later';
export type NoFrame = {readonly t: 'no'; readonly n: number; readonly code: RefusalCode; readonly say: string};

export type ServerFrame =
  | WelcomeFrame
  | StateFrame
  | ChangesFrame
  | AckFrame
  | NoFrame
  | ({readonly t: 'peer'} & WirePeer)
  | {readonly t: 'gone'; readonly c: string}
  | {readonly t: 'role'; readonly role: Role}
  | TouchedFrame
  | ThreadsFrame
  | MembersFrame
  | RoundsFrame
  | {readonly t: 'pong'};

/** Close codes after which coming back would not help. */
export const CLOSED_NO_MEMBER = 4403;
export const CLOSED_NO_BRANCH = 4404;
export const CLOSED_DAMAGED = 4410;
export const CLOSED_MALFORMED = 4400;
/** Not ours: the container closes what was opened in a session when that ends. */
export const CLOSED_SESSION_ENDED = 1008;

/** What a beat does for a line, in UTF-16 code units. */
export const MAX_STRAND = 500;
/** One comment, in UTF-16 code units. */
export const MAX_COMMENT = 5_000;
/** Acts done as one. */
export const MAX_TOGETHER = 1000;
/** A peer may leave at most this many changes of one text in one frame. */
export const MAX_UPDATES = 2000;
