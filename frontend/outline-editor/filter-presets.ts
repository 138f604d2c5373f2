/** Filters that somebody wants again: kept in this browser, for each account and outline, as the address has them. */
const KEY = 'beatwright-filters-';
/** More than these nobody finds again; the oldest goes. */
const MOST = 12;

export class FilterPresets {
  private readonly key: string;
  all: readonly string[];

  constructor(account: string, outline: string) {
    this.key = `${KEY}${account}-${outline}`;
    this.all = this.read();
  }

  holds(filter: string): boolean {
    return this.all.includes(filter);
  }

  /** Kept from now on; or, if it was, no more. */
  toggle(filter: string) {
    this.all = this.holds(filter) ? this.all.filter((each) => each !== filter) : [...this.all, filter].slice(-MOST);
    try {
      localStorage.setItem(this.key, JSON.stringify(this.all));
    } catch {
      // then they hold for this page
    }
  }

  private read(): readonly string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(this.key) ?? '[]');
      return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : [];
    } catch {
      return []; // a browser that keeps nothing, or something else under this name
    }
  }
}
