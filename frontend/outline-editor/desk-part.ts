import {LitElement} from 'lit';
import {property} from 'lit/decorators.js';
import {leaveDesk, openDesk} from '../sync/desk.ts';
import type {Desk} from '../sync/desk.ts';

/**
 * Something small that shows a side of the desk wherever the page puts it.
 *
 * Invariant: as long as it is on the page and has a branch, it holds that branch's desk open and listens to it.
 */
export abstract class DeskPart extends LitElement {
  @property() branch = '';
  private stops: (() => void)[] = [];

  /** Shows how it stands and listens from now on; what is given back ends that. */
  protected abstract listenTo(desk: Desk): (() => void)[];

  createRenderRoot() {
    return this;
  }

  /** Being moved within the page is no reason to leave the desk. */
  connectedMoveCallback() {}

  connectedCallback() {
    super.connectedCallback();
    if (this.hasUpdated) this.open();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.leave();
  }

  protected updated(changed: Map<string, unknown>) {
    if (changed.has('branch') && this.isConnected) this.open();
  }

  private open() {
    this.leave();
    if (!this.branch) return;
    const desk = openDesk(this.branch);
    this.stops = [...this.listenTo(desk), () => leaveDesk(desk)];
  }

  private leave() {
    this.stops.splice(0).forEach((stop) => stop());
  }
}
