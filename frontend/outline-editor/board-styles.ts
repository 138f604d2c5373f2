import {css} from 'lit';

/** How the outline looks as a board: the same elements in columns, each distance with less or more of them. */
export const boardStyles = css`
  outline-editor:not([data-view=board]) :is(.column-foot, .budget), outline-editor:not([data-view=board]) section.shelf[data-empty] { display: none; }
  outline-editor .run { display: contents; }
  outline-editor:has(filter-bar) { --under-filter: 47px; }
  @container (max-width: 560px) {
    outline-editor:has(filter-bar) { --under-filter: 59px; }
  }

  outline-editor[data-view=board] {
    --column: 285px;
    width: max-content; min-width: 100%;

    &[data-distance=wall] { --column: 172px; }
    &[data-distance=board] { --column: 236px; }
    &[data-distance=page] { --column: 420px; }

    & .sheet { display: flex; align-items: flex-start; gap: 14px; max-width: none; min-height: calc(100dvh - var(--bar)); margin: 0; padding: 0 18px 24vh; box-sizing: border-box; user-select: none; }
    & :is([data-line], .words, .cm-editor, .first) { user-select: text; }
    & .leaves.story { display: flex; gap: 14px; min-height: inherit; }
    & .leaves.story:empty { display: none; }
    & .leaves.story > :is(section, .run) { display: flow-root; flex: none; width: var(--column); padding-bottom: 40px; }
    & .run { padding-top: 46px; }
    & .blank-sheet { flex: 1; }
    & .adders { margin: 14px 0 0; }
    & .adders :not([data-do=add-act]) { display: none; }
    & .run + .adders { flex-direction: column; align-items: start; margin-top: 46px; }
    & .run + .adders [data-do=add-beat] { display: inline-flex; }

    & section:not(section section) > part-heading {
      position: sticky; top: var(--under-filter, 0px); z-index: 3; min-height: 38px; margin: 0 -2px 8px; padding: 8px 4px 0; background: var(--desk); touch-action: pan-x pan-y;
    }
    & section.shelf > part-heading .name { color: var(--ink-2); }
    & part-heading { gap: 6px; }
    & part-heading .rule { min-width: 0; background: none; }
    & part-heading .count { display: none; }
    & section.shelf > part-heading .count { display: inline; }
    & section:not(section section) > part-heading .pages { order: 3; }
    & .budget { position: absolute; inset: auto 2px 0; height: 4px; border-radius: 2px; background: var(--line); overflow: hidden; }
    & .budget i { display: block; height: 100%; border-radius: 2px; background: var(--accent); }
    & .budget[data-over] i { background: var(--brass); }
    & section section.sequence > part-heading { margin: 2px 4px 4px; }
    & section section.sequence > part-heading .more { position: static; }
    & section.sequence { padding-bottom: 6px; }
    & .first { min-height: 52px; margin: 0; padding: 12px 14px; border: 1px dashed var(--line-2); border-radius: var(--r-m); font-size: 14px; }
    & section.shelf .leaves:empty + .first::before { content: "Beats without a place wait here"; }

    & .column-foot { display: grid; justify-items: start; gap: 6px; }
    & section section .column-foot { display: none; }
    & .ghost {
      width: 100%; min-height: 40px; padding: 8px 12px; border: 1px dashed var(--edge); border-radius: var(--r-m); background: none; color: var(--ink-2); font: 500 12.5px/1.35 var(--font-ui); text-align: start; cursor: pointer;
    }
    & .ghost:hover:not(:disabled) { border-color: var(--accent); color: var(--accent); }
    & .ghost:disabled { cursor: default; }
    & .adder { min-height: 34px; padding: 0 12px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-2); font: 500 13px/1 var(--font-ui); cursor: pointer; }
    & .adder:hover { background: var(--accent-soft); color: var(--accent); }

    & beat-card {
      grid-template-columns: minmax(0, 1fr); grid-template-areas: "head" "prose" "foot" "figures"; grid-template-rows: none; margin-bottom: 9px; padding: 12px 12px 10px 15px;
      background: var(--paper); box-shadow: var(--shadow-1); touch-action: pan-x pan-y; contain-intrinsic-size: auto 132px;
    }
    & beat-card::before { inset: 0 auto 0 0; width: 4px; border-radius: var(--r-m) 0 0 var(--r-m); }
    & beat-card.selected { box-shadow: 0 0 0 2px var(--accent); }
    & beat-card > .number { display: none; }
    & beat-card > .head { display: flex; flex-direction: column-reverse; align-items: flex-start; gap: 5px; min-height: 20px; padding-inline-end: 22px; }
    & beat-card .title { display: block; align-self: stretch; margin: 0; font: 600 14.5px/20px var(--font-ui); }
    & beat-card .title:empty { min-width: 60%; }
    & beat-card .role { max-width: 100%; overflow: hidden; text-overflow: ellipsis; }
    & beat-card > .prose { margin-top: 2px; padding: 0; color: var(--ink-2); font: 400 14.5px/1.42 var(--font-prose); }
    & beat-card > .prose[data-empty]::before { inset: 0 0 auto; }
    & beat-card > .figures { flex-direction: row; flex-wrap: wrap; align-items: center; gap: 2px 8px; width: auto; height: auto; min-height: 18px; margin-top: 7px; font-size: 12px; }
    & beat-card .pages { line-height: 18px; }
    & beat-card .measure { margin: 0; }
    & beat-card .marks { margin-inline-start: auto; order: 3; }
    & beat-card > .more { top: 8px; right: 6px; }
    & beat-card > .foot { margin-top: 4px; }
    & beat-card .slugline:empty { order: 2; position: static; width: auto; min-width: 8ch; height: auto; font-size: 11px; line-height: 16px; }
    & beat-card.over-others { z-index: 4; margin-bottom: calc(9px + var(--over, 0px)); box-shadow: 0 0 0 2px var(--accent), var(--shadow-2); content-visibility: visible; }

    &:not([data-distance=page]) beat-card {
      & .words { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; overflow: hidden; }
      & > .foot { height: 0; margin: 0; overflow: hidden; }
      & > .foot:has(.slugline:focus) { height: auto; margin-top: 4px; }
    }
    &[data-distance=board] beat-card:not(.over-others) { contain-intrinsic-size: auto 82px; & > .prose { display: none; } }
    &[data-distance=wall] {
      & beat-card:not(.over-others) {
        contain-intrinsic-size: auto 28px; grid-template-columns: auto minmax(0, 1fr) auto; grid-template-areas: "number head figures"; column-gap: 7px; align-items: center; min-height: 28px; margin-bottom: 4px; padding: 3px 7px 3px 11px;
        & > .number { display: block; color: var(--ink); font: 600 12px/20px var(--font-ui); }
        & > .head { min-height: 0; padding: 0; pointer-events: none; }
        & .title { overflow: hidden; color: var(--ink-2); font: 400 11px/20px var(--font-ui); text-overflow: ellipsis; white-space: nowrap; }
        & :is(.role, .prose, .foot, .pages, .measure, .more) { display: none; }
        & > .figures { margin: 0; }
        & .plot { width: 9px; height: 9px; color: transparent; font-size: 0; }
      }
      & part-heading .name { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
      & section section > part-heading .pages { display: none; }
      & .ghost, & .adder { min-height: 28px; padding-block: 3px; font-size: 11px; }
    }

    /* by sequences: an act is a band above its columns */
    & .leaves.story[data-columns=sequence] > section.act { width: max-content; min-width: var(--column); }
    & .leaves.story[data-columns=sequence] > section.act > .leaves { display: flex; gap: 14px; }
    & .leaves.story[data-columns=sequence] > section.act > .leaves > :is(section, .run) { flex: none; width: var(--column); }
    & .leaves.story[data-columns=sequence] > section.act > .leaves > .run { display: block; padding-top: 34px; }
    & .leaves.story[data-columns=sequence] > section.act:not([data-empty]) > .column-foot { display: none; }
    & .leaves.story[data-columns=sequence] > section.act > part-heading :is(.name, .pages) { position: sticky; left: 0; }
    & .leaves.story[data-columns=sequence] section.sequence > part-heading { margin: 0 2px 6px; min-height: 28px; }
    & .leaves.story[data-columns=sequence] section section .column-foot { display: grid; }

    /* by roles: what the structure calls each part, and where it is */
    & .role-column > .role-head { position: sticky; top: var(--under-filter, 0px); z-index: 3; display: flex; align-items: baseline; gap: 8px; min-height: 30px; margin: 0 -2px 8px; padding: 8px 4px 0; background: var(--desk); }
    & .role-head .name { flex: 1; min-width: 0; color: var(--brass); font: 600 13px/1.3 var(--font-ui); }
    & .role-head .pages { flex: none; color: var(--ink-2); font-size: 12.5px; font-variant-numeric: tabular-nums; }
    & .leaves.story[data-columns=role] > .adders { display: none; }
    & .leaves.story > .role-column[data-empty] { width: calc(var(--column) * .62); }
    & .role-column[data-empty] .name { color: var(--ink-2); }

    & .insertion { margin-top: 2px; inset-inline: auto; }
    & .insertion.upright { width: 3px; height: 60vh; margin: 8px 0 0 5px; }
    & .insertion .tip { right: auto; left: 8px; }
    & .between { translate: -50% -50%; }
    & outline-notices, & .away, & sign-in-again { left: 0; width: 100cqi; }
  }

  outline-editor beat-card.chosen { box-shadow: 0 0 0 2px var(--accent); background: var(--accent-soft); }
  outline-editor .between {
    position: absolute; z-index: 3; display: grid; place-items: center; width: 20px; height: 20px; padding: 0 0 1px; border: 0; border-radius: 50%; translate: -50% -50%; background: var(--accent); color: var(--on-accent);
    font: 600 15px/1 var(--font-ui); cursor: pointer; box-shadow: var(--shadow-1);
  }

  board-tools {
    position: sticky; z-index: 5; bottom: 16px; left: calc(100cqi - 318px); display: flex; align-items: center; gap: 10px; width: 286px; height: 36px; margin: -36px 0 0; padding: 0 14px 0 6px; box-sizing: border-box;
    border-radius: 999px; background: var(--paper); color: var(--ink-2); box-shadow: var(--shadow-2); font: 500 12.5px/1 var(--font-ui);
  }
  board-tools label { display: flex; }
  board-tools .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  board-tools select { width: 108px; height: 28px; padding: 0 4px 0 8px; border: 0; border-radius: 999px; background: none; color: inherit; font: inherit; cursor: pointer; }
  board-tools select:hover { background: var(--accent-soft); }
  board-tools option { background: var(--paper); color: var(--ink); }
  board-tools input { width: 84px; margin: 0; accent-color: var(--accent); cursor: pointer; }

  @container (max-width: 560px) {
    outline-editor[data-view=board] { --column: min(285px, 80cqi); }
    outline-editor[data-view=board] .sheet { margin: 0; padding-inline: 12px; }
    outline-editor[data-view=board] beat-card > .more { top: 4px; right: 2px; }
    board-tools { bottom: 12px; height: var(--touch); margin-top: calc(-1 * var(--touch)); }
    board-tools :is(input, select) { height: var(--touch); }
  }
`;
