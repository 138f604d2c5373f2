import type {Desk, Refused} from '../sync/desk.ts';
import {STORY} from '../sync/wire.ts';
import type {OutlineNotices} from './notices.ts';

/** Words of so many letters that a full text did not take are still under the writer's fingers. */
const FEW_LETTERS = 12;

/** What the server would not do: acts are told in passing, words stay until the writer lets go of them. */
export class Refusals {
  constructor(
    private readonly desk: Desk,
    private readonly notices: OutlineNotices,
  ) {}

  told(refused: Refused) {
    const kept = this.desk.rejected.includes(refused);
    const underTheFingers = refused.code === 'too_long' && (refused.words?.typed.length ?? 0) <= FEW_LETTERS;
    if (underTheFingers) this.desk.dismiss(refused);
    if (!kept || underTheFingers) this.notices.tell(refused.say);
    this.offer();
  }

  letGo() {
    this.desk.rejected.forEach((refused) => this.desk.dismiss(refused));
    this.offer();
  }

  /** To take away. */
  private offer() {
    this.notices.rejected = [...this.desk.rejected];
    this.notices.outlineTitle = this.desk.node(STORY)?.fields.title ?? '';
  }
}
