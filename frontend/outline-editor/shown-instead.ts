/** What stands in place of the cards. */
import {html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import '../outline-element/element-page.ts';
import '../outline-grid/outline-grid.ts';
import type {Across} from '../outline-grid/table.ts';
import '../outline-map/outline-map.ts';
import '../outline-read/outline-read.ts';
import type {Bench} from './bench.ts';

/** From where one looks at the outline. */
export type View = 'outline' | 'board' | 'map' | 'grid' | 'read';
/** What is shown: a view, or the page of a character, a place, a plotline. */
export type Shown = View | 'element';

/** Whether it is made of the cards in which one writes; before the first is shown, it is. */
export const showsCards = (shown = 'outline'): boolean => shown === 'outline' || shown === 'board';

/** What these need of the surface they stand on. */
export interface Stage {
  readonly shown: Shown;
  readonly bench: Bench;
  readonly filter: string;
  readonly hides: boolean;
  readonly across: Across;
  readonly element: string;
  readonly changes: number;
  readonly words: number;
  writeAt(id: string): void;
  writeRole(role: string): void;
  goTo(id: string): void;
  leavePage(): void;
}

export function shownInstead(stage: Stage): TemplateResult | typeof nothing {
  const {bench, filter, changes} = stage;
  const write = (e: CustomEvent<string>) => stage.writeAt(e.detail);
  switch (stage.shown) {
    case 'map':
      return html`<outline-map .bench=${bench} .filter=${filter} .changes=${changes} @write-asked=${write} @role-asked=${(e: CustomEvent<string>) => stage.writeRole(e.detail)}></outline-map>`;
    case 'grid':
      return html`<outline-grid .bench=${bench} .filter=${filter} .hides=${stage.hides} .across=${stage.across} .changes=${changes} @write-asked=${write}
        @across-chosen=${(e: CustomEvent<Across>) => dispatchEvent(new CustomEvent('across-chosen-here', {detail: e.detail}))}></outline-grid>`;
    case 'read':
      return html`<outline-read .bench=${bench} .filter=${filter} .words=${stage.words} .changes=${changes} @write-asked=${write}></outline-read>`;
    case 'element':
      return html`<element-page .bench=${bench} .element=${stage.element} .changes=${changes} @go-to=${(e: CustomEvent<string>) => stage.goTo(e.detail)} @left=${() => stage.leavePage()}></element-page>`;
    case 'outline':
    case 'board':
      return nothing;
  }
}
