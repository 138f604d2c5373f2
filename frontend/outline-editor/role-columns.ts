import type {BeatCard} from './beat-card.ts';
import {madeButton} from './made-button.ts';
import {pagesOf} from './paging.ts';
import type {Paging} from './paging.ts';
import {stretches} from './stretches.ts';
import type {Stretch} from './stretches.ts';
import type {Sheet} from './sheet.ts';

interface Column {
  readonly section: HTMLElement;
  readonly name: HTMLElement;
  readonly pages: HTMLElement;
  readonly list: HTMLElement;
  readonly foot: HTMLElement;
}

/** A column for each role of the structure: the beat that plays it and all until the next. A role that nobody plays asks for its beat. */
export class RoleColumns {
  private readonly all: Column[] = [];

  /** Which cards stand in which column, in `lists`; answers the columns, in order. */
  list(sheet: Sheet, paging: Paging, card: (id: string) => BeatCard, lists: Map<Element, readonly Element[]>): HTMLElement[] {
    const next = stretches(sheet.view, sheet.laid);
    next.forEach((stretch, i) => {
      const column = (this.all[i] ??= newColumn());
      lists.set(column.list, stretch.beats.map(({id}) => card(id)));
      show(column, stretch, paging, sheet.mayWrite);
    });
    for (const {list} of this.all.slice(next.length)) lists.set(list, []);
    return this.all.slice(0, next.length).map(({section}) => section);
  }
}

function newColumn(): Column {
  const make = (className: string) => Object.assign(document.createElement('div'), {className});
  const [head, name, pages, list, foot] = [make('role-head'), make('name'), make('pages'), make('leaves'), make('column-foot')];
  const section = document.createElement('section');
  section.className = 'role-column';
  name.setAttribute('role', 'heading');
  name.setAttribute('aria-level', '2');
  head.append(name, pages);
  section.append(head, list, foot);
  return {section, name, pages, list, foot};
}

function show({section, name, pages, foot}: Column, stretch: Stretch, paging: Paging, mayWrite: boolean) {
  const {role, beats} = stretch;
  const [first, last] = [beats[0], beats.at(-1)].map((beat) => paging.get(beat?.id ?? ''));
  section.dataset.role = role;
  section.toggleAttribute('data-empty', !beats.length);
  name.textContent = stretch.name;
  pages.textContent = first && last ? pagesOf({...first, to: last.to}) : '';
  foot.replaceChildren(...footOf(stretch, mayWrite));
}

/** A way to add a beat: the one that plays the role, or else one at the end. */
function footOf({role, beats, expected}: Stretch, mayWrite: boolean): HTMLElement[] {
  if (expected !== undefined) return [ghost(role, expected, mayWrite)];
  if (!mayWrite) return [];
  const adder = madeButton('adder', 'add-below', '+ Add beat');
  adder.dataset.after = beats.at(-1)!.id;
  return [adder];
}

function ghost(role: string, page: number, mayWrite: boolean): HTMLElement {
  const button = madeButton('ghost', 'ghost', `Expected around p. ${page}`);
  button.dataset.role = role;
  button.disabled = !mayWrite;
  return button;
}
