/** `SE` for Story Editor; two letters as a reader counts them. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0] ?? '?'];
  const first = (word: string, count: number) => [...new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(word)].slice(0, count).map((each) => each.segment).join('');
  return (letters.length > 1 ? letters.map((word) => first(word, 1)).join('') : first(letters[0], 2)).toLocaleUpperCase();
}
