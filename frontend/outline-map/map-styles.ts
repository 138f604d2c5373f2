import {css} from 'lit';
import {colourOf} from '../part/colour-styles.ts';

/** How the map looks. The names stay at the left and the pages at the top, wherever one has scrolled to. */
export const mapStyles = css`
  outline-editor[data-view=map] {
    width: max-content; min-width: 100%;
    & .sheet { display: none; }
  }

  outline-map {
    --names: 132px;
    display: block; padding-bottom: 90px; user-select: none;

    & .rows { display: grid; width: calc(var(--names) + var(--time) + 24px); min-width: 100cqi; }
    & .row { display: grid; grid-template-columns: var(--names) var(--time); align-items: center; border-bottom: 1px solid var(--line); }
    & .name {
      position: sticky; left: 0; z-index: 3; display: flex; align-items: center; align-self: stretch; padding: 4px 10px 4px 20px; background: var(--desk); color: var(--ink-2);
      font-weight: 600; font-size: 12.5px; overflow-wrap: anywhere; box-sizing: border-box;
    }
    & .time { position: relative; height: 34px; }

    & .pages { position: sticky; top: var(--under-filter, 0px); z-index: 4; background: var(--desk); }
    & .pages .time { height: 42px; }
    & .figure { position: absolute; bottom: 9px; translate: -50% 0; color: var(--ink-2); font-size: 12px; font-variant-numeric: tabular-nums; }
    & .figure[data-first] { translate: 0 0; }
    & .aim { position: absolute; bottom: 0; height: 9px; border-left: 2px solid var(--brass); }

    & .part { position: absolute; top: 4px; bottom: 4px; padding: 0 8px; border: 1px solid var(--edge); border-radius: var(--r-s); background: var(--line); font: 600 12px/24px var(--font-ui); white-space: nowrap; overflow: clip; box-sizing: border-box; }
    & :is(.part, .block) .label { position: sticky; left: calc(var(--names) + 8px); display: inline-block; max-width: 100%; overflow: hidden; text-overflow: ellipsis; vertical-align: top; }
    & .sequences .part { border-color: var(--line-2); background: none; color: var(--ink-2); font-weight: 500; }

    & .targets .time { margin: 5px 0 3px; }
    & .role { position: absolute; translate: -50% 0; height: 24px; padding: 0 2px; border: 0; border-radius: var(--r-s); background: none; color: var(--brass); font: 600 11.5px/24px var(--font-ui); white-space: nowrap; cursor: pointer; }
    & .role[data-state=missing] { color: var(--bad); }
    & .role:hover:not(:disabled) { background: var(--accent-soft); color: var(--accent); }
    & .role:disabled { cursor: default; }
    & .bands { position: absolute; inset: auto 0 0; height: 8px; }
    & .band { position: absolute; bottom: 2px; height: 3px; border-radius: 2px; background: var(--brass); opacity: .28; }
    & .band[data-state=missing] { background: var(--bad); }
    & .ideal { position: absolute; bottom: 0; height: 7px; border-left: 1px solid var(--brass); }

    & .beats .time { height: 58px; }
    & .block {
      --of: var(--edge);
      position: absolute; top: 6px; bottom: 6px; min-width: 3px; border: 1px solid var(--of); border-radius: var(--r-s); background: color-mix(in oklab, var(--of) 15%, var(--paper)); background-clip: padding-box;
      box-shadow: 1px 0 0 var(--desk), -1px 0 0 var(--desk); box-sizing: border-box; cursor: pointer; overflow: clip; outline-offset: 1px; scroll-margin-inline: calc(var(--names) + 12px) 24px;
    }
    ${colourOf}
    & .block .label { padding: 0 6px; color: var(--ink); font: 600 11.5px/44px var(--font-ui); white-space: nowrap; box-sizing: border-box; pointer-events: none; }
    & .block[aria-selected=true] { border-width: 2px; background: color-mix(in oklab, var(--of) 28%, var(--paper)); z-index: 1; }
    & .block[data-out] { opacity: .3; }
    & .block .edge { position: absolute; inset: 0 0 0 auto; width: min(9px, 40%); cursor: ew-resize; touch-action: none; }
    & .block .edge:hover { background: var(--of); opacity: .45; }
    & .block .spoken { position: absolute; top: 4px; right: 5px; width: 8px; height: 7px; border-radius: 2px 2px 2px 0; background: var(--brass); pointer-events: none; }
    & .block .peer { position: absolute; top: 3px; left: 3px; width: 7px; height: 7px; border-radius: 50%; background: var(--of); pointer-events: none; }
    & .crowd { position: absolute; inset: 6px 0; width: 100%; height: 46px; cursor: pointer; }
    & .crowd path { fill: color-mix(in oklab, var(--of) 45%, var(--paper)); }
    & .crowd path[data-colour=""] { --of: var(--edge); }
    & .crowd path[data-out] { opacity: .3; }
    & .tip { position: absolute; top: -24px; translate: -50% 0; z-index: 5; padding: 3px 8px; border-radius: var(--r-s); background: var(--ink); color: var(--paper); font: 600 12px/18px var(--font-ui); white-space: nowrap; pointer-events: none; }

    & .tension .time { height: 168px; }
    & .tension .name { position: sticky; }
    & .tension .ends { position: absolute; inset: 20px 8px 20px auto; display: flex; flex-direction: column; justify-content: space-between; color: var(--ink-3); font-weight: 400; font-size: 11px; line-height: 0; text-align: end; }
    & .tension svg, & .points { position: absolute; top: 20px; left: 0; width: 100%; height: 128px; overflow: visible; }
    & polyline { fill: none; stroke: var(--accent); stroke-width: 2; stroke-linejoin: round; vector-effect: non-scaling-stroke; }
    & .point { position: absolute; width: 24px; height: 24px; margin: -12px; border-radius: 50%; cursor: ns-resize; touch-action: none; }
    & .point::before { content: ""; position: absolute; inset: 7px; border: 2px solid var(--accent); border-radius: 50%; background: var(--paper); }
    & .point[data-unsaid]::before { inset: 8px; border-style: dashed; border-width: 1px; border-color: var(--edge); background: var(--desk); }
    & .point:is(:hover, :focus-visible)::before { background: var(--accent); border-style: solid; border-color: var(--accent); }
    & .point[data-out] { opacity: .3; }
    & .point[aria-readonly] { cursor: default; }

    & .lane .time { height: 22px; cursor: pointer; }
    & .lane.plotline .time { height: 36px; }
    & .lane svg { position: absolute; inset: 8px 0; width: 100%; height: 6px; overflow: visible; }
    & .lane.plotline svg { inset: 6px 0; height: 24px; }
    & .lane path { fill: var(--line-2); stroke: var(--desk); stroke-width: 2; vector-effect: non-scaling-stroke; }
    & .lane.plotline path { fill: color-mix(in oklab, var(--of) 34%, var(--paper)); }
    & .filters { padding: 2px 6px; margin: 0 -6px; border: 0; border-radius: var(--r-s); background: none; color: inherit; font: inherit; text-align: start; cursor: pointer; overflow-wrap: anywhere; }
    & .filters:is(:hover, [aria-pressed=true]) { background: var(--accent-soft); color: var(--accent); }

    & .nothing { margin: 18vh auto 0; width: 100cqi; text-align: center; color: var(--ink-2); }
  }

  outline-map .zoom {
    position: sticky; z-index: 5; bottom: 16px; left: calc(100cqi - 202px); display: flex; align-items: center; gap: 10px; width: 170px; height: 36px; margin-top: 24px; padding: 0 14px; box-sizing: border-box;
    border-radius: 999px; background: var(--paper); color: var(--ink-2); box-shadow: var(--shadow-2); font: 500 12.5px/1 var(--font-ui);
    & label { display: flex; }
    & input { width: 84px; margin: 0; accent-color: var(--accent); cursor: pointer; }
    & output { font-variant-numeric: tabular-nums; }
  }

  @container (max-width: 560px) {
    outline-map { --names: 92px; }
    outline-map .name { padding-left: 10px; font-size: 11.5px; }
    outline-map .zoom { bottom: 12px; }
    outline-map .zoom input { height: var(--touch); }
  }
`;
