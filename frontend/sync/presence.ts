import type {Channel} from './wire.ts';

/** Another tab with this outline open; positions fit the text as this writer sees it. */
export interface Peer {
  /** The tab's name; one person may have several. */
  readonly c: string;
  readonly account: string;
  readonly name: string;
  /** `a`–`f`. */
  readonly colour: string;
  /** Where the caret is; undefined: nowhere. */
  readonly at?: {readonly id: string; readonly ch: Channel; readonly anchor: number; readonly head: number};
  /** Nothing was heard of this tab's hands for a minute. */
  readonly idle: boolean;
}
