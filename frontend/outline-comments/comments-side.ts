import {html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {NEWS_CHANGED, news} from '../inbox/news.ts';
import {DeskPart} from '../outline-editor/desk-part.ts';
import {wearStyles} from '../outline-editor/style-sheets.ts';
import {acceptable, isStanding} from '../outline-suggest/preview.ts';
import {toldOf} from '../outline-suggest/told.ts';
import {addressed} from './addressed.ts';
import type {Desk} from '../sync/desk.ts';
import type {About, Thread} from '../sync/margin.ts';
import {isLiving} from '../sync/outline-model.ts';
import {isSuggestion, suggesterOf} from '../sync/suggestions.ts';
import {STORY} from '../sync/wire.ts';
import type {Disposition} from '../sync/wire.ts';
import {COMMENT_ASKED, THREAD_ASKED, THREAD_SOUGHT, askForPreview, hearOf, showsThread} from './asking.ts';
import type {CommentAsked, ThreadNamed} from './asking.ts';
import './comment-thread.ts';
import {canBeSaid, tooLong} from './comment-thread.ts';
import type {ThreadWays} from './comment-thread.ts';
import {Deciding, allOf, ofEach} from './deciding.ts';
import type {OfOne} from './deciding.ts';
import {draftsOf, keepDrafts, withBeginning, withWords, withoutWords} from './drafts.ts';
import type {Drafts} from './drafts.ts';
import {ROUNDS_ASKED, answerOf, answeredBefore, chooser, isIn, standing} from './rounds.ts';
import {found, inOrder, placeInWords} from './whereabouts.ts';
import {WHICH, headingOf, isAmong, silenceOf} from './which.ts';
import type {Which} from './which.ts';

/** Opens the side this stands in; told by whoever put it there. */
export const COMMENTS_WANTED = 'comments-wanted';

/** All that is said about an outline, in reading order, and where something new is said. Half-said words stay until they are sent or thrown away. */
@customElement('comments-side')
export class CommentsSide extends DeskPart {
  @state() private which: Which = 'open';
  /** The round of notes that is looked at, of whatever else they are; none: the empty string. */
  @state() private round = '';
  @state() private chosen = '';
  @state() private drafts: Drafts = {words: {}};
  /** Whose suggestions are to be accepted all together, as soon as that is said again. */
  @state() private accepting = '';
  /** A link led here to what is not there any more. */
  @state() private gone = false;
  private desk: Desk | undefined;
  private deciding: Deciding | undefined;
  private readonly ways = new Map<string, ThreadWays>();

  protected listenTo(desk: Desk) {
    wearStyles();
    this.desk = desk;
    this.deciding = new Deciding(desk);
    const all = new AbortController();
    const look = () => this.look();
    hearOf<CommentAsked>(COMMENT_ASKED, () => this.branch, ({about}) => this.begin(about), all.signal);
    hearOf<ThreadNamed>(THREAD_ASKED, () => this.branch, ({thread}) => this.show(thread), all.signal);
    hearOf<ThreadNamed>(THREAD_SOUGHT, () => this.branch, ({thread}) => this.lead(thread), all.signal);
    news().addEventListener(NEWS_CHANGED, () => (this.sees(this.chosen), this.requestUpdate()), {signal: all.signal});
    document.addEventListener('visibilitychange', () => this.sees(this.chosen), {signal: all.signal});
    this.recall();
    look();
    return [desk.listen('threads', look), desk.listen('welcome', () => (this.recall(), look())), desk.listen('role', look), desk.listen('members', look), desk.listen('rounds', look), desk.listen('structure', look), desk.listen('change', (e) => this.valuesChanged(e.detail.nodes) && look()), desk.listen('refused', (e) => (this.deciding!.refused(e.detail), look())), () => all.abort()];
  }

  private get threads(): readonly Thread[] {
    return this.desk?.margin.threads ?? [];
  }

  private get me(): string {
    return this.desk?.me?.account ?? '';
  }

  private look() {
    const open = this.threads.filter(({resolved}) => !resolved).length;
    const head = document.querySelector<HTMLElement>('#tab-comments');
    if (head) {
      if (open) head.dataset.count = String(open);
      else delete head.dataset.count;
    }
    this.deciding!.look();
    if (!this.roundName) this.round = '';
    this.letGo();
    addressed(this.desk!, (thread) => this.lead(thread));
    this.requestUpdate();
  }

  /** Somebody has changed what is suggested to be changed. */
  private valuesChanged(nodes: ReadonlySet<string>): boolean {
    return this.threads.some(({on, suggests}) => suggests?.k === 'set' && nodes.has(on.id));
  }

  /** What is looked at is not among these any more. */
  private letGo() {
    const thread = this.desk?.margin.thread(this.chosen);
    if (!this.chosen || (thread && this.isShown(thread))) return;
    this.chosen = '';
    showsThread(this.branch, '');
  }

  private isShown(thread: Thread): boolean {
    return this.round ? isIn(this.round, thread) : isAmong(this.which, thread, this.desk!);
  }

  protected render() {
    const {desk} = this;
    if (!desk?.ready) return nothing;
    const shown = inOrder(desk, this.threads.filter((each) => this.isShown(each)));
    return html`
      <div class="comments-head">
        <div class="which" role="group" aria-label="Which threads">
          ${WHICH.map((which) => html`<button class="chip" aria-pressed=${!this.round && this.which === which} @click=${() => ((this.which = which), (this.round = ''))}>${headingOf(which, this.threads, desk)}</button>`)}
        </div>
        ${acceptable(desk, this.threads).length ? html`<button class="button bare quiet" title="Preview: read the outline with all suggestions accepted" aria-label="Preview with all suggestions accepted" @click=${() => askForPreview(this.branch)}><line-icon name="page"></line-icon></button>` : nothing}
        ${desk.mayComment ? html`<button class="button" title="On the selected beat, or the outline" @click=${() => this.beginHere()}><line-icon name="comment"></line-icon>Comment</button>` : nothing}
      </div>
      ${chooser({rounds: desk.rounds, chosen: this.round, mayKeep: desk.mayDecide, choose: (round) => (this.round = round), ask: () => this.dispatchEvent(new CustomEvent(ROUNDS_ASKED, {bubbles: true}))})}
      ${this.round ? html`<p class="calm standing">${standing(shown)}</p>` : nothing}
      ${this.gone ? html`<p class="calm" role="status">What was said there has been taken away meanwhile.</p>` : nothing}
      ${this.composer(desk)}
      ${desk.mayDecide && !this.round && this.which === 'open' ? ofEach(desk, this.threads).map((each) => this.together(each)) : nothing}
      ${shown.length || this.round ? nothing : html`<p class="calm">${this.silence(desk)}</p>`}
      ${repeat(shown, ({id}) => id, (thread) => this.card(desk, thread))}
    `;
  }

  private get roundName(): string {
    return this.desk?.rounds.find(({id}) => id === this.round)?.name ?? '';
  }

  private silence(desk: Desk): string {
    return this.drafts.beginning ? '' : silenceOf(this.which, desk.mayComment);
  }
  /** All that somebody suggests, accepted as one once that is asked for twice. */
  private together(one: OfOne) {
    if (this.accepting !== one.by)
      return html`<div class="together"><span>${allOf(one)}</span> · <button class="link" ?disabled=${one.threads.every((id) => this.deciding!.isAsked(id))} @click=${() => this.askForAll(one.by)}>Accept all</button></div>`;
    const accept = () => ((this.accepting = ''), this.deciding!.accept(one.threads, allOf(one)));
    return html`<div class="together" role="alert"><span>Accept ${allOf(one)}?</span>
      <button class="button next" @click=${accept}>Accept all</button><button class="button" @click=${() => (this.accepting = '')}>Cancel</button></div>`;
  }

  private askForAll(by: string) {
    this.accepting = by;
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('.together .next')?.focus());
  }

  private card(desk: Desk, thread: Thread) {
    const told = isSuggestion(thread) ? toldOf(desk, thread.suggests) : undefined;
    const stands = !isSuggestion(thread) || isStanding(desk, thread);
    return html`<comment-thread .thread=${thread} .ways=${this.waysOf(thread.id)} .where=${placeInWords(desk, thread.on)} .me=${this.me} .members=${desk.members} .rounds=${desk.rounds} .mayComment=${desk.mayComment} .mayDecide=${desk.mayDecide}
      .told=${told} .stands=${stands} .asked=${this.deciding!.isAsked(thread.id)} .chosen=${thread.id === this.chosen} .unread=${news().unread.has(thread.id)}
      @focusin=${() => this.choose(thread.id)} @click=${() => this.choose(thread.id)}></comment-thread>`;
  }

  private composer(desk: Desk) {
    const {beginning} = this.drafts;
    if (!beginning || !desk.mayComment) return nothing;
    const away = () => this.keep(withBeginning(undefined));
    const send = () => this.send();
    return html`<div class="composer">
      ${beginning.quote ? html`<q dir="auto">${beginning.quote}</q>` : nothing}
      <span class="where" dir="auto">${placeInWords(desk, beginning.about)}${this.roundName ? ` · in “${this.roundName}”` : ''}</span>
      <comment-field .words=${beginning.words} .rows=${3} .label=${'New comment'} .hint=${'What do you want to say?'} .members=${desk.members} .me=${this.me}
        @words-typed=${(e: CustomEvent<string>) => this.keep(withBeginning({...beginning, words: e.detail}))} @words-sent=${send}></comment-field>
      ${tooLong(beginning.words)}
      <div class="ways">
        <button class="button next" ?disabled=${!canBeSaid(beginning.words)} @click=${send}>Comment</button>
        <button class="button quiet" @click=${away}>Cancel</button>
        <kbd aria-hidden="true">Ctrl Enter</kbd>
      </div>
    </div>`;
  }

  // ---- saying something

  private beginHere() {
    const beat = document.querySelector<HTMLElement & {node?: {id: string}}>('beat-card.selected')?.node?.id;
    this.begin({id: beat ?? STORY});
  }

  private begin(about: About) {
    const {desk} = this;
    if (!desk?.mayComment) return;
    const words = this.drafts.beginning?.words ?? '';
    this.which = 'open';
    this.keep(withBeginning({about, quote: about.words ? this.text(about).slice(about.words.from, about.words.to) : '', words}));
    this.bringUp();
    void this.updateComplete.then(() => {
      this.querySelector<HTMLElement>('.composer textarea')?.focus();
      this.querySelector('.composer')?.scrollIntoView({block: 'nearest'});
    });
  }

  private text({id, words}: About): string {
    return this.desk?.node(id)?.texts[words?.ch ?? 'prose']?.text ?? '';
  }

  private send() {
    const {beginning} = this.drafts;
    if (!this.desk || !beginning || !canBeSaid(beginning.words)) return;
    const {about, quote, words} = beginning;
    const place = about.words ? {...about, words: {...about.words, ...found(this.text(about), about.words, quote)}} : about;
    this.keep(withBeginning(undefined));
    this.choose(this.desk.margin.open(place, words, quote, this.round || undefined));
  }

  // ---- which one is meant

  private bringUp() {
    dispatchEvent(new Event(COMMENTS_WANTED));
  }

  /** From the outline: the words of a thread, or its beat. */
  private show(id: string) {
    const thread = this.desk?.margin.thread(id);
    if (!thread) return;
    if (!this.isShown(thread)) {
      this.round = '';
      this.which = thread.resolved ? 'resolved' : 'open';
    }
    this.chosen = id;
    this.gone = false;
    this.sees(id);
    this.bringUp();
    showsThread(this.branch, id);
    void this.updateComplete.then(() => this.querySelector(`[data-thread="${id}"]`)?.scrollIntoView({block: 'nearest'}));
  }

  /** From an inbox or a letter: the thread, and where it is. What has been taken away meanwhile need not wait any more. */
  private lead(id: string) {
    this.gone = this.desk?.margin.thread(id) === undefined;
    this.sees(id);
    this.show(id);
    this.goTo(id);
    if (this.gone) this.bringUp();
  }

  private choose(id: string) {
    if (id === this.chosen) return;
    this.chosen = id;
    this.gone = false;
    this.sees(id);
    showsThread(this.branch, id);
  }

  /** What is looked at need not wait in the inbox any more. */
  private sees(id: string) {
    if (id && document.visibilityState === 'visible') news().read(id);
  }

  /** To where it is in the outline. */
  private goTo(id: string) {
    const thread = this.desk?.margin.thread(id);
    if (!thread || !this.desk) return;
    this.chosen = id;
    showsThread(this.branch, id);
    if (thread.on.id !== STORY && isLiving(this.desk, thread.on.id)) document.querySelector<HTMLElement & {reveal?(node: string): void}>('outline-editor')?.reveal?.(thread.on.id);
  }

  private waysOf(thread: string): ThreadWays {
    const known = this.ways.get(thread);
    if (known) return known;
    const margin = () => this.desk!.margin;
    const ways: ThreadWays = {
      reply: (words) => margin().reply(thread, words),
      reword: (comment, words) => margin().reword(thread, comment, words),
      withdraw: (comment) => margin().withdraw(thread, comment),
      settle: (resolved) => this.settle(thread, resolved),
      accept: () => this.accept(thread),
      assign: (to) => margin().assign(thread, to),
      due: (day) => margin().due(thread, day),
      note: (round) => margin().note(thread, round),
      dispose: (disposition, words) => this.dispose(thread, disposition, words),
      react: (comment, sign, on) => margin().react(thread, comment, sign, on),
      choose: () => this.goTo(thread),
      draft: (of) => this.drafts.words[of] ?? '',
      isDrafted: (of) => of in this.drafts.words,
      keepDraft: (of, words) => this.keep(withWords(of, words)),
    };
    this.ways.set(thread, ways);
    return ways;
  }

  private settle(thread: string, resolved: boolean) {
    this.sayHalf(thread);
    this.desk!.margin.settle(thread, resolved);
  }

  private dispose(thread: string, disposition: Disposition, words: string) {
    const before = this.desk!.margin.thread(thread)?.note;
    const was = this.drafts.words[answeredBefore(thread)] ?? before?.answer ?? '';
    this.keep((drafts) => withoutWords(answerOf(thread))(withoutWords(answeredBefore(thread))(drafts)));
    if (before?.disposition !== disposition || was !== words.trim()) this.desk!.margin.answer(thread, disposition, was, words);
  }

  private accept(id: string) {
    const thread = this.desk!.margin.thread(id);
    if (!thread) return;
    this.sayHalf(id);
    this.deciding!.accept([id], `a suggestion by ${suggesterOf(thread).name ?? 'somebody'}`);
    this.requestUpdate();
  }

  /** A half-written answer goes first: whoever decides with words in the field means them. */
  private sayHalf(thread: string) {
    const of = `reply/${thread}`;
    const words = this.drafts.words[of] ?? '';
    if (canBeSaid(words)) {
      this.keep(withWords(of, ''));
      this.desk!.margin.reply(thread, words);
    }
  }

  // ---- what is half said

  private recall() {
    if (this.me) this.drafts = draftsOf(this.me, this.branch);
  }

  /** One thing at a time: another tab may have something half said, too. */
  private keep(change: (drafts: Drafts) => Drafts) {
    this.drafts = change(this.drafts);
    if (this.me) keepDrafts(this.me, this.branch, change(draftsOf(this.me, this.branch)));
  }
}
