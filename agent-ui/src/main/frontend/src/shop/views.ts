import { html, nothing, type TemplateResult } from 'lit';
import { dateTime, money } from '../i18n/format.ts';
import { picture, scene } from './art.ts';
import { article, catalogue, categories, inLanguage, type Article } from './catalogue.ts';
import type { Consent } from './consent.ts';
import { ordersOf, type Order, type Person } from './person.ts';
import { to } from './route.ts';
import { search } from './search.ts';
import { t } from './words.ts';

/** What the pages of the shop may ask for. */
export interface Acts {
  ask(words: string): void;
  add(article: Article): void;
  remove(place: number): void;
  signIn(): void;
  consent(answer: 'yes' | 'no'): void;
}

export function home(): TemplateResult {
  return html`<section class="hero">
      <div>
        <h1>${t('shop.name')}</h1>
        <p class="claim">${t('shop.claim')}</p>
        <ul class="departments">
          ${categories.map((one) => html`<li><a href=${to('category', one)}>${t(`category.${one}`)}</a></li>`)}
        </ul>
      </div>
      ${scene}
    </section>
    <h2>${t('all')}</h2>
    ${shelf(catalogue.slice(0, 12))}`;
}

export function department(category: (typeof categories)[number]): TemplateResult {
  return html`<h1>${t(`category.${category}`)}</h1>
    ${shelf(catalogue.filter((one) => one.category === category))}`;
}

export function results(query: string, acts: Acts): TemplateResult {
  const found = search(query, catalogue);
  return html`<h1>${t('search.title', { query })}</h1>
    <p role="status">${found.length === 0 ? t('search.none', { query }) : t('search.found', { n: found.length })}</p>
    ${found.length === 0
      ? html`<button class="main" @click=${() => acts.ask(t('ask.words', { query }))}>${t('ask')}</button>`
      : shelf(found)}`;
}

function shelf(articles: readonly Article[]): TemplateResult {
  return html`<ul class="shelf">
    ${articles.map(
      (one) => html`<li>
        <a class="goods" href=${to('article', one.id)}>
          <span class="frame ${one.category}">${picture(one.drawing)}</span>
          <span class="name">${inLanguage(one.name)}</span>
          <span class="price">${money(one.price)}</span>
        </a>
      </li>`,
    )}
  </ul>`;
}

export function goods(id: string, acts: Acts): TemplateResult {
  const one = article(id);
  if (one === undefined) return html`<h1>${t('article.gone')}</h1>`;
  const name = inLanguage(one.name);
  return html`<article class="article">
    <span class="frame ${one.category}">${picture(one.drawing)}</span>
    <div>
      <p class="crumb"><a href=${to('category', one.category)}>${t(`category.${one.category}`)}</a></p>
      <h1>${name}</h1>
      <p class="pitch">${inLanguage(one.pitch)}</p>
      <p class="price big">${money(one.price)}</p>
      <div class="row">
        <button class="main" @click=${() => acts.add(one)}>${t('article.add')}</button>
        <button class="second" @click=${() => acts.ask(t('article.ask.words', { name }))}>${t('article.ask')}</button>
      </div>
      <p class="small">${t('article.delivery')}</p>
      <p class="small">${t('article.back')}</p>
      <p class="crumb"><a href=${to('returns')}>${t('returns')}</a></p>
      <h2>${t('article.facts')}</h2>
      <dl class="facts">
        ${one.facts.map((fact) => html`<div><dt>${inLanguage(fact.what)}</dt><dd>${inLanguage(fact.value)}</dd></div>`)}
      </dl>
    </div>
  </article>`;
}

export function cart(inside: readonly Article[], acts: Acts): TemplateResult {
  const total = inside.reduce((sum, one) => sum + Math.round(Number(one.price) * 100), 0) / 100;
  return html`<h1>${t('cart.title')}</h1>
    ${inside.length === 0
      ? html`<p>${t('cart.empty')}</p>`
      : html`<ul class="lines">
            ${inside.map((one, place) => {
              const name = inLanguage(one.name);
              return html`<li>
                <a href=${to('article', one.id)}>${name}</a><span class="price">${money(one.price)}</span>
                <button class="second" aria-label=${t('cart.remove', { name })} @click=${() => acts.remove(place)}>x</button>
              </li>`;
            })}
          </ul>
          <p class="total">${t('cart.total')} <span class="price big">${money(total)}</span></p>
          <p class="small">${t('cart.demo')}</p>`}`;
}

export function orders(person: Person | null, acts: Acts): TemplateResult {
  if (person === null) {
    return html`<h1>${t('orders')}</h1>
      <p>${t('orders.sign-in')}</p>
      <button class="main" @click=${() => acts.signIn()}>${t('person.in')}</button>`;
  }
  const bought = ordersOf(person);
  return html`<h1>${t('orders')}</h1>
    ${bought.length === 0 ? html`<p>${t('orders.none')}</p>` : nothing}
    <ul class="orders">
      ${bought.map((order) => html`<li>${purchase(order, acts)}</li>`)}
    </ul>`;
}

function purchase(order: Order, acts: Acts): TemplateResult {
  const number = t(order.branch === null ? 'orders.number' : 'orders.receipt', { number: order.number });
  const where = order.branch === null ? t('orders.online') : t('orders.branch', { branch: order.branch });
  const bought = order.articles.flatMap((id) => article(id) ?? []);
  const what = bought.map((one) => inLanguage(one.name)).join(', ');
  return html`<div class="order">
    <div class="small-frames">${bought.map((one) => html`<span class="frame ${one.category}">${picture(one.drawing)}</span>`)}</div>
    <div>
      <h2>${number}</h2>
      <p class="small">${t('orders.bought', { at: dateTime(order.at), where })}</p>
      <p>${what}</p>
      <p class="state ${order.state}">${t(`orders.state.${order.state}`)}</p>
    </div>
    <button
      class="second"
      aria-label=${`${t('orders.ask')}: ${number}`}
      @click=${() => acts.ask(t('orders.ask.words', { number: number.toLowerCase().replace(order.number.toLowerCase(), order.number), what }))}
    >
      ${t('orders.ask')}
    </button>
  </div>`;
}

export function returns(acts: Acts): TemplateResult {
  return html`<div class="text">
    <h1>${t('returns.title')}</h1>
    <p>${t('returns.p1')}</p>
    <p>${t('returns.p2')}</p>
    <p>${t('returns.p3')}</p>
    <button class="main" @click=${() => acts.ask('')}>${t('returns.ask')}</button>
  </div>`;
}

export function privacy(now: Consent, acts: Acts): TemplateResult {
  return html`<div class="text">
    <h1>${t('privacy.title')}</h1>
    <p>${t('privacy.p1')}</p>
    <p>${t('privacy.p2')}</p>
    <p role="status"><strong>${t(`privacy.now.${now}`)}</strong></p>
    <div class="row">
      <button class="second" aria-pressed=${now === 'yes'} @click=${() => acts.consent('yes')}>${t('follow.yes')}</button>
      <button class="second" aria-pressed=${now === 'no'} @click=${() => acts.consent('no')}>${t('follow.no')}</button>
    </div>
  </div>`;
}
