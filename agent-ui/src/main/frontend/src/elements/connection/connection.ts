import { css, html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { secondsSince, time } from '../../i18n/format.ts';
import type { Live } from '../../live/live.ts';
import type { LiveStatus } from '../../live/protocol.ts';
import { t } from '../words.ts';

const barAfter = 2;

/**
 * Whether this page is live, in words. As a dot with a word in the top bar, or with `bar` as the line under it that
 * appears when the connection has been gone for two seconds. A screen that is not live says so.
 */
export class Connection extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .state {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        font-size: var(--tl-dense);
        white-space: nowrap;
      }

      .dot {
        width: 9px;
        height: 9px;
        border: 2px solid var(--tl-text-3);
        border-radius: 50%;
      }

      .live .dot {
        border-color: var(--tl-success);
        background: var(--tl-success);
      }

      .lost .dot,
      .stale .dot {
        border-color: var(--tl-warning);
      }

      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--tl-2) var(--tl-3);
        padding: 6px var(--tl-3);
        background: var(--tl-warning-tint);
        color: var(--tl-warning);
      }
    `,
  ];
  static override properties = { live: { attribute: false }, bar: { type: Boolean }, status: { state: true } };
  declare live: Live;
  declare bar: boolean;
  declare status: LiveStatus;
  #stop: () => void = () => undefined;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    this.bar = false;
    this.status = { state: 'connecting', since: Date.now(), heard: null };
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.live.listen({ status: (status) => (this.status = status) });
    this.#clock = setInterval(() => this.status.state !== 'live' && this.requestUpdate(), 1_000);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
    clearInterval(this.#clock);
  }

  override render(): TemplateResult {
    if (this.bar) return html`<div role="alert">${this.#line()}</div>`;
    const word = t(`connection.${this.status.state}`);
    return html`<span class="state ${this.status.state}" role="status"><span class="dot"></span>${word}</span>`;
  }

  #line(): TemplateResult | typeof nothing {
    const { state, since, heard } = this.status;
    const gone = secondsSince(new Date(since).toISOString());
    if (state === 'live' || gone < barAfter || (state === 'connecting' && heard === null && gone < 5)) return nothing;
    return html`<div class="bar">
      <span>${heard === null ? t('connection.never') : t(`connection.bar.${state === 'stale' ? 'stale' : 'lost'}`, { at: time(heard) })}</span>
      <button class="button" @click=${() => this.live.retry()}>${t('connection.try')}</button>
    </div>`;
  }
}

define('tl-connection', Connection);
