/** What the menus of a beat, an act, a sequence offer. */
import {askToComment} from '../outline-comments/asking.ts';
import type {Desk} from '../sync/desk.ts';
import {links, title} from '../sync/outline-model.ts';
import type {OutlineNode} from '../sync/outline-model.ts';
import {CAST, PLACES, PLOTLINES, SHELF, STORY} from '../sync/wire.ts';
import type {Relation} from '../sync/wire.ts';
import type {Chosen} from './chosen.ts';
import type {Together} from './chosen-bar.ts';
import type {LaidRole} from './expected.ts';
import {mayHold, nameOf, slotOf} from './places.ts';
import type {Load} from './places.ts';
import type {Choice} from './quiet-menu.ts';
import {STATUSES} from './statuses.ts';
import type {Writer} from './writer.ts';

export class Choices {
  constructor(
    private readonly desk: Desk,
    private readonly writer: Writer,
    private readonly roles: () => readonly LaidRole[],
    private readonly ask: (id: string) => void,
    /** What is acted on together with a beat. */
    private readonly load: (node: OutlineNode) => Load,
    private readonly chosen: Chosen,
  ) {}

  ofBeat(node: OutlineNode): Choice[] {
    const {writer, chosen} = this;
    const {id} = node;
    if (chosen.holds(id)) return this.ofSeveral(node);
    return [
      {label: 'New beat below', hint: 'Enter', run: () => writer.newBeatBelow(id)},
      {label: 'Split at the caret', hint: 'Ctrl+Enter', run: () => void writer.split(id, writer.caretOf(id))},
      {label: 'Join with the beat above', hint: '⌫ at the start', disabled: !writer.neighbour(id, -1), run: () => void writer.join(id)},
      {label: 'Move up', hint: 'Alt+↑', run: () => writer.step(id, -1)},
      {label: 'Move down', hint: 'Alt+↓', run: () => writer.step(id, 1)},
      {label: 'Move to…', further: () => this.homes(node)},
      {label: 'Role…', further: () => this.roleChoices(node)},
      {label: 'Status…', further: () => this.statusChoices(node)},
      ...this.tags(node),
      this.comment(node),
      {label: 'Choose it with others', hint: 'Ctrl+click', run: () => chosen.toggle(id, id)},
      {label: 'Remove', hint: 'Del', danger: true, run: () => writer.remove([node])},
    ];
  }

  private comment({id}: OutlineNode): Choice {
    return {label: 'Comment', hint: 'C', run: () => askToComment(this.desk.branch, {id})};
  }

  /** Of one that is acted on with others. */
  private ofSeveral(node: OutlineNode): Choice[] {
    return [
      {label: 'Move to…', further: () => this.homes(node)},
      {label: 'Status…', further: () => this.statusChoices(node)},
      ...this.tags(node),
      {label: 'Choose it no more', hint: 'Ctrl+click', run: () => this.chosen.toggle(node.id, node.id)},
      {label: 'Remove', hint: 'Del', danger: true, run: () => this.writer.remove(this.load(node))},
    ];
  }

  private tags(node: OutlineNode): Choice[] {
    return [
      {label: 'Plotlines…', further: () => this.together(node, 'plotlines')},
      {label: 'Characters…', further: () => this.together(node, 'characters')},
      {label: 'Places…', further: () => this.together(node, 'places')},
    ];
  }

  /** What can be chosen for a beat and all that are acted on with it. */
  together(node: OutlineNode, deed: Exclude<Together, 'remove' | 'none'>): Choice[] {
    switch (deed) {
      case 'homes':
        return this.homes(node);
      case 'status':
        return this.statusChoices(node);
      case 'plotlines':
        return this.linkChoices(node, 'plotline', PLOTLINES);
      case 'characters':
        return this.linkChoices(node, 'character', CAST);
      case 'places':
        return this.linkChoices(node, 'location', PLACES);
    }
  }

  ofPart(node: OutlineNode): Choice[] {
    const {writer} = this;
    const more: Choice[] = [{label: 'New beat', run: () => void writer.go(writer.newBeatIn(node.id), 'title')}];
    if (node.kind === 'act') more.push({label: 'New sequence', run: () => writer.newPart('sequence', {parent: node.id, after: this.desk.childIds(node.id).at(-1) ?? null})});
    const word = node.kind === 'act' ? 'act' : 'sequence';
    more.push({label: `New ${word} below`, run: () => writer.newPart(node.kind as 'act' | 'sequence', {parent: node.parent ?? STORY, after: node.id})});
    more.push({label: 'Move up', hint: 'Alt+↑', run: () => writer.step(node.id, -1)}, {label: 'Move down', hint: 'Alt+↓', run: () => writer.step(node.id, 1)});
    if (node.kind === 'sequence') more.push({label: 'Move to…', further: () => this.homes(node)});
    more.push(this.comment(node));
    more.push({label: 'Remove', danger: true, run: () => (this.desk.childIds(node.id).length ? this.ask(node.id) : writer.remove([node]))});
    return more;
  }

  roleChoices(node: OutlineNode): Choice[] {
    const now = node.fields.role ?? '';
    const set = (role: string) => () => this.writer.set(node.id, 'role', role);
    return [{label: 'No role', checked: now === '', run: set('')}, ...this.roles().map(({id, name}) => ({label: name, checked: now === id, run: set(id)}))];
  }

  statusChoices(node: OutlineNode): Choice[] {
    const load = this.load(node);
    const all = (status: string) => load.every(({fields}) => (fields.status ?? '') === status);
    return ['', ...STATUSES].map((status) => ({label: status || 'No status', checked: all(status), run: () => this.writer.setAll(load, 'status', status)}));
  }

  private linkChoices(node: OutlineNode, relation: Relation, root: string): Choice[] {
    const all = this.desk.children(root);
    const load = this.load(node);
    if (all.length === 0) return [{label: NONE[relation], disabled: true}];
    return all.map((each) => ({
      label: relation === 'plotline' ? `${(each.fields.colour ?? '').toUpperCase()} · ${title(each)}` : title(each),
      checked: load.every((beat) => links(beat, relation).includes(each.id)),
      run: () => this.writer.toggleAll(load, relation, each.id),
    }));
  }

  /** Acts and sequences the node can go to the end of, and the shelf. */
  private homes(node: OutlineNode): Choice[] {
    const load = this.load(node);
    const choices: Choice[] = [];
    const walk = (parent: string, depth: number) => {
      for (const part of this.desk.children(parent)) {
        if (part.kind === 'beat' || load.some(({id}) => id === part.id)) continue;
        if (mayHold(part, node.kind)) choices.push({...this.home(part, load), label: nameOf(part), depth});
        walk(part.id, depth + 1);
      }
    };
    walk(STORY, 0);
    return [...choices, {...this.home(this.desk.node(SHELF)!, load), label: 'Shelf', hint: 'no pages'}];
  }

  private home(part: OutlineNode, load: Load): Pick<Choice, 'disabled' | 'run'> {
    const [node] = load;
    const last = this.desk.childIds(part.id).filter((id) => load.every((each) => each.id !== id)).at(-1) ?? null;
    const here = load.length === 1 && part.id === node.parent && slotOf(this.desk, node).after === last;
    return {disabled: here, run: () => this.writer.move(load, {parent: part.id, after: last}, true)};
  }
}

const NONE: Record<Relation, string> = {
  plotline: 'There are no plotlines yet',
  character: 'There are no characters yet',
  location: 'There are no places yet',
};
