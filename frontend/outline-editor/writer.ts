import {written} from '../outline-grid/fill.ts';
import type {Announcing} from '../outline-suggest/announcing.ts';
import {enterSuggested} from '../outline-suggest/suggested-beat.ts';
import type {Desk} from '../sync/desk.ts';
import {PLOTLINES, SHELF, STORY} from '../sync/wire.ts';
import type {Field, Relation, SimpleOp} from '../sync/wire.ts';
import {beats, below, links, prose, title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import type {Leaves} from './leaves.ts';
import type {OneLine} from './one-line.ts';
import {putCaret} from './one-line.ts';
import {actOf, homeOf, nameOf, onShelf, same, slotOf, slots, staying, told, whatIs} from './places.ts';
import type {Load, Slot} from './places.ts';
import type {Entry, ProseEditor} from './prose-editor.ts';

export type Part = 'title' | 'prose' | 'slugline' | 'card';

/**
 * What the writer at this screen can do to the outline. Keys, menus and drags all come here, so each thing happens in one way, is said aloud in one way,
 * and leaves the caret where a writer expects it.
 */
export class Writer {
  constructor(
    private readonly desk: Desk,
    private readonly leaves: Leaves,
    private readonly lines: OneLine,
    private readonly editor: ProseEditor,
    private readonly notices: Announcing,
    /** Called before the hand goes to a part of a beat: it has to be seen. */
    private readonly comeNear: (id: string, part: Part) => void,
  ) {}

  get mayWrite() {
    return this.desk.mayWrite;
  }

  // ---- where the hand is

  /** Puts the caret into a part of a node; waits for an element that is only just coming. */
  async go(id: string, part: Part, entry: Entry = 'end') {
    const card = this.leaves.card(id);
    if (!card) return this.goToName(id);
    card.draw();
    await card.updateComplete;
    this.comeNear(id, part);
    if (part === 'prose' && this.mayWrite) this.editor.open(card, entry);
    else if (part === 'card' || part === 'prose') card.focus();
    else this.intoLine(card.line(part), entry);
  }

  private async goToName(id: string) {
    const heading = this.leaves.part(id)?.heading;
    if (!heading) return this.goToSuggested(id);
    await heading.updateComplete;
    heading.name.focus();
    getSelection()?.selectAllChildren(heading.name);
    heading.scrollIntoView({block: 'nearest'});
  }

  /** What is only suggested stands among the others once those are told of it. */
  private async goToSuggested(id: string) {
    await new Promise(requestAnimationFrame);
    this.comeNear(id, 'prose');
    if (!enterSuggested(document, id)) requestAnimationFrame(() => enterSuggested(document, id));
  }

  private intoLine(line: HTMLElement, entry: Entry) {
    line.focus();
    const length = line.textContent!.length;
    putCaret(line, entry === 'start' ? 0 : typeof entry === 'number' ? Math.min(entry, length) : length);
  }

  /** The beats above and below in reading order; those on the shelf among themselves. */
  neighbour(id: string, step: 1 | -1): OutlineNode | undefined {
    return this.from(id, step)[0];
  }

  /** The nearest beat above or below that no filter hides. */
  inSight(id: string, step: 1 | -1): OutlineNode | undefined {
    return this.from(id, step).find((beat) => this.leaves.card(beat.id)?.checkVisibility());
  }

  private from(id: string, step: 1 | -1): readonly OutlineNode[] {
    const all = onShelf(this.desk, id) ? beats(this.desk, SHELF) : this.desk.beats();
    const at = all.findIndex((beat) => beat.id === id);
    return step > 0 ? all.slice(at + 1) : all.slice(0, Math.max(0, at)).reverse();
  }

  /** Before anything is done: half-typed lines go in first, and what was offered to be taken back is not the last act any more. */
  private begins() {
    this.lines.flush();
    this.notices.overtaken();
  }

  // ---- new ones

  newBeatBelow(id: string) {
    this.begins();
    void this.go(this.desk.addBeat(id), 'title');
  }

  newBeatIn(parent: string, fields: Partial<Record<Field, string>> = {}): string {
    return this.newBeatAt({parent, after: this.desk.childIds(parent).at(-1) ?? null}, fields);
  }

  newBeatAt({parent, after}: Slot, fields: Partial<Record<Field, string>> = {}): string {
    this.begins();
    return this.desk.addBeat({parent, after}, fields);
  }

  /** Where a beat added at the end of `part` goes: into what stands last in it, and what stands last in that. */
  lastHome(part: string): string {
    let home = part;
    for (let next = this.desk.children(home).at(-1); next && next.kind !== 'beat'; next = this.desk.children(home).at(-1)) home = next.id;
    return home;
  }

  /** The first beat of an act or a sequence, a new one if it has none. */
  beginning(parent: string): string {
    for (const node of below(this.desk, parent)) if (node.kind === 'beat') return node.id;
    return this.newBeatIn(parent);
  }

  newPart(kind: 'act' | 'sequence', after: Slot) {
    this.begins();
    const add = kind === 'act' ? this.desk.addAct.bind(this.desk) : this.desk.addSequence.bind(this.desk);
    void this.go(add({parent: after.parent, after: after.after}, kind === 'act' ? this.nextActName() : 'New sequence'), 'title');
  }

  private nextActName(): string {
    const acts = this.desk.children(STORY).filter((node) => node.kind === 'act');
    const words = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'];
    return `Act ${words[acts.length] ?? acts.length + 1}`;
  }

  // ---- splitting and joining

  async split(id: string, at: number) {
    this.begins();
    const made = await this.desk.split(id, at);
    if (!made) return;
    this.notices.speak(`Split. The rest is beat ${this.desk.node(made)?.number ?? ''} now`);
    await this.go(made, 'prose', 'start');
  }

  /** Adds a beat to the one above; the caret stands where they meet. */
  async join(id: string) {
    const above = this.neighbour(id, -1);
    if (!above) return this.notices.tell('There is no beat above to join this one with.');
    this.begins();
    const meets = prose(above).length;
    if (!(await this.desk.join(id, above.id))) return;
    const seam = meets > 0 && prose(this.desk.node(above.id)!).length > meets ? meets + 1 : meets;
    this.notices.speak(`Joined with beat ${above.number}`);
    await this.go(above.id, 'prose', seam);
  }

  // ---- moving

  /** Those of them that are still there: one move, and one thing to take back, however many they are. */
  move(carried: Load, to: Slot, shown = false) {
    const load = carried.flatMap(({id}) => (this.desk.isLiving(id) ? (this.desk.node(id) ?? []) : []));
    if (!load.length) return;
    if (load.length === 1 && !to.role && same(to, slotOf(this.desk, load[0]))) return this.notices.speak(staying(load));
    this.begins();
    const sentence = told(this.desk, load, to, 'now');
    const where = homeOf(this.desk, to);
    this.leaves.slide(load[0].id, () => this.place(load, to, sentence));
    if (!shown) return this.notices.speak(sentence);
    const moved = load.length > 1 ? `Moved ${whatIs(load)}${where.startsWith('on ') ? ` ${where}` : where && ` to ${where}`}` : `Moved. ${sentence}`;
    this.notices.tell(moved, {label: 'Undo', run: () => this.undo()});
  }

  private place(load: Load, {parent, after, role}: Slot, say: string) {
    const [first] = load;
    const move = () => this.desk.move(load.map(({id}) => id), {parent, after});
    if (!role) return move();
    this.desk.asOne(say, () => {
      if (!same({parent, after}, slotOf(this.desk, first))) move();
      this.desk.setField(first.id, 'role', role);
    });
  }

  /** One place further in the story, or on the shelf; never from one to the other. */
  step(id: string, step: 1 | -1) {
    const node = this.desk.node(id)!;
    const all = slots(this.desk, [node]).filter(({parent}) => onShelf(this.desk, parent) === onShelf(this.desk, id));
    const at = all.findIndex((slot) => same(slot, slotOf(this.desk, node)));
    const to = all[at + step];
    if (to) this.move([node], to);
    else this.notices.speak(step < 0 ? 'Already first' : 'Already last');
  }

  /** To the end of the act before, or the beginning of the one after. */
  toAct(id: string, step: 1 | -1) {
    const node = this.desk.node(id)!;
    const acts = this.desk.children(STORY).filter((each) => each.kind === 'act');
    const to = acts[acts.findIndex((act) => act.id === actOf(this.desk, node.parent)?.id) + step];
    if (!to || node.kind === 'act') return this.notices.speak(step < 0 ? 'There is no act before' : 'There is no act after');
    this.move([node], {parent: to.id, after: step < 0 ? (this.desk.childIds(to.id).at(-1) ?? null) : null});
  }

  // ---- taking away and taking back

  remove(load: Load) {
    const node = load[0];
    const next = this.neighbour(load.at(-1)!.id, 1) ?? this.neighbour(node.id, -1);
    const sentence = `${this.inTheBin(load)} in the bin`;
    this.begins();
    this.editor.close();
    this.desk.remove(load.map(({id}) => id));
    this.notices.tell(sentence, {label: 'Undo', run: () => this.undo()});
    if (node.kind === 'beat' && next) void this.go(next.id, 'card');
  }

  private inTheBin(load: Load): string {
    const [node] = load;
    if (load.length > 1) return `${whatIs(load)} are`;
    if (node.kind === 'beat') return `Beat ${node.number}${title(node) ? `, ${title(node)},` : ''} is`;
    const beats = [...below(this.desk, node.id)].filter((each) => each.kind === 'beat').length;
    return `${nameOf(node)}${beats ? ` and its ${beats === 1 ? 'beat' : `${beats} beats`} are` : ' is'}`;
  }

  undo() {
    this.begins();
    this.desk.undo();
  }

  redo() {
    this.begins();
    this.desk.redo();
  }

  // ---- facts of a beat

  set(id: string, field: Field, value: string) {
    if (!this.desk.suggests && (this.desk.node(id)?.fields[field] ?? '') === value) return;
    this.notices.overtaken();
    this.desk.setField(id, field, value);
  }

  /** What a beat does for a plotline or a character; of which something is said, that it serves. */
  say(id: string, line: string, words: string) {
    const beat = this.desk.node(id);
    const across = this.desk.node(line)?.kind;
    if (!beat || (across !== 'plotline' && across !== 'character')) return;
    this.notices.overtaken();
    this.desk.together(written(beat, across, line, words));
  }

  toggle(id: string, relation: Relation, to: string) {
    this.begins();
    const linked = this.desk.node(id)?.links[relation]?.includes(to) ?? false;
    if (linked) this.desk.unlink(id, relation, to);
    else this.desk.link(id, relation, to);
  }

  /** One value for all of them. */
  setAll(load: Load, field: Field, value: string) {
    if (load.length === 1) return this.set(load[0].id, field, value);
    const ops = load.filter((node) => (node.fields[field] ?? '') !== value).map(({id}): SimpleOp => ({k: 'set', id, field, value}));
    this.together(ops, `${whatIs(load)}: ${value || `no ${field}`}`);
  }

  /** On all of them; off again, where it is on all. */
  toggleAll(load: Load, relation: Relation, to: string) {
    if (load.length === 1) return this.toggle(load[0].id, relation, to);
    const without = load.filter((node) => !links(node, relation).includes(to));
    const ops = (without.length ? without : load).map(({id}): SimpleOp => ({k: without.length ? 'link' : 'unlink', id, rel: relation, to}));
    this.together(ops, `${whatIs(load)}: ${without.length ? '' : 'not '}${nameOf(this.desk.node(to))}`);
  }

  /** As one change, and one thing to take back. */
  private together(ops: readonly SimpleOp[], sentence: string) {
    this.begins();
    if (!this.desk.together(ops)) return;
    this.notices.tell(sentence, ops.length ? {label: 'Undo', run: () => this.undo()} : undefined);
  }

  /** The plotline at a place in the list, from 1, is put on a beat or taken off it. False if there is none. */
  togglePlotline(id: string, place: number, load: Load = []): boolean {
    const plotline = this.desk.children(PLOTLINES)[place - 1];
    if (!plotline) return false;
    if (load.length > 1) return (this.toggleAll(load, 'plotline', plotline.id), true);
    this.toggle(id, 'plotline', plotline.id);
    const on = this.desk.node(id)?.links.plotline?.includes(plotline.id);
    this.notices.speak(`${on ? 'On' : 'Off'} plotline ${nameOf(plotline)}`);
    return true;
  }

  /** Where the caret is (or last was) in a beat's prose. */
  caretOf(id: string): number {
    return this.desk.channel(id).state.selection.main.head;
  }
}
