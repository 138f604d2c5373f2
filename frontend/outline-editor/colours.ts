import type {OutlineNode} from '../sync/outline-model.ts';

/** What a plotline is told apart by; what the letters look like says the style sheet. */
export const COLOURS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;

/** The first of them that no plotline has; as `Named.java` chooses it. */
export function freeColour(plotlines: readonly OutlineNode[]): string {
  return COLOURS.find((letter) => plotlines.every(({fields}) => fields.colour !== letter)) ?? 'a';
}
