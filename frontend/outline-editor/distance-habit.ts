import {DISTANCES} from './board.ts';
import type {Distance} from './board.ts';

const KEY = 'beatwright-distance';
const USUAL: Distance = 'card';

/** From how far this browser looks at boards. */
export function usualDistance(): Distance {
  try {
    return DISTANCES.find((each) => each === localStorage.getItem(KEY)) ?? USUAL;
  } catch {
    return USUAL; // a browser that keeps nothing
  }
}

export function keepDistance(distance: Distance) {
  try {
    localStorage.setItem(KEY, distance);
  } catch {
    // then it holds for this page
  }
}
