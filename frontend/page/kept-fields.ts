// What somebody has typed into a field of a page that the server has lost, for the page that comes after it.
// A field takes part when it has a name of its own in `data-field`.

interface Kept {
  name: string;
  value: string;
  focused: boolean;
  handedIn: boolean;
  from?: number;
  to?: number;
}

type Field = HTMLElement & { value: unknown };

/** Fields that somebody was in, and whether what stands there was handed in (Enter, leaving) or is still being typed. */
const touched = new Map<string, boolean>();

addEventListener('input', (event) => touch(event, false), true);
addEventListener('change', (event) => touch(event, true), true);

function touch(event: Event, handedIn: boolean) {
  const field = event.composedPath().find((e): e is HTMLElement => e instanceof HTMLElement && e.dataset.field !== undefined);
  if (field) touched.set(field.dataset.field!, handedIn);
}

/** Those that hold words; a list of chosen things is the server's affair. */
function fields(within: ParentNode) {
  return [...within.querySelectorAll<Field>('[data-field]')].filter((field) => typeof field.value === 'string' && inner(field));
}

function inner(field: Element) {
  return field.matches('input, textarea') ? (field as HTMLInputElement) : field.querySelector<HTMLInputElement>('input:not([readonly]), textarea');
}

export function keepFields(within: ParentNode): Kept[] {
  return fields(within)
    .map((field) => {
      const input = inner(field)!;
      const name = field.dataset.field!;
      const focused = field.contains(document.activeElement);
      const { value, selectionStart, selectionEnd } = input;
      return { name, value, focused, handedIn: touched.get(name) ?? true, from: selectionStart ?? undefined, to: selectionEnd ?? undefined };
    })
    .filter((kept) => kept.focused || touched.has(kept.name));
}

/** Puts the words into the new fields, and hands in those that were, or whose writer is elsewhere by now. */
export function putBack(all: Kept[], within: ParentNode) {
  for (const kept of all) {
    const field = fields(within).find((e) => e.dataset.field === kept.name);
    const input = field && inner(field);
    if (!input) continue;
    if (kept.focused) input.focus();
    const differs = input.value !== kept.value;
    if (differs) {
      input.value = kept.value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    if (kept.focused && kept.from !== undefined) input.setSelectionRange(kept.from, kept.to ?? kept.from);
    if (differs && (kept.handedIn || !kept.focused)) input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  }
  touched.clear();
}
