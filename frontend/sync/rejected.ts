import {ChangeSet, Text} from '@codemirror/state';
import type {KeptOutbox, RejectedStore} from './outbox-store.ts';
import {wordsOf} from './talk.ts';
import {insertedWords} from './text-channel.ts';
import type {TextChannel} from './text-channel.ts';
import type {Channel, Op, RefusalCode, WireChange} from './wire.ts';

/** Why it will never be sent. */
export const SHUT = 'This outline is not open to you any more, so these words were not sent.';

/** Something the server would not do, with a sentence to show. Words never vanish: they are here. */
export interface Refused {
  readonly code: RefusalCode;
  readonly say: string;
  readonly op?: Op;
  /** For a refused text: what was typed, to be offered for copying. */
  readonly words?: {readonly id: string; readonly ch: Channel; readonly typed: string; readonly whole: string};
  /** Where it was written, or what was done, in words. */
  readonly where?: string;
}

/** As it is kept in the browser, for its writer alone, until they let go of it. */
export interface KeptRefused extends Refused {
  readonly account: string;
  readonly branch: string;
  readonly id: string;
  readonly outline: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Whose words these are, and which outline they were for. */
export type Owner = Pick<KeptRefused, 'account' | 'branch' | 'outline' | 'title'>;

/** What the rejected words need to know of their desk. */
export interface RejectedEvents {
  told(refused: Refused): void;
  /** Undefined as long as it is not known. */
  owner(): Owner | undefined;
  where(refused: Refused): string;
}

/**
 * Words that could not be kept where they were written.
 *
 * Invariant: they stay here, and in this browser's store, until the writer lets go of them.
 */
export class Rejected {
  all: readonly Refused[] = [];
  private readonly store: RejectedStore | undefined;
  private readonly events: RejectedEvents;
  private storing: Promise<unknown> = Promise.resolve();

  constructor(store: RejectedStore | undefined, events: RejectedEvents) {
    this.store = store;
    this.events = events;
  }

  add(refused: Refused): void {
    const owner = this.events.owner();
    const where = this.events.where(refused);
    const kept = {...refused, where, ...owner, id: crypto.randomUUID(), at: Date.now()};
    this.all = [...this.all, kept];
    if (owner !== undefined) {
      this.then(store => store.putRejected(kept as KeptRefused));
    }
    this.events.told(kept);
  }

  /** Written down already, by the desk that sent what an earlier tab left. */
  take(refused: Refused): void {
    this.all = [...this.all, refused];
    this.events.told(refused);
  }

  dismiss(refused: Refused): void {
    this.all = this.all.filter(each => each !== refused);
    if (isKept(refused)) {
      this.then(store => store.dropRejected(refused));
    }
  }

  /** What an earlier page was left with. */
  async recall(): Promise<void> {
    const owner = this.events.owner();
    if (owner !== undefined && this.store !== undefined) {
      const kept = await this.store.rejected(owner.account);
      const fresh = kept.filter(each => each.branch === owner.branch && !this.has(each));
      this.all = [...fresh, ...this.all];
      fresh.forEach(each => this.events.told(each));
    }
  }

  /** Resolves when everything here is written down. */
  written(): Promise<unknown> {
    return this.storing;
  }

  tooLong(channel: TextChannel, typed: string, most: number): void {
    const say = `A text may have ${most.toLocaleString('en')} characters; this would be more.`;
    this.add({code: 'too_long', say, words: {id: channel.id, ch: channel.channel, typed, whole: channel.text}});
  }

  private has({id}: KeptRefused): boolean {
    return this.all.some(each => isKept(each) && each.id === id);
  }

  private then(act: (store: RejectedStore) => Promise<void>): void {
    const {store} = this;
    if (store !== undefined) {
      this.storing = this.storing
        .then(() => act(store))
        .catch((failure: unknown) => console.error('This browser did not keep what was refused', failure));
    }
  }
}

/** What an earlier tab left unanswered, where it cannot be sent any more. */
export function rejectedOf(left: KeptOutbox): KeptRefused[] {
  const {account, branch, client, outline = '', title = '', places = {}} = left;
  const kept = (id: string, rest: Partial<KeptRefused>): KeptRefused => ({account, branch, outline, title, id: `${client}/${id}`, at: Date.now(), code: 'gone', say: SHUT, ...rest});
  const texts = [...left.texts, ...(left.drafts ?? [])].map(({id, ch, text, u}) => kept(`${id}/${ch}`, {where: places[id], words: {id, ch, ...replayed(text, u)}}));
  const acts = left.frames.flatMap(frame => (frame.t === 'do' ? [kept(String(frame.n), {op: frame.op, where: places[frame.n]})] : []));
  const said = left.frames.flatMap(frame => (frame.t === 'say' && wordsOf(frame.op) !== '' ? [kept(String(frame.n), {where: places[frame.n], words: commentWords(wordsOf(frame.op))})] : []));
  return [...texts, ...acts, ...said];
}

function commentWords(body: string): KeptRefused['words'] {
  return {id: '', ch: 'prose', typed: body, whole: body};
}

function replayed(text: string, u: readonly WireChange[]): {typed: string; whole: string} {
  const changes = u.map(each => ChangeSet.fromJSON(each));
  const whole = changes.reduce((doc, each) => each.apply(doc), Text.of(text.split('\n')));
  return {typed: changes.map(insertedWords).join(''), whole: whole.toString()};
}

function isKept(refused: Refused): refused is KeptRefused {
  return 'account' in refused && 'id' in refused;
}
