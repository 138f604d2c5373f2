/** People who are named in what is said: `@` and their name, as it is written in the list of members. */
import type {Thread} from '../sync/margin.ts';
import type {WireMember} from '../sync/wire.ts';

/** Fewer letters are nobody's name yet. */
const LEAST = 2;
/** Names of one person; behind more words something else is being written. */
const NAMES = 2;
/** More than this would cover what one writes. */
const MOST = 6;

export interface Named {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** Where members are named, in order; of two whose names begin alike the longer one is meant. */
export function named(body: string, members: readonly WireMember[]): Named[] {
  const found: Named[] = [];
  const longestFirst = [...members].sort((a, b) => b.name.length - a.name.length);
  for (let at = body.indexOf('@'); at >= 0; at = body.indexOf('@', at + 1)) {
    const member = isBegin(body, at) && longestFirst.find(({name}) => name && body.startsWith(name, at + 1) && isEnd(body, at + 1 + name.length));
    if (member) found.push({from: at, to: at + 1 + member.name.length, by: member.by});
  }
  return found;
}

const isBegin = (body: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(body[at - 1]);
const isEnd = (body: string, at: number): boolean => at >= body.length || !/[\p{L}\p{N}]/u.test(body[at]);

/** Whether somebody is to see to it, or is spoken to in it, and it is open. */
export function isFor(thread: Thread, account: string, members: readonly WireMember[]): boolean {
  if (thread.resolved || account === '') return false;
  return thread.assignee?.by === account || thread.comments.some(({body, by, gone}) => !gone && by !== account && named(body, members).some((each) => each.by === account));
}

/** What is being typed behind an `@` that stands right before the caret, and where that begins. */
export function typedName(words: string, caret: number): {readonly at: number; readonly letters: string} | undefined {
  const letters = /(?<![\p{L}\p{N}])@(?<letters>[\p{L}\p{N}’'. -]{0,40})$/u.exec(words.slice(0, caret))?.groups?.letters;
  return letters === undefined ? undefined : {at: caret - letters.length - 1, letters};
}

/** Whom these letters may mean, oneself not among them. */
export function meant(letters: string, members: readonly WireMember[], me: string): WireMember[] {
  const asked = plain(letters);
  const begins = (name: string): boolean => plain(name).startsWith(asked) || plain(name).split(' ').some((part) => part.startsWith(asked));
  return members.filter(({by, name, role}) => by !== me && role !== 'viewer' && begins(name)).slice(0, MOST);
}

/** Letters enough to be the name of somebody who is not here; and whoever writes them may invite people. */
export function isUnknown(letters: string, members: readonly WireMember[], me: string): boolean {
  const own = members.find(({by}) => by === me);
  return own?.role === 'owner' && letters.trim().length >= LEAST && !letters.includes('. ') && !members.some(({name}) => name && plain(letters).startsWith(plain(name))) && meant(letters, members, me).length === 0 && letters.split(' ').length <= NAMES;
}

/** `Dédé` is found by `dede`. */
const plain = (words: string): string => words.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
