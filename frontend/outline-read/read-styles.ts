import {css} from 'lit';

/** How the pages look that are read, on the screen and out of a printer; sizes as in `paper.ts`. */
export const readStyles = css`
  outline-editor[data-view=read] .sheet { display: none; }

  outline-read {
    display: block; padding: 0 0 60px;

    & [data-paper=letter] { --wide: 8.5in; --high: 11in; }
    & [data-paper=a4] { --wide: 210mm; --high: 297mm; }

    & .tools { position: sticky; top: var(--under-filter, 0px); z-index: 4; display: flex; justify-content: flex-end; gap: 6px; height: 0; padding: 10px 18px 0; }
    & .preview-line { display: flex; flex-wrap: wrap; align-items: center; justify-content: center; gap: 6px 14px; margin: 0; padding: 56px 18px 0; color: var(--good); font: 550 14px/1.4 var(--font-ui); }
    & .tape { position: absolute; visibility: hidden; inset: 0 auto auto 0; width: 0; height: 0; overflow: hidden; }
    & .column { width: calc(var(--wide) - 2.5in); }
    & .paper { display: grid; justify-items: center; gap: 22px; padding-top: 24px; }
    & .page:has(.suggested-in) { height: auto; min-height: var(--high); }
    & .page { position: relative; width: var(--wide); height: var(--high); padding: 1in 1in 1in 1.5in; box-sizing: border-box; background: var(--paper); color: var(--ink); box-shadow: var(--shadow-1); content-visibility: auto; contain-intrinsic-size: var(--wide) var(--high); overflow: clip; }
    & .folio { position: absolute; top: 48px; right: 96px; font: 400 14px/20px var(--font-prose); color: var(--ink-2); }

    & :is(.page, .tape) :is(p, [role=heading]) { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; border-radius: var(--r-s); outline-offset: 3px; transition: opacity var(--quick); }
    & .act { font: 600 20px/26px var(--font-prose); text-align: center; text-transform: uppercase; letter-spacing: .06em; }
    & .sequence { font: italic 400 17px/22px var(--font-prose); }
    & .beat { font: 600 16px/22px var(--font-prose); cursor: default; }
    & .beat[aria-current] { background: var(--accent-soft); box-shadow: 0 0 0 4px var(--accent-soft); }
    & .slugline { font: 400 16px/22px var(--font-script); text-transform: uppercase; }
    & .prose { font: 400 16px/22px var(--font-prose); hyphens: manual; }
    & [data-out] { opacity: .3; }
    & .beat { position: relative; }
    & .said-badge { position: absolute; left: -62px; top: 1px; }

    & .title-page { display: flex; flex-direction: column; align-items: center; padding-top: 330px; text-align: center; }
    & .story-title { font: 600 30px/38px var(--font-prose); text-transform: uppercase; letter-spacing: .05em; }
    & .title-page .logline { max-width: 430px; margin-top: 26px; font: italic 400 17px/25px var(--font-prose); }
    & .title-page .facts { margin-top: 40px; font: 400 14px/20px var(--font-prose); color: var(--ink-2); }

    & .paper:fullscreen { height: 100%; overflow: auto; background: var(--desk); align-content: start; padding-bottom: 24px; box-sizing: border-box; }
  }

  @container (max-width: 860px) {
    outline-read .page { width: calc(100% - 16px); height: auto; contain-intrinsic-size: none 600px; min-height: 120px; padding: 40px 22px 30px; }
    outline-read .said-badge { position: static; margin-inline-start: 8px; }
    outline-read .folio { top: 12px; right: 16px; }
    outline-read .title-page { padding-top: 90px; min-height: 320px; }
    outline-read .paper { grid-template-columns: minmax(0, 1fr); gap: 10px; }
    outline-read .preview-line { padding-top: 10px; }
    outline-read .tools { height: auto; padding-bottom: 0; position: static; }
  }

  @page letter { size: 8.5in 11in; margin: 0; }
  @page a4 { size: 210mm 297mm; margin: 0; }
  @media print {
    html:has(outline-read), html:has(outline-read) :is(body, #outlet, .editor-page, [data-scroll], outline-place, outline-editor) { display: block; position: static; width: auto; height: auto; min-height: 0; overflow: visible; background: #FFF; container-type: normal; }
    html:has(outline-read) { color-scheme: light !important; }
    html:has(outline-read) :is(.rail, .panel, top-bar, editor-bar, .top-bar, .scrim, outline-notices, filter-bar, .away, .tools, .preview-line, .tape, .skip, .said-badge, .comment-offer, vaadin-notification-container) { display: none !important; }
    outline-read { padding: 0; }
    outline-read .paper { display: block; padding: 0; }
    html:has(outline-read .paper[data-paper=letter]) body { page: letter; }
    html:has(outline-read .paper[data-paper=a4]) body { page: a4; }
    outline-read .page { width: var(--wide); height: var(--high); box-shadow: none; break-after: page; break-inside: avoid; content-visibility: visible; }
    outline-read .page:last-child { break-after: auto; }
    outline-read [data-out] { opacity: 1; }
    outline-read .page:has(.suggested-in) { height: var(--high); }
    outline-read .quoted { background: none; box-shadow: none; }
    outline-read .beat[aria-current] { background: none; box-shadow: none; }
  }
`;
