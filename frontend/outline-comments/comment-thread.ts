import {LitElement, html, nothing} from 'lit';
import type {TemplateResult} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {initials} from '../outline-editor/initials.ts';
import {sameTold} from '../outline-suggest/told.ts';
import type {Told} from '../outline-suggest/told.ts';
import type {Comment, Sign, Thread} from '../sync/margin.ts';
import {isSuggestion, suggesterOf} from '../sync/suggestions.ts';
import {MAX_COMMENT} from '../sync/wire.ts';
import type {Disposition, WireMember, WirePerson, WireRound} from '../sync/wire.ts';
import {charge, charged} from './charge.ts';
import './comment-field.ts';
import {commentWords} from './comment-words.ts';
import {called, decided, proposal} from './decision.ts';
import {at} from './moments.ts';
import {answerOf, answeredBefore, outcome} from './rounds.ts';

/** What can be said without a word, in the order it is offered. */
export const SIGNS: readonly {readonly sign: Sign; readonly icon: string; readonly word: string}[] = [
  {sign: 'agree', icon: 'agree', word: 'Agree'},
  {sign: 'love', icon: 'love', word: 'Love it'},
  {sign: 'laugh', icon: 'laugh', word: 'Funny'},
  {sign: 'doubt', icon: 'doubt', word: 'Not sure'},
];

/** What a thread asks of whoever keeps it. */
export interface ThreadWays {
  reply(words: string): void;
  reword(comment: string, words: string): void;
  withdraw(comment: string): void;
  settle(resolved: boolean): void;
  /** Does what is suggested. */
  accept(): void;
  react(comment: string, sign: Sign, on: boolean): void;
  assign(to: string | null): void;
  note(round: string | null): void;
  dispose(disposition: Disposition, answer: string): void;
  due(day: string | null): void;
  choose(): void;
  draft(of: string): string;
  isDrafted(of: string): boolean;
  keepDraft(of: string, words: string): void;
}

/** One thread: what it is about, what was said, and what can be answered. It keeps no truth; what is half said is kept by who shows it. */
@customElement('comment-thread')
export class CommentThread extends LitElement {
  @property({attribute: false}) thread!: Thread;
  @property({attribute: false}) ways!: ThreadWays;
  /** Where it is, in words. */
  @property() where = '';
  /** Who may be named and given something to see to. */
  @property({attribute: false}) members: readonly WireMember[] = [];
  /** In which it can be a note. */
  @property({attribute: false}) rounds: readonly WireRound[] = [];
  /** Whose page this is, by account. */
  @property() me = '';
  @property({type: Boolean, attribute: false}) mayComment = false;
  @property({type: Boolean, attribute: false}) mayDecide = false;
  /** What is suggested, if something is. */
  @property({attribute: false, hasChanged: (now?: Told, before?: Told) => !sameTold(now, before)}) told: Told | undefined;
  /** What is suggested can still be done: nobody has changed the same meanwhile. */
  @property({type: Boolean, attribute: false}) stands = true;
  /** It is accepted here, and the server has not answered. */
  @property({type: Boolean, attribute: false}) asked = false;
  @property({type: Boolean, reflect: true}) chosen = false;
  /** It waits in the inbox of whoever sits here. */
  @property({type: Boolean, reflect: true, attribute: 'data-unread'}) unread = false;
  /** The comment that is being reworded, removed, or answered with a sign. */
  @state() private rewording = '';
  @state() private removing = '';
  @state() private signing = '';
  /** It is being given to somebody. */
  @state() private charging = false;

  createRenderRoot() {
    return this;
  }

  connectedMoveCallback() {}

  connectedCallback() {
    super.connectedCallback();
    this.dataset.thread = this.thread.id;
    this.setAttribute('role', 'article');
    this.tabIndex = -1;
  }

  protected render() {
    const {thread} = this;
    const isComment = !isSuggestion(thread);
    return html`
      <button class="about" @click=${() => this.ways.choose()}>
        ${thread.quote && isComment ? html`<q dir="auto" ?data-lost=${thread.lost}>${thread.quote}</q>` : nothing}
        <span class="where" dir="auto">${thread.lost && isComment ? 'On deleted words · ' : ''}${this.where}</span>
      </button>
      ${repeat(thread.comments, ({id}) => id, (comment) => this.comment(comment))}
      ${decided(thread) ? html`<p class="turned">${decided(thread)}</p>` : nothing}
      ${isComment ? nothing : this.decision()}
      ${this.outcome()}
      ${this.charge()}
      ${this.mayComment ? this.answer() : nothing}
    `;
  }

  protected updated() {
    this.setAttribute('aria-label', `${this.unread ? 'Unread. ' : ''}${called(this.thread)}: ${this.where}`);
    this.toggleAttribute('data-pending', this.thread.pending);
  }

  private comment(comment: Comment): TemplateResult {
    if (comment.gone) return html`<p class="gone">${comment.name ?? 'Somebody'} has taken this ${this.isSuggested(comment) ? 'suggestion' : 'comment'} away.</p>`;
    const words = comment.body || !this.isSuggested(comment) ? html`<p class="said-words" dir="auto">${commentWords(comment.body, this.members, this.me)}</p>` : nothing;
    return html`
      <div class="comment" data-comment=${comment.id}>
        <span class="person" data-colour=${comment.colour ?? 'a'} aria-hidden="true">${initials(comment.name ?? '?')}</span>
        <div>
          <div class="line"><b dir="auto">${comment.name ?? 'Somebody'}</b> <time datetime=${comment.at}>${at(comment.at)}</time>${comment.edited ? html` <span class="edited">edited</span>` : nothing}</div>
          ${this.mayComment && this.rewording !== comment.id ? this.tools(comment) : nothing}
          ${this.isSuggested(comment) ? proposal(this.told) : nothing}
          ${this.rewording === comment.id ? this.reworder(comment) : words}
          ${this.removing === comment.id ? this.question(comment) : this.signs(comment)}
        </div>
      </div>`;
  }

  /** As a note of a round. */
  private outcome() {
    const {note, id} = this.thread;
    if (!note) return nothing;
    const of = answerOf(id);
    return outcome({
      note,
      name: this.rounds.find(({id: round}) => round === note.round)?.name ?? '',
      mayDecide: this.mayDecide,
      draft: this.ways.isDrafted(of) ? this.ways.draft(of) : undefined,
      keep: (words) => {
        if (!this.ways.isDrafted(of)) this.ways.keepDraft(answeredBefore(id), note.answer);
        this.ways.keepDraft(of, words);
      },
      answer: (disposition, words) => this.ways.dispose(disposition, words),
    });
  }

  private charge() {
    const {thread, members, mayComment} = this;
    const rounds = this.mayDecide || suggesterOf(thread).by === this.me ? this.rounds : [];
    const isSet = thread.assignee !== undefined || thread.due !== undefined;
    if (mayComment && !thread.resolved) return isSet || this.charging ? charge(thread, members, rounds, this.ways) : nothing;
    return charged(thread) ? html`<p class="turned">${charged(thread)}</p>` : nothing;
  }

  /** Whether the suggestion is made in it. */
  private isSuggested({id}: Comment): boolean {
    return this.thread.suggests !== undefined && this.thread.comments[0]?.id === id;
  }

  private get isMine(): boolean {
    return this.mayComment && suggesterOf(this.thread).by === this.me;
  }

  /** Who may accepts it or not, and whoever suggests it may take it away. */
  private decision() {
    const {thread, mayDecide, isMine} = this;
    if (thread.accepted || !(mayDecide || isMine)) return nothing;
    if (thread.resolved) return html`<div class="ways"><button class="button quiet" @click=${() => this.ways.settle(false)}><line-icon name="restore"></line-icon>Reopen</button></div>`;
    return html`${this.stands ? nothing : html`<p class="turned">${thread.lost ? 'The words it was about are gone.' : 'Somebody has changed this since it was suggested.'}</p>`}
      <div class="ways">${mayDecide ? this.verdicts() : nothing}
        ${isMine ? html`<button class="button quiet" @click=${() => (this.removing = thread.comments[0].id)}>Take away</button>` : nothing}</div>`;
  }

  private verdicts() {
    const {pending} = this.thread;
    return html`<button class="button next" ?disabled=${!this.stands || pending || this.asked} @click=${() => this.ways.accept()}><line-icon name="accept"></line-icon>Accept</button>
      <button class="button" ?disabled=${this.asked} @click=${() => this.ways.settle(true)}><line-icon name="close"></line-icon>Reject</button>`;
  }

  /** What can be done with it, where a hand comes near. */
  private tools(comment: Comment) {
    const {id, by, body} = comment;
    const signing = this.signing === id;
    const tool = (icon: string, name: string, press: () => void) => html`<button class="tool" title=${name} aria-label=${name} @click=${press}><line-icon name=${icon}></line-icon></button>`;
    return html`<div class="tools">
      <button class="tool" title="React" aria-label="React" aria-expanded=${signing} @click=${() => (this.signing = signing ? '' : id)}><line-icon name="react"></line-icon></button>
      ${id === this.thread.comments[0].id ? tool('person', 'Assign', () => this.assign()) : nothing}
      ${by === this.me && body ? tool('pencil', 'Edit', () => this.reword(id)) : nothing}
      ${by === this.me && !this.isSuggested(comment) ? tool('bin', 'Remove', () => ((this.removing = id), (this.signing = ''))) : nothing}
    </div>`;
  }

  private question(comment: Comment) {
    const {id} = comment;
    const [what, word] = this.isSuggested(comment) ? ['suggestion', 'Take away'] : ['comment', 'Remove'];
    return html`<div class="ways" role="alert"><span>Take this ${what} away?</span>
      <button class="button danger" @click=${() => (this.ways.withdraw(id), (this.removing = ''))}>${word}</button>
      <button class="button" @click=${() => (this.removing = '')}>Keep</button></div>`;
  }

  private signs({id, signs = {}}: Comment) {
    const shown = this.signing === id ? SIGNS : SIGNS.filter(({sign}) => signs[sign]?.length);
    return shown.length ? html`<div class="signs">${shown.map((each) => this.sign(id, each, signs[each.sign] ?? []))}</div>` : nothing;
  }

  private sign(comment: string, {sign, icon, word}: (typeof SIGNS)[number], people: readonly WirePerson[]) {
    const mine = people.some(({by}) => by === this.me);
    const names = people.map(({name}) => name ?? 'somebody').join(', ');
    return html`<button class="sign" aria-pressed=${mine} ?disabled=${!this.mayComment} title=${names ? `${word}: ${names}` : word} aria-label=${names ? `${word}, ${people.length}: ${names}` : word}
      @click=${() => (this.ways.react(comment, sign, !mine), (this.signing = ''))}><line-icon name=${icon}></line-icon>${people.length ? html`<span>${people.length}</span>` : nothing}</button>`;
  }

  private reworder(comment: Comment) {
    const of = `reword/${comment.id}`;
    const done = () => ((this.rewording = ''), this.ways.keepDraft(of, ''));
    const save = () => {
      const words = this.ways.draft(of).trim();
      if (words && !canBeSaid(words)) return;
      if (words) this.ways.reword(comment.id, words);
      done();
    };
    return html`<div class="anew">
      ${this.field(of, 'Your comment', save, done)} ${tooLong(this.ways.draft(of))}
      <div class="ways"><button class="button next" @click=${save}>Save</button><button class="button quiet" @click=${done}>Cancel</button></div>
    </div>`;
  }

  private answer() {
    const {resolved} = this.thread;
    const of = `reply/${this.thread.id}`;
    const send = () => {
      const words = this.ways.draft(of).trim();
      if (!canBeSaid(words)) return;
      this.ways.keepDraft(of, '');
      this.ways.reply(words);
      this.requestUpdate();
    };
    const half = this.ways.draft(of) !== '';
    return html`<div class="answer" ?data-half=${half}>
      ${this.field(of, 'Reply…', send, () => undefined)} ${tooLong(this.ways.draft(of))}
      ${half ? html`<button class="button next" @click=${send}>Reply</button>` : nothing}
      ${isSuggestion(this.thread) ? nothing : html`<button class="button quiet" @click=${() => this.ways.settle(!resolved)}><line-icon name=${resolved ? 'restore' : 'resolve'}></line-icon>${resolved ? 'Reopen' : 'Resolve'}</button>`}
    </div>`;
  }

  /** Ctrl and Enter send; Escape leaves, and the words stay. */
  private field(of: string, label: string, send: () => void, leave: () => void) {
    return html`<comment-field .words=${this.ways.draft(of)} .label=${label.replace('…', '')} .hint=${label} .members=${this.members} .me=${this.me}
      @words-typed=${(e: CustomEvent<string>) => (this.ways.keepDraft(of, e.detail), this.requestUpdate())} @words-sent=${send} @words-left=${leave}></comment-field>`;
  }

  private assign() {
    this.charging = true;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.charge select')?.focus());
  }

  private reword(id: string) {
    const body = this.thread.comments.find((each) => each.id === id)?.body ?? '';
    const of = `reword/${id}`;
    if (this.ways.draft(of) === '') this.ways.keepDraft(of, body);
    this.rewording = id;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-comment="${id}"] textarea`)?.focus());
  }

  /** Where an answer is typed. */
  answerField(): HTMLTextAreaElement | null {
    return this.querySelector<HTMLTextAreaElement>(':scope > .answer textarea');
  }
}

/** There is a word, and there are not too many letters. */
export const canBeSaid = (words: string): boolean => words.trim() !== '' && words.trim().length <= MAX_COMMENT;

/** Why it cannot be sent as it is, if it is too long; nothing of it is cut off. */
export function tooLong(words: string) {
  const {length} = words.trim();
  return length > MAX_COMMENT ? html`<p class="too-long" role="alert">A comment has at most ${MAX_COMMENT.toLocaleString('en')} characters. This has ${length.toLocaleString('en')}.</p>` : nothing;
}
