import {css} from 'lit';

/** How the outline looks. Everything begins with one of our element names; colours and sizes have names (tokens.css). */
export const styles = css`
  outline-editor {
    display: block; position: relative; min-height: calc(100dvh - var(--bar));
    background: var(--desk); color: var(--ink); font: 400 14px/1.4 var(--font-ui);

    & .sheet { max-width: 730px; margin: 0 auto; padding: 6px 0 38vh; }
    & .opening { margin: 40px 0; color: var(--ink-3); text-align: center; opacity: 0; animation: outline-late 0s .5s forwards; }
    & .blank-sheet { margin: 12vh 0 40px; text-align: center; color: var(--ink-3); }
    & .blank-sheet p { margin: 10px 0 0; font-size: 13.5px; }
    & .blank-sheet + .leaves > .adders { justify-content: center; margin-inline: 0; }
    & .blank-sheet .first { margin: 0; text-align: center; font: 600 22px/1.35 var(--font-prose); }
    & .adders[hidden] { display: none; }
    & .adders:not([hidden]) { display: flex; gap: 4px; margin: 18px 0 0 42px; }
    & .first { margin: 4px 0 0 55px; min-height: 1.4em; outline: none; font: 600 16px/1.4 var(--font-ui); white-space: pre-wrap; overflow-wrap: anywhere; cursor: text; }
    & .first:empty::before { content: attr(data-hint); color: var(--ink-3); font-weight: 400; pointer-events: none; }
    & .first:focus-visible { outline: 2px solid var(--accent); outline-offset: 4px; border-radius: var(--r-s); }

    & [data-line] { outline: none; white-space: pre-wrap; overflow-wrap: anywhere; }
    & [data-line][contenteditable] { cursor: text; }
    & [data-line]:empty::before { content: attr(data-hint); color: var(--ink-3); opacity: 0; pointer-events: none; }

    & .more {
      display: inline-flex; align-items: center; justify-content: center; width: 26px; height: 20px; padding: 0; border: 0; border-radius: var(--r-s);
      background: none; color: var(--ink-2); font: 700 15px/1 var(--font-ui); cursor: pointer; opacity: 0;
    }
    & .more:is(:hover, [aria-expanded=true]) { background: var(--accent-soft); color: var(--ink); }
    & .more:is(:focus-visible, [aria-expanded=true]), & :is(beat-card, part-heading):is(:hover, :focus-within, .selected) .more { opacity: 1; }

    & .away { position: sticky; top: 0; z-index: 5; height: 0; display: flex; justify-content: center; }
    & .away a { color: inherit; }
    & .away span { margin-top: 8px; height: fit-content; padding: 8px 14px; border-radius: var(--r-m); background: var(--brass-soft); color: var(--brass); box-shadow: var(--shadow-1); font-weight: 600; font-size: 13px; }
    & .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  }
  @keyframes outline-late { to { opacity: 1; } }

  outline-editor beat-card[data-out] { opacity: .3; }
  outline-editor beat-card[data-out]:is(:hover, :focus-within, .selected) { opacity: .85; }
  outline-editor[data-hides] beat-card[data-out]:not(:focus-within) { display: none; }

  filter-bar { position: sticky; top: 0; left: 0; z-index: 5; display: block; width: 100cqi; background: var(--desk); border-bottom: 1px solid var(--line); }
  filter-bar .filter { display: flex; align-items: center; gap: 6px; max-width: 1240px; margin: 0 auto; padding: 7px 0 7px 14px; box-sizing: border-box; overflow-x: auto; scrollbar-width: none; }
  filter-bar .filter > * { flex: none; }
  filter-bar .filter > .bare { position: sticky; right: 0; padding-inline: 10px 14px; border-radius: 0; background: var(--desk); }
  filter-bar .filter > .button:not(.bare) { padding-inline: 7px; }
  filter-bar [type=search] { flex: 0 1 200px; min-width: 120px; height: 32px; padding: 0 10px; border: 1px solid var(--edge); border-radius: var(--r-m); background: var(--paper); color: var(--ink); font: 400 13.5px/1 var(--font-ui); }
  filter-bar .chip { min-height: 28px; padding: 0 9px; border: 1px solid var(--edge); border-radius: 999px; background: none; color: var(--ink-2); font: 500 12.5px/1 var(--font-ui); cursor: pointer; }
  filter-bar select.chip { max-width: 92px; padding-inline: 8px 2px; background: var(--paper); }
  filter-bar .kept { max-width: 220px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  filter-bar .chip[aria-pressed=true] { border-color: var(--accent); background: var(--accent-soft); color: var(--accent); }
  filter-bar .caught { margin-inline: 6px auto; color: var(--ink-2); font-size: 13px; font-variant-numeric: tabular-nums; }
  filter-bar .hides { display: inline-flex; align-items: center; gap: 6px; color: var(--ink-2); font-size: 13px; cursor: pointer; }
  filter-bar .hides input { width: 15px; height: 15px; margin: 0; accent-color: var(--accent); }

  part-heading {
    display: flex; align-items: center; gap: 10px; min-height: 32px; touch-action: pan-y; cursor: grab;
    & .name { min-width: 0; }
    & .pages, & .count { flex: none; color: var(--ink-2); font-size: 12.5px; font-variant-numeric: tabular-nums; }
    & .rule { position: relative; flex: 1; min-width: 12px; height: 1px; background: var(--line-2); }
    & .question { color: var(--bad); font-weight: 600; font-size: 13px; }
    & [data-line=name]:empty { display: inline-block; min-width: 6ch; }
    & [data-line=name]:empty::before { opacity: 1; }
    & [data-line=name]:focus-visible { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: var(--r-s); }
    & .more { position: absolute; right: -4px; top: -10px; background: var(--desk); }
  }
  :is(section.act, section.shelf) > part-heading { margin: 12px 0 2px; }
  section.shelf > part-heading { margin-top: 40px; }
  :is(section.act, section.shelf) > part-heading .name { font: 600 13px/1.3 var(--font-ui); letter-spacing: .08em; text-transform: uppercase; }
  section.sequence > part-heading { margin: 4px 12px 0 55px; min-height: 26px; }
  section.sequence > part-heading .name { color: var(--ink-2); font: italic 500 14.5px/1.3 var(--font-prose); }
  section.sequence > part-heading .rule { background: none; }
  section.act { padding-bottom: 10px; }

  beat-card {
    position: relative; display: grid; grid-template-columns: 43px minmax(0, 1fr) auto; grid-template-areas: "number head figures" ". prose figures" ". foot figures";
    grid-template-rows: auto auto 1fr; column-gap: 12px; padding: 11px 12px 15px 0; border-radius: var(--r-m); touch-action: pan-y;
    content-visibility: auto; contain-intrinsic-size: auto 96px; cursor: grab; outline: none;
    --plot: var(--line-2);

    &:empty { contain: size; }

    &[data-colour=a] { --plot: var(--plot-a); } &[data-colour=b] { --plot: var(--plot-b); } &[data-colour=c] { --plot: var(--plot-c); }
    &[data-colour=d] { --plot: var(--plot-d); } &[data-colour=e] { --plot: var(--plot-e); } &[data-colour=f] { --plot: var(--plot-f); }

    &::before { content: ""; position: absolute; inset: 10px auto 12px 0; width: 3px; border-radius: 2px; background: var(--plot); }
    &.selected { background: var(--paper); box-shadow: var(--shadow-1); }
    &:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
    &.lifted { opacity: .38; }

    & > .number { grid-area: number; text-align: end; color: var(--ink-2); font-size: 13px; line-height: 25px; font-variant-numeric: tabular-nums; }
    & > .head { grid-area: head; min-height: 25px; padding-inline-end: 26px; }
    & .title { display: inline; margin-inline-end: 8px; font: 600 16px/25px var(--font-ui); letter-spacing: -.005em; }
    & .title:empty { display: inline-block; min-width: 55%; vertical-align: top; }
    & .title:empty::before { opacity: 1; font-weight: 400; }
    & .role {
      flex: none; padding: 2px 7px; border: 0; border-radius: var(--r-s); background: var(--brass-soft); color: var(--brass); font: 600 11.5px/16px var(--font-ui);
      white-space: nowrap; cursor: pointer; vertical-align: 1px;
    }
    & .role[disabled] { cursor: default; }

    & > .prose { grid-area: prose; position: relative; font: 400 17px/1.45 var(--font-prose); min-height: 1lh; padding-top: 1px; }
    & > .prose[data-empty]::before { content: attr(data-hint); position: absolute; inset: 1px 0 auto; color: var(--ink-3); opacity: 0; pointer-events: none; }
    & > .prose[data-guides][data-empty]::before { overflow: hidden; font: italic 400 14.5px/24px var(--font-prose); text-overflow: ellipsis; white-space: nowrap; opacity: 1; }
    &:is(:hover, :focus-within, .selected, :has(.title:empty)) > .prose[data-empty]::before { opacity: 1; }

    & > .foot { grid-area: foot; display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 14px; min-width: 0; }
    & .slugline { font: 700 13.5px/22px var(--font-script); letter-spacing: .02em; text-transform: uppercase; color: var(--ink-2); min-width: 2ch; }
    & .slugline:empty { position: absolute; inset: auto auto 4px 55px; width: 160px; height: 11px; font-size: 10.5px; line-height: 11px; }
    & .slugline:empty:not([contenteditable]) { display: none; }
    &:is(:hover, :focus-within) .slugline:empty::before { opacity: .9; }
    & .people { color: var(--ink-3); font-size: 12px; line-height: 22px; overflow-wrap: anywhere; }

    & > .figures { grid-area: figures; display: flex; flex-direction: column; align-items: end; width: 84px; height: 44px; color: var(--ink-2); font-size: 12.5px; font-variant-numeric: tabular-nums; }
    & .pages { line-height: 25px; white-space: nowrap; }
    & .marks { display: flex; flex-wrap: wrap; justify-content: end; align-items: center; gap: 3px; min-height: 16px; }
    & .plot {
      width: 15px; height: 15px; border-radius: 3px; color: var(--on-plot); font: 700 9.5px/15px var(--font-ui); text-align: center; text-transform: uppercase;
    }
    & .status { display: inline-flex; align-items: center; gap: 4px; padding: 0 0 0 2px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink-2); font: 500 11.5px/17px var(--font-ui); cursor: pointer; }
    & .status::before { content: ""; width: 9px; height: 9px; border-radius: 50%; border: 1.5px dashed var(--ink-3); }
    & .status[data-status=draft]::before { border-style: solid; background: linear-gradient(90deg, var(--ink-3) 50%, transparent 50%); }
    & .status[data-status=done]::before { border: 0; width: 10px; height: 6px; border-radius: 0; border-inline-start: 2px solid var(--good); border-block-end: 2px solid var(--good); rotate: -45deg; translate: 0 -2px; }
    & .status[data-status=done] { color: var(--good); }
    & .measure { display: flex; align-items: center; gap: 5px; margin-top: 2px; }
    & .length { padding: 0 3px; border-radius: var(--r-s); color: var(--ink-3); font-size: 11.5px; line-height: 17px; white-space: nowrap; opacity: 0; }
    &:is(:hover, :focus-within, .selected) .length { opacity: 1; }
    & .length:focus { opacity: 1; color: var(--ink); outline: 1px solid var(--accent); background: var(--paper); }
    & > .more { position: absolute; top: 13px; right: 98px; }
    & .writing { position: absolute; top: 0; right: 12px; padding: 0 6px 1px; border-radius: 0 0 var(--r-s) var(--r-s); background: var(--who, var(--plot-a)); color: var(--on-plot); font: 600 10px/13px var(--font-ui); }
  }

  :is(beat-card, element-page) {
    & .words, & .cm-editor .cm-content, & .cm-editor .cm-line {
      padding: 0; margin: 0; font: inherit; line-height: inherit; letter-spacing: inherit; color: inherit; caret-color: var(--ink); text-align: start;
      white-space: break-spaces; word-break: break-word; overflow-wrap: anywhere; tab-size: 4; min-height: 0; outline: none; cursor: text;
    }
    & .words { unicode-bidi: plaintext; min-height: 1lh; }
    & .cm-editor { outline: none !important; background: none; font: inherit; }
    & .cm-editor .cm-scroller { overflow: visible; font: inherit; line-height: inherit; }
    & .cm-editor .cm-content { min-height: 1lh; flex: 1 1 0; width: 0; }
  }

  .their-caret {
    position: relative; display: inline; border-inline-start: 2px solid var(--who); margin-inline: -1px; pointer-events: none;
  }
  .their-caret::after {
    content: attr(data-caret); position: absolute; z-index: 2; bottom: calc(100% - 3px); inset-inline-start: -2px; padding: 1px 5px; border-radius: 3px 3px 3px 0; background: var(--who);
    color: var(--on-plot); font: 600 10.5px/14px var(--font-ui); letter-spacing: 0; white-space: nowrap; unicode-bidi: isolate;
  }
  .their-selection { background: color-mix(in oklab, var(--who) 24%, transparent); }
  :is(.their-caret, .their-selection, .writing, .person) { --who: var(--plot-a); }
  :is(.their-caret, .their-selection, .writing, .person)[data-colour=b] { --who: var(--plot-b); }
  :is(.their-caret, .their-selection, .writing, .person)[data-colour=c] { --who: var(--plot-c); }
  :is(.their-caret, .their-selection, .writing, .person)[data-colour=d] { --who: var(--plot-d); }
  :is(.their-caret, .their-selection, .writing, .person)[data-colour=e] { --who: var(--plot-e); }
  :is(.their-caret, .their-selection, .writing, .person)[data-colour=f] { --who: var(--plot-f); }
  beat-card .plot { background: var(--plot-a); }
  beat-card .plot[data-colour=b] { background: var(--plot-b); }
  beat-card .plot[data-colour=c] { background: var(--plot-c); }
  beat-card .plot[data-colour=d] { background: var(--plot-d); }
  beat-card .plot[data-colour=e] { background: var(--plot-e); }
  beat-card .plot[data-colour=f] { background: var(--plot-f); }

  outline-editor .leaves { position: relative; }
  outline-editor .insertion { position: absolute; z-index: 3; inset-inline: 0; height: 3px; margin-top: -1px; border-radius: 2px; background: var(--accent); pointer-events: none; }
  outline-editor .insertion .tip {
    position: absolute; right: 12px; bottom: 6px; padding: 2px 8px; border-radius: var(--r-s); background: var(--accent); color: var(--on-accent); font: 600 12px/18px var(--font-ui);
    white-space: nowrap; font-variant-numeric: tabular-nums;
  }
  outline-editor .carrying { cursor: grabbing; }
  .carried-card {
    position: fixed; z-index: 60; top: 0; left: 0; max-width: 300px; padding: 10px 14px; overflow: hidden; border-radius: var(--r-m); border: 1px solid var(--accent); background: var(--paper);
    color: var(--ink); box-shadow: var(--shadow-2); font: 600 14px/1.3 var(--font-ui); text-overflow: ellipsis; white-space: nowrap; rotate: 1.2deg; pointer-events: none;
  }

  quiet-menu { position: fixed; inset: auto; margin: 0; padding: 0; border: 0; border-radius: var(--r-m); background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); max-height: min(70vh, 460px); overflow-y: auto; }
  quiet-menu .menu { display: grid; min-width: 220px; padding: 4px; }
  quiet-menu .item {
    display: flex; align-items: center; gap: 18px; min-height: 32px; padding: 0 10px; border: 0; border-radius: var(--r-s); background: none; color: var(--ink); font: 500 13.5px/1.2 var(--font-ui);
    text-align: start; cursor: pointer;
  }
  quiet-menu .item:is(:hover, :focus-visible) { background: var(--accent-soft); outline: none; }
  quiet-menu .item .hint { margin-inline-start: auto; color: var(--ink-3); font-size: 12px; }
  quiet-menu .item[data-danger] { color: var(--bad); }
  quiet-menu .item[disabled] { opacity: .5; cursor: default; }
  quiet-menu .item[aria-checked]::before { content: ""; flex: none; width: 10px; height: 6px; margin-inline-end: -8px; rotate: -45deg; translate: 0 -2px; }
  quiet-menu .item[aria-checked=true]::before { border-inline-start: 2px solid var(--accent); border-block-end: 2px solid var(--accent); }
  quiet-menu .item[data-depth="1"] { padding-inline-start: 26px; }
  quiet-menu .item[data-depth="2"] { padding-inline-start: 42px; }

  outline-notices { position: sticky; bottom: 0; z-index: 6; display: block; height: 0; }
  outline-notices .notices { position: absolute; bottom: 18px; inset-inline: 12px; display: grid; justify-items: center; pointer-events: none; }
  outline-notices :is(.notice, .meanwhile, .rejected) { margin-top: 8px; }
  outline-notices .notice {
    display: flex; align-items: center; gap: 8px; max-width: 620px; min-height: 42px; padding: 5px 6px 5px 16px; border-radius: var(--r-m); background: var(--paper); color: var(--ink);
    box-shadow: var(--shadow-2); font-size: 13.5px; pointer-events: auto;
  }
  outline-notices .chosen-bar {
    display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 2px; margin-top: 8px; padding: 6px 8px 6px 16px; border-radius: var(--r-l); background: var(--paper); box-shadow: var(--shadow-2); pointer-events: auto;
    & b { margin-inline-end: 8px; font: 600 13.5px/1.2 var(--font-ui); color: var(--ink); }
    & .button.quiet[data-danger] { color: var(--bad); }
    & .button { flex: none; }
    max-width: 100%; box-sizing: border-box;
    @container (max-width: 560px) { flex-wrap: nowrap; justify-content: start; overflow-x: auto; }
  }
  outline-notices .passing { display: grid; justify-items: center; }
  outline-notices rejected-words { width: min(620px, 100%); pointer-events: auto; }
  outline-notices .rejected { box-shadow: var(--shadow-2); }
  outline-notices meanwhile-notes { width: min(620px, 100%); }
  meanwhile-notes .meanwhile {
    position: relative; display: grid; gap: 8px; max-height: 40vh; padding: 12px 44px 12px 16px; overflow: auto; border-inline-start: 3px solid var(--accent); border-radius: var(--r-m);
    background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); font-size: 13.5px; line-height: 1.5; pointer-events: auto;
  }
  meanwhile-notes p { margin: 0; }
  meanwhile-notes p + p { padding-top: 8px; border-top: 1px solid var(--line); }
  meanwhile-notes .bare { position: absolute; top: 6px; right: 6px; }
  meanwhile-notes .there { padding: 0; border: 0; background: none; color: var(--accent); font: inherit; font-weight: 600; text-decoration: underline; text-underline-offset: 2px; cursor: pointer; }
  meanwhile-notes .ways { display: flex; flex-wrap: wrap; gap: 4px; margin-inline-start: -12px; }
  outline-notices .button.quiet:not(.bare) { color: var(--accent); }

  sign-in-again { position: sticky; bottom: 0; z-index: 7; display: block; height: 0; }
  sign-in-again .sign-in {
    position: absolute; bottom: 0; inset-inline: 12px; max-width: 620px; margin: 0 auto 18px; padding: 12px 16px; border-radius: var(--r-m); border-inline-start: 3px solid var(--brass);
    background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2); font-size: 13.5px;
  }
  sign-in-again p { margin: 0; }
  sign-in-again form { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) auto; align-items: center; gap: 8px 10px; margin-top: 10px; }
  sign-in-again .who { padding: 0; border: 0; background: none; color: var(--ink-2); font: 500 13.5px/1.2 var(--font-ui); text-overflow: ellipsis; outline: none; }
  sign-in-again [type=password] {
    min-width: 0; height: 34px; padding: 0 10px; border: 1px solid var(--edge); border-radius: var(--r-m); background: var(--paper); color: var(--ink); font: 400 14px/1 var(--font-ui);
  }
  sign-in-again [type=password]::placeholder { color: var(--ink-3); }
  sign-in-again [aria-invalid=true] { border-color: var(--bad); }
  sign-in-again form .button { min-height: 34px; }
  sign-in-again .sentence { grid-column: 1 / -1; color: var(--bad); font-weight: 600; }
  sign-in-again .sentence:empty { display: none; }
  sign-in-again .other { grid-column: 1 / -1; justify-self: start; color: var(--ink-2); font-size: 12.5px; }
  sign-in-again .cover {
    width: min(420px, calc(100vw - 32px)); padding: 30px; border: 0; border-radius: var(--r-l); background: var(--paper); color: var(--ink); box-shadow: var(--shadow-1);
    font: 400 14px/1.5 var(--font-ui);
  }
  sign-in-again .cover::backdrop { background: var(--desk); }
  sign-in-again .cover h2 { margin: 0 0 10px; font: 600 23px/1.25 var(--font-prose); letter-spacing: -.01em; }
  sign-in-again .cover p:not(.sentence) { color: var(--ink-2); }
  sign-in-again .cover form { grid-template-columns: 1fr; margin: 20px 0 12px; }
  sign-in-again .cover form .button, sign-in-again .cover > .button { width: 100%; min-height: var(--touch); }
  outline-notices[raised] { bottom: 132px; }

  save-state, presence-bar { display: inline-flex; align-items: center; }
  .save-state { display: inline-flex; align-items: center; gap: 7px; color: var(--ink-2); font-size: 13px; line-height: 1.2; }
  .save-state i { flex: none; width: 8px; height: 8px; border-radius: 50%; background: var(--brass); }
  .save-state[data-shown=saved] { color: var(--good); }
  .save-state[data-shown=saved] i { width: 12px; height: 7px; margin: -4px 1px 0; border-radius: 0; background: none; border-inline-start: 2px solid; border-block-end: 2px solid; rotate: -45deg; }
  .save-state[data-shown=saving] i { background: none; border: 2px solid var(--ink-3); }
  .save-state[data-shown=local] { color: var(--brass); }
  .save-state[data-shown=unsaved] { color: var(--bad); font-weight: 600; }
  .save-state[data-shown=unsaved] i { background: var(--bad); border-radius: 1px; }

  .save-state[data-line=offline], .save-state[data-line=signed-out], .save-state[data-line=ended] { color: var(--brass); }
  .save-state[data-shown=saving][data-late] i { background: var(--brass); border-color: var(--brass); }
  .save-state[data-shown=unsaved][data-shown] { color: var(--bad); }
  .save-state .short { display: none; }

  .presence { display: flex; margin: 0; padding: 0; list-style: none; }
  .presence li + li { margin-inline-start: -4px; }
  .person {
    display: inline-flex; align-items: center; justify-content: center; width: 28px; height: 28px; padding: 0; border-radius: 50%; border: 2px solid var(--paper); background: var(--who); color: var(--on-plot);
    font: 600 11px/1 var(--font-ui);
  }
  button.person { cursor: pointer; }
  .person[data-away] { background: var(--paper-2); border-color: var(--line-2); color: var(--ink-3); }
  .person[data-quiet] { outline: 1.5px dashed var(--ink-2); outline-offset: 1px; }
  .quiet-mark { margin-inline-start: 10px; padding: 3px 9px; border: 1px dashed var(--edge); border-radius: 999px; background: none; color: var(--ink-2); font: 500 12.5px/1.3 var(--font-ui); cursor: pointer; }
  .who-is-here {
    position: fixed; inset: auto; width: min(340px, calc(100vw - 16px)); margin: 0; padding: 10px; border: 1px solid var(--line-2); border-radius: var(--r-m); background: var(--paper); color: var(--ink); box-shadow: var(--shadow-2);
    font: 400 13.5px/1.4 var(--font-ui);
  }
  .who-is-here ul { margin: 0; padding: 0; list-style: none; }
  .who-is-here li { display: flex; align-items: center; gap: 9px; min-height: 36px; padding: 2px 6px; }
  .who-is-here .name { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; font-weight: 500; }
  .who-is-here .doing { flex: none; border: 0; background: none; color: var(--ink-2); font: inherit; }
  .who-is-here button.doing { padding: 3px 6px; border-radius: var(--r-s); color: var(--accent); cursor: pointer; }
  .who-is-here button.doing:hover { background: var(--paper-2); }
  .quiet-switch { display: flex; gap: 10px; align-items: flex-start; margin: 8px 0 0; padding: 10px 6px 4px; border-top: 1px solid var(--line); cursor: pointer; }
  .quiet-switch input { flex: none; width: 16px; height: 16px; margin: 2px 0 0; accent-color: var(--accent); }
  .quiet-switch small { display: block; margin-top: 2px; color: var(--ink-2); font-size: 12.5px; }
  .presence .others { display: inline-flex; align-items: center; padding-inline-start: 10px; color: var(--ink-2); font-size: 12.5px; }

  @container (max-width: 800px) {
    outline-editor .sheet { margin-inline: clamp(8px, 3cqi, 28px); }
  }
  @container (max-width: 560px) {
    filter-bar .chip { min-height: 36px; padding: 0 12px; }
    filter-bar [type=search] { height: var(--touch); font-size: 16px; }
    outline-editor .sheet { margin-inline: 10px; padding-top: 8px; }
    outline-editor .adders { margin-inline-start: 6px; }
    sign-in-again .sign-in form { grid-template-columns: minmax(0, 1fr) auto; }
    sign-in-again .sign-in .who { grid-column: 1 / -1; }
    sign-in-again [type=password], sign-in-again form .button { height: var(--touch); font-size: 16px; }
    outline-notices[raised] { bottom: 186px; }
    outline-editor .first { margin-inline-start: 14px; }
    section.sequence > part-heading { margin-inline: 14px 6px; }
    beat-card { grid-template-columns: auto minmax(0, 1fr); grid-template-areas: "number head" "prose prose" "foot foot" "figures figures"; column-gap: 8px; padding: 10px 10px 8px 14px; }
    beat-card > .number { min-width: 1ch; }
    beat-card > .head { padding-inline-end: 34px; }
    beat-card > .figures { flex-direction: row; flex-wrap: wrap; align-items: center; gap: 4px 12px; width: auto; height: auto; }
    beat-card .pages { line-height: 20px; }
    beat-card .measure { order: 2; margin: 0; }
    beat-card .length { opacity: 1; }
    beat-card .marks { order: 3; margin-inline-start: auto; }
    beat-card > .more { top: 6px; right: 4px; width: 36px; height: 36px; }
    beat-card .slugline:empty { inset: auto auto 8px 168px; width: 70px; height: 20px; line-height: 20px; }
    section.act > part-heading .rule { min-width: 4px; }
  }
  @media (hover: none) {
    outline-editor beat-card > .more, outline-editor part-heading > .more { opacity: .8; }
  }
  @media (pointer: coarse) {
    quiet-menu .item { min-height: var(--touch); }
  }
`;
