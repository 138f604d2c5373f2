import type {KeptRefused} from './rejected.ts';
import type {KeptText} from './text-channel.ts';
import type {NumberedFrame} from './wire.ts';

/** What a tab has not been answered, as it is kept over a reload. */
export interface KeptOutbox {
  readonly account: string;
  readonly branch: string;
  readonly client: string;
  /** The last change that had arrived, and the highest number given out, when this was written. */
  readonly seq: number;
  readonly last: number;
  readonly frames: readonly NumberedFrame[];
  readonly texts: readonly KeptText[];
  /** Proses as their writer would have them, where that is not suggested yet. */
  readonly drafts?: readonly KeptText[];
  /** The outline this branch belongs to and its title, and where each of the above was written, in words. */
  readonly outline?: string;
  readonly title?: string;
  readonly places?: Readonly<Record<string, string>>;
}

/** Where refused words are kept until their writer lets go of them. Per account, as unanswered acts are. */
export interface RejectedStore {
  putRejected(kept: KeptRefused): Promise<void>;
  dropRejected(kept: KeptRefused): Promise<void>;
  /** All of this account, the oldest first. */
  rejected(account: string): Promise<readonly KeptRefused[]>;
}

/**
 * Where unanswered acts outlive the tab. Kept per account, so that another person at the same browser neither sees nor
 * sends them, and per tab, so that nobody takes from a living one.
 */
export interface OutboxStore extends RejectedStore {
  /** Resolves when it is written. */
  put(kept: KeptOutbox): Promise<void>;
  drop(account: string, branch: string, client: string): Promise<void>;
  left(account: string, branch?: string): Promise<readonly KeptOutbox[]>;
  /** This client lives; until the answered function is called nobody else may take its outbox. */
  hold(client: string): Promise<() => void>;
  lives(client: string): Promise<boolean>;
  /** Acts as this client unless a living tab is it; false if so. */
  adopt(client: string, act: () => Promise<void>): Promise<boolean>;
  /** Acts as this client as soon as no living tab is it. */
  inherit(client: string, act: () => Promise<void>): Promise<void>;
}

/** The store of this browser, where there is one that can be trusted: without locks two tabs might send the same words. */
export function browserStore(): OutboxStore | undefined {
  return typeof indexedDB === 'undefined' || typeof navigator === 'undefined' || navigator.locks === undefined
    ? undefined
    : new IndexedStore();
}

const DATABASE = 'beatwright';
const OUTBOXES = 'outboxes';
const REJECTED = 'rejected';

class IndexedStore implements OutboxStore {
  private database: Promise<IDBDatabase> | undefined;

  async put(kept: KeptOutbox): Promise<void> {
    await this.transaction(OUTBOXES, 'readwrite', outboxes => outboxes.put(kept));
  }

  async drop(account: string, branch: string, client: string): Promise<void> {
    await this.transaction(OUTBOXES, 'readwrite', outboxes => outboxes.delete([account, branch, client]));
  }

  async left(account: string, branch?: string): Promise<readonly KeptOutbox[]> {
    const range = branch === undefined ? allOf(account) : IDBKeyRange.bound([account, branch], [account, branch, []]);
    return this.transaction(OUTBOXES, 'readonly', outboxes => outboxes.getAll(range) as IDBRequest<KeptOutbox[]>);
  }

  async putRejected(kept: KeptRefused): Promise<void> {
    await this.transaction(REJECTED, 'readwrite', rejected => rejected.put(kept));
  }

  async dropRejected({account, branch, id}: KeptRefused): Promise<void> {
    await this.transaction(REJECTED, 'readwrite', rejected => rejected.delete([account, branch, id]));
  }

  async rejected(account: string): Promise<readonly KeptRefused[]> {
    const all = await this.transaction(REJECTED, 'readonly', rejected => rejected.getAll(allOf(account)) as IDBRequest<KeptRefused[]>);
    return all.sort((a, b) => a.at - b.at);
  }

  async hold(client: string): Promise<() => void> {
    let release = (): void => undefined;
    const released = new Promise<void>(resolve => (release = resolve));
    await new Promise<void>(held => {
      void navigator.locks.request(lockOf(client), async () => {
        held();
        await released;
      });
    });
    return release;
  }

  async lives(client: string): Promise<boolean> {
    const {held = []} = await navigator.locks.query();
    return held.some(({name}) => name === lockOf(client));
  }

  adopt(client: string, act: () => Promise<void>): Promise<boolean> {
    return navigator.locks.request(lockOf(client), {ifAvailable: true}, async lock => {
      if (lock === null) {
        return false;
      }
      await act();
      return true;
    });
  }

  async inherit(client: string, act: () => Promise<void>): Promise<void> {
    await navigator.locks.request(lockOf(client), act);
  }

  private async transaction<T>(name: string, mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const database = await (this.database ??= open(() => (this.database = undefined)));
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(name, mode);
      const request = act(transaction.objectStore(name));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('The browser did not keep it'));
    });
  }
}

const lockOf = (client: string): string => `beatwright-outbox-${client}`;

/** `closed`: a newer page wanted it otherwise; whoever needs it next opens it again. */
function open(closed: () => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 2);
    request.onupgradeneeded = ({oldVersion}) => {
      if (oldVersion < 1) {
        request.result.createObjectStore(OUTBOXES, {keyPath: ['account', 'branch', 'client']});
      }
      request.result.createObjectStore(REJECTED, {keyPath: ['account', 'branch', 'id']});
    };
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => {
        database.close();
        closed();
      };
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing'));
  });
}

/** Arrays stand behind all strings in the order of keys. */
const allOf = (account: string): IDBKeyRange => IDBKeyRange.bound([account], [account, []]);

/** Keeps for as long as this program runs: for Node. What is put is copied, as a browser would. */
export class MemoryStore implements OutboxStore {
  private readonly outboxes = new Map<string, KeptOutbox>();
  private readonly refused = new Map<string, KeptRefused>();
  private readonly living = new Set<string>();
  private readonly waiting: (() => void)[] = [];

  async put(kept: KeptOutbox): Promise<void> {
    this.outboxes.set(keyOf(kept.account, kept.branch, kept.client), structuredClone(kept));
  }

  async drop(account: string, branch: string, client: string): Promise<void> {
    this.outboxes.delete(keyOf(account, branch, client));
  }

  async left(account: string, branch?: string): Promise<readonly KeptOutbox[]> {
    return [...this.outboxes.values()].filter(kept => kept.account === account && (branch ?? kept.branch) === kept.branch);
  }

  async putRejected(kept: KeptRefused): Promise<void> {
    this.refused.set(keyOf(kept.account, kept.branch, kept.id), structuredClone(kept));
  }

  async dropRejected({account, branch, id}: KeptRefused): Promise<void> {
    this.refused.delete(keyOf(account, branch, id));
  }

  async rejected(account: string): Promise<readonly KeptRefused[]> {
    return [...this.refused.values()].filter(kept => kept.account === account);
  }

  async hold(client: string): Promise<() => void> {
    this.living.add(client);
    return () => this.dies(client);
  }

  async lives(client: string): Promise<boolean> {
    return this.living.has(client);
  }

  async adopt(client: string, act: () => Promise<void>): Promise<boolean> {
    if (this.living.has(client)) {
      return false;
    }
    this.living.add(client);
    try {
      await act();
      return true;
    } finally {
      this.dies(client);
    }
  }

  async inherit(client: string, act: () => Promise<void>): Promise<void> {
    while (!(await this.adopt(client, act))) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    }
  }

  private dies(client: string): void {
    this.living.delete(client);
    this.waiting.splice(0).forEach(look => look());
  }
}

const keyOf = (...parts: string[]): string => parts.join('|');
