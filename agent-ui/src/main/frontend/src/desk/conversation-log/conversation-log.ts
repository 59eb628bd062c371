import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, HubElement } from '../../elements/element.ts';
import { dateTime, day, time } from '../../i18n/format.ts';
import type { LogLine } from '../../wire/types.ts';
import { attached, attachedStyles } from '../attached/attached.ts';
import { t } from '../words.ts';
import { styles } from './conversation-log.styles.ts';

/**
 * What was said and noted in a contact, oldest first. New lines of the customer are announced politely, one's own are not.
 * Stays at the bottom while one is at the bottom, and where one is when one has scrolled up.
 */
export class ConversationLog extends HubElement {
  static override styles = [HubElement.styles, styles, attachedStyles];
  static override properties = { lines: { attribute: false }, me: {}, customer: {}, spoken: {} };
  declare lines: LogLine[];
  /** The id of the person looking. */
  declare me: string;
  declare customer: string;
  /** The language of the customer's texts. */
  declare spoken: string | null;
  #atEnd = true;

  constructor() {
    super();
    this.lines = [];
    this.me = '';
    this.customer = '';
    this.spoken = null;
  }

  override render(): TemplateResult {
    return html`<div class="log" role="log" tabindex="0" aria-label=${t('log.label', { name: this.customer })} @scroll=${this.#scroll}>
      ${this.lines.length === 0 ? html`<p class="empty">${t('log.empty')}</p>` : nothing}
      ${repeat(this.lines, (line) => line.id, (line, place) => html`${this.#day(line, place)}${this.#line(line)}`)}
    </div>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const log = this.#log;
    if (log !== null && changed.has('lines') && this.#atEnd) log.scrollTop = log.scrollHeight;
  }

  get #log(): HTMLElement | null {
    return this.renderRoot.querySelector('.log');
  }

  #line(line: LogLine): TemplateResult {
    if (line.kind === 'system') return html`<p class="system">${line.text} <span>${time(line.at)}</span></p>`;
    const own = line.from === 'agent';
    const mine = own && line.by.id === this.me;
    return html`<div class="line ${line.kind} ${own ? 'own' : ''}" aria-live=${mine ? 'off' : 'polite'}>
      <p class="meta">
        ${line.kind === 'note' ? html`<b>${t('log.note')}</b>` : nothing} ${this.#name(line, mine)}
        <time datetime=${line.at} title=${dateTime(line.at)}>${time(line.at)}</time>
      </p>
      ${line.file === null ? html`<p class="text" lang=${own || this.spoken === null ? nothing : this.spoken}>${line.text}</p>` : attached(line.file)}
    </div>`;
  }

  #name(line: LogLine, mine: boolean): string {
    if (mine) return t('log.you');
    return line.from === 'customer' ? this.customer : line.by.name;
  }

  #day(line: LogLine, place: number): TemplateResult | typeof nothing {
    const before = this.lines[place - 1];
    if (before !== undefined && day(before.at) === day(line.at)) return nothing;
    return html`<p class="day">${day(line.at)}</p>`;
  }

  readonly #scroll = (): void => {
    const log = this.#log;
    if (log !== null) this.#atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 24;
  };
}

define('tl-conversation-log', ConversationLog);
