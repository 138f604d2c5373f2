// On the page that stands where an outline is not open (any more): what its reader wrote there and this browser still keeps.
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import '../outline-editor/rejected-words.ts';
import { whoIsHere } from '../sync/doorbell.ts';
import { browserStore } from '../sync/outbox-store.ts';
import { rejectedOf } from '../sync/rejected.ts';
import type { KeptRefused } from '../sync/rejected.ts';

@customElement('kept-words')
export class KeptWords extends LitElement {
  @property() outline = '';
  @state() private kept: readonly KeptRefused[] = [];
  private readonly store = browserStore();

  createRenderRoot() {
    return this;
  }

  protected firstUpdated() {
    void this.find();
  }

  protected render() {
    return this.kept.length
      ? html`<rejected-words .rejected=${this.kept} .outlineTitle=${this.kept[0].title} @let-go=${() => this.letGo()}></rejected-words>`
      : nothing;
  }

  private async find() {
    const who = await whoIsHere(`${location.origin}/sync`).catch(() => undefined);
    if (!who?.account || !this.store) return;
    await this.takeOver(who.account);
    this.kept = (await this.store.rejected(who.account)).filter((each) => each.outline === this.outline);
  }

  /** What was never sent never will be: it is kept like what was refused. First written there, then taken from here. */
  private async takeOver(account: string) {
    const store = this.store!;
    for (const left of await store.left(account)) {
      if (left.outline !== this.outline) continue;
      await store.adopt(left.client, async () => {
        for (const each of rejectedOf(left)) await store.putRejected(each);
        await store.drop(account, left.branch, left.client);
      });
    }
  }

  private async letGo() {
    for (const each of this.kept) await this.store!.dropRejected(each);
    this.kept = [];
  }
}
