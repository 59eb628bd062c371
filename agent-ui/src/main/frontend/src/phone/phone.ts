import { html, nothing, type TemplateResult } from 'lit';
import type { Problem, Result } from '../api/result.ts';
import { define, HubElement } from '../elements/element.ts';
import { icon } from '../elements/icon/icon.ts';
import { duration, timeWithSeconds } from '../i18n/format.ts';
import { language } from '../i18n/i18n.ts';
import { typing } from '../keys/shortcuts.ts';
import { remember } from '../session/session.ts';
import { callerNumber, dialled, enough, heard, inCall, keyed, onHook, sent, type DemoCall, type Passed, type Telephone } from './call.ts';
import { exchange } from './exchange.ts';
import { styles } from './phone.styles.ts';
import { t } from './words.ts';

const callers = { sanne: '+31612345678', bert: '+31687654321', emma: '+31611223344', unknown: '+31655501234', anonymous: '', other: '' } as const;
const numbers = { service: '+31850000001', technical: '+31850000002' } as const;
const keypad = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const pollEvery = 1_000;

/** A telephone to play the caller with: dial, key in a loyalty number while waiting, hear who answers, hang up. */
export class PhonePage extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { phone: { state: true }, caller: { state: true }, number: { state: true }, problem: { state: true }, wrong: { state: true }, now: { state: true } };
  declare phone: Telephone;
  declare caller: keyof typeof callers;
  /** What was typed as another number. */
  declare number: string;
  declare problem: Problem | null;
  declare wrong: boolean;
  declare now: number;
  #clock: ReturnType<typeof setInterval> | undefined;
  #asking = false;

  constructor() {
    super();
    this.phone = onHook;
    this.caller = 'sanne';
    this.number = '+31 6 ';
    this.problem = null;
    this.wrong = false;
    this.now = Date.now();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#clock = setInterval(() => this.#tick(), pollEvery);
    document.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#clock);
    document.removeEventListener('keydown', this.#pressed);
  }

  protected override updated(): void {
    document.title = `${t('title')} - Throughline`;
  }

  override render(): TemplateResult {
    return html`<main>
      <div class="words">
        <div class="top">
          <h1>${t('title')}</h1>
          <button class="button quiet" aria-label=${t('language')} @click=${() => remember(language() === 'nl' ? 'en' : 'nl')}>${language().toUpperCase()}</button>
        </div>
        <p>${t('intro')}</p>
        <p><a class="button" href="/desk" target="_blank">${t('desk')}</a></p>
        ${this.#choices()} ${this.#log()}
      </div>
      <section class="device" aria-label=${t('title')}>${this.#screen()} ${this.#keypad()}
        <button class="hang-up" ?disabled=${!inCall(this.phone)} @click=${() => this.#hangUp()}>${icon('end')} ${t('hang-up')}</button>
      </section>
    </main>`;
  }

  #choices(): TemplateResult {
    const busy = inCall(this.phone);
    const choose = (event: Event): void => void (this.caller = (event.target as HTMLSelectElement).value as keyof typeof callers);
    return html`<fieldset ?disabled=${busy}>
        <label for="caller">${t('caller')}</label>
        <select id="caller" class="field" @change=${choose}>
          ${(Object.keys(callers) as (keyof typeof callers)[]).map((one) => html`<option value=${one} .selected=${one === this.caller}>${t(`caller.${one}`)}</option>`)}
        </select>
        ${this.caller === 'other' ? this.#otherNumber() : nothing}
      </fieldset>
      <div class="row" role="group" aria-label=${t('dial')}>
        ${(Object.keys(numbers) as (keyof typeof numbers)[]).map(
          (one) => html`<button class="button primary" ?disabled=${busy} @click=${() => this.#dial(numbers[one], t(`dial.${one}`))}>
            ${icon('phone')} ${t(`dial.${one}`)}
          </button>`,
        )}
      </div>
      ${this.problem === null ? nothing : html`<p class="notice danger" role="alert">${t('failed', { why: this.#why(this.problem) })}</p>`}`;
  }

  #otherNumber(): TemplateResult {
    const typed = (event: Event): void => {
      this.number = (event.target as HTMLInputElement).value;
      this.wrong = false;
    };
    return html`<label for="number">${t('caller.number')}</label>
      <input id="number" class="field" type="tel" .value=${this.number} aria-invalid=${this.wrong} aria-describedby="wrong" @input=${typed} />
      <p id="wrong" role="status" class="wrong">${this.wrong ? t('caller.wrong') : ''}</p>`;
  }

  #screen(): TemplateResult {
    const { now, since } = this.phone;
    const going = inCall(this.phone);
    return html`<div class="screen">
      <p class="state" role="status">${this.#state()}</p>
      <p class="timer">${going ? duration((this.now - since) / 1000) : ''}</p>
      <p class="says">${now === null || now.says === null ? '' : html`<span class="meta">${t('says')}</span> ${now.says}`}</p>
      <p class="keyed"><span class="meta">${t('keyed')}</span> ${this.phone.keyed === '' ? html`<span class="meta">${t('keyed.none')}</span>` : this.phone.keyed}</p>
    </div>`;
  }

  #state(): string {
    const { now, call } = this.phone;
    if (call === null) return t('state.idle');
    if (now === null) return t('state.ringing');
    return now.state === 'talking' && now.agent !== null ? t('state.talking.with', { agent: now.agent }) : t(`state.${now.state}`);
  }

  #keypad(): TemplateResult {
    const names: Record<string, string> = { '*': t('key.clear'), '#': t('key.send') };
    return html`<div class="keypad" role="group" aria-label=${t('keys')}>
        ${keypad.map((key) => {
          const name = names[key];
          return html`<button ?disabled=${!inCall(this.phone)} aria-label=${name === undefined ? key : `${key} ${name}`} @click=${() => this.#key(key)}>${key}</button>`;
        })}
      </div>
      <p class="hint">${t('keys.hint')}</p>`;
  }

  #log(): TemplateResult {
    const { passed } = this.phone;
    return html`<section aria-labelledby="log">
      <h2 id="log">${t('log')}</h2>
      ${passed.length === 0 ? html`<p class="meta">${t('log.none')}</p>` : html`<ol>${passed.map((one) => html`<li><time>${timeWithSeconds(one.at)}</time> ${this.#said(one)}</li>`)}</ol>`}
    </section>`;
  }

  #said({ what, detail }: Passed): string {
    if (what === 'dialled') return t('log.dialled', { to: detail ?? '' });
    if (what === 'keyed') return t('log.keyed', { digits: detail ?? '' });
    return what === 'talking' && detail !== null ? t('state.talking.with', { agent: detail }) : t(`state.${what}`);
  }

  #why(problem: Problem): string {
    return problem.kind === 'unreachable' ? t('failed.unreachable') : problem.title || String(problem.status);
  }

  async #dial(to: string, name: string): Promise<void> {
    const from = this.caller === 'other' ? callerNumber(this.number) : callers[this.caller];
    this.wrong = from === null;
    if (from === null) return;
    const answer = await exchange.dial(from, to);
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    this.phone = { ...dialled(this.phone, name, Date.now()), call: answer.value.call };
    await this.#ask();
  }

  #key(key: string): void {
    if (key === '#') return void this.#send();
    this.phone = keyed(this.phone, key);
  }

  async #send(): Promise<void> {
    const { call, keyed: digits } = this.phone;
    if (call === null || !enough(this.phone)) return;
    this.phone = sent(this.phone, Date.now());
    this.#take(await exchange.key(call, `${digits}#`));
  }

  async #hangUp(): Promise<void> {
    const { call } = this.phone;
    if (call !== null) this.#take(await exchange.hangUp(call));
  }

  #tick(): void {
    this.now = Date.now();
    if (inCall(this.phone)) void this.#ask();
  }

  async #ask(): Promise<void> {
    const { call } = this.phone;
    if (call === null || this.#asking) return;
    this.#asking = true;
    const answer = await exchange.read(call);
    this.#asking = false;
    if (this.phone.call === call) this.#take(answer);
  }

  #take(answer: Result<DemoCall>): void {
    this.problem = answer.ok ? null : answer.problem;
    if (answer.ok) this.phone = heard(this.phone, answer.value, Date.now());
  }

  /** The keys of the keyboard work as the keys of the telephone. */
  readonly #pressed = (event: KeyboardEvent): void => {
    if (typing() || event.ctrlKey || event.metaKey || event.altKey || !inCall(this.phone)) return;
    if (keypad.includes(event.key)) this.#key(event.key);
    if (event.key === 'Backspace') this.phone = { ...this.phone, keyed: this.phone.keyed.slice(0, -1) };
  };
}

define('demo-phone', PhonePage);
