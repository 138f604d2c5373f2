import {css} from 'lit';
import {colourOf} from '../part/colour-styles.ts';

/** How the page of a character, a place or a plotline looks. */
export const elementStyles = css`
  outline-editor[data-view=element] .sheet { display: none; }

  element-page {
    display: block; padding: 14px 12px 30vh;

    & .page { max-width: 730px; margin: 0 auto; padding: 14px 44px 40px; border-radius: var(--r-l); background: var(--paper); box-shadow: var(--shadow-1); box-sizing: border-box; outline: none; }
    & .back { margin-inline-start: -12px; }
    & .kind { display: inline-flex; align-items: center; gap: 6px; margin-top: 10px; color: var(--ink-2); font: 500 13px/1.3 var(--font-ui); }
    & .name { font: 600 27px/1.25 var(--font-prose); letter-spacing: -.01em; }
    & [data-line] { display: inline-block; min-width: 3ch; }
    & [data-line]:empty::before { opacity: 1; font-weight: 400; }
    & [data-line]:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: var(--r-s); }
    & .actor { margin-top: 2px; color: var(--ink-2); font-size: 14px; }
    & .actor span:first-child { margin-inline-end: 6px; }
    & .actor [data-line] { color: var(--ink); }
    & .colours { display: flex; gap: 6px; margin-top: 8px; }
    & .swatch { width: 26px; height: 26px; padding: 0; border: 2px solid var(--paper); border-radius: 50%; background: var(--of); color: var(--on-plot); font: 600 12px/1 var(--font-ui); cursor: pointer; }
    & .swatch[aria-pressed=true] { outline: 2px solid var(--ink); outline-offset: 0; }
    & .swatch:disabled { cursor: default; }

    & .prose { position: relative; min-height: 4.5em; margin: 18px 0 26px; color: var(--ink); font: 400 17px/1.5 var(--font-prose); }
    & .prose .words { min-height: inherit; white-space: pre-wrap; overflow-wrap: anywhere; outline: none; cursor: text; }
    & .prose .words[aria-readonly] { cursor: auto; }
    & .prose[data-empty]::before { content: attr(data-hint); position: absolute; inset: 0 0 auto; color: var(--ink-3); pointer-events: none; }
    & .prose .cm-editor { outline: none; }

    & h3 { margin: 0; font: 600 13px/1.3 var(--font-ui); letter-spacing: .08em; text-transform: uppercase; color: var(--ink-2); }
    & h4 { margin: 14px 0 2px; font: 600 13px/1.3 var(--font-ui); color: var(--ink-2); }
    & .summary { margin: 6px 0 0; color: var(--ink-2); font-size: 14px; font-variant-numeric: tabular-nums; }
    & ul { margin: 0 0 28px; padding: 0; list-style: none; }
    & .row { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 46px; align-items: baseline; column-gap: 16px; min-height: 38px; padding: 7px 0 5px; border-bottom: 1px solid var(--line); box-sizing: border-box; }
    & .beat { display: flex; align-items: baseline; gap: 12px; min-width: 0; padding: 0; border: 0; border-radius: var(--r-s); background: none; color: var(--ink); font: 500 14.5px/20px var(--font-ui); text-align: start; cursor: pointer; }
    & .beat:first-child:nth-last-child(2) { grid-column: 1 / 3; }
    & .beat:hover .title { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
    & :is(.number, .pages) { flex: none; color: var(--ink-3); font-variant-numeric: tabular-nums; font-weight: 400; }
    & .beat .number { width: 22px; }
    & .row .pages { font-size: 12.5px; text-align: end; }
    & .said { color: var(--ink-2); font: 400 15px/20px var(--font-prose); }
    & .said[contenteditable]:empty::before { opacity: 0; }
    & .row:is(:hover, :focus-within) .said[contenteditable]:empty::before { opacity: 1; }
    & .company { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 10px; }
    & .chip { display: inline-flex; align-items: center; gap: 6px; min-height: 30px; padding: 0 11px; border: 1px solid var(--edge); border-radius: 999px; background: none; color: var(--ink); font: 500 13px/1 var(--font-ui); cursor: pointer; }
    & .chip:hover { border-color: var(--accent); color: var(--accent); }
    & .chip b { color: var(--ink-2); font-weight: 500; font-variant-numeric: tabular-nums; }
    & .chip[data-colour]::before { content: ""; width: 9px; height: 9px; border-radius: 50%; background: var(--of); }
    ${colourOf}
  }

  @container (max-width: 560px) {
    element-page { padding: 8px 8px 20vh; }
    element-page .page { padding: 8px 16px 24px; }
    element-page :is(.chip, .swatch) { min-height: var(--touch); }
    element-page .swatch { width: var(--touch); }
    element-page .row { grid-template-columns: minmax(0, 1fr) 46px; grid-template-areas: "beat pages" "said said"; padding: 0 0 8px; }
    element-page .beat { grid-area: beat; min-height: var(--touch); align-items: center; }
    element-page .beat:first-child:nth-last-child(2) { grid-column: auto; }
    element-page .row .pages { grid-area: pages; }
    element-page .said { grid-area: said; margin-inline-start: 34px; min-height: 20px; }
  }

  /* twice: the editor's own rules would win otherwise */
  .cm-tooltip.tags.cm-tooltip-autocomplete.cm-tooltip-autocomplete {
    border: 0; border-radius: var(--r-m); background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); z-index: 70; overflow: hidden;
    & > ul { padding: 4px; min-width: 200px; max-width: min(360px, 90vw); max-height: 15em; font: 500 13.5px/1.2 var(--font-ui); }
    & > ul > li { display: flex; align-items: center; gap: 14px; min-height: 30px; padding: 0 10px; line-height: 1.2; border-radius: var(--r-s); }
    & > ul > li[aria-selected] { background: var(--accent-soft); color: var(--ink); }
    & .kind { margin-inline-start: auto; color: var(--ink-2); font-weight: 400; font-size: 12px; }
    & .kind[data-colour] { display: grid; place-items: center; width: 18px; height: 18px; border-radius: 50%; background: var(--of); color: var(--on-plot); font-weight: 600; font-size: 11px; }
    ${colourOf}
  }
  @media (pointer: coarse) {
    .cm-tooltip.tags > ul > li { min-height: var(--touch); }
  }
`;
