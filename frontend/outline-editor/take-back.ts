import {html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import '../part/line-icon.ts';
import type {Desk} from '../sync/desk.ts';
import {DeskPart} from './desk-part.ts';

/** What the buttons ask of the outline on this page; detail: whether to do again. */
export const TAKE_BACK = 'take-back';

/**
 * Undo and redo to press, for whoever has no such keys. A button with nothing to do stays where it is and says so when it is
 * pressed.
 */
@customElement('take-back')
export class TakeBack extends DeskPart {
  @state() private undo = false;
  @state() private redo = false;
  @state() private shown = false;

  protected listenTo(desk: Desk) {
    const look = () => this.look(desk);
    look();
    return [desk.listen('stack', look), desk.listen('role', look), desk.listen('welcome', look)];
  }

  private look(desk: Desk) {
    this.undo = desk.canUndo;
    this.redo = desk.canRedo;
    this.shown = desk.mayWrite;
  }

  protected render() {
    return html`<span class="take-back" ?hidden=${!this.shown}>${this.button('Undo', this.undo)}${this.button('Redo', this.redo)}</span>`;
  }

  /** The caret stays where it is. */
  private button(name: 'Undo' | 'Redo', can: boolean) {
    const ask = () => document.dispatchEvent(new CustomEvent(TAKE_BACK, {detail: name === 'Redo'}));
    return html`<button type="button" class="button bare quiet" aria-label=${name} title=${name} aria-disabled=${!can} @mousedown=${(e: Event) => e.preventDefault()} @click=${ask}>
      <line-icon name=${name.toLowerCase()}></line-icon></button>`;
  }
}
