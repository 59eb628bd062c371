import { css, html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { moment } from '../../i18n/format.ts';
import type { BriefingLine, Handoff } from '../../wire/types.ts';
import { t } from '../words.ts';

/**
 * What the colleague before me wrote down: why, the story so far line by line, what not to ask again, what comes next.
 * The receiver confirms having read it.
 * @fires tl-acknowledge with the hand-over's id, tl-event with the id of the event behind a line
 */
export class HandoffCard extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      .card {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--tl-2);
        border-color: var(--tl-accent);
        border-inline-start-width: 4px;
      }

      .card.read {
        border-color: var(--tl-border);
      }

      h3 {
        display: flex;
        align-items: center;
        gap: 6px;
      }

      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: 2px var(--tl-3);
      }

      dt,
      dd {
        line-height: 24px;
      }

      dt {
        color: var(--tl-text-2);
      }

      dd {
        overflow-wrap: anywhere;
      }

      .button {
        justify-self: start;
      }

      .event {
        height: 24px;
        padding: 0 var(--tl-1);
        border: 0;
        background: transparent;
        color: var(--tl-accent);
        font-size: var(--tl-meta);
        text-decoration: underline;
      }
    `,
  ];
  static override properties = { handoff: { attribute: false }, receiving: { type: Boolean }, offline: { type: Boolean } };
  declare handoff: Handoff;
  /** I am the one it was handed to. */
  declare receiving: boolean;
  declare offline: boolean;

  constructor() {
    super();
    this.receiving = false;
    this.offline = false;
  }

  override render(): TemplateResult {
    const { handoff } = this;
    const asks = this.receiving && handoff.state === 'pending';
    return html`<article class="card ${asks ? '' : 'read'}">
      <h3>${icon('handover')} ${t('handoff.title', { from: handoff.from.name, to: handoff.to.name })}</h3>
      <p class="meta">${[moment(handoff.at), handoff.why].filter((part) => part !== '').join(' · ')}</p>
      ${asks ? this.#confirm() : nothing}
      <dl>${handoff.lines.map((line) => this.#line(line))}</dl>
      ${handoff.nextStep === null || handoff.nextStep === '' ? nothing : html`<p><b>${t('handoff.next')}</b> ${handoff.nextStep}</p>`}
      ${this.#doNotAsk()} ${asks ? nothing : this.#state()}
    </article>`;
  }

  #line(line: BriefingLine): TemplateResult {
    const { event } = line;
    return html`<dt>${t(`line.${line.kind}`)}</dt>
      <dd>
        ${line.text}
        ${event
          ? html`<button class="event" @click=${() => this.tell('tl-event', event)}>${t('line.event')}</button>`
          : html`<span class="meta">${t('line.colleague')}</span>`}
      </dd>`;
  }

  #doNotAsk(): TemplateResult | typeof nothing {
    const known = this.handoff.doNotAsk;
    if (known.length === 0) return nothing;
    return html`<p class="notice success dense">
      <b>${t('handoff.do-not-ask')}</b> ${known.map((each) => `${each.label}: ${each.answer}`).join(' · ')}
    </p>`;
  }

  #confirm(): TemplateResult {
    return html`<button class="button primary" ?disabled=${this.offline} @click=${() => this.tell('tl-acknowledge', this.handoff.id)}>
      ${icon('done')} ${t('handoff.confirm')} <kbd>F8</kbd>
    </button>`;
  }

  #state(): TemplateResult {
    const { state, acknowledgedBy, acknowledgedAt } = this.handoff;
    if (state !== 'acknowledged') return html`<p class="meta">${t(`handoff.${state}`)}</p>`;
    const at = acknowledgedAt === null ? '' : moment(acknowledgedAt);
    return html`<p class="meta">${t('handoff.acknowledged', { by: acknowledgedBy ?? '', at })}</p>`;
  }
}

define('tl-handoff-card', HandoffCard);
