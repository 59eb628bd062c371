import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { people } from '../api/hub.ts';
import { problemNotice } from '../desk/problem.ts';
import { Refresher } from '../desk/refresher.ts';
import { define, HubElement } from '../elements/element.ts';
import { icon } from '../elements/icon/icon.ts';
import '../elements/shell/shell.ts';
import { focused, lettersOff, shortcuts, typing } from '../keys/shortcuts.ts';
import type { Seat } from '../session/session.ts';
import type { Named } from '../wire/types.ts';
import { Counter, type CounterState } from './counter.ts';
import { done } from './done.ts';
import { KeyGate } from './key-gate.ts';
import { commands, storeShortcuts } from './keys.ts';
import { linesStyles } from './lines.styles.ts';
import { keepPrefix, keptPrefix, prefixField } from './prefix.ts';
import * as sale from './sale.ts';
import { styles } from './store.styles.ts';
import { visits, type VisitActs } from './visits.ts';
import { t } from './words.ts';
import * as zones from './zones.ts';

/** The counter of a branch: one field for every scan, four zones that fill from the top, F8. */
export class StorePage extends HubElement {
  static override styles = [HubElement.styles, linesStyles, styles];
  static override properties = { branches: { state: true }, branch: { state: true }, byHand: { state: true }, hint: { state: true } };
  declare seat: Seat;
  declare branches: readonly Named[];
  declare branch: string;
  /** Keys go into the scan field as they are. */
  declare byHand: boolean;
  /** A short word about the last key or scan. */
  declare hint: string;
  readonly #counter = new Counter();
  readonly #visits = new Refresher(() => this.#counter.loadVisits());
  readonly #gate = new KeyGate({
    command: (key) => this.#command(key),
    scanned: (text) => void this.#scan(text),
    typed: (text) => this.#type(text),
  });
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.branches = [];
    this.branch = '';
    this.byHand = false;
    this.hint = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.branch = this.seat.session.state.user.branch ?? '';
    this.#gate.prefix = keptPrefix();
    this.watch(this.#counter.store);
    const again = () => void this.#visits.request();
    const live = this.seat.live.listen({ delta: (delta) => delta.type === 'desk' && again(), reset: again });
    this.seat.live.follow(this, ['desk']);
    document.addEventListener('keydown', this.#key, { capture: true });
    this.#stop = [live, shortcuts.add(...storeShortcuts(this)), () => document.removeEventListener('keydown', this.#key, { capture: true })];
    void this.#loadBranches();
    void this.#counter.loadOutcomes();
    again();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  protected override firstUpdated(): void {
    requestAnimationFrame(() => this.#field?.focus());
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { visits: cards } = this.#state;
    document.title = `${cards.length > 0 ? `(${cards.length}) ` : ''}${t('title', { branch: this.#branchName })} - Throughline`;
  }

  override render(): TemplateResult {
    const state = this.#state;
    return html`<tl-shell .seat=${this.seat} page="store">
      <div class="counter">
        <div class="work">
          ${this.#find(state)} ${state.problem === null ? nothing : problemNotice(state.problem, null)}
          ${state.sale === null ? nothing : this.#zones(state.sale, state)}
          ${state.done === null ? nothing : done(state.done, state.mood, (face) => void this.#counter.moodIs(face))}
          ${state.sale === null && state.done === null && state.found.length < 2 ? zones.begin() : nothing} ${this.#parked(state)}
        </div>
        <aside aria-label=${t('visits')}>${visits(state.visits, state.visit, state.outcomes, this.#visitActs)} ${prefixField(this.#gate.prefix, this.#prefix)}</aside>
      </div>
    </tl-shell>`;
  }

  /** F8: the only key that moves money. With nothing on the counter it says that the open story was read. */
  confirm(): void {
    const { sale: now, visit } = this.#state;
    if (now === null && visit?.handoff?.state === 'pending') {
      void this.#counter.acknowledge(visit, visit.handoff.id);
      return;
    }
    void this.#counter.confirm(this.branch).then(() => this.#field?.focus());
  }

  clear(): void {
    this.#counter.clear();
    this.hint = '';
    this.#toField('');
  }

  typeByHand(): void {
    this.byHand = true;
    this.#toField('');
  }

  run(key: string): boolean {
    const now = this.#state.sale;
    const how = now === null ? undefined : commands(now)[key];
    if (how === undefined) return false;
    this.#counter.change(how);
    return true;
  }

  get #state(): CounterState {
    return this.#counter.store.state;
  }

  get #field(): HTMLInputElement | null {
    return this.renderRoot.querySelector('#scan');
  }

  get #branchName(): string {
    return this.branches.find((one) => one.id === this.branch)?.name ?? this.branch;
  }

  #find(state: CounterState): TemplateResult {
    return html`<section class="zone find" aria-labelledby="find">
      <h2 id="find">${t('title', { branch: this.#branchName })} ${this.seat.session.state.user.branch === null ? this.#branchChoice() : nothing}</h2>
      <form @submit=${this.#submit}>
        <span class="number" aria-hidden="true">1</span>
        <input id="scan" class="field" autocomplete="off" autocapitalize="characters" spellcheck="false"
          aria-label=${t('find.label')} placeholder=${t('find.label')} aria-describedby="found"
          inputmode=${this.byHand ? 'text' : 'none'} @blur=${() => (this.byHand = false)} />
        <button class="button">${icon('search')} ${t('find.go')}</button>
        <button class="button" type="button" aria-pressed=${this.byHand} aria-label=${t('find.keyboard.name')} @click=${() => this.typeByHand()}>
          ${t('find.keyboard')}
        </button>
        <button class="button" type="button" @click=${() => this.clear()}>${t('find.clear')}</button>
      </form>
      <p id="found" role="status" class=${this.#sorry(state) ? 'over' : 'meta'}>${this.#found(state)}</p>
      ${state.sale !== null ? zones.head(state.sale) : state.found.length > 1 ? zones.choices(state, this.#acts) : nothing}
    </section>`;
  }

  #found({ sought, sale: now }: CounterState): string {
    if (this.hint !== '') return this.hint;
    if (sought === null) return '';
    const { text, went, kind } = sought;
    if (went === 'looking') return t('find.looking', { text });
    if (went === 'not-here') return t('find.not-here', { text });
    if (went === 'nothing') return t(kind === 'article' ? 'find.article-alone' : 'find.nothing', { text });
    const line = now?.purchase.lines.find((one) => one.line === now.scanned);
    if (now === null || line === undefined) return '';
    return t('said.picked', { name: line.name, n: now.quantities[line.line] ?? 0, most: line.returnable });
  }

  #sorry({ sought }: CounterState): boolean {
    return this.hint !== '' || sought?.went === 'nothing' || sought?.went === 'not-here';
  }

  #zones(now: sale.Sale, state: CounterState): TemplateResult {
    if (sale.nothingLeft(now)) return html`${zones.what(now, this.#acts)} ${zones.nothingLeft()}`;
    return html`${zones.what(now, this.#acts)} ${zones.why(now, this.#acts)} ${zones.get(now, state.confirming, this.#acts)}`;
  }

  #parked({ parked }: CounterState): TemplateResult | typeof nothing {
    if (parked.length === 0) return nothing;
    return html`<section class="zone parked">
      <h2>${t('find.parked', { n: parked.length })}</h2>
      <div class="options">
        ${parked.map(({ purchase }) => html`<button class="button" @click=${() => this.#counter.take(purchase)}>
          ${t('find.resume', { number: zones.purchaseName(purchase) })}
        </button>`)}
      </div>
    </section>`;
  }

  #branchChoice(): TemplateResult {
    const choose = (event: Event): void => void (this.branch = (event.target as HTMLSelectElement).value);
    return html`<label>${t('branch')}
      <select class="field" @change=${choose}>
        ${this.branches.map((one) => html`<option value=${one.id} .selected=${one.id === this.branch}>${one.name}</option>`)}
      </select></label>`;
  }

  readonly #acts: zones.Acts = {
    change: (how) => this.#counter.change(how),
    take: (purchase) => this.#counter.take(purchase),
    confirm: () => this.confirm(),
  };

  readonly #visitActs: VisitActs = {
    open: (contact) => void this.#counter.openVisit(contact),
    close: () => this.#counter.closeVisit(),
    acknowledge: (visit, handoff) => void this.#counter.acknowledge(visit, handoff),
    goods: (visit) => void this.#counter.purchasesOf(visit),
    finish: (visit, outcome) => void this.#counter.finish(visit, outcome),
  };

  readonly #prefix = (prefix: string): void => {
    keepPrefix(prefix);
    this.#gate.prefix = prefix;
  };

  /** Sees every key before the page does, so that a scan ends in the right place wherever the focus is. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.key === '?') return;
    const target = focused();
    const inField = target === this.#field;
    const literal = this.byHand || this.#field?.value !== '' || this.#state.sale === null || lettersOff();
    if (!this.#gate.certain(event.key) && (inField ? literal : typing(target))) return;
    if (this.#gate.press(event.key)) return stop(event);
    if (event.key === 'Enter' && target instanceof HTMLElement && target.classList.contains('primary')) {
      stop(event);
      this.hint = t('get.enter');
    }
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const text = this.#field?.value ?? '';
    if (text !== '') void this.#scan(text);
  };

  async #scan(text: string): Promise<void> {
    this.#toField('');
    this.hint = '';
    this.byHand = false;
    await this.#counter.scan(text);
  }

  #type(text: string): void {
    this.#toField((this.#field?.value ?? '') + text);
  }

  #command(key: string): boolean {
    this.hint = '';
    if (key === '/') this.typeByHand();
    return key === '/' || (!lettersOff() && this.run(key.toLowerCase()));
  }

  #toField(text: string): void {
    const field = this.#field;
    if (field === null) return;
    field.value = text;
    field.focus();
  }

  async #loadBranches(): Promise<void> {
    const answer = await people.directory();
    if (!answer.ok) return;
    this.branches = answer.value.branches;
    if (this.branch === '') this.branch = this.branches[0]?.id ?? '';
  }
}

function stop(event: KeyboardEvent): void {
  event.preventDefault();
  event.stopPropagation();
}

define('tl-store', StorePage);
