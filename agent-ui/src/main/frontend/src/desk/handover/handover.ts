import { html, nothing, type TemplateResult } from 'lit';
import { actionKey } from '../../api/client.ts';
import type { Problem, Result } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import { language } from '../../i18n/i18n.ts';
import type { Briefing, Directory, KnownAnswer, Language, NewHandoff } from '../../wire/types.ts';
import { problemNotice } from '../problem.ts';
import { t } from '../words.ts';
import { styles } from './handover.styles.ts';
import './lines.ts';
import type { EditableLine, Lines } from './lines.ts';
import './target-picker.ts';
import type { TargetPicker } from './target-picker.ts';
import type { Choice } from './targets.ts';

export interface HandedOver {
  handoff: NewHandoff;
  to: string;
  /** The same for every try of this hand-over. */
  key: string;
}

export type LoadBriefing = (lang: Language) => Promise<Result<Briefing>>;

/**
 * Handing over in three keys: O opens this with the story already written, the target and Enter, F8 sends. Everything is
 * prefilled and can be edited; every line shows the event it comes from.
 * @fires tl-handed-over
 */
export class Handover extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    name: {},
    me: {},
    from: {},
    subject: {},
    number: {},
    directory: { attribute: false },
    problem: { attribute: false },
    offline: { type: Boolean },
    target: { state: true },
    briefing: { state: true },
    failed: { state: true },
    lang: { state: true },
    missing: { state: true },
    stay: { state: true },
  };
  /** Whose contact it is. */
  declare name: string;
  declare me: string;
  /** The queue that the contact came from. */
  declare from: string;
  /** What it is about, the first proposal for "why". */
  declare subject: string;
  /** Where the customer can be called. */
  declare number: string;
  declare directory: Directory | null;
  declare problem: Problem | null;
  declare offline: boolean;
  declare target: Choice | null;
  declare briefing: Briefing | null;
  declare failed: Problem | null;
  declare lang: Language;
  declare missing: boolean;
  /** With the customer until somebody accepts. */
  declare stay: boolean;
  #load: LoadBriefing | null = null;
  #key = '';

  constructor() {
    super();
    this.name = '';
    this.me = '';
    this.from = '';
    this.subject = '';
    this.number = '';
    this.directory = null;
    this.problem = null;
    this.offline = false;
    this.target = null;
    this.briefing = null;
    this.failed = null;
    this.lang = 'nl';
    this.missing = false;
    this.stay = false;
  }

  get isOpen(): boolean {
    return this.#dialog?.open ?? false;
  }

  async show(load: LoadBriefing): Promise<void> {
    if (this.isOpen) return;
    this.#load = load;
    this.#key = actionKey();
    this.target = null;
    this.briefing = null;
    this.missing = false;
    this.stay = false;
    this.#dialog?.showModal();
    this.renderRoot.querySelector<TargetPicker>('tl-target-picker')?.clear();
    await this.#draft(language());
  }

  close(): void {
    this.#dialog?.close();
  }

  /** F8, or the button. */
  send(): void {
    const { target, briefing } = this;
    this.missing = target === null;
    if (target === null || briefing === null || this.offline) return;
    const lines = this.renderRoot.querySelector<Lines>('tl-lines')?.written ?? [];
    const handoff: NewHandoff = {
      to: { kind: target.kind, id: target.id },
      why: this.#field('#why'),
      lines: lines.map(({ kind, text, event }) => ({ kind, text, event })),
      nextStep: this.#field('#next'),
      tellCustomer: this.#checked('#tell'),
      stay: this.stay && this.#stays,
      call: target.kind === 'callback' ? this.#call : null,
    };
    this.tell<HandedOver>('tl-handed-over', { handoff, to: target.name, key: this.#key });
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title">
      <h2 id="title">${t('handover.title', { name: this.name })}</h2>
      ${this.problem === null ? nothing : problemNotice(this.problem, null)}
      <div class="target">
        <tl-target-picker .directory=${this.directory} me=${this.me} from=${this.from} @tl-target=${this.#choose}></tl-target-picker>
      ${this.missing ? html`<p class="notice danger" role="alert">${t('handover.choose')}</p>` : nothing}
      ${this.target?.kind === 'callback' ? this.#calling() : nothing}
      </div>
      <div class="written">${this.briefing === null ? this.#waiting() : this.#story(this.briefing)}</div>
      <div class="foot">
        <label class="tell stay">
          <input type="checkbox" id="stay" ?disabled=${!this.#stays} .checked=${this.stay && this.#stays} @change=${() => (this.stay = this.#checked('#stay'))} />
          <span>${t('handover.stay')}</span>
        </label>
        <form method="dialog"><button class="button">${t('cancel')}</button></form>
        <button class="button primary" ?disabled=${this.offline || this.briefing === null} @click=${() => this.send()}>
          ${t('handover.send')} <kbd>F8</kbd>
        </button>
      </div>
    </dialog>`;
  }

  /** Nobody stays until a customer comes to a branch, or is called back. */
  get #stays(): boolean {
    return this.target?.kind !== 'store' && this.target?.kind !== 'callback';
  }

  get #call(): NewHandoff['call'] {
    const at = this.#field('#at');
    return { number: this.#field('#number'), at: at === '' ? null : new Date(at).toISOString() };
  }

  /** Where and when; as soon as somebody has room without a moment. */
  #calling(): TemplateResult {
    return html`<label>${t('handover.number')}<input class="field" id="number" type="tel" .value=${this.number} /></label>
      <label>${t('handover.at')}<input class="field" id="at" type="datetime-local" /></label>`;
  }

  #waiting(): TemplateResult {
    if (this.failed !== null) return problemNotice(this.failed, () => void this.#draft(this.lang));
    return html`<p class="meta" role="status">${t('handover.drafting')}</p>`;
  }

  #story(briefing: Briefing): TemplateResult {
    const lines = briefing.lines.map((line): EditableLine => ({ ...line, event: line.event ?? null }));
    return html`<div class="head">
        <h3>${t('handover.story')}</h3>
        <span class="meta">${t('handover.drafted', { n: lines.filter((line) => line.event !== null).length })}</span>
        ${this.#languages(briefing.languages)}
      </div>
      <tl-lines .lines=${lines} lang=${this.lang}></tl-lines>
      <label>${t('handover.why')}<input class="field" id="why" lang=${this.lang} .value=${this.subject} /></label>
      <label>${t('handover.next')}<input class="field" id="next" lang=${this.lang} .value=${briefing.nextStep ?? ''} /></label>
      ${known(briefing.doNotAsk)}
      <label class="tell">
        <input type="checkbox" id="tell" checked />
        <span>${t(this.target?.kind === 'callback' ? 'handover.tell-call' : this.stay ? 'handover.tell-stay' : 'handover.tell', { to: this.target?.name ?? '…' })}</span>
      </label>`;
  }

  #languages(offered: Language[]): TemplateResult {
    return html`<div class="languages" role="group" aria-label=${t('handover.language')}>
      ${offered.map((lang) => html`<button class="button quiet" aria-pressed=${lang === this.lang} @click=${() => this.#draft(lang)}>
        ${lang.toUpperCase()}
      </button>`)}
    </div>`;
  }

  /** A colleague reads the story in her own language. */
  readonly #choose = async (event: CustomEvent<Choice | null>): Promise<void> => {
    this.target = event.detail;
    this.missing = false;
    if (this.target === null) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.foot .primary')?.focus();
    const { language: theirs } = this.target;
    if (theirs !== null && theirs !== this.lang) await this.#draft(theirs);
  };

  async #draft(lang: Language): Promise<void> {
    this.lang = lang;
    const answer = await this.#load?.(lang);
    if (answer === undefined) return;
    this.failed = answer.ok ? null : answer.problem;
    if (answer.ok) this.briefing = answer.value;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #checked(selector: string): boolean {
    return this.renderRoot.querySelector<HTMLInputElement>(selector)?.checked ?? false;
  }

  #field(selector: string): string {
    return this.renderRoot.querySelector<HTMLInputElement>(selector)?.value.trim() ?? '';
  }
}

function known(answers: KnownAnswer[]): TemplateResult | typeof nothing {
  if (answers.length === 0) return nothing;
  const text = answers.map((each) => `${each.label}: ${each.answer}`).join(' · ');
  return html`<p class="notice success dense"><b>${t('handoff.do-not-ask')}</b> ${text}</p>`;
}

define('tl-handover', Handover);
