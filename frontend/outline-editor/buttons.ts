/** What the buttons among the words do, by their `data-do`. */
import {STORY} from '../sync/wire.ts';
import type {BeatCard} from './beat-card.ts';
import type {Bench} from './bench.ts';
import {placeFor} from './expected.ts';
import type {PartHeading} from './part-heading.ts';
import type {Slot} from './places.ts';
import type {Choice} from './quiet-menu.ts';

export function press(button: HTMLElement, bench: Bench) {
  const act = ACTS[button.dataset.do!];
  if (act) return act(bench, button.dataset);
  const {choices, surface} = bench;
  const menu = (label: string, of: Choice[]) => void surface.menu.open(button, label, of);
  const heading = button.closest<PartHeading>('part-heading');
  if (heading) return menu(`More for ${heading.node.kind}`, choices.ofPart(heading.node));
  const {node} = button.closest<BeatCard>('beat-card')!;
  if (button.dataset.do === 'role') menu('Role', choices.roleChoices(node));
  else if (button.dataset.do === 'status') menu('Status', choices.statusChoices(node));
  else menu(`Beat ${node.number}`, choices.ofBeat(node));
}

const ACTS: Readonly<Record<string, (bench: Bench, data: DOMStringMap) => void>> = {
  'add-beat': ({writer}) => void writer.go(writer.newBeatIn(writer.lastHome(STORY)), 'title'),
  'add-here': ({writer}, {part}) => void writer.go(writer.newBeatIn(writer.lastHome(part!)), 'title'),
  'add-sequence': (bench) => bench.writer.newPart('sequence', endOf(bench, lastAct(bench))),
  'add-act': (bench) => bench.writer.newPart('act', endOf(bench, STORY)),
  ghost: (bench, data) => fillRole(bench, data),
};

/** A beat for a role that has none, where it is looked for. */
function fillRole(bench: Bench, {part, page, role}: DOMStringMap) {
  const {desk, writer, leaves} = bench;
  const place = placeFor(desk, part!, Number(page), leaves.paging) ?? endOf(bench, writer.lastHome(part!));
  void writer.go(writer.newBeatAt(place, {role: role!}), 'title');
}

function lastAct({desk}: Bench): string {
  return desk.children(STORY).filter(({kind}) => kind === 'act').at(-1)?.id ?? STORY;
}

function endOf({desk}: Bench, parent: string): Slot {
  return {parent, after: desk.childIds(parent).at(-1) ?? null};
}
