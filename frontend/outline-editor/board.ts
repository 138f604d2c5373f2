import type {BeatCard} from './beat-card.ts';
import {columnsIn, columnsOf} from './columns.ts';
import type {Columns} from './columns.ts';
import {OverOthers, heightOf} from './over-others.ts';
import type {ProsePlace} from './plain-prose.ts';

/** How much of a beat the board shows; the further away, the more beats at once. */
export const DISTANCES = ['wall', 'board', 'card', 'page'] as const;
export type Distance = (typeof DISTANCES)[number];

const NAMES: Record<Distance, string> = {wall: 'Wall', board: 'Board', card: 'Card', page: 'Page'};
export const nameOfDistance = (distance: Distance): string => NAMES[distance];

/** What of a beat can be written at from which distance on. */
const NEAR_ENOUGH: Readonly<Record<string, Distance>> = {title: 'board', prose: 'card', slugline: 'card'};

/**
 * The outline in columns: an act beside the other, the same cards as on the page. It keeps what is under the pointer (or what is selected) where it
 * is while the distance changes, and knows what lies beside what.
 */
export class Board {
  private readonly overOthers = new OverOthers();
  private pointer: {readonly x: number; readonly y: number} | undefined;

  constructor(
    private readonly outline: HTMLElement,
    private readonly root: HTMLElement,
    private readonly distance: () => Distance,
    signal: AbortSignal,
  ) {
    root.addEventListener('pointermove', ({clientX: x, clientY: y}) => (this.pointer = {x, y}), {signal, passive: true});
    root.addEventListener('pointerleave', () => (this.pointer = undefined), {signal});
  }

  get shown(): boolean {
    return this.outline.dataset.view === 'board';
  }

  /** What its columns are made of. */
  get columns(): Columns {
    return columnsOf(this.root);
  }

  /** The column a card stands in, counted from 0. */
  columnOf(card: Element): number {
    return columnsIn(this.root).findIndex((column) => column.contains(card));
  }

  /** The card in the next column that lies nearest in height. */
  beside(card: BeatCard, step: 1 | -1): BeatCard | undefined {
    const columns = columnsIn(this.root).map((column) => [...column.querySelectorAll<BeatCard>('beat-card')]);
    const here = columns.findIndex((cards) => cards.includes(card));
    const middle = middleOf(card);
    for (let next = here + step; here >= 0 && columns[next]; next += step) {
      const away = (each: BeatCard) => Math.abs(middleOf(each) - middle);
      if (columns[next].length) return columns[next].reduce((near, each) => (away(each) < away(near) ? each : near));
    }
    return undefined;
  }

  /** The distance from which this part of a beat can be written, if that is nearer than now. */
  nearer(part: string): Distance | undefined {
    const wanted = NEAR_ENOUGH[part];
    return this.shown && wanted && DISTANCES.indexOf(wanted) > DISTANCES.indexOf(this.distance()) ? wanted : undefined;
  }

  /** This card, or none, is written in. On the board words are cut off; while they are written in they are all there. `height`: what it had before. */
  over(card: ProsePlace | undefined, height?: number) {
    if (!card?.isConnected || !this.shown || this.distance() === 'page') this.overOthers.close();
    else this.overOthers.open(card, height ?? cutOff(card));
  }

  /** Does something that gives the cards other sizes and places; the one that matters stays where it was. */
  keepingStill(selected: BeatCard | undefined, act: () => void) {
    const card = this.underThePointer() ?? (selected && inSight(selected) ? selected : this.firstInSight());
    const before = card?.getBoundingClientRect();
    act();
    if (!card || !before) return;
    const back = () => {
      const now = card.getBoundingClientRect();
      const scroller = card.closest<HTMLElement>('[data-scroll]') ?? document.scrollingElement!;
      scroller.scrollBy({left: now.left - before.left, top: now.top - before.top, behavior: 'instant'});
    };
    back();
    // what was not drawn before has its true height only now
    requestAnimationFrame(back);
  }

  private underThePointer(): BeatCard | undefined {
    const el = this.pointer && document.elementFromPoint(this.pointer.x, this.pointer.y);
    return el?.closest<BeatCard>('beat-card') ?? undefined;
  }

  private firstInSight(): BeatCard | undefined {
    return [...this.root.querySelectorAll<BeatCard>('beat-card')].find(inSight);
  }
}

/** How many rows of its words a card shows on the board; the style sheet cuts there. */
const ROWS = 3;

/** How high a card that is written in would be if its words were cut off. */
export function cutOff(card: ProsePlace): number {
  const {place} = card;
  const most = ROWS * Number.parseFloat(getComputedStyle(place).lineHeight);
  return heightOf(card) - Math.max(0, heightOf(place) - most);
}

function middleOf(card: Element): number {
  const {top, height} = card.getBoundingClientRect();
  return top + height / 2;
}

function inSight(card: Element): boolean {
  const {top, bottom, left, right} = card.getBoundingClientRect();
  const frame = card.closest('[data-scroll]')?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
  return bottom > frame.top && top < frame.bottom && right > frame.left && left < frame.right;
}
