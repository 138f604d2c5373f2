// What somebody has typed into a field of a page that the server has lost, for the page that comes after it.
// A field takes part when it has a name of its own in `data-field`.

interface Kept {
  name: string;
  value: string;
  focused: boolean;
  from?: number;
  to?: number;
}

type Field = HTMLElement & { value: string };

const touched = new Set<string>();

addEventListener('input', remember, true);
addEventListener('change', remember, true);

function remember(event: Event) {
  const field = event.composedPath().find((e): e is HTMLElement => e instanceof HTMLElement && e.dataset.field !== undefined);
  if (field) touched.add(field.dataset.field!);
}

function fields() {
  return [...document.querySelectorAll<Field>('[data-field]')].filter((e) => typeof e.value === 'string');
}

function inner(field: Field): HTMLInputElement {
  return (field.querySelector('input, textarea') ?? field) as HTMLInputElement;
}

export function keepFields(): Kept[] {
  return fields()
    .map((field) => {
      const input = inner(field);
      const focused = field.contains(document.activeElement);
      return {
        name: field.dataset.field!,
        value: input.value,
        focused,
        from: focused ? (input.selectionStart ?? undefined) : undefined,
        to: focused ? (input.selectionEnd ?? undefined) : undefined
      };
    })
    .filter((kept) => kept.focused || touched.has(kept.name));
}

/** Puts the words into the new fields, and tells the server of those that differ, as their writer would. */
export function putBack(all: Kept[]) {
  for (const kept of all) {
    const field = fields().find((e) => e.dataset.field === kept.name);
    if (!field) continue;
    const input = inner(field);
    if (kept.focused) input.focus();
    if (input.value !== kept.value) {
      input.value = kept.value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      if (!kept.focused) input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
    }
    if (kept.focused && kept.from !== undefined) input.setSelectionRange(kept.from, kept.to ?? kept.from);
  }
  touched.clear();
}
