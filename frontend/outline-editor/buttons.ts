/** What the buttons among the words do, by their `data-do`. */
import {askForThread} from '../outline-comments/asking.ts';
import {STORY} from '../sync/wire.ts';
import type {BeatCard} from './beat-card.ts';
import type {Bench} from './bench.ts';
import {expected, placeFor} from './expected.ts';
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
  'add-below': ({writer}, {after}) => writer.newBeatBelow(after!),
  'add-sequence': (bench) => bench.writer.newPart('sequence', endOf(bench, lastAct(bench))),
  'add-act': (bench) => bench.writer.newPart('act', endOf(bench, STORY)),
  comments: ({remarks}, {about}) => remarks.askFor(about!),
  ghost: (bench, {role}) => fillRole(bench, role!),
  thread: ({desk}, {thread}) => askForThread(desk.branch, thread!),
};

/** A beat for a role that has none, where it is looked for. */
export function fillRole(bench: Bench, role: string) {
  const {desk, writer, leaves, surface} = bench;
  for (const [part, ghosts] of expected(desk, surface.sheet().laid, leaves.paging)) {
    const ghost = ghosts.find((each) => each.role === role);
    if (!ghost) continue;
    const place = placeFor(desk, part, ghost.page, leaves.paging) ?? endOf(bench, writer.lastHome(part));
    return void writer.go(writer.newBeatAt(place, {role}), 'title');
  }
}

function lastAct({desk}: Bench): string {
  return desk.children(STORY).filter(({kind}) => kind === 'act').at(-1)?.id ?? STORY;
}

function endOf({desk}: Bench, parent: string): Slot {
  return {parent, after: desk.childIds(parent).at(-1) ?? null};
}
