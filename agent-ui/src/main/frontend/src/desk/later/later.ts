import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import { moment } from '../../i18n/format.ts';
import { problemNotice } from '../problem.ts';
import { localInput } from '../story/due.ts';
import { t } from '../words.ts';
import { laterChoices } from './choices.ts';

const byDate = '4';

/**
 * Keeping a contact for later in two keys: S opens it, a digit does it; the fourth asks for date and time.
 * @fires tl-put-aside with the moment as ISO time
 */
export class Later extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      dialog {
        width: min(400px, calc(100vw - 16px));
      }

      h2 {
        margin-bottom: var(--tl-1);
        font-size: var(--tl-title);
      }

      ol {
        display: grid;
        gap: 6px;
        margin: var(--tl-3) 0;
      }

      ol .button {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        width: 100%;
        text-align: start;
      }

      form.date {
        display: flex;
        gap: var(--tl-2);
        margin-bottom: var(--tl-3);
      }
    `,
  ];
  static override properties = { name: {}, problem: { attribute: false }, dating: { state: true }, now: { state: true } };
  /** Whose contact it is. */
  declare name: string;
  declare problem: Problem | null;
  declare dating: boolean;
  declare now: Date;

  constructor() {
    super();
    this.name = '';
    this.problem = null;
    this.dating = false;
    this.now = new Date();
  }

  show(): void {
    if (this.#dialog?.open ?? true) return;
    this.now = new Date();
    this.dating = false;
    this.#dialog?.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" aria-describedby="hint" @keydown=${this.#keys}>
      <h2 id="title">${t('later.title', { name: this.name })}</h2>
      <p id="hint" class="meta">${t('later.hint')}</p>
      ${this.problem === null ? nothing : problemNotice(this.problem, null)}
      <ol>
        ${laterChoices(this.now).map(({ name, at }, place) => html`<li>
            <button class="button" ?disabled=${at === null} @click=${() => this.#choose(at)}>
              <kbd>${place + 1}</kbd><span>${t(`later.${name}`)}</span><span class="meta">${at === null ? '' : moment(at, this.now)}</span>
            </button>
          </li>`)}
        <li><button class="button" aria-expanded=${this.dating} @click=${() => void this.#date()}><kbd>${byDate}</kbd><span>${t('later.date')}</span></button></li>
      </ol>
      ${this.dating ? this.#form() : nothing}
      <form method="dialog"><button class="button">${t('cancel')}</button></form>
    </dialog>`;
  }

  #form(): TemplateResult {
    const tomorrow = laterChoices(this.now).at(-1)?.at ?? this.now;
    return html`<form class="date" @submit=${this.#submit}>
      <input class="field" type="datetime-local" name="at" aria-label=${t('later.date')} min=${localInput(this.now)} .value=${localInput(tomorrow)} required />
      <button class="button primary">${t('later.do')}</button>
    </form>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #choose(at: Date | null): void {
    if (at !== null) this.tell('tl-put-aside', at.toISOString());
  }

  async #date(): Promise<void> {
    this.dating = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form.date input')?.focus();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#choose(new Date(String(new FormData(event.target as HTMLFormElement).get('at'))));
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    if (!/^[1-4]$/.test(event.key)) return;
    event.preventDefault();
    if (event.key === byDate) void this.#date();
    else this.#choose(laterChoices(this.now)[Number(event.key) - 1]?.at ?? null);
  };
}

define('tl-later', Later);
