/** Cells as spreadsheets exchange them: rows of lines, tabs between columns, quotes around what has either in it. */
import Papa from 'papaparse';

const FORMAT = {delimiter: '\t', newline: '\n'} as const;

/** Each cell as one line. A quotation mark that nobody has closed is a letter like others. */
export function cells(text: string): string[][] {
  const rows = text.replace(/\r\n?/gu, '\n').replace(/\n$/u, '');
  const quoted = Papa.parse<string[]>(rows, FORMAT);
  const read = quoted.errors.some(({type}) => type === 'Quotes') ? Papa.parse<string[]>(rows, {...FORMAT, quoteChar: '\0'}) : quoted;
  return read.data.map((row) => row.map(inOneLine));
}

export function text(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(rows as string[][], FORMAT);
}

function inOneLine(words: string): string {
  return words.replace(/[\s\u2028\u2029]+/gu, ' ').trim();
}
