import type {KeptOutbox, OutboxStore} from './outbox-store.ts';

/**
 * Sends what earlier tabs of this account left behind, as those tabs.
 *
 * Invariant: a living tab keeps its own for as long as it lives; what a dead one left is sent by one heir only, and by none
 * once it is sent.
 */
export class Heirs {
  private readonly waitingFor = new Set<string>();
  private readonly store: OutboxStore;
  private readonly client: string;
  private readonly sendAs: (left: KeptOutbox) => Promise<void>;

  /** `sendAs` resolves when everything is answered, or coming back would not help. */
  constructor(store: OutboxStore, client: string, sendAs: (left: KeptOutbox) => Promise<void>) {
    this.store = store;
    this.client = client;
    this.sendAs = sendAs;
  }

  /** Those that live are waited for. */
  async seek(account: string, branch: string): Promise<void> {
    for (const left of await this.store.left(account, branch)) {
      if (left.client !== this.client && !this.waitingFor.has(left.client)) {
        this.waitingFor.add(left.client);
        void this.store.inherit(left.client, () => this.send(left)).finally(() => this.waitingFor.delete(left.client));
      }
    }
  }

  /** Another heir may have been faster. */
  private async send({account, branch, client}: KeptOutbox): Promise<void> {
    const still = (await this.store.left(account, branch)).find(left => left.client === client);
    if (still !== undefined) {
      await this.sendAs(still);
    }
  }
}
