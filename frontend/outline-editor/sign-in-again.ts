import {LitElement, html, nothing} from 'lit';
import type {PropertyValues} from 'lit';
import {customElement, property, state} from 'lit/decorators.js';
import {signIn} from '../page/sign-in.ts';
import type {Answer} from '../page/sign-in.ts';

const SENTENCES: Record<Answer, string> = {
  welcome: '',
  wrong: 'This address and password do not belong together. Please try again.',
  wait: 'That was too often in too short a time. Please wait a minute, then try again.',
  away: 'The server gave no answer. Please try again.',
};

/**
 * The writer has been signed out, here or elsewhere: they sign in again where they are. As long as nobody is signed in it
 * stands beside the words and takes nothing from the hands; once somebody else is, it covers what is not theirs.
 *
 * @event signed-in - The server has let somebody in; whom, the desk finds out.
 */
@customElement('sign-in-again')
export class SignInAgain extends LitElement {
  @property() name = '';
  @property() address = '';
  @property() outline = '';
  /** Who is signed in at this browser instead. */
  @property() somebodyElse = '';

  @state() private asking = false;
  @state() private sentence = '';

  createRenderRoot() {
    // what is typed here is no writing, and its keys are no commands
    for (const type of ['keydown', 'input', 'compositionend', 'mousedown', 'click', 'focusin', 'focusout']) this.addEventListener(type, (e) => e.stopPropagation());
    return this;
  }

  protected willUpdate(changed: PropertyValues<this>) {
    if (changed.has('somebodyElse')) this.sentence = '';
  }

  protected render() {
    return this.somebodyElse ? this.cover() : this.banner();
  }

  private banner() {
    return html`
      <section class="sign-in" aria-label="You have been signed out">
        <p role="alert"><b>You have been signed out.</b> What you write is kept in this browser.</p>
        ${this.form()}
      </section>`;
  }

  private cover() {
    return html`
      <dialog class="cover" aria-labelledby="somebody-else" @cancel=${(e: Event) => e.preventDefault()}>
        <h2 id="somebody-else">${this.somebodyElse} is signed in at this browser now</h2>
        <p>What ${this.name} wrote here and was not sent yet is kept in this browser, for ${this.name} alone.</p>
        ${this.form()}
        <a class="button" href="/" router-ignore>Go on as ${this.somebodyElse}</a>
      </dialog>`;
  }

  private form() {
    return html`
      <form method="post" action="/login" @submit=${(e: SubmitEvent) => this.send(e)}>
        <input class="who" name="username" autocomplete="username" aria-label="Email" readonly tabindex="-1" .value=${this.address} />
        <input type="password" name="password" autocomplete="current-password" aria-label="Password" placeholder="Password" required
          aria-invalid=${this.sentence ? 'true' : nothing} aria-describedby="sign-in-sentence" />
        <button class="button next" type="submit" ?disabled=${this.asking}>Sign in</button>
        <p class="sentence bad" id="sign-in-sentence" role="alert">${this.sentence}</p>
        <a class="other" href=${`/login?then=/outline/${this.outline}`} target="_blank" router-ignore>Sign in another way</a>
      </form>`;
  }

  protected updated(changed: PropertyValues<this>) {
    const cover = this.querySelector('dialog');
    if (changed.has('somebodyElse') && cover && !cover.open) cover.showModal();
  }

  private async send(e: SubmitEvent) {
    e.preventDefault();
    if (this.asking) return;
    const password = (e.target as HTMLFormElement).elements.namedItem('password') as HTMLInputElement;
    this.asking = true;
    const answer = await signIn(this.address, password.value);
    this.asking = false;
    this.sentence = SENTENCES[answer];
    if (answer === 'welcome') {
      password.value = '';
      this.dispatchEvent(new CustomEvent('signed-in', {bubbles: true}));
    } else {
      await this.updateComplete;
      password.select();
    }
  }
}
