import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { moment } from '../../i18n/format.ts';
import type { Case, Fact, OpenQuestion, Question } from '../../wire/types.ts';
import { t } from '../words.ts';
import { styles } from './questions.styles.ts';

export interface Answered {
  case: string;
  question: string;
  answer: string;
}

export interface Asked {
  case: string;
  question: string;
}

/**
 * The questions of the case's topic. What is known stands there with its answer, who heard it and when, so that nobody
 * asks again; what is open is one click away from being asked and noted.
 * @fires tl-ask when a question is put to the customer, tl-answer with the answer
 */
export class Questions extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    known: { attribute: false },
    questions: { attribute: false },
    offline: { type: Boolean },
    chosen: { state: true },
  };
  declare known: Case;
  /** The topic's questions, for their kinds and choices. */
  declare questions: Question[];
  declare offline: boolean;
  declare chosen: string | null;

  constructor() {
    super();
    this.questions = [];
    this.offline = false;
    this.chosen = null;
  }

  override render(): TemplateResult {
    const { facts, openQuestions } = this.known;
    return html`<section aria-label=${t('questions.label')}>
      <ul>
        ${openQuestions.map((question) => html`<li>${this.#open(question)}</li>`)}
        ${facts.map((fact) => html`<li>${this.#fact(fact)}</li>`)}
      </ul>
      ${this.#detail()}
    </section>`;
  }

  #fact(fact: Fact): TemplateResult {
    return html`<button class="chip known" aria-expanded=${this.chosen === fact.question} @click=${() => this.#choose(fact.question)}>
      ${icon('done')}<span>${fact.label}: <b>${this.#words(fact)}</b></span>
    </button>`;
  }

  #open(question: OpenQuestion): TemplateResult {
    const ask = () => {
      this.#choose(question.question);
      if (this.chosen !== null) this.tell<Asked>('tl-ask', { case: this.known.id, question: question.question });
    };
    return html`<button class="chip" aria-expanded=${this.chosen === question.question} ?disabled=${this.offline} @click=${ask}>
      ${icon('plus')}<span>${question.label}</span>
    </button>`;
  }

  #detail(): TemplateResult | typeof nothing {
    if (this.chosen === null) return nothing;
    const fact = this.known.facts.find((each) => each.question === this.chosen);
    const open = this.known.openQuestions.find((each) => each.question === this.chosen);
    if (fact !== undefined) return this.#answered(fact);
    return open === undefined ? nothing : this.#asking(open);
  }

  #answered(fact: Fact): TemplateResult {
    return html`<div class="detail known" role="status">
      <p>${t('questions.answered', { answer: this.#words(fact), by: fact.by, at: moment(fact.at) })}</p>
      <details><summary>${t('questions.correct')}</summary>${this.#form(fact.question, fact.label, fact.answer)}</details>
    </div>`;
  }

  #asking(question: OpenQuestion): TemplateResult {
    return html`<div class="detail">
      <p>${t('questions.ask')} <q>${question.ask}</q></p>
      ${this.#form(question.question, question.label, '')}
    </div>`;
  }

  #form(id: string, label: string, value: string): TemplateResult {
    const choices = this.#question(id)?.choices ?? [];
    if (choices.length > 0) {
      return html`<div class="choices" role="group" aria-label=${label}>
        ${choices.map((choice) => html`<button class="button" ?disabled=${this.offline} aria-pressed=${choice.id === value}
          @click=${() => this.#answer(id, choice.id)}>${choice.label}</button>`)}
      </div>`;
    }
    return html`<form @submit=${(event: SubmitEvent) => this.#submit(event, id)}>
      <input class="field" name="answer" aria-label=${label} .value=${value} autocomplete="off" required />
      <button class="button primary" ?disabled=${this.offline}>${t('questions.note')}</button>
    </form>`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('chosen') && this.chosen !== null) this.renderRoot.querySelector<HTMLElement>('.detail > form input, .detail > .choices button')?.focus();
  }

  #question(id: string): Question | undefined {
    return this.questions.find((each) => each.id === id);
  }

  /** An answer by choice is stored by the choice's id and read by its label. */
  #words(fact: Fact): string {
    return this.#question(fact.question)?.choices.find((choice) => choice.id === fact.answer)?.label ?? fact.answer;
  }

  #choose(question: string): void {
    this.chosen = this.chosen === question ? null : question;
  }

  #submit(event: SubmitEvent, question: string): void {
    event.preventDefault();
    this.#answer(question, String(new FormData(event.target as HTMLFormElement).get('answer')).trim());
  }

  #answer(question: string, answer: string): void {
    if (answer === '') return;
    this.tell<Answered>('tl-answer', { case: this.known.id, question, answer });
    this.chosen = null;
  }
}

define('tl-questions', Questions);
