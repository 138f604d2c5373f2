import type {Bench} from '../outline-editor/bench.ts';
import type {OutlineNotices} from '../outline-editor/notices.ts';
import type {Desk, DeskEvents} from '../sync/desk.ts';
import {isSuggestion} from '../sync/suggestions.ts';
import {spoken, toldOf} from './told.ts';

/** Tells a writer what they have done; where it is only suggested, that is told instead. */
export class Announcing {
  constructor(
    private readonly desk: Pick<Desk, 'suggests'>,
    private readonly notices: Pick<OutlineNotices, 'tell' | 'speak' | 'overtaken'>,
  ) {}

  tell(...told: Parameters<OutlineNotices['tell']>) {
    if (!this.desk.suggests) this.notices.tell(...told);
  }

  speak(words: string) {
    if (!this.desk.suggests) this.notices.speak(words);
  }

  overtaken() {
    this.notices.overtaken();
  }
}

/** Tells whoever suggests something what it is, and lets them take it back. Answers what ends that. */
export function announceSuggestions({desk, surface}: Bench): () => void {
  return desk.listen('suggested', ({detail: {thread, taken}}) => {
    const say = taken ? 'Your suggestion is taken back.' : inWords(desk, surface.sheet().roleName, thread);
    if (say) surface.notices.tell(say, taken ? undefined : {label: 'Undo', run: () => desk.suggesting.withdraw(thread)});
  });
}

function inWords(desk: Desk, roleName: (role: string) => string, id: DeskEvents['suggested']['thread']): string {
  const thread = desk.margin.thread(id);
  if (!thread || !isSuggestion(thread)) return '';
  return `Suggested: ${thread.suggests.k === 'words' ? 'other words' : spoken(toldOf(desk, thread.suggests, roleName)).replace(/:$/u, '')}.`;
}
