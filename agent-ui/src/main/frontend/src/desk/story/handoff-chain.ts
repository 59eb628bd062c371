import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { dateTime, moment } from '../../i18n/format.ts';
import type { Handoff } from '../../wire/types.ts';
import { t } from '../words.ts';

/** The handoffs of some contacts, oldest first. */
export function chain(handoffs: readonly Handoff[], contacts: readonly string[]): Handoff[] {
  return handoffs.filter((handoff) => contacts.includes(handoff.contact)).sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
}

/** Through whose hands a case went: one line for each handoff, who gave it to whom and whether it was read. */
export class HandoffChain extends HubElement {
  static override styles = [
    HubElement.styles,
    css`
      ol {
        display: grid;
        gap: 2px;
        font-size: var(--tl-dense);
      }

      li {
        display: flex;
        flex-wrap: wrap;
        gap: 0 6px;
        padding-inline-start: var(--tl-2);
        border-inline-start: 2px solid var(--tl-accent);
      }

      .returned {
        border-color: var(--tl-border-strong);
      }
    `,
  ];
  static override properties = { handoffs: { attribute: false } };
  declare handoffs: Handoff[];

  constructor() {
    super();
    this.handoffs = [];
  }

  override render(): TemplateResult {
    return html`<ol aria-label=${t('chain')}>
      ${this.handoffs.map((handoff) => html`<li class=${handoff.state}>
        <span><b>${handoff.from.name}</b> → <b>${handoff.to.name}</b></span>
        <span class="meta"><time datetime=${handoff.at} title=${dateTime(handoff.at)}>${moment(handoff.at)}</time> · ${became(handoff)}</span>
      </li>`)}
    </ol>`;
  }
}

function became(handoff: Handoff): string {
  if (handoff.state !== 'acknowledged') return t(`handoff.${handoff.state}`);
  return t('handoff.acknowledged', { by: handoff.acknowledgedBy ?? handoff.to.name, at: moment(handoff.acknowledgedAt ?? handoff.at) });
}

define('tl-handoff-chain', HandoffChain);
