import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { ago, dateTime } from '../../i18n/format.ts';
import type { Channel, Entry } from '../../wire/types.ts';
import { channelIcon } from '../naming.ts';
import { rows, type Row } from '../timeline-groups.ts';
import { t } from '../words.ts';
import { styles } from './timeline.styles.ts';

const filters = ['all', 'phone', 'web', 'store'] as const satisfies readonly (Channel | 'all')[];

/**
 * Everything that happened, newest first, as a feed: calls, purchases and feedback as rows of their own, small things of
 * one kind folded together. Page Up and Page Down go from event to event.
 * @fires tl-older when older events are wanted
 */
export class Timeline extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { entries: { attribute: false }, more: { type: Boolean }, filter: { state: true }, shown: { state: true } };
  declare entries: Entry[];
  /** There are older events than these. */
  declare more: boolean;
  declare filter: (typeof filters)[number];
  /** The event that was pointed at from elsewhere. */
  declare shown: string | null;

  constructor() {
    super();
    this.entries = [];
    this.more = false;
    this.filter = 'all';
    this.shown = null;
  }

  /** Brings an event into view and marks it; false when it is not loaded. */
  async show(event: string): Promise<boolean> {
    if (!this.entries.some((entry) => entry.id === event)) return false;
    this.filter = 'all';
    this.shown = event;
    await this.updateComplete;
    const article = this.renderRoot.querySelector<HTMLElement>('article.shown');
    article?.focus();
    article?.scrollIntoView({ block: 'center' });
    return true;
  }

  override render(): TemplateResult {
    const kept = this.filter === 'all' ? this.entries : this.entries.filter((entry) => entry.channel === this.filter);
    const all = rows(kept);
    return html`<div class="filters" role="group" aria-label=${t('timeline.filter')}>
        ${filters.map((filter) => html`<button aria-pressed=${filter === this.filter} @click=${() => (this.filter = filter)}>${t(`filter.${filter}`)}</button>`)}
      </div>
      ${all.length === 0
        ? html`<p class="meta none">${t('timeline.empty')}</p>`
        : html`<div role="feed" aria-label=${t('timeline.label')} @keydown=${this.#keys}>
            ${repeat(all, key, (row, place) => this.#row(row, place, all.length))}
          </div>`}
      ${this.more ? html`<button class="button older" @click=${() => this.tell('tl-older', null)}>${t('timeline.older')}</button>` : nothing}`;
  }

  #row(row: Row, place: number, size: number): TemplateResult {
    const count = this.more ? -1 : size;
    return row.kind === 'event' ? this.#event(row.entry, place, count) : this.#group(row.entries, place, count);
  }

  #event(entry: Entry, place: number, size: number): TemplateResult {
    return html`<article class="${entry.weight} ${entry.id === this.shown ? 'shown' : ''}" tabindex="0" aria-posinset=${place + 1}
      aria-setsize=${size} aria-labelledby="text-${place}">
      <span class="channel">${icon(channelIcon(entry.channel))}</span>
      <div>
        <p id="text-${place}">${entry.text}</p>
        <p class="meta">${this.#by(entry)}<time datetime=${entry.at} title=${dateTime(entry.at)}>${ago(entry.at)}</time></p>
      </div>
      ${entry.mood === null ? nothing : html`<tl-mood-face .mood=${entry.mood}></tl-mood-face>`}
    </article>`;
  }

  #group(entries: Entry[], place: number, size: number): TemplateResult {
    const newest = entries[0];
    const open = entries.some((entry) => entry.id === this.shown);
    return html`<article class="small ${open ? 'shown' : ''}" tabindex="0" aria-posinset=${place + 1} aria-setsize=${size} aria-labelledby="text-${place}">
      <span class="channel">${icon(channelIcon(newest?.channel ?? null))}</span>
      <details ?open=${open}>
        <summary id="text-${place}">${t('timeline.small', { n: entries.length })} <span class="meta">${newest === undefined ? '' : ago(newest.at)}</span></summary>
        <ul>
          ${entries.map((entry) => html`<li><time class="meta" datetime=${entry.at}>${dateTime(entry.at)}</time> ${entry.text}</li>`)}
        </ul>
      </details>
    </article>`;
  }

  #by(entry: Entry): string {
    return entry.by.kind === 'agent' ? `${entry.by.name} · ` : '';
  }

  readonly #keys = (event: KeyboardEvent): void => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step === undefined) return;
    const articles = [...this.renderRoot.querySelectorAll<HTMLElement>('article')];
    const place = articles.findIndex((article) => article.contains(event.composedPath()[0] as Node));
    const next = articles[place + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
}

function key(row: Row): string {
  return row.kind === 'event' ? row.entry.id : `group ${row.entries.at(-1)?.id ?? ''}`;
}

define('tl-timeline', Timeline);
