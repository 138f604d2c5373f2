// Light, dark, or as the system has it. The choice is kept in a cookie, so that the server can write it into the first
// bytes of the next page and nothing flashes.

export type Theme = 'light' | 'dark' | 'system';

const oneYear = 365 * 24 * 60 * 60;

export function choose(theme: Theme) {
  const root = document.documentElement;
  if (theme === 'system') root.removeAttribute('data-theme');
  else root.dataset.theme = theme;
  document.cookie = `theme=${theme}; Path=/; Max-Age=${theme === 'system' ? 0 : oneYear}; SameSite=Lax`;
}

(window as unknown as { beatwright: object }).beatwright = {
  ...(window as unknown as { beatwright?: object }).beatwright,
  chooseTheme: choose
};
