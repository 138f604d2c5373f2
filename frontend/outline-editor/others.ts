import type {Desk} from '../sync/desk.ts';
import type {Leaves} from './leaves.ts';
import type {Mark} from './prose-words.ts';
import type {ProseEditor} from './prose-editor.ts';

/** Shows, in the beats and in the open editor, where the other writers are and who of them is writing. */
export class Others {
  constructor(
    private readonly desk: Desk,
    private readonly leaves: Leaves,
    private readonly editor: ProseEditor,
  ) {}

  showAll() {
    this.moved(new Set(this.desk.peers.flatMap((peer) => peer.at?.id ?? [])));
  }

  /** Somebody has come to these beats, left them, moved or written in them. */
  moved(ids: ReadonlySet<string>) {
    for (const id of ids) {
      const card = this.leaves.card(id);
      if (card) {
        card.marks = marksOf(this.desk, id);
        card.writing = this.writingIn(id);
      }
      this.editor.theyMoved(id);
    }
  }

  /** Words of these beats have changed: carets move along. */
  changed(ids: ReadonlySet<string>) {
    for (const id of ids) {
      const card = this.leaves.card(id);
      const marks = card ? marksOf(this.desk, id) : [];
      if (card && (marks.length || card.marks.length)) card.marks = marks;
    }
  }

  private writingIn(id: string): string {
    const names = this.desk.peers.filter(({at, writing}) => writing && at?.id === id).map(({name}) => name);
    return [...new Set(names)].join(', ');
  }
}

/** Where the others' carets and selections are in the prose of a beat. */
export function marksOf(desk: Desk, id: string): Mark[] {
  return desk.peers.flatMap(({name, colour, at}) =>
    at?.id === id && at.ch === 'prose' ? [{name, colour, head: at.head, from: Math.min(at.anchor, at.head), to: Math.max(at.anchor, at.head)}] : [],
  );
}
