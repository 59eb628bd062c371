import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { dateTime, moment } from '../../i18n/format.ts';
import type { Case, CustomerPromise, Handoff, PromiseState } from '../../wire/types.ts';
import { t } from '../words.ts';
import { styles } from './case-card.styles.ts';
import { dueChoices, localInput } from './due.ts';
import './handoff-chain.ts';

export interface Promised {
  case: string;
  what: string;
  due: string;
}

export interface Settled {
  case: string;
  promise: string;
  state: PromiseState;
}

export interface Tried {
  case: string;
  what: string;
  outcome: string;
}

/**
 * One thing the customer needs solved: what is known, what was tried, what we promised.
 * @fires tl-promise, tl-settle, tl-attempt
 */
export class CaseCard extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    known: { attribute: false },
    answers: { attribute: false },
    handoffs: { attribute: false },
    current: { type: Boolean },
    offline: { type: Boolean },
    adding: { state: true },
  };
  declare known: Case;
  /** Reads an answer given by choice as its label. */
  declare answers: (question: string, answer: string) => string;
  /** Through whose hands it went, oldest first. */
  declare handoffs: Handoff[];
  /** It is the case of the open contact. */
  declare current: boolean;
  declare offline: boolean;
  declare adding: 'promise' | 'attempt' | null;

  constructor() {
    super();
    this.answers = (_question, answer) => answer;
    this.handoffs = [];
    this.current = false;
    this.offline = false;
    this.adding = null;
  }

  override render(): TemplateResult {
    const { known } = this;
    return html`<article class="card">
      <h4>${known.title ?? known.topicLabel} <span class="meta">${t(`case.${known.state}`)}</span></h4>
      ${this.handoffs.length === 0 ? nothing : html`<tl-handoff-chain .handoffs=${this.handoffs}></tl-handoff-chain>`}
      ${known.facts.length === 0 ? nothing : this.#facts()}
      ${known.attempts.map((tried) => html`<p class="dense">${icon('repeat')} <b>${tried.what}</b> ${tried.outcome} <span class="meta">${t('case.heard', { by: tried.by, at: moment(tried.at) })}</span></p>`)}
      ${known.promises.map((promise) => this.#promise(promise))} ${known.state === 'open' ? this.#add() : nothing}
    </article>`;
  }

  #facts(): TemplateResult {
    return html`<dl>
      ${this.known.facts.map(
        (fact) => html`<dt>${fact.label}</dt>
          <dd>
            ${this.answers(fact.question, fact.answer)}
            <span class="meta">${t('case.heard', { by: fact.by, at: moment(fact.at) })}</span>
          </dd>`,
      )}
    </dl>`;
  }

  #promise(promise: CustomerPromise): TemplateResult {
    const late = promise.state === 'open' && Date.parse(promise.due) < Date.now();
    const state = late ? 'late' : promise.state;
    return html`<div class="promise ${state}">
      <p class="dense">${icon('promise')} <b>${promise.what}</b> <span>${t('case.due', { due: dateTime(promise.due), by: promise.owner })}</span>
        <span class="state">${t(`promise.${state}`)}</span></p>
      ${promise.state === 'open' ? html`<div class="row">${(['kept', 'broken', 'withdrawn'] as const).map((to) => this.#settle(promise, to))}</div>` : nothing}
    </div>`;
  }

  #settle(promise: CustomerPromise, state: PromiseState): TemplateResult {
    const settle = () => this.tell<Settled>('tl-settle', { case: this.known.id, promise: promise.id, state });
    return html`<button class="button small" ?disabled=${this.offline} @click=${settle}>${t(`promise.mark-${state}`)}</button>`;
  }

  #add(): TemplateResult {
    if (this.adding === 'promise') return this.#promiseForm();
    if (this.adding === 'attempt') return this.#attemptForm();
    return html`<div class="row">
      <button class="button small" @click=${() => this.#begin('promise')}>${icon('promise')} ${t('case.add-promise')}</button>
      <button class="button small" @click=${() => this.#begin('attempt')}>${icon('repeat')} ${t('case.add-attempt')}</button>
    </div>`;
  }

  #promiseForm(): TemplateResult {
    const due = dueChoices(new Date());
    return html`<form @submit=${this.#submitPromise}>
      <input class="field" name="what" aria-label=${t('case.promise-what')} placeholder=${t('case.promise-what')} required />
      <div class="row" role="group" aria-label=${t('case.promise-due')}>
        ${due.map(({ name, at }) => html`<button class="button small" type="button" @click=${() => this.#setDue(at)}>${t(`due.${name}`)}</button>`)}
      </div>
      <input class="field" name="due" type="datetime-local" aria-label=${t('case.promise-due')} .value=${localInput(due[0]?.at ?? new Date())} required />
      ${this.#formEnd(t('case.add-promise'))}
    </form>`;
  }

  #attemptForm(): TemplateResult {
    return html`<form @submit=${this.#submitAttempt}>
      <input class="field" name="what" aria-label=${t('case.attempt-what')} placeholder=${t('case.attempt-what')} required />
      <input class="field" name="outcome" aria-label=${t('case.attempt-outcome')} placeholder=${t('case.attempt-outcome')} required />
      ${this.#formEnd(t('case.add-attempt'))}
    </form>`;
  }

  #formEnd(words: string): TemplateResult {
    return html`<div class="row">
      <button class="button primary small" ?disabled=${this.offline}>${words}</button>
      <button class="button small" type="button" @click=${() => (this.adding = null)}>${t('cancel')}</button>
    </div>`;
  }

  async #begin(what: 'promise' | 'attempt'): Promise<void> {
    this.adding = what;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('form .field')?.focus();
  }

  #setDue(at: Date): void {
    const due = this.renderRoot.querySelector<HTMLInputElement>('[name=due]');
    if (due !== null) due.value = localInput(at);
  }

  readonly #submitPromise = (event: SubmitEvent): void => {
    const given = fields(event);
    this.tell<Promised>('tl-promise', { case: this.known.id, what: given('what'), due: new Date(given('due')).toISOString() });
    this.adding = null;
  };

  readonly #submitAttempt = (event: SubmitEvent): void => {
    const given = fields(event);
    this.tell<Tried>('tl-attempt', { case: this.known.id, what: given('what'), outcome: given('outcome') });
    this.adding = null;
  };
}

function fields(event: SubmitEvent): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  return (name) => String(data.get(name)).trim();
}

define('tl-case-card', CaseCard);
