import { html, nothing, type TemplateResult } from 'lit';
import { people } from '../api/hub.ts';
import type { Problem } from '../api/result.ts';
import { define, HubElement } from '../elements/element.ts';
import { language } from '../i18n/i18n.ts';
import { homeOf, remember, returnPath } from '../session/session.ts';
import { styles } from './sign-in.styles.ts';
import { t } from './words.ts';

/** The sign-in page. Allows paste and password managers, says what went wrong in words, goes back to where one came from. */
export class SignIn extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { problem: { state: true }, busy: { state: true } };
  declare problem: Problem | null;
  declare busy: boolean;

  constructor() {
    super();
    this.problem = null;
    this.busy = false;
  }

  override updated(): void {
    document.title = t('title');
  }

  override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLInputElement>('#name')?.focus();
  }

  override render(): TemplateResult {
    return html`<main class="card">
      <div class="head">
        <h1>${t('title')}</h1>
        <button class="button quiet" aria-label=${t('language')} @click=${() => remember(language() === 'nl' ? 'en' : 'nl')}>
          ${language().toUpperCase()}
        </button>
      </div>
      <p>${t('promise')}</p>
      ${location.search.includes('ended=') ? html`<p class="notice">${t('returning')}</p>` : nothing} ${this.#form()}
    </main>`;
  }

  #form(): TemplateResult {
    const wrong = this.problem?.kind === 'signed-out';
    return html`<form method="post" @submit=${this.#submit}>
      <label>${t('name')}<input class="field" id="name" name="name" autocomplete="username" autocapitalize="none" required /></label>
      <label>
        ${t('password')}
        <input class="field" id="password" name="password" type="password" autocomplete="current-password" required
          aria-invalid=${wrong} aria-describedby="problem" />
      </label>
      <div id="problem" role="alert">
        ${this.problem === null ? nothing : html`<p class="notice danger">${sentence(this.problem)}</p>`}
      </div>
      <button class="button primary" aria-disabled=${this.busy}>${t('submit')}</button>
    </form>`;
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    this.busy = true;
    const given = new FormData(event.target as HTMLFormElement);
    const answer = await people.signIn(String(given.get('name')).trim(), String(given.get('password')));
    this.busy = false;
    if (answer.ok) return location.assign(returnPath(location.search, homeOf(answer.value)));
    this.problem = answer.problem;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>('#password')?.select();
  };
}

function sentence(problem: Problem): string {
  switch (problem.kind) {
    case 'signed-out':
    case 'invalid':
    case 'forbidden':
      return t('wrong');
    case 'busy':
      return t('busy', { n: problem.retryAfter ?? 10 });
    case 'unreachable':
      return t('unreachable');
    default:
      return t('failed');
  }
}

define('tl-sign-in', SignIn);
