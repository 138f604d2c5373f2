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

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('visibilitychange', this.look);
    void this.look();
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.look);
    super.disconnectedCallback();
  }

  protected render() {
    return this.wait ? html`Words of yours that were not sent wait in this browser. Open the outline.` : nothing;
  }

  /** A page that is still open sends its own; and while one looks elsewhere, another may have sent these. */
  private readonly look = async () => {
    const all = (await this.store?.left(this.account)) ?? [];
    const living = await Promise.all(all.map(({ client }) => this.store!.lives(client)));
    this.wait = all.some(({ outline }, at) => outline === this.outline && !living[at]);
  };
}
