/** Whether somebody who may write only suggests is remembered in this browser, for each outline. */
const keyOf = (account: string, branch: string): string => `beatwright-suggests/${account}/${branch}`;

export function suggestsHere(account: string, branch: string): boolean {
  try {
    return localStorage.getItem(keyOf(account, branch)) !== null;
  } catch {
    return false; // a browser that keeps nothing
  }
}

export function keepSuggesting(account: string, branch: string, on: boolean) {
  try {
    if (on) localStorage.setItem(keyOf(account, branch), 'on');
    else localStorage.removeItem(keyOf(account, branch));
  } catch {
    // then it holds for this page
  }
}
