// On a card at home: that words of its reader for this outline wait in this browser, since the page they were written on is gone.
import { LitElement, html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { browserStore } from '../sync/outbox-store.ts';

@customElement('left-words')
export class LeftWords extends LitElement {
  @property() account = '';
  @property() outline = '';
  @state() private wait = false;
  private readonly store = browserStore();

  createRenderRoot() {
    return this;
  }

  protected firstUpdated() {
    void this.look();
  }

  protected render() {
    return this.wait ? html`Words of yours wait in this browser. Open the outline and they are sent.` : nothing;
  }

  /** A page that is still open sends its own. */
  private async look() {
    for (const left of (await this.store?.left(this.account)) ?? []) {
      if (left.outline === this.outline && !(await this.store!.lives(left.client))) this.wait = true;
    }
  }
}
