import type {Refused} from '../sync/rejected.ts';

/** Refused words and acts as Markdown that reads well as plain text too: what was typed, and the whole text as its writer saw it. */
export function asText(title: string, rejected: readonly Refused[]): string {
  const words = rejected.filter((each) => each.words).map(passage);
  const acts = rejected.filter((each) => !each.words).map(({where}) => `- ${(where ?? '').replaceAll('\n', '\n  ')}`);
  const reasons = [...new Set(rejected.map(({say}) => say))];
  return [`# ${title || 'Untitled'}: words that were not taken`, ...reasons, ...words, ...(acts.length ? ['## Not done', acts.join('\n')] : [])].join('\n\n') + '\n';
}

function passage({where, words}: Refused): string {
  const {typed, whole} = words!;
  const all = whole.trim() === typed.trim() || !whole ? [] : ['The whole text as it stood here:', whole.split('\n').map((line) => `> ${line}`).join('\n')];
  return [`## ${where || 'A text'}`, typed || '(only deletions)', ...all].join('\n\n');
}

/** A download the browser makes by itself. */
export function saveAsFile(title: string, rejected: readonly Refused[]) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([asText(title, rejected)], {type: 'text/markdown'}));
  link.download = `${title.replace(/[^\p{L}\p{N} _-]/gu, '').trim() || 'Untitled'} - kept words.md`;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
}
