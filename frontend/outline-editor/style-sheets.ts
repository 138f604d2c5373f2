import {commentsStyles} from '../outline-comments/comments-styles.ts';
import {elementStyles} from '../outline-element/element-styles.ts';
import {gridStyles} from '../outline-grid/grid-styles.ts';
import {mapStyles} from '../outline-map/map-styles.ts';
import {readStyles} from '../outline-read/read-styles.ts';
import {suggestStyles} from '../outline-suggest/suggest-styles.ts';
import {boardStyles} from './board-styles.ts';
import {styles} from './styles.ts';

let worn = false;

/** The style sheets go to the page once: the outline has no shadow to keep them in. */
export function wearStyles() {
  if (worn) return;
  worn = true;
  const sheets = [styles, boardStyles, gridStyles, mapStyles, readStyles, elementStyles, commentsStyles, suggestStyles].map((each) => each.styleSheet!);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, ...sheets];
}
