import { html, nothing, type TemplateResult } from 'lit';
import { dateTime, money, shortDate } from '../../i18n/format.ts';
import type { Purchase, Return } from '../../wire/types.ts';
import { t } from '../words.ts';

/** A purchase in a line or two: what, where, when, how much, what already came back. */
export function purchaseLine(purchase: Purchase): TemplateResult {
  const total = purchase.lines.reduce((sum, line) => sum + Number(line.price) * line.quantity, 0);
  const where = purchase.branchName ?? t('purchase.online');
  return html`<li tabindex="-1" data-thing=${purchase.reference.value}>
    <p>${purchase.lines.map((line) => (line.quantity > 1 ? `${line.quantity}× ${line.name}` : line.name)).join(', ')}</p>
    <p class="meta">
      ${[where, shortDate(purchase.at), money(total, purchase.currency), purchase.reference.value].join(' · ')}
      ${purchase.within.ok ? html`· ${t('purchase.within', { until: shortDate(purchase.within.until) })}` : nothing}
    </p>
    ${purchase.lines
      .filter((line) => line.returned > 0)
      .map((line) => html`<p class="meta">${t('purchase.returned', { n: line.returned, name: line.name, where: line.returnedWhere ?? '' })}</p>`)}
  </li>`;
}

export function returnLine(goods: Return): TemplateResult {
  return html`<li tabindex="-1" data-thing=${goods.number}>
    <p>${t('return.line', { number: goods.number, what: goods.lines.map((line) => line.name).join(', ') })}</p>
    <p class="meta">${[goods.branchName, dateTime(goods.at), money(goods.total, goods.currency), t(`return.${goods.state}`)].join(' · ')}</p>
  </li>`;
}
