/** A button among the words; what it does stands in `buttons.ts`, by its `data-do`. */
export function madeButton(className: string, does: string, words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.dataset.do = does;
  made.textContent = words;
  return made;
}
