import type {Bench} from '../outline-editor/bench.ts';

type Hand = 'edits' | 'suggests' | 'advises' | 'reads';

/** What the hand does that is put on the outline from now on. */
const TOLD: Record<Hand, string> = {
  edits: 'What you do is done from now on.',
  suggests: 'What you do is suggested from now on. S, and you edit again.',
  advises: 'You may suggest and comment in this outline now.',
  reads: 'You may read this outline now, but not change it.',
};
const MAY_WRITE = 'You may write in this outline now.';

/** Whether whoever sits here edits, suggests or reads. What was open for the one is closed for the other. */
export class Standing {
  private hand: Hand | undefined;

  constructor(private readonly bench: Bench) {}

  look() {
    const {desk, editor, surface} = this.bench;
    const before = this.hand;
    const now = !desk.mayWrite ? 'reads' : !desk.suggests ? 'edits' : desk.mayDecide ? 'suggests' : 'advises';
    if (now === before) return;
    this.hand = now;
    editor.close();
    surface.element.dataset.hand = now;
    surface.element.dispatchEvent(new CustomEvent('suggesting-changed', {detail: now === 'suggests', bubbles: true, composed: true}));
    if (before) surface.notices.tell(now === 'edits' && before !== 'suggests' ? MAY_WRITE : TOLD[now]);
  }
}
