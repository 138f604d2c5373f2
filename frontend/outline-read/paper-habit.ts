import {SHEETS} from './paper.ts';
import type {SheetName} from './paper.ts';

const KEY = 'beatwright-paper';
/** Where offices print on Letter. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PR', 'DO', 'SV', 'NI', 'PA']);

/** What this browser's reader prints on: what they chose, or else what is usual where they live. */
export function usualPaper(language: string = navigator.language): SheetName {
  return kept() ?? (LETTER.has(regionOf(language)) ? 'letter' : 'a4');
}

export function keepPaper(paper: SheetName) {
  try {
    localStorage.setItem(KEY, paper);
  } catch {
    // then it holds for this page
  }
}

function kept(): SheetName | undefined {
  try {
    const name = localStorage.getItem(KEY);
    return name !== null && name in SHEETS ? (name as SheetName) : undefined;
  } catch {
    return undefined; // a browser that keeps nothing
  }
}

/** `US` for `en`, `FR` for `fr`. */
function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().region ?? '';
  } catch {
    return '';
  }
}
