import {css} from 'lit';

/** How threads look, beside the outline and in it. Brass is the colour of what is said. */
export const commentsStyles = css`
  .quoted { background: var(--brass-soft); box-shadow: inset 0 -2px var(--said-line); border-radius: 2px; }
  beat-card .spoken-of { text-decoration: underline 2px var(--said-line); text-underline-offset: 4px; }
  .quoted.chosen { background: color-mix(in oklab, var(--brass-soft) 68%, var(--said-line)); }
  :is(outline-editor, comments-side) { --said-line: var(--mark-light); }
  .said-badge {
    display: inline-flex; align-items: center; gap: 3px; min-height: 20px; padding: 0 2px; border: 0; border-radius: var(--r-s); background: none; color: var(--brass); font: 600 12.5px/1 var(--font-ui);
    font-variant-numeric: tabular-nums; cursor: pointer;
  }
  .said-badge:hover { background: var(--brass-soft); }
  .said-badge line-icon { width: 17px; height: 17px; }
  beat-card > .figures:has(.said-badge) { height: auto; min-height: 44px; }
  beat-card .said-badge { margin: -2px 0 2px; }
  part-heading .said-badge { flex: none; }

  .comment-offer {
    position: fixed; z-index: 20; display: inline-flex; align-items: center; gap: 6px; min-height: 32px; padding: 0 11px; border: 0; border-radius: var(--r-m); background: var(--paper); color: var(--brass);
    box-shadow: var(--shadow-2); font: 600 13px/1 var(--font-ui); cursor: pointer;
  }
  .comment-offer[hidden] { display: none; }
  .comment-offer:hover { background: var(--brass-soft); }
  .comment-offer line-icon { width: 16px; height: 16px; }

  comments-side { display: block; font: 400 13.5px/1.45 var(--font-ui); color: var(--ink); }
  comments-side {
    & .comments-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: end; gap: 8px; margin-bottom: 14px; }
    & .which { display: flex; flex: 1 0 100%; gap: 4px; }
    & .chip { min-height: 30px; padding: 0 10px; border: 1px solid transparent; border-radius: 999px; background: none; color: var(--ink-2); font: 550 13px/1 var(--font-ui); cursor: pointer; }
    & .chip:hover { background: var(--paper-2); color: var(--ink); }
    & .chip[aria-pressed=true] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
    & .together { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin-bottom: 12px; color: var(--ink-2); font-size: 13px; }
    & .together .button { min-height: 30px; }
    & .link { min-height: 24px; padding: 0; border: 0; background: none; color: var(--accent); font: inherit; font-weight: 600; cursor: pointer; }
    & .link:hover { text-decoration: underline; text-underline-offset: 2px; }
    & .link[disabled] { opacity: .55; cursor: default; text-decoration: none; }
    & .calm { margin: 26px 0; color: var(--ink-3); text-align: center; text-wrap: balance; }
    & q { display: block; padding-inline-start: 9px; border-inline-start: 3px solid var(--said-line); color: var(--ink-2); font: italic 400 14.5px/1.4 var(--font-prose); overflow-wrap: anywhere; quotes: "“" "”"; }
    & q[data-lost] { text-decoration: line-through; text-decoration-color: var(--bad); border-color: var(--line-2); }
    & .where { color: var(--ink-3); font-size: 12.5px; overflow-wrap: anywhere; }
    & textarea {
      display: block; width: 100%; box-sizing: border-box; min-height: 36px; max-height: 40vh; padding: 7px 10px; border: 1px solid var(--edge); border-radius: var(--r-m); background: var(--paper); color: var(--ink);
      font: 400 14px/1.45 var(--font-ui); resize: none; field-sizing: content;
    }
    & textarea::placeholder { color: var(--ink-3); }
    & textarea:focus-visible { outline: 2px solid var(--accent); outline-offset: -1px; }
    & .ways { display: flex; align-items: center; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
    & .ways .button { min-height: 32px; }
    & .ways kbd { margin-inline-start: auto; color: var(--ink-3); font: 500 12px/1 var(--font-ui); }
    & .composer { display: grid; gap: 8px; margin-bottom: 14px; padding: 12px 14px; border: 1px solid var(--accent); border-radius: var(--r-l); background: var(--paper); }
    & .composer textarea { min-height: 78px; }
    & .composer .ways { margin-top: 0; }
  }

  comment-field { display: contents; }
  .mentions { position: fixed; z-index: 30; margin: 0; padding: 4px; min-width: 180px; list-style: none; border-radius: var(--r-m); background: var(--paper); box-shadow: var(--shadow-2); font: 500 13.5px/1.3 var(--font-ui); color: var(--ink); }
  .mentions li { display: flex; align-items: center; gap: 8px; min-height: 30px; padding: 0 8px; border-radius: var(--r-s); cursor: pointer; }
  .mentions li[aria-selected=true] { background: var(--accent-soft); }
  .mentions .dot { width: 9px; height: 9px; border-radius: 50%; background: var(--plot, var(--accent)); }
  :is(comments-side, comment-thread) .too-long { flex: 1 1 100%; margin: 0 10px; color: var(--bad); font-size: 12.5px; font-weight: 600; }
  .rounds { display: flex; align-items: center; gap: 6px; margin: 0 0 10px; }
  .rounds select, .charge select { min-width: 0; }
  .rounds select { flex: 1; min-height: 32px; padding: 0 8px; border: 1px solid var(--line-2); border-radius: var(--r-m); background: var(--paper); color: var(--ink); font: 500 13px/1.2 var(--font-ui); }
  comments-side .standing { margin: 0 0 12px; padding: 0; text-align: start; }
  .outcome { display: grid; gap: 6px; margin-top: 10px; padding-top: 10px; border-top: 1px solid var(--line); font-size: 13px; }
  .outcome .round { color: var(--ink-3); font-size: 12.5px; }
  .outcome .dispositions { display: flex; flex-wrap: wrap; gap: 4px; }
  .outcome textarea { width: 100%; min-height: 34px; padding: 7px 10px; border: 1px solid var(--line-2); border-radius: var(--r-m); background: var(--paper); color: var(--ink); font: 400 13.5px/1.45 var(--font-ui); field-sizing: content; resize: none; }
  comment-thread {
    display: block; margin-bottom: 12px; padding: 12px 14px; border: 1px solid var(--line); border-radius: var(--r-l); background: var(--paper); outline: none; cursor: default;
    content-visibility: auto; contain-intrinsic-size: auto 150px;
    &[data-unread]::before { content: ""; position: absolute; top: 12px; inset-inline-end: 10px; width: 8px; height: 8px; border-radius: 4px; background: var(--accent); }
    &[chosen] { border-color: var(--said-line); box-shadow: 0 0 0 3px color-mix(in oklab, var(--said-line) 24%, transparent); }
    &[data-pending] { border-style: dashed; }
    & .about { display: grid; gap: 3px; width: 100%; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; }
    & .about:hover .where { color: var(--accent); text-decoration: underline; text-underline-offset: 2px; }
    & .comment { display: grid; grid-template-columns: 24px minmax(0, 1fr); gap: 9px; margin-top: 10px; }
    & .comment > .person { width: 24px; height: 24px; border: 0; font-size: 10px; }
    & .line { display: flex; align-items: baseline; gap: 6px; line-height: 24px; }
    & .line b { font-weight: 650; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    & .line :is(time, .edited) { flex: none; color: var(--ink-3); font-size: 12.5px; }
    & .comment > div { position: relative; }
    & .tools { position: absolute; top: -2px; right: -6px; display: flex; padding-inline: 3px; border-radius: var(--r-m); background: var(--paper); box-shadow: var(--shadow-1); opacity: 0; }
    & .comment:is(:hover, :focus-within) .tools { opacity: 1; }
    & .tool { display: inline-grid; place-items: center; width: 26px; height: 26px; padding: 0; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-2); cursor: pointer; }
    & .tool:is(:hover, [aria-expanded=true]) { background: var(--accent-soft); color: var(--ink); }
    & .tool line-icon { width: 15px; height: 15px; }
    & .proposal { margin: 0; font: 400 14.5px/1.45 var(--font-prose); white-space: pre-wrap; overflow-wrap: anywhere; }
    & .proposal + .said-words { margin-top: 4px; }
    & .said-words { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
    & .said-words a { color: var(--accent); }
    & .gone, & .turned { margin: 10px 0 0; color: var(--ink-3); font-size: 12.5px; font-style: italic; }
    & .signs { display: flex; flex-wrap: wrap; gap: 4px; margin-top: 6px; }
    & .sign { display: inline-flex; align-items: center; justify-content: center; gap: 4px; min-width: 26px; min-height: 24px; padding: 0 6px; border: 1px solid var(--line-2); border-radius: 999px; background: none; color: var(--ink-2); font: 550 12px/1 var(--font-ui); cursor: pointer; }
    & .sign[aria-pressed=true] { border-color: var(--brass); background: var(--brass-soft); color: var(--brass); }
    & .sign[disabled] { cursor: default; }
    & .sign line-icon { width: 14px; height: 14px; }
    & .charge { display: flex; flex-wrap: wrap; gap: 6px; margin-top: 8px; }
    & .charge :is(select, input) { min-width: 0; min-height: 28px; flex: 1 1 120px; padding: 0 6px; border: 1px solid var(--edge); border-radius: var(--r-s); background: var(--paper); color: var(--ink-2); font: 500 12.5px/1.2 var(--font-ui); }
    & .charge [data-late] { color: var(--bad); border-color: var(--bad); }
    & .mention { font-weight: 600; color: var(--accent); }
    & .mention[data-me] { padding: 0 3px; border-radius: 3px; background: var(--accent-soft); }
    & .answer { display: flex; flex-wrap: wrap; align-items: center; justify-content: flex-end; gap: 4px; margin-top: 10px; padding: 2px 4px 2px 0; border: 1px solid var(--edge); border-radius: var(--r-m); }
    & .answer:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
    & .answer textarea { flex: 1 1 100px; min-width: 0; min-height: 32px; padding: 6px 10px; border: 0; background: none; outline: none; }
    & .answer[data-half] textarea { flex-basis: 100%; }
    & .answer .button { flex: none; min-height: 30px; padding-inline: 9px; font-size: 13px; }
    & .answer .button line-icon { width: 15px; height: 15px; }
  }
  @container (max-width: 560px) {
    beat-card > .figures:has(.said-badge) { min-height: 0; }
    beat-card .said-badge { margin: 0; }
  }
  @media (hover: none), (pointer: coarse) {
    comment-thread .tools { position: static; justify-content: end; box-shadow: none; opacity: 1; }
    comment-thread :is(.sign, .tool) { min-height: 36px; min-width: 36px; }
    comment-thread .answer .button { min-height: 40px; }
    comments-side textarea { font-size: 16px; }
    comments-side :is(.chip, .link) { min-height: var(--touch); }
    comment-thread .ways .button { min-height: 40px; }
  }
`;
