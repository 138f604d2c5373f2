/** Everything that the palette finds in an outline that is open. */
import type {Bench} from '../outline-editor/bench.ts';
import {written} from '../outline-editor/filter.ts';
import {pagesOf, paging} from '../outline-editor/paging.ts';
import {nameOf} from '../outline-editor/places.ts';
import {STATUSES} from '../outline-editor/statuses.ts';
import {below, title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {CAST, PLACES, PLOTLINES, SHELF, STORY} from '../sync/wire.ts';
import type {Find} from './finds.ts';

/** What the palette does in the outline besides what a bench can. */
export interface Ways {
  readonly outline: string;
  reveal(id: string): void;
  /** To a view in which the caret can be put into a beat. */
  toCards(): Promise<void>;
}

export function offers(bench: Bench, ways: Ways): Find[] {
  const {desk, selection} = bench;
  const beat = desk.node(selection.id);
  return [
    ...(beat && desk.mayWrite ? ofBeat(bench, ways, beat) : []),
    ...looks(bench),
    ...(desk.mayWrite ? additions(bench, ways) : []),
    ...page(ways),
    ...places(bench, ways),
    ...elements(bench, ways),
  ];
}

/** What can be done to the beat that is selected. */
function ofBeat({writer, chosen, desk}: Bench, {toCards}: Ways, beat: OutlineNode): Find[] {
  const {id} = beat;
  const load = chosen.with(beat);
  const what = load.length > 1 ? `${load.length} beats` : `beat ${beat.number}`;
  const on = (root: string, relation: 'plotline' | 'character' | 'location', also: string) =>
    desk.children(root).map((each) => command(`Put ${what} on ${nameOf(each)}, or take it off`, () => writer.toggleAll(load, relation, each.id), {also}));
  return [
    command(`New beat below beat ${beat.number}`, () => void toCards().then(() => writer.newBeatBelow(id)), {hint: 'Enter'}),
    command(`Move beat ${beat.number} up`, () => writer.step(id, -1), {hint: 'Alt ↑'}),
    command(`Move beat ${beat.number} down`, () => writer.step(id, 1), {hint: 'Alt ↓'}),
    command(`Move beat ${beat.number} to the act before`, () => writer.toAct(id, -1), {hint: 'Alt Shift ←'}),
    command(`Move beat ${beat.number} to the next act`, () => writer.toAct(id, 1), {hint: 'Alt Shift →'}),
    command(`Join beat ${beat.number} with the beat above`, () => void toCards().then(() => writer.join(id))),
    ...['', ...STATUSES].map((status) => command(`Status of ${what}: ${status || 'none'}`, () => writer.setAll(load, 'status', status))),
    command(`Put ${what} into the bin`, () => writer.remove(load), {hint: 'Del', also: 'remove delete'}),
    ...on(PLOTLINES, 'plotline', 'plotline tag'),
    ...on(CAST, 'character', 'character tag'),
    ...on(PLACES, 'location', 'location place tag'),
  ];
}

function looks(bench: Bench): Find[] {
  const {surface, writer, desk, selection} = bench;
  const view = (word: string, also: string) => command(`${word.charAt(0).toUpperCase()}${word.slice(1)}`, () => dispatchEvent(new CustomEvent('view-chosen-here', {detail: word})), {also: `view ${also}`, stays: true});
  return [
    view('outline', 'list'),
    view('board', 'cards columns'),
    view('map', 'timeline tension length'),
    view('grid', 'table spreadsheet plotlines characters'),
    view('read', 'pages print'),
    ...(desk.mayComment ? [command('Comment', () => bench.comment(desk.isLiving(selection.id) ? selection.id : STORY), {hint: 'C', also: 'say note thread beat'})] : []),
    ...(desk.mayDecide ? [command(desk.suggests ? 'Edit again' : 'Suggest instead of edit', () => dispatchEvent(new Event('suggesting-asked')), {hint: 'S', also: 'suggestions mode propose', stays: true})] : []),
    command('Filter', () => surface.openFilter(), {hint: 'F', also: 'find search look for', stays: true}),
    ...(desk.mayEdit ? [command('Find and replace', () => dispatchEvent(new CustomEvent('replace-asked', {detail: ''})), {hint: 'Ctrl H', also: 'words rename'})] : []),
    ...(desk.mayWrite ? [command('Undo', () => writer.undo(), {hint: 'Ctrl Z', also: 'take back'}), command('Redo', () => writer.redo(), {hint: 'Ctrl Shift Z', also: 'do again'})] : []),
  ];
}

function additions({writer, desk}: Bench, {toCards}: Ways): Find[] {
  const endOf = (parent: string) => ({parent, after: desk.childIds(parent).at(-1) ?? null});
  const lastAct = () => desk.children(STORY).filter(({kind}) => kind === 'act').at(-1)?.id ?? STORY;
  const add = (name: string, act: () => void) => command(name, () => void toCards().then(act), {also: 'add'});
  return [
    add('New beat at the end', () => void writer.go(writer.newBeatIn(writer.lastHome(STORY)), 'title')),
    add('New beat on the shelf', () => void writer.go(writer.newBeatIn(SHELF), 'title')),
    add('New sequence at the end', () => writer.newPart('sequence', endOf(lastAct()))),
    add('New act', () => writer.newPart('act', endOf(STORY))),
  ];
}

/** What the page's own buttons do. */
const BUTTONS: readonly (readonly [name: string, selector: string, also: string])[] = [
  ['Keyboard', '.keys-button', 'shortcuts keys help'],
  ['Beat sheet and cast', '[data-toggles=rail]', 'left side structure'],
  ['Comments', '[data-opens-comments]', 'threads notes discussion'],
  ['Inbox', '.inbox-bell > button', 'bell unread mentions waiting'],
  ['Rounds of notes', 'comments-side .rounds .button', 'memo studio network dispositions'],
  ['Details of the beat', '[data-toggles=panel]', 'right side panel'],
  ['Share', '.share-button', 'invite people members'],
  ['Home', '.home', 'all outlines'],
];

function page({outline}: Ways): Find[] {
  const pressed = BUTTONS.flatMap(([name, selector, also]) => {
    const button = document.querySelector<HTMLElement>(selector);
    return button ? [command(name, () => button.click(), {also})] : [];
  });
  const exported = (name: string, word: string) => command(`Export as ${name}`, () => follow(`/outline/${outline}/export/${word}`, true), {also: 'download save file', stays: true});
  return [...pressed, exported('Fountain', 'fountain'), exported('Markdown', 'markdown')];
}

/** As a click on a link does. */
export function follow(address: string, downloads = false) {
  const link = document.createElement('a');
  link.href = address;
  link.toggleAttribute('download', downloads);
  link.toggleAttribute('router-ignore', downloads);
  document.body.append(link);
  link.click();
  link.remove();
}

function places({desk}: Bench, {reveal}: Ways): Find[] {
  const pages = paging(desk);
  return [STORY, SHELF].flatMap((root) =>
    [...below(desk, root)].map((node): Find => {
      const place = pages.get(node.id);
      const name = node.kind === 'beat' ? `${node.number} · ${title(node) || 'Untitled'}` : nameOf(node);
      return {kind: node.kind as 'beat' | 'act' | 'sequence', name, hint: place ? pagesOf(place) : 'shelf', also: node.fields.slugline, run: () => reveal(node.id)};
    }),
  );
}

/** Each has a page of its own; its beats can be looked for. */
function elements({desk}: Bench, {reveal}: Ways): Find[] {
  return [PLOTLINES, CAST, PLACES].flatMap((root) =>
    desk.children(root).flatMap((node): Find[] => {
      const kind = node.kind as 'plotline' | 'character' | 'location';
      const look = () => dispatchEvent(new CustomEvent('filter-chosen-here', {detail: written([{kind, value: node.id}])}));
      return [
        {kind, name: nameOf(node), hint: 'its page', also: node.fields.actor, run: () => reveal(node.id)},
        command(`Only the beats with ${nameOf(node)}`, look, {also: `filter ${kind}`, stays: true}),
      ];
    }),
  );
}

function command(name: string, run: () => void, more: Pick<Find, 'hint' | 'also' | 'stays'> = {}): Find {
  return {kind: 'command', name, run, ...more};
}
