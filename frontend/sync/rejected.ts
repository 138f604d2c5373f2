import type {TextChannel} from './text-channel.ts';
import type {Channel, Op, RefusalCode} from './wire.ts';

/** Something the server would not do, with a sentence to show. Words never vanish: they are here. */
export interface Refused {
  readonly code: RefusalCode;
  readonly say: string;
  readonly op?: Op;
  /** For a refused text: what was typed, to be offered for copying. */
  readonly words?: {readonly id: string; readonly ch: Channel; readonly typed: string; readonly whole: string};
}

/**
 * Words that could not be kept where they were written.
 *
 * Invariant: they stay here until the writer lets go of them.
 */
export class Rejected {
  all: readonly Refused[] = [];
  private readonly tell: (refused: Refused) => void;

  constructor(tell: (refused: Refused) => void) {
    this.tell = tell;
  }

  add(refused: Refused): void {
    this.all = [...this.all, refused];
    this.tell(refused);
  }

  dismiss(refused: Refused): void {
    this.all = this.all.filter(each => each !== refused);
  }

  tooLong(channel: TextChannel, typed: string, most: number): void {
    const say = `A text may have ${most.toLocaleString('en')} characters; this would be more.`;
    this.add({code: 'too_long', say, words: {id: channel.id, ch: channel.channel, typed, whole: channel.text}});
  }
}
