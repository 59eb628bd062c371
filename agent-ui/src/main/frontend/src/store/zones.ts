import { html, nothing, type TemplateResult } from 'lit';
import '../elements/mood-face/mood-face.ts';
import { day, money, shortDate } from '../i18n/format.ts';
import type { Purchase, PurchaseLine, ReturnGround, Settlement } from '../wire/types.ts';
import type { CounterState } from './counter.ts';
import * as sale from './sale.ts';
import type { Sale } from './sale.ts';
import { t } from './words.ts';

/** What the zones may ask for. */
export interface Acts {
  change(how: (now: Sale) => Sale): void;
  take(purchase: Purchase): void;
  confirm(): void;
}

export function purchaseName({ reference }: Purchase): string {
  return t(`purchase.${reference.kind}`, { number: reference.value });
}

function where(purchase: Purchase): string {
  const at = day(purchase.at);
  return purchase.branch === null
    ? t('purchase.bought.web', { at })
    : t('purchase.bought', { at, branch: purchase.branchName ?? purchase.branch });
}

/** Zone 1, under the field: which purchase lies here. */
export function head({ purchase }: Sale): TemplateResult {
  const { within } = purchase;
  const until = shortDate(within.until);
  return html`<div class="purchase">
    <p>
      <strong>${purchaseName(purchase)}</strong> - ${where(purchase)} -
      <span class="who">${purchase.customerName ?? t('purchase.nobody')} <tl-mood-face .mood=${purchase.mood}></tl-mood-face></span>
    </p>
    <p class=${within.ok ? 'meta' : 'over'}>
      ${t('purchase.lines', { n: purchase.lines.length })} -
      ${t(within.ok ? 'purchase.within' : 'purchase.over', { days: within.days, until })}
    </p>
  </div>`;
}

export function choices(state: CounterState, acts: Acts): TemplateResult {
  return html`<p>${t('find.choose')}</p>
    <ul class="choices">
      ${state.found.map(
        (purchase) => html`<li>
          <button class="button" @click=${() => acts.take(purchase)}>
            <strong>${purchaseName(purchase)}</strong>
            <span>${where(purchase)}</span>
            <span class="meta">${purchase.lines.map((line) => line.name).join(', ')}</span>
          </button>
        </li>`,
      )}
    </ul>`;
}

/** An empty counter says how little there is to do. */
export function begin(): TemplateResult {
  const steps = [t('begin.find'), t('begin.what'), t('begin.why'), t('begin.get')];
  return html`<div class="start">
    <p>${t('begin')}</p>
    <ol>
      ${steps.map((step, place) => html`<li><span class="number">${place + 1}</span> ${step}</li>`)}
    </ol>
  </div>`;
}

/** Zone 2: the lines, with how many come back. */
export function what(now: Sale, acts: Acts): TemplateResult {
  return html`<section class="zone split" aria-labelledby="what">
    <div>
      <h2 id="what"><span class="number">2</span> ${t('zone.what')}</h2>
      <button class="button" @click=${() => acts.change(sale.withAll)}>${t('line.all')} <kbd>A</kbd></button>
    </div>
    <ul class="lines">
      ${now.purchase.lines.map((line) => row(now, line, acts))}
    </ul>
  </section>`;
}

function row(now: Sale, line: PurchaseLine, acts: Acts): TemplateResult {
  const quantity = now.quantities[line.line] ?? 0;
  const set = (n: number) => () => acts.change((one) => sale.withQuantity(one, line, n));
  const gone = line.returnable === 0;
  return html`<li class=${gone ? 'gone' : quantity > 0 ? 'chosen' : ''}>
    <label>
      <input type="checkbox" .checked=${quantity > 0} ?disabled=${gone} @change=${set(quantity > 0 ? 0 : 1)} />
      <span class="name">${line.name}</span>
    </label>
    <span class="price">${money(line.price, now.purchase.currency)}</span>
    ${gone ? returned(line) : stepper(line, quantity, set)}
    ${now.scanned === line.line ? html`<span class="tag">${t('line.scanned')}</span>` : nothing}
    ${!gone && line.returned > 0 ? returned(line) : nothing}
  </li>`;
}

function returned(line: PurchaseLine): TemplateResult {
  return html`<span class="meta">${line.returnedWhere === null ? t('line.gone') : t('line.gone-where', { where: line.returnedWhere })}</span>`;
}

function stepper(line: PurchaseLine, quantity: number, set: (n: number) => () => void): TemplateResult {
  const count = t('line.of', { n: quantity, most: line.returnable });
  if (line.returnable === 1) return html`<span>${count}</span>`;
  return html`<span class="stepper">
    <button class="button icon" aria-label=${t('line.less', { name: line.name })} ?disabled=${quantity === 0} @click=${set(quantity - 1)}>-</button>
    <span>${count}</span>
    <button class="button icon" aria-label=${t('line.more', { name: line.name })} ?disabled=${quantity === line.returnable} @click=${set(quantity + 1)}>+</button>
  </span>`;
}

/** Instead of zones 3 and 4 where nothing is left to take back. */
export function nothingLeft(): TemplateResult {
  return html`<p class="notice warning" role="alert">${t('get.nothing')}</p>`;
}

/** Zone 3: why, and in what state. */
export function why(now: Sale, acts: Acts): TemplateResult {
  const state = sale.conditionOf(now);
  return html`<section class="zone split" aria-labelledby="why">
    <h2 id="why"><span class="number">3</span> ${t('zone.why')}</h2>
    <div class="options" role="group" aria-labelledby="why">
      ${sale.reasons.map((reason, place) =>
        option(String(place + 1), t(`reason.${reason}`), now.reason === reason, () => acts.change((one) => ({ ...one, reason }))),
      )}
    </div>
    <h3 id="state">${t('zone.state')}</h3>
    <div class="options" role="group" aria-labelledby="state">
      ${sale.conditions.map(({ key, condition }) =>
        option(key, t(`condition.${condition}`), state === condition, () => acts.change((one) => ({ ...one, condition }))),
      )}
    </div>
  </section>`;
}

function option(key: string, label: string, chosen: boolean, choose: () => void): TemplateResult {
  return html`<button class="button option" aria-pressed=${chosen} @click=${choose}><kbd>${key.toUpperCase()}</kbd> ${label}</button>`;
}

/** Zone 4: what the customer gets, on which ground, and the one key that makes it so. */
export function get(now: Sale, confirming: boolean, acts: Acts): TemplateResult {
  const settlement = sale.settlementOf(now);
  const lacking = sale.missing(now);
  return html`<section class="zone split" aria-labelledby="get">
    <h2 id="get"><span class="number">4</span> ${t('zone.get')}</h2>
    <div class="confirm">
      <button class="button primary" aria-describedby="lacking" ?disabled=${lacking !== null || confirming} @click=${() => acts.confirm()}>
        <kbd>F8</kbd> ${t('get.confirm')}
      </button>
      <p class="sum">${sum(now, settlement)}</p>
      <span id="lacking" role="status">${lacking !== null ? t(`missing.${lacking}`) : confirming ? t('confirming') : ''}</span>
    </div>
    <div class="options second" role="group" aria-labelledby="get">
      ${sale.settlementsOf(now).map((one) =>
        option(sale.settlementKeys[one] ?? '', t(`get.${one}`), settlement === one, () => acts.change((it) => ({ ...it, settlement: one }))),
      )}
    </div>
    ${ground(now, acts)} ${sale.isLate(now) ? late(now, acts) : nothing}
  </section>`;
}

function sum(now: Sale, settlement: Settlement): string {
  const what = t(`get.${settlement}`);
  if (settlement === 'replacement' || settlement === 'repair') return t('get.free', { what });
  const amount = money(sale.totalOf(now), now.purchase.currency);
  const total = t('get.total', { what, amount });
  return settlement === 'original-payment' ? `${total}, ${t('get.paid-back')}` : total;
}

function ground(now: Sale, acts: Acts): TemplateResult {
  const derived = sale.groundOf({ ...now, ground: null });
  const choose = (event: Event): void => {
    const value = (event.target as HTMLSelectElement).value as ReturnGround;
    acts.change((one) => ({ ...one, ground: value === derived ? null : value }));
  };
  return html`<div class="ground">
    <label for="ground">${t('ground')}</label>
    <select id="ground" class="field" @change=${choose}>
      ${sale.grounds.map((one) => html`<option value=${one} .selected=${sale.groundOf(now) === one}>${t(`ground.${one}`)}</option>`)}
    </select>
    <span class="meta">${t(now.ground === null ? 'ground.derived' : 'ground.chosen')}</span>
  </div>`;
}

function late(now: Sale, acts: Acts): TemplateResult {
  const { days, until } = now.purchase.within;
  const on = (value: ReturnGround) => () => acts.change((one) => ({ ...one, ground: value }));
  return html`<div class="notice warning late">
    <p>${t('ground.late', { days, until: shortDate(until) })}</p>
    <button class="button" @click=${on('goodwill')}>${t('ground.use-goodwill')}</button>
    <button class="button" @click=${on('conformity')}>${t('ground.use-conformity')}</button>
  </div>`;
}
