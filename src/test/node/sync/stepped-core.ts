import {readSync, writeSync} from 'node:fs';
import type {Change} from '../../../../frontend/sync/wire.ts';

/** What becomes of the next commit; `SteppedCore.Fate` in Java. */
export type Fate = 'WELL' | 'DIES_BEFORE' | 'DIES_AFTER' | 'REFUSED' | 'UNHEARD';

export type Step =
  | {do: 'begins' | 'opens' | 'closes' | 'ends'}
  | {do: 'enters'; line: number; account: string}
  | {do: 'hears'; line: number; frame: string}
  | {do: 'loses'; line: number}
  | {do: 'turns'; fate: Fate; breath: number}
  | {do: 'waits'; by: number};

export interface Answer {
  readonly said: readonly (readonly [line: number, frame: string])[];
  readonly hungUp: readonly (readonly [line: number, code: number])[];
  /** What has come into the journal since the last step. */
  readonly written: readonly Change[];
  /** Something waits in the room for its next turn. */
  readonly waits: boolean;
  readonly died: boolean;
  /** At the end: the rows of the outline, as a `state` frame. */
  readonly state: string | undefined;
}

const IN = 0;
const OUT = 1;
const NEWLINE = 10;

let left = Buffer.alloc(0);

/** One line out, one line in, and nothing happens meanwhile. */
export function ask(step: Step): Answer {
  const line = Buffer.from(`${JSON.stringify(step)}\n`);
  for (let at = 0; at < line.length; ) {
    at += writeSync(OUT, line, at);
  }
  const {wrong, written, ...answer} = JSON.parse(nextLine());
  if (wrong !== undefined) {
    throw new Error(`The server is wrong: ${wrong}`);
  }
  return {...answer, written: written.map((item: string) => JSON.parse(item) as Change)};
}

function nextLine(): string {
  const chunks = [left];
  let end = left.indexOf(NEWLINE);
  while (end < 0) {
    const chunk = Buffer.alloc(65_536);
    const count = readSync(IN, chunk);
    if (count === 0) {
      throw new Error('The server has left');
    }
    chunks.push(chunk.subarray(0, count));
    end = chunk.subarray(0, count).indexOf(NEWLINE);
  }
  const last = chunks.pop()!;
  left = last.subarray(end + 1);
  return Buffer.concat([...chunks, last.subarray(0, end)]).toString();
}
