/** Whether somebody writes quietly is remembered in this browser, for each account. */
const KEY = 'beatwright-quiet-';

export function writesQuietly(account: string): boolean {
  try {
    return localStorage.getItem(KEY + account) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}

export function keepHabit(account: string, quiet: boolean) {
  try {
    if (quiet) localStorage.setItem(KEY + account, 'on');
    else localStorage.removeItem(KEY + account);
  } catch {
    // then it holds for this page
  }
}
