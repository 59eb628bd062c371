import { css, html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import type { Labelled } from '../../wire/types.ts';
import { problemNotice } from '../problem.ts';
import { t } from '../words.ts';

export interface WrappedUp {
  outcome: string;
  note: string | null;
}

/**
 * Wrapping up in two keys: E opens it, the digit of the outcome does it.
 * @fires tl-wrapped-up with the outcome and the note
 */
export class WrapUp extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      h2 {
        margin-bottom: var(--tl-3);
        font-size: var(--tl-title);
      }

      dialog {
        width: min(420px, calc(100vw - 16px));
      }

      ol {
        display: grid;
        gap: 6px;
        margin-bottom: var(--tl-3);
      }

      ol .button {
        justify-content: flex-start;
        width: 100%;
      }

      label {
        display: grid;
        gap: var(--tl-1);
        margin-bottom: var(--tl-3);
      }
    `,
  ];
  static override properties = { outcomes: { attribute: false }, name: {}, problem: { attribute: false } };
  declare outcomes: Labelled[];
  /** Whose contact it is. */
  declare name: string;
  declare problem: Problem | null;

  constructor() {
    super();
    this.outcomes = [];
    this.name = '';
    this.problem = null;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  show(): void {
    if (!this.isOpen) this.#dialog?.showModal();
  }

  close(): void {
    this.#dialog?.close();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @keydown=${this.#keys}>
      <h2 id="title">${t('wrap-up.title', { name: this.name })}</h2>
      ${this.problem === null ? nothing : problemNotice(this.problem, null)}
      <ol>
        ${this.outcomes.slice(0, 9).map(
          (outcome, place) => html`<li>
            <button class="button" @click=${() => this.#choose(outcome)}><kbd>${place + 1}</kbd> ${outcome.label}</button>
          </li>`,
        )}
      </ol>
      <label>${t('wrap-up.note')}<textarea class="field" rows="2"></textarea></label>
      <form method="dialog"><button class="button">${t('cancel')}</button></form>
    </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #choose(outcome: Labelled): void {
    const note = this.renderRoot.querySelector('textarea');
    const text = note?.value.trim() ?? '';
    this.tell<WrappedUp>('tl-wrapped-up', { outcome: outcome.id, note: text === '' ? null : text });
    if (note !== null) note.value = '';
  }

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.composedPath()[0] instanceof HTMLTextAreaElement || event.ctrlKey || event.altKey || event.metaKey) return;
    const outcome = /^[1-9]$/.test(event.key) ? this.outcomes[Number(event.key) - 1] : undefined;
    if (outcome === undefined) return;
    event.preventDefault();
    this.#choose(outcome);
  };
}

define('tl-wrap-up', WrapUp);
