import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Problem } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { ago } from '../../i18n/format.ts';
import type { ContactCard, Mention, PersonHere, ShownPresence } from '../../wire/types.ts';
import type { Lists } from '../cards.ts';
import '../contact-row/contact-row.ts';
import type { ContactRow } from '../contact-row/contact-row.ts';
import { whoIs } from '../naming.ts';
import { order, type Order } from '../order.ts';
import { problemNotice } from '../problem.ts';
import { t } from '../words.ts';
import { styles } from './queue.styles.ts';

const sections = ['mine', 'waiting', 'later'] as const;

type Section = (typeof sections)[number];

const nothingYet = (): Record<Section, Order> => ({ mine: { ids: [], changes: 0 }, waiting: { ids: [], changes: 0 }, later: { ids: [], changes: 0 } });

/**
 * The contacts of the desk: mine, who is waiting in my queues, and what I keep for later. Rows never move under the pointer or while a row has
 * the focus; what would move is counted and shown on request.
 * @fires tl-open, tl-mention, tl-retry, tl-available
 */
export class Queue extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    lists: { attribute: false },
    mentions: { attribute: false },
    open: {},
    drafts: { attribute: false },
    here: { attribute: false },
    loaded: { type: Boolean },
    problem: { attribute: false },
    presence: {},
    filter: { state: true },
    frozen: { state: true },
  };
  declare lists: Lists;
  /** Where colleagues asked me to look. */
  declare mentions: Mention[];
  declare open: string | null;
  declare drafts: (contact: string) => boolean;
  /** Who else has a contact open. */
  declare here: (contact: string) => PersonHere[];
  declare loaded: boolean;
  declare problem: Problem | null;
  declare presence: ShownPresence;
  declare filter: string;
  declare frozen: boolean;
  #orders = nothingYet();
  readonly #known = new Map<string, ContactCard>();

  constructor() {
    super();
    this.mentions = [];
    this.filter = '';
    this.frozen = false;
    this.here = () => [];
  }

  override willUpdate(): void {
    for (const section of sections) {
      for (const card of this.lists[section]) this.#known.set(card.id, card);
      const ids = this.lists[section].map((card) => card.id);
      this.#orders[section] = order(this.#orders[section].ids, ids, this.frozen);
    }
  }

  override render(): TemplateResult {
    return html`<div class="head">
        <h2>${t('queue.title')}</h2>
        <span class="meta">${t('queue.count', { n: this.lists.waiting.length })}</span>
      </div>
      <input class="field" type="search" aria-label=${t('queue.filter')} placeholder=${t('queue.filter-hint')}
        .value=${this.filter} @input=${this.#type} @keydown=${this.#keys} />
      <div class="lists" @pointerenter=${() => (this.frozen = true)} @pointerleave=${() => (this.frozen = this.#hasFocus)}
        @focusin=${() => (this.frozen = true)} @focusout=${() => (this.frozen = false)}>
        ${this.problem === null ? nothing : problemNotice(this.problem, () => this.tell('tl-retry', null))}
        ${this.#away()} ${this.#thaw()} ${this.#asked()} ${this.loaded ? this.#sections() : this.#first()}
      </div>`;
  }

  /** Puts the keyboard in the filter. */
  search(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  /** Opens the row `step` places further than the open one, and gives it the focus. */
  move(step: number): void {
    const shown = [...this.renderRoot.querySelectorAll<ContactRow>('tl-contact-row:not([gone])')];
    const place = shown.findIndex((row) => row.card.id === this.open);
    const row = shown[place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + step))];
    if (row === undefined) return;
    row.focus();
    this.tell('tl-open', row.card.id);
  }

  #sections(): TemplateResult {
    const { mine, waiting } = this.#orders;
    return html`${mine.ids.length + waiting.ids.length === 0 ? this.#empty() : nothing} ${sections.map((section) => this.#section(section))}`;
  }

  /** Stays until it was opened. */
  #asked(): TemplateResult | typeof nothing {
    if (this.mentions.length === 0) return nothing;
    return html`<h3 id="asked">${t('queue.asked', { n: this.mentions.length })}</h3>
      <ul aria-labelledby="asked">
        ${repeat(this.mentions, (each) => each.contact, (each) => html`<li>
          <button class="asked" @click=${() => this.tell<Mention>('tl-mention', each)}>
            ${icon('note')}<b>${each.by}</b><span class="meta">${ago(each.at)}</span><span class="words">${each.text}</span><span class="meta words">${each.name ?? t('story.nameless')}</span>
          </button>
        </li>`)}
      </ul>`;
  }

  #section(section: Section): TemplateResult | typeof nothing {
    const shown = this.#orders[section].ids.filter((id) => this.#matches(id));
    if (shown.length === 0) return nothing;
    return html`<h3 id=${section}>${t(`queue.${section}`, { n: this.#present(section, shown) })}</h3>
      <ul aria-labelledby=${section}>
        ${repeat(shown, (id) => id, (id) => this.#row(id, section))}
      </ul>`;
  }

  /** Rows that stay only because somebody is looking at the list do not count. */
  #present(section: Section, shown: readonly string[]): number {
    return this.lists[section].filter((card) => shown.includes(card.id)).length;
  }

  #row(id: string, section: Section): TemplateResult {
    const current = this.lists[section].find((card) => card.id === id);
    return html`<li>
      <tl-contact-row .card=${current ?? this.#known.get(id)} ?current=${current !== undefined && id === this.open} ?draft=${this.drafts(id)} .here=${this.here(id)}
        ?gone=${current === undefined}></tl-contact-row>
    </li>`;
  }

  #empty(): TemplateResult {
    return this.#isAway ? html`` : html`<div class="empty"><p>${t('queue.empty')}</p></div>`;
  }

  /** Also when the hub made it so, because an offer was not answered. */
  #away(): TemplateResult | typeof nothing {
    if (!this.#isAway) return nothing;
    return html`<div class="notice warning away">
      <p>${t('queue.away')}</p>
      <button class="button" @click=${() => this.tell('tl-available', null)}>${t('queue.come')}</button>
    </div>`;
  }

  get #isAway(): boolean {
    return this.presence !== 'available' && this.presence !== 'wrap-up';
  }

  /** Grey blocks, only before anything was ever shown. */
  #first(): TemplateResult | typeof nothing {
    if (this.problem !== null) return nothing;
    return html`<div class="blocks" aria-busy="true"><span class="visually-hidden">${t('loading')}</span><i></i><i></i><i></i></div>`;
  }

  #thaw(): TemplateResult | typeof nothing {
    const n = sections.reduce((sum, section) => sum + this.#orders[section].changes, 0);
    if (n === 0) return nothing;
    return html`<button class="button thaw" @click=${() => this.#refresh()}>${t('queue.changes', { n })}</button>`;
  }

  #refresh(): void {
    this.#orders = nothingYet();
    this.requestUpdate();
  }

  #matches(id: string): boolean {
    const card = this.#known.get(id);
    const text = card === undefined ? '' : `${whoIs(card)} ${card.headline ?? ''} ${card.queueName ?? ''}`;
    return text.toLowerCase().includes(this.filter.trim().toLowerCase());
  }

  get #hasFocus(): boolean {
    return this.renderRoot.querySelector('tl-contact-row:focus-within') !== null;
  }

  readonly #type = (event: InputEvent): void => {
    this.filter = (event.target as HTMLInputElement).value;
  };

  readonly #keys = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.filter = '';
    if (event.key === 'Enter') this.move(0);
  };
}

define('tl-queue', Queue);
