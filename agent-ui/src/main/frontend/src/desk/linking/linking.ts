import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Result } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { moment, shortDate } from '../../i18n/format.ts';
import type { Customer, LinkProposal, Story } from '../../wire/types.ts';
import { problemNotice } from '../problem.ts';
import { evidence } from '../story/evidence.ts';
import { t } from '../words.ts';
import { styles } from './linking.styles.ts';

export interface Linked {
  other: string;
  evidence: string | null;
}

/** Where it looks people up. */
export interface Records {
  find(typed: string, signal: AbortSignal): Promise<Customer[]>;
  story(customer: string): Promise<Result<Story>>;
}

const shortest = 2;
const newest = 4;

/**
 * Two records, one customer? Both stories stand side by side before anybody says so. The other record was proposed by the
 * hub, or is looked up here.
 * @fires tl-linked
 */
export class Linking extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    problem: { attribute: false },
    offline: { type: Boolean },
    mine: { state: true },
    proposal: { state: true },
    other: { state: true },
    found: { state: true },
    failed: { state: true },
  };
  declare records: Records;
  /** Why they could not be linked. */
  declare problem: Problem | null;
  declare offline: boolean;
  declare mine: Story | null;
  declare proposal: LinkProposal | null;
  declare other: Story | null;
  declare found: Customer[];
  declare failed: Problem | null;
  #search = new AbortController();

  constructor() {
    super();
    this.problem = null;
    this.offline = false;
    this.#begin(null, null);
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  /** Asks about this customer and the record that the hub proposes, or one that is looked up. */
  async show(mine: Story, proposal: LinkProposal | null): Promise<void> {
    if (this.isOpen) return;
    this.#begin(mine, proposal);
    await this.updateComplete;
    this.#dialog?.showModal();
    if (proposal !== null) await this.#compare(proposal.other);
  }

  close(): void {
    this.#dialog?.close();
  }

  /** F8, and the button. */
  confirm(): void {
    if (this.other === null || this.offline) return;
    const words = this.renderRoot.querySelector<HTMLInputElement>('#why')?.value.trim() ?? '';
    this.tell<Linked>('tl-linked', { other: this.other.customer.id, evidence: this.proposal?.evidence ?? (words === '' ? null : words) });
  }

  #begin(mine: Story | null, proposal: LinkProposal | null): void {
    this.mine = mine;
    this.proposal = proposal;
    this.other = null;
    this.found = [];
    this.failed = null;
  }

  override render(): TemplateResult {
    const problem = this.problem ?? this.failed;
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${t('link.title')}</h2>
      ${this.proposal === null ? this.#field() : html`<p class="meta">${evidence(this.proposal.evidence)}</p>`}
      ${problem === null ? nothing : problemNotice(problem, null)}
      <div class="scroll" tabindex="0" role="group" aria-label=${t('link.both')} aria-live="polite">${this.#compared()}</div>
      ${this.proposal === null && this.other !== null ? html`<label>${t('link.why')}<input id="why" class="field" maxlength="200" autocomplete="off" /></label>` : nothing}
      <div class="buttons">
        <form method="dialog"><button class="button">${t('cancel')}</button></form>
        <button class="button primary" ?disabled=${this.other === null || this.offline} @click=${() => this.confirm()}>${t('link.yes')} <kbd>F8</kbd></button>
      </div>
    </dialog>`;
  }

  #field(): TemplateResult {
    return html`<label>${t('link.find')}<input id="find" class="field" type="search" autocomplete="off" placeholder=${t('link.hint')} @input=${this.#type} /></label>`;
  }

  #compared(): TemplateResult | typeof nothing {
    if (this.mine === null) return nothing;
    if (this.other === null && this.found.length > 0) return html`<ul class="found">${this.found.map((customer) => this.#choice(customer))}</ul>`;
    return html`<div class="both">${this.#record(this.mine)} ${this.other === null ? nothing : this.#record(this.other)}</div>`;
  }

  #choice(customer: Customer): TemplateResult {
    const handles = customer.handles.map((handle) => handle.display).join(' · ');
    return html`<li><button class="button" @click=${() => this.#compare(customer.id)}>${icon('user')}<span>${customer.name ?? t('story.nameless')} <span class="meta">${handles}</span></span></button></li>`;
  }

  #record({ customer, mood, cases, purchases, timeline }: Story): TemplateResult {
    return html`<section aria-labelledby="record-${customer.id}">
      <h3 id="record-${customer.id}"><tl-mood-face .mood=${mood?.face ?? null} .source=${mood?.source ?? null}></tl-mood-face>${customer.name ?? t('story.nameless')}</h3>
      <p class="meta">${customer.handles.filter((handle) => handle.kind !== 'visitor').map((handle) => handle.display).join(' · ')}</p>
      ${this.#list('story.cases', cases.map((known) => `${known.title ?? known.topicLabel} · ${t(`case.${known.state}`)}`))}
      ${this.#list('story.purchases', purchases.map((bought) => `${shortDate(bought.at)} ${bought.lines.map((line) => line.name).join(', ')}`))}
      ${this.#list('link.newest', timeline.map((entry) => `${moment(entry.at)} ${entry.text}`))}
    </section>`;
  }

  #list(title: 'story.cases' | 'story.purchases' | 'link.newest', lines: string[]): TemplateResult | typeof nothing {
    if (lines.length === 0) return nothing;
    return html`<h4>${t(title)}</h4><ul class="dense">${lines.slice(0, newest).map((line) => html`<li>${line}</li>`)}</ul>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  async #compare(customer: string): Promise<void> {
    const answer = await this.records.story(customer);
    this.other = answer.ok ? answer.value : null;
    this.failed = answer.ok ? null : answer.problem;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.scroll')?.focus(); // what was clicked is gone
  }

  /** Whoever is part of this story already is not found. */
  readonly #type = async (event: InputEvent): Promise<void> => {
    const typed = (event.target as HTMLInputElement).value.trim();
    this.#search.abort();
    this.#search = new AbortController();
    const { signal } = this.#search;
    const found = typed.length < shortest ? [] : await this.records.find(typed, signal);
    if (signal.aborted) return;
    const known = new Set([this.mine?.customer.id, ...(this.mine?.persons ?? []).map((person) => person.id)]);
    this.other = null;
    this.found = found.filter((customer) => !known.has(customer.id));
  };
}

define('tl-linking', Linking);
