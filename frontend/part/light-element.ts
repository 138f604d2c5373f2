import {LitElement} from 'lit';

/** An element that renders into the page itself (ADR 8), and listens to others only as long as it stands there. */
export abstract class LightElement extends LitElement {
  private standing = new AbortController();

  /** Until it is taken out of the page. */
  protected get signal(): AbortSignal {
    return this.standing.signal;
  }

  createRenderRoot(): HTMLElement {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.standing = new AbortController();
    this.listen(this.signal);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.standing.abort();
  }

  /** It has come to stand in the page: what it hears until `signal` is begun here. */
  protected abstract listen(signal: AbortSignal): void;
}
