// What the address of the page says in its query, besides its path.

/** The address as it would be with these; an empty value takes the name out. */
export function addressWith(values: Readonly<Record<string, string>>): URL {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(values)) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url;
}

/** A step of its own: going back leads to before it. */
export function goTo(values: Readonly<Record<string, string>>) {
  history.pushState(history.state, '', addressWith(values));
}

/** No step of its own for going back. */
export function say(values: Readonly<Record<string, string>>) {
  history.replaceState(history.state, '', addressWith(values));
}
