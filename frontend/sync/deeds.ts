import type {Field} from './wire.ts';

/** Something done to a node, where nothing has to be decided about it. */
export type Work = 'wrote' | 'rewrote' | 'renamed' | 'changed' | 'moved' | 'split' | 'joined' | 'restored';

/** What others did to a node this writer was busy with; `by` is a name, empty where it is not known. */
export type Deed = Worked | Binned | Overwritten;

export interface Worked {
  readonly k: 'worked';
  readonly by: string;
  readonly id: string;
  readonly work: Work;
}

/** It is in the bin: by itself, or with `root`, which stood above it. */
export interface Binned {
  readonly k: 'binned';
  readonly by: string;
  readonly id: string;
  readonly root: string;
}

/** Both have set one field, and the later of the two stands; the other value is here. */
export interface Overwritten {
  readonly k: 'overwritten';
  readonly by: string;
  readonly id: string;
  readonly field: Field;
  readonly theirs: string;
  readonly mine: string;
  readonly stands: 'mine' | 'theirs';
}

/** Two with the same key say the same. */
export function keyOf(deed: Deed): string {
  switch (deed.k) {
    case 'worked':
      return `${deed.id} ${deed.by} ${deed.work}`;
    case 'binned':
      return `${deed.id} binned`;
    case 'overwritten':
      return `${deed.id} ${deed.field}`;
  }
}
