// Signing in without leaving the page: the form that every door sends, sent by the page itself, and what came of it.
import { readWho } from '../sync/doorbell.ts';

/** `wrong`: address and password do not belong together; `wait`: too many attempts; `away`: the server gave no answer of its own. */
export type Answer = 'welcome' | 'wrong' | 'wait' | 'away';

/** Where somebody comes out who signed in like this: no page, a line that says who they are. */
const THEN = '/reader';

export async function signIn(username: string, password: string): Promise<Answer> {
  try {
    const answer = await fetch('/login', { method: 'POST', body: new URLSearchParams({ username, password, then: THEN }) });
    const { pathname, searchParams } = new URL(answer.url);
    if (pathname === THEN) return (await readWho(answer))?.account ? 'welcome' : 'away';
    if (pathname !== '/login') return 'away';
    return searchParams.has('wait') ? 'wait' : searchParams.has('error') ? 'wrong' : 'away';
  } catch {
    return 'away';
  }
}
