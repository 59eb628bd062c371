import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { ago, dateTime } from '../../i18n/format.ts';
import type { Channel, Entry } from '../../wire/types.ts';
import { channelIcon } from '../naming.ts';
import { rows, type Row } from '../timeline-groups.ts';
import { t } from '../words.ts';
import { RowWindow, type Drawn } from './row-window.ts';
import { Viewport } from './viewport.ts';
import { styles } from './timeline.styles.ts';

const filters = ['all', 'phone', 'web', 'store'] as const satisfies readonly (Channel | 'all')[];
const atFirst = 40;
const around = 600;

export interface PinChange {
  entry: string;
  pinned: boolean;
}

/**
 * Everything that happened, newest first, as a feed: calls, purchases and feedback as rows of their own, small things of
 * one kind folded together. Of ten thousand events only those near the window are drawn, and older ones are asked for
 * when the end comes near. Page Up and Page Down go from event to event.
 * @fires tl-older when older events are wanted, tl-channel when those of one channel are, tl-pin
 */
export class Timeline extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { entries: { attribute: false }, more: { type: Boolean }, loading: { type: Boolean }, offline: { type: Boolean }, pinned: { attribute: false }, channel: {}, shown: { state: true }, drawn: { state: true } };
  declare entries: Entry[];
  /** There are older events than these. */
  declare more: boolean;
  /** Older ones are on their way. */
  declare loading: boolean;
  declare offline: boolean;
  /** The ids of what stands on top already. */
  declare pinned: ReadonlySet<string>;
  /** Only events of this channel are wanted. */
  declare channel: Channel | null;
  /** The event that was pointed at from elsewhere. */
  declare shown: string | null;
  declare drawn: Drawn;
  #rows: Row[] = [];
  #keys: string[] = [];
  #asked = -1;
  readonly #window = new RowWindow();
  readonly #viewport = new Viewport(() => this.#look());

  constructor() {
    super();
    this.entries = [];
    this.more = false;
    this.loading = false;
    this.offline = false;
    this.pinned = new Set();
    this.channel = null;
    this.shown = null;
    this.drawn = { first: 0, end: atFirst, above: 0, below: 0 };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#viewport.stop();
  }

  /** Brings an event into view and marks it; false when it is not loaded. */
  async show(event: string): Promise<boolean> {
    if (!this.entries.some((entry) => entry.id === event)) return false;
    this.shown = event;
    const place = this.#rows.findIndex((row) => (row.kind === 'event' ? row.entry.id === event : row.entries.some((entry) => entry.id === event)));
    const above = this.#window.top(this.#keys, place);
    this.drawn = { ...this.#window.between(this.#keys, above - around, above + around) };
    await this.updateComplete;
    const article = this.renderRoot.querySelector<HTMLElement>('article.shown');
    article?.focus();
    article?.scrollIntoView({ block: 'center' });
    return true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('entries')) return;
    this.#rows = rows(this.entries);
    this.#keys = this.#rows.map(key);
    if (changed.has('channel')) this.#asked = -1;
    if (this.hasUpdated) this.#look();
  }

  protected override updated(): void {
    const feed = this.#feed;
    this.#viewport.on(feed);
    if (feed !== null) Object.assign(feed.style, { paddingTop: `${this.drawn.above}px`, paddingBottom: `${this.drawn.below}px` });
    for (const article of this.renderRoot.querySelectorAll<HTMLElement>('article')) {
      if (article.offsetHeight > 0) this.#window.measured(article.dataset['key'] ?? '', article.offsetHeight);
    }
    this.#further();
  }

  override render(): TemplateResult {
    const { first, end } = this.drawn;
    return html`<div class="filters" role="group" aria-label=${t('timeline.filter')}>
        ${filters.map((filter) => html`<button aria-pressed=${filter === (this.channel ?? 'all')} @click=${() => this.tell('tl-channel', filter === 'all' ? null : filter)}>${t(`filter.${filter}`)}</button>`)}
      </div>
      ${this.#rows.length === 0
        ? html`<p class="meta none" role="status">${t(this.loading ? 'loading' : 'timeline.empty')}</p>`
        : html`<div role="feed" aria-label=${t('timeline.label')} aria-busy=${this.loading} @keydown=${this.#step}>
            ${repeat(this.#rows.slice(first, end), key, (row, place) => this.#row(row, first + place))}
          </div>`}
      ${this.more && this.#rows.length > 0
        ? html`<button class="button older" ?disabled=${this.offline || this.loading} @click=${() => this.#older()}>${t(this.loading ? 'loading' : 'timeline.older')}</button>`
        : nothing}`;
  }

  get #feed(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('[role=feed]');
  }

  /** Draws what is near the window now. */
  #look(): void {
    const seen = this.#viewport.over(this.#feed);
    if (seen === null) return;
    const next = this.#window.between(this.#keys, seen.from - around, seen.to + around);
    const now = this.drawn;
    if (next.first !== now.first || next.end !== now.end || Math.abs(next.below - now.below) > 1) this.drawn = next;
    this.#further();
  }

  /** Asks for older events before the end is reached, once for what is there. */
  #further(): void {
    const seen = this.#viewport.over(this.#feed);
    if (seen === null || !this.more || this.loading || this.#asked === this.entries.length) return;
    if (seen.height - seen.to < around && seen.to > 0) this.#older();
  }

  #older(): void {
    this.#asked = this.entries.length;
    this.tell('tl-older', null);
  }

  #row(row: Row, place: number): TemplateResult {
    const size = this.more ? -1 : this.#rows.length;
    return row.kind === 'event' ? this.#event(row.entry, place, size) : this.#group(row, place, size);
  }

  #event(entry: Entry, place: number, size: number): TemplateResult {
    return html`<article class="${entry.weight} ${entry.id === this.shown ? 'shown' : ''}" tabindex="0" aria-posinset=${place + 1}
      aria-setsize=${size} aria-labelledby="text-${place}" data-key=${entry.id}>
      <span class="channel">${icon(channelIcon(entry.channel))}</span>
      <div>
        <p id="text-${place}">${entry.text}</p>
        <p class="meta">${this.#by(entry)}<time datetime=${entry.at} title=${dateTime(entry.at)}>${ago(entry.at)}</time></p>
      </div>
      <span class="end">${entry.mood === null ? nothing : html`<tl-mood-face .mood=${entry.mood}></tl-mood-face>`}${this.#pin(entry)}</span>
    </article>`;
  }

  #pin(entry: Entry): TemplateResult {
    const pinned = this.pinned.has(entry.id);
    return html`<button class="pin" aria-pressed=${pinned} aria-label=${t('pin.set')} title=${t('pin.set')} ?disabled=${this.offline}
      @click=${() => this.tell<PinChange>('tl-pin', { entry: entry.id, pinned: !pinned })}>${icon('pin')}</button>`;
  }

  #group(row: Row & { kind: 'group' }, place: number, size: number): TemplateResult {
    const newest = row.entries[0];
    const open = row.entries.some((entry) => entry.id === this.shown);
    return html`<article class="small ${open ? 'shown' : ''}" tabindex="0" aria-posinset=${place + 1} aria-setsize=${size} aria-labelledby="text-${place}" data-key=${key(row)}>
      <span class="channel">${icon(channelIcon(newest?.channel ?? null))}</span>
      <details ?open=${open}>
        <summary id="text-${place}">${t('timeline.small', { n: row.entries.length })} <span class="meta">${newest === undefined ? '' : ago(newest.at)}</span></summary>
        <ul>
          ${row.entries.map((entry) => html`<li><time class="meta" datetime=${entry.at}>${dateTime(entry.at)}</time> ${entry.text}</li>`)}
        </ul>
      </details>
    </article>`;
  }

  #by(entry: Entry): string {
    return entry.by.kind === 'agent' ? `${entry.by.name} · ` : '';
  }

  readonly #step = (event: KeyboardEvent): void => {
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
