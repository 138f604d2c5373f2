import {css} from 'lit';

/** How suggestions look in the outline: what would go is struck through, what would come is green. */
export const suggestStyles = css`
  .suggested-out { background: var(--bad-soft); color: var(--bad); text-decoration: line-through; border-radius: 2px; }
  .suggested-in { border-radius: 2px; background: var(--good-soft); color: var(--good); white-space: pre-wrap; cursor: pointer; }
  .suggested-in::after { content: attr(data-insert); }
  .suggested-out.chosen { box-shadow: inset 0 -2px var(--bad); }
  .suggested-in.chosen { box-shadow: inset 0 -2px var(--good); }
  :is(beat-card, element-page) .prose[data-empty]:has(.suggested-in)::before { content: none; }

  .suggestions { display: flex; flex-wrap: wrap; gap: 4px; min-width: 0; margin-top: 6px; }
  .suggestion {
    max-width: 100%; min-height: 22px; padding: 2px 8px; border: 1px dashed var(--good); border-radius: var(--r-s); background: var(--good-soft); color: var(--ink-2); font: 500 12.5px/1.35 var(--font-ui);
    text-align: start; overflow-wrap: anywhere; cursor: pointer;
  }
  .suggestion:hover { border-style: solid; }
  :is(.suggestion, comment-thread .proposal) del { background: var(--bad-soft); color: var(--bad); }
  :is(.suggestion, comment-thread .proposal) ins { color: var(--good); text-decoration: none; font-weight: 600; }

  .ghosts { display: grid; gap: 6px; min-width: 0; margin-top: 8px; }
  .ghosts[data-above] { margin: 0 0 8px; }
  :is(.suggested-ghost, suggested-beat) {
    display: grid; gap: 2px; width: 100%; box-sizing: border-box; padding: 8px 12px; border: 1px dashed var(--good); border-radius: var(--r-m); background: var(--good-soft); color: var(--ink); text-align: start; cursor: pointer;
  }
  suggested-beat { cursor: default; }
  suggested-beat > .suggestion { justify-self: start; margin-bottom: 2px; background: none; border-color: transparent; padding-inline: 0; color: var(--good); }
  .ghost-title { font: 600 15px/22px var(--font-ui); overflow-wrap: anywhere; }
  .ghost-prose { font: 400 16px/1.42 var(--font-prose); white-space: pre-wrap; overflow-wrap: anywhere; }
  suggested-beat :is(input, textarea) { display: block; width: 100%; box-sizing: border-box; margin: 0; padding: 0; border: 0; border-radius: 0; background: none; color: inherit; resize: none; field-sizing: content; user-select: text; }
  suggested-beat input.ghost-title { min-width: 0; }
  suggested-beat :is(input, textarea)::placeholder { color: var(--ink-3); opacity: 1; }
  suggested-beat :is(input, textarea):focus-visible { outline: none; box-shadow: 0 2px var(--accent); }
  .suggested-line { position: relative; padding: 4px 8px 2px; border: 0; border-top: 2px dashed var(--good); background: none; color: var(--good); font: 500 12.5px/1.35 var(--font-ui); text-align: start; overflow-wrap: anywhere; cursor: pointer; }
  .suggested-line:hover { background: var(--good-soft); }

  beat-card > .suggestions { grid-row: 9; grid-column: 2 / -1; }
  beat-card > .ghosts { grid-row: 10; grid-column: 2 / -1; }
  beat-card:has(> .ghosts[data-above]) { grid-template-areas: "above above above" "number head figures" ". prose figures" ". foot figures"; grid-template-rows: auto auto auto 1fr; }
  beat-card > .ghosts[data-above] { grid-row: auto; grid-area: above; }
  beat-card > .head > .suggestion { vertical-align: 2px; }
  beat-card[data-suggested=remove] > :is(.number, .head, .prose, .foot, .figures) { opacity: .62; }
  beat-card[data-suggested=remove] .title, part-heading[data-suggested=remove] [data-line=name] { text-decoration: line-through; text-decoration-color: var(--bad); text-decoration-thickness: 2px; }
  outline-editor section.shelf[data-empty]:has(> part-heading[data-suggested]) { display: block; }
  part-heading[data-suggested] { flex-wrap: wrap; }
  part-heading > :is(.suggestions, .ghosts) { flex: 1 0 100%; margin: 0 0 6px; text-transform: none; letter-spacing: 0; }
  part-heading > .suggestions { order: 4; }
  part-heading > .ghosts { order: 5; }
  part-heading > .ghosts[data-above] { order: -1; }

  outline-editor[data-view=board] {
    & section:not(section section) > part-heading[data-suggested] { position: relative; top: auto; }
    & beat-card > :is(.suggestions, .ghosts) { grid-column: 1 / -1; }
    & beat-card > .head > .suggestion { order: -1; }
    & beat-card:has(> .ghosts[data-above]) { grid-template-areas: "above" "head" "prose" "foot" "figures"; grid-template-rows: none; }
    & .ghost-title { font-size: 14px; line-height: 20px; }
    & .ghost-prose { font-size: 14.5px; }

    /* from afar there is only a mark that something is suggested */
    &:is([data-distance=wall], [data-distance=board]) {
      & :is(beat-card:not(.over-others), part-heading) :is(.suggestion, .suggestions, .ghosts) { display: none; }
      & beat-card[data-suggested]::after { content: ""; position: absolute; inset: 3px 3px auto auto; width: 7px; height: 7px; border-radius: 50%; background: var(--good); }
      & part-heading[data-suggested] .name::after { content: ""; display: inline-block; width: 7px; height: 7px; margin-inline-start: 6px; border-radius: 50%; background: var(--good); }
      & beat-card[data-suggested=remove]::after { background: var(--bad); }
    }
    &[data-distance=wall] beat-card:not(.over-others):has(> .ghosts[data-above]) { grid-template-areas: "number head figures"; }
  }

  @container (max-width: 560px) {
    beat-card > :is(.suggestions, .ghosts) { grid-column: 1 / -1; }
    beat-card:has(> .ghosts[data-above]) { grid-template-areas: "above above" "number head" "prose prose" "foot foot" "figures figures"; grid-template-rows: none; }
    suggested-beat :is(input, textarea) { font-size: 16px; }
  }
  @media (pointer: coarse) {
    :is(beat-card, part-heading) :is(.suggestion, .suggested-line) { min-height: 36px; }
  }
  beat-card:has(> :is(.suggestions, .ghosts)) .slugline:empty:not(:focus) { visibility: hidden; }
  .suggested-new { background: var(--good-soft); color: var(--good); border-radius: 2px; }
  .suggested-gone::after { content: attr(data-gone); background: var(--bad-soft); color: var(--bad); text-decoration: line-through; white-space: pre-wrap; }

  @media print {
    :is(beat-card, part-heading) :is(.suggestion, .suggestions, .ghosts), .suggested-in { display: none; }
    .suggested-out { background: none; color: inherit; text-decoration: none; }
  }
`;
