import {css} from 'lit';
import {colourOf} from '../part/colour-styles.ts';

/** How the grid looks; heights as in `table.ts`. The beats stay at the left and the names at the top, wherever one has scrolled to. */
export const gridStyles = css`
  outline-editor[data-view=grid] {
    width: max-content; min-width: 100%;
    & .sheet { display: none; }
  }

  outline-grid {
    --beats: 290px;
    --line-width: 190px;
    --adding: 132px;
    display: block; padding-bottom: 60px;

    & .table { width: max(100cqi, calc(var(--beats) + var(--lines) * var(--line-width) + var(--adding))); }
    & :is(.head, .row) { display: grid; grid-template-columns: var(--beats) repeat(var(--lines), minmax(var(--line-width), 1fr)) var(--adding); }
    & .head { position: sticky; top: var(--under-filter, 0px); z-index: 4; height: 44px; border-bottom: 1px solid var(--line-2); background: var(--desk); box-sizing: border-box; }
    & .body { position: relative; }
    & .row { position: absolute; inset-inline: 0; }
    & .row.part { grid-template-columns: var(--beats) 1fr; border-bottom: 1px solid var(--line-2); box-sizing: border-box; }

    & :is(.corner, .beat) { position: sticky; left: 0; z-index: 2; background: var(--desk); box-sizing: border-box; }
    & .corner { display: flex; align-items: center; padding: 0 12px 0 20px; border-inline-end: 1px solid var(--line-2); }
    & .choice { display: flex; padding: 2px; border-radius: var(--r-m); background: var(--line); }
    & .choice button { min-height: 28px; padding: 0 10px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-2); font: 500 12.5px/1 var(--font-ui); cursor: pointer; }
    & .choice [aria-pressed=true] { background: var(--paper); color: var(--ink); box-shadow: var(--shadow-1); }

    & .line { --of: var(--edge); display: flex; align-items: center; gap: 7px; min-width: 0; padding: 0 10px; border-inline-end: 1px solid var(--line); border-top: 3px solid var(--of); box-sizing: border-box; }
    & .letter { flex: none; padding: 1px 6px; border-radius: var(--r-s); background: var(--of); color: var(--on-plot); font: 700 11.5px/17px var(--font-ui); }
    & .name { flex: 0 1 auto; min-width: 30px; padding: 4px 3px; border-radius: var(--r-s); color: var(--ink); font: 600 13px/18px var(--font-ui); white-space: nowrap; overflow: hidden; }
    & .name:not(:focus) { text-overflow: ellipsis; }
    & .name:empty::before { content: attr(data-hint); color: var(--ink-3); font-weight: 400; }
    & .count { margin-inline-start: auto; color: var(--ink-3); font: 500 12px/1 var(--font-ui); font-variant-numeric: tabular-nums; }
    & .adding { display: flex; align-items: center; padding: 0 8px; }
    & .adding button { min-height: 30px; padding: 0 10px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-2); font: 500 13px/1 var(--font-ui); white-space: nowrap; cursor: pointer; }
    & :is(.choice, .adding) button:hover:not([aria-pressed=true]) { color: var(--accent); background: var(--accent-soft); }

    & .part .beat { display: flex; align-items: end; gap: 8px; padding: 0 12px 6px 20px; }
    & .part b { overflow: hidden; font: 600 14px/18px var(--font-prose); color: var(--ink); text-overflow: ellipsis; white-space: nowrap; }
    & .page { flex: none; color: var(--ink-3); font: 500 12px/18px var(--font-ui); font-variant-numeric: tabular-nums; }

    & .cell {
      --of: var(--edge);
      position: relative; min-width: 0; padding: 6px 10px; border-inline-end: 1px solid var(--line); border-bottom: 1px solid var(--line); background: var(--paper); color: var(--ink);
      font: 400 13.5px/17px var(--font-ui); box-sizing: border-box; cursor: cell; outline: none; scroll-margin: calc(50px + var(--under-filter, 0px)) 12px 12px calc(var(--beats) + 4px); user-select: none;
    }
    & .cell.beat { display: flex; align-items: start; gap: 9px; padding-inline-start: 20px; border-inline-end-color: var(--line-2); background: var(--paper-2); scroll-margin-left: 0; }
    & .cell .said { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow-wrap: anywhere; }
    & .cell:not(.beat) .said { -webkit-line-clamp: 3; font: 400 13.5px/15.5px var(--font-prose); }
    & .beat .said { flex: 1; font-weight: 500; }
    & .beat i { color: var(--ink-3); font-style: normal; font-weight: 400; }
    & .beat .number { flex: none; min-width: 20px; color: var(--ink-3); font-variant-numeric: tabular-nums; }
    & .cell.beat .page { line-height: 17px; }
    & .cell[data-on] { background: color-mix(in oklab, var(--of) 11%, var(--paper)); box-shadow: inset 3px 0 0 var(--of); }
    & .mark { position: absolute; inset: 0; margin: auto; width: 10px; height: 10px; border-radius: 50%; background: var(--of); }
    & .cell .said:not(.beat .said) { padding-inline-start: 2px; }
    & [data-here] .cell.beat { background: var(--accent-soft); }
    & [data-here] .cell.beat :is(.number, .page) { color: var(--ink-2); }
    & .cell[aria-selected=true]:not([data-active]) { background: var(--accent-soft); }
    & .cell[data-active] { z-index: 1; outline: 2px solid var(--accent); outline-offset: -2px; }
    & .cell.beat[data-active] { z-index: 3; }
    & .cell:focus-visible { outline-width: 3px; outline-offset: -3px; }
    & [data-out] { opacity: .3; }
    & .peer { position: absolute; top: 6px; left: 6px; width: 8px; height: 8px; border-radius: 50%; background: var(--of); }

    & .writing {
      position: absolute; z-index: 3; inset: 0 0 auto; min-height: 100%; padding: 6px 12px; border-radius: 2px; background: var(--paper); color: var(--ink); font: 400 13.5px/17px var(--font-prose);
      box-shadow: inset 0 0 0 2px var(--accent), var(--shadow-2); box-sizing: border-box; overflow-wrap: anywhere; outline: none; cursor: text; user-select: text;
    }
    & .beat .writing { font: 500 13.5px/17px var(--font-ui); padding-inline-start: 20px; }
    ${colourOf}

    & .nothing { position: sticky; left: 0; width: 100cqi; padding: 40px 20px; box-sizing: border-box; text-align: center; color: var(--ink-2); }
  }

  @container (max-width: 560px) {
    outline-grid { --beats: 168px; --line-width: 150px; --adding: 120px; }
    outline-grid .corner { padding: 0 4px; }
    outline-grid .choice button { padding: 0 6px; min-height: 32px; }
    outline-grid .cell.beat { flex-wrap: nowrap; gap: 5px; padding-inline: 8px 6px; }
    outline-grid .cell.beat .page { display: none; }
    outline-grid .part .beat { padding-inline-start: 8px; }
  }
`;
