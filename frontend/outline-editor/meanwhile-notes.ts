import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {keyOf} from '../sync/deeds.ts';
import type {Binned, Deed, Overwritten} from '../sync/deeds.ts';
import type {Desk} from '../sync/desk.ts';
import {prose} from '../sync/outline-model.ts';
import {DeskPart} from './desk-part.ts';
import {binnedInWords, overwrittenInWords, worksInWords} from './meanwhile-words.ts';
import type {Piece} from './meanwhile-words.ts';

/** What needs nothing to be decided stays so long, in milliseconds. */
const PASSES = 20_000;

/**
 * What others did to the beats this writer was busy with, by name, with a way there; and where something has to be decided
 * (a beat is in the bin, of two titles one stands), the other way to have it. Silent where nothing overlapped.
 *
 * @event go-to - Detail: the id of a node the writer wants to see.
 */
@customElement('meanwhile-notes')
export class MeanwhileNotes extends DeskPart {
  @state() private deeds: readonly Deed[] = [];
  @state() private away = false;
  @state() private copied = '';
  private desk: Desk | undefined;
  private passing = 0;

  protected listenTo(desk: Desk) {
    this.desk = desk;
    return [
      desk.listen('meanwhile', ({detail}) => this.hear(detail.deeds, detail.away)),
      desk.listen('change', () => this.deeds.length && this.look()),
      () => this.forget(),
    ];
  }

  private hear(deeds: readonly Deed[], away: boolean) {
    this.away = away || (this.away && this.deeds.length > 0);
    this.deeds = [...new Map([...this.deeds, ...deeds].map((deed) => [keyOf(deed), deed])).values()];
    window.clearTimeout(this.passing);
    this.passing = window.setTimeout(() => (this.deeds = this.deeds.filter(({k}) => k !== 'worked')), PASSES);
  }

  /** What is out of the bin again, or is set to something else since, needs no decision any more. */
  private look() {
    const open = this.deeds.filter((deed) => this.isOpen(deed));
    if (open.length !== this.deeds.length) this.deeds = open;
  }

  private isOpen(deed: Deed): boolean {
    const {desk} = this;
    if (deed.k === 'binned') return desk!.node(deed.root)?.removed === true;
    if (deed.k === 'overwritten') return (desk!.node(deed.id)?.fields[deed.field] ?? '') === deed[deed.stands];
    return true;
  }

  private forget() {
    window.clearTimeout(this.passing);
    this.deeds = [];
  }

  protected render() {
    if (!this.deeds.length) return nothing;
    const works = worksInWords(this.desk!, this.deeds);
    return html`
      <section class="meanwhile" role="status" aria-label="What others did meanwhile">
        <button class="button quiet bare" aria-label="Close" @click=${() => this.forget()}>×</button>
        ${works.length || this.away ? html`<p>${this.away ? html`<b>While you were away:</b> ` : nothing}${this.sentence(works)}</p>` : nothing}
        ${this.deeds.map((deed) => (deed.k === 'binned' ? this.binned(deed) : deed.k === 'overwritten' ? this.overwritten(deed) : nothing))}
      </section>`;
  }

  private binned(deed: Binned) {
    return html`<p>${this.sentence(binnedInWords(this.desk!, deed))}
      <span class="ways">
        ${this.desk!.mayEdit ? html`<button class="button quiet" @click=${() => this.desk!.restore([deed.root])}>Put it back</button>` : nothing}
        <button class="button quiet" @click=${() => this.copy(deed)}>${this.copied === deed.id ? 'Copied' : 'Copy the words'}</button>
      </span></p>`;
  }

  private overwritten(deed: Overwritten) {
    const {id, field, by, theirs, mine, stands} = deed;
    const other = stands === 'mine' ? theirs : mine;
    return html`<p>${this.sentence(overwrittenInWords(this.desk!, deed))}
      ${this.desk!.mayEdit
        ? html`<span class="ways"><button class="button quiet" @click=${() => this.desk!.setField(id, field, other)}>${stands === 'mine' ? `Use ${by}’s` : 'Use yours'}</button></span>`
        : nothing}</p>`;
  }

  private sentence(pieces: readonly Piece[]) {
    return pieces.map(({say, to}) => (to === undefined ? say : html`<button class="there" @click=${() => this.goTo(to)}>${say}</button>`));
  }

  private goTo(id: string) {
    this.dispatchEvent(new CustomEvent('go-to', {detail: id, bubbles: true}));
  }

  private async copy({id}: Binned) {
    await navigator.clipboard.writeText(prose(this.desk!.node(id)!));
    this.copied = id;
  }
}
