import { css, html, nothing, type TemplateResult } from 'lit';
import { supervision } from '../api/hub.ts';
import type { Problem } from '../api/result.ts';
import { problemNotice } from '../desk/problem.ts';
import { define, HubElement } from '../elements/element.ts';
import { ago, timeWithSeconds } from '../i18n/format.ts';
import type { WallboardListName, WallboardRow } from '../wire/types.ts';
import { tableStyles } from './table.styles.ts';
import { t } from './words.ts';

/** What a figure counts, row by row: exactly as many rows as the figure said. */
export class ListDialog extends HubElement {
  static override styles = [
    HubElement.styles,
    tableStyles,
    css`
      dialog {
        width: min(960px, calc(100vw - 16px));
        max-width: none;
      }

      header {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--tl-2);
        padding-bottom: var(--tl-2);
      }

      h2 {
        flex: 1;
        font-size: var(--tl-title);
      }

      .scroll {
        overflow: auto;
        max-height: 60dvh;
      }
    `,
  ];
  static override properties = { heading: { state: true }, rows: { state: true }, problem: { state: true }, loading: { state: true } };
  declare heading: string;
  declare rows: readonly WallboardRow[];
  declare problem: Problem | null;
  declare loading: boolean;
  #what: { list: WallboardListName; queue: string | null } = { list: 'waiting', queue: null };
  #next: string | null = null;
  #at = '';

  constructor() {
    super();
    this.heading = '';
    this.rows = [];
    this.problem = null;
    this.loading = false;
  }

  /** Opens the list; with a queue only what is in that queue. */
  async open(list: WallboardListName, heading: string, queue: string | null = null): Promise<void> {
    this.#what = { list, queue };
    this.heading = queue === null ? heading : t('list.in-queue', { title: heading, queue });
    this.rows = [];
    await this.updateComplete;
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    await this.#load(null);
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="heading">
      <header>
        <h2 id="heading">${this.heading}</h2>
        <button class="button" @click=${() => this.#load(null)}>${t('list.again')}</button>
        <form method="dialog"><button class="button">${t('list.close')}</button></form>
      </header>
      <p class="meta" role="status">${this.#state}</p>
      ${this.problem === null ? nothing : problemNotice(this.problem, () => void this.#load(null))}
      ${this.rows.length === 0 ? nothing : this.#table()}
      ${this.#next === null ? nothing : html`<button class="button" @click=${() => this.#load(this.#next)}>${t('list.more')}</button>`}
    </dialog>`;
  }

  get #state(): string {
    if (this.loading && this.rows.length === 0) return t('list.loading');
    if (this.problem !== null) return '';
    return this.rows.length === 0 ? t('list.none') : t('list.rows', { n: this.rows.length, at: this.#at });
  }

  #table(): TemplateResult {
    const staff = this.#what.list === 'staff';
    return html`<div class="scroll" tabindex="0" role="group" aria-labelledby="heading">
      <table>
        <thead>
          <tr>
            <th scope="col">${t('column.name')}</th>
            ${staff ? nothing : html`<th scope="col">${t('column.channel')}</th><th scope="col">${t('column.queue')}</th><th scope="col">${t('column.agent')}</th>`}
            <th scope="col">${t(staff ? 'column.presence' : 'column.text')}</th>
            <th scope="col">${t('column.since')}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row) => this.#row(row, staff))}
        </tbody>
      </table>
    </div>`;
  }

  #row(row: WallboardRow, staff: boolean): TemplateResult {
    const name = staff ? (row.agentName ?? row.name) : (row.name ?? t('list.unknown'));
    return html`<tr>
      <th scope="row">${name}</th>
      ${staff ? nothing : html`<td>${row.channel === null ? '' : t(`channel.${row.channel}`)}</td><td>${row.queueName}</td><td>${row.agentName}</td>`}
      <td>${row.text}</td>
      <td>${Date.parse(row.at) === 0 ? '-' : html`<time datetime=${row.at}>${ago(row.at)}</time>`}</td>
    </tr>`;
  }

  async #load(cursor: string | null): Promise<void> {
    this.loading = true;
    const { list, queue } = this.#what;
    const answer = await supervision.list(list, cursor);
    this.loading = false;
    this.problem = answer.ok ? null : answer.problem;
    if (!answer.ok) return;
    const fresh = answer.value.items.filter((row) => queue === null || row.queueName === queue);
    this.#next = answer.value.next;
    this.#at = timeWithSeconds(Date.now());
    this.rows = cursor === null ? fresh : [...this.rows, ...fresh];
    this.requestUpdate();
  }
}

define('tl-list-dialog', ListDialog);
