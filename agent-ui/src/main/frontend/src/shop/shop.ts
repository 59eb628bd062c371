import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { define, HubElement } from '../elements/element.ts';
import { language } from '../i18n/i18n.ts';
import { remember } from '../session/session.ts';
import type { Named } from '../wire/types.ts';
import type { ContactChat } from '../widget/contact-chat.ts';
import { logo } from './art.ts';
import { catalogue, categories, inLanguage, article, type Article } from './catalogue.ts';
import { answerConsent, consent, type Consent } from './consent.ts';
import * as person from './person.ts';
import { route, to, type Route } from './route.ts';
import { search } from './search.ts';
import { artStyles } from './art.styles.ts';
import { goodsStyles } from './goods.styles.ts';
import { headerStyles } from './header.styles.ts';
import { styles } from './shop.styles.ts';
import * as views from './views.ts';
import { t } from './words.ts';

/** An invented web shop that carries the widget as any real shop would: as a script from the hub, in its page. */
export class DemoShop extends HubElement {
  static override styles = [headerStyles, artStyles, goodsStyles, styles];
  static override properties = {
    route: { state: true },
    who: { state: true },
    people: { state: true },
    cart: { state: true },
    consent: { state: true },
    said: { state: true },
  };
  declare route: Route;
  declare who: person.Person | null;
  declare people: readonly Named[];
  declare cart: readonly Article[];
  declare consent: Consent;
  /** What just happened, for everybody who cannot see it. */
  declare said: string;

  constructor() {
    super();
    this.route = route(location.hash);
    this.who = null;
    this.people = [];
    this.cart = [];
    this.consent = consent();
    this.said = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    globalThis.addEventListener('hashchange', this.#moved);
    this.#name();
    void person.stillSignedIn().then((who) => (this.who = who));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    globalThis.removeEventListener('hashchange', this.#moved);
  }

  override render(): TemplateResult {
    return html`${this.#header()}
      <main id="main" tabindex="-1">${this.#page()}</main>
      <p class="said" role="status">${this.said}</p>
      ${this.consent === 'open' ? this.#notice() : nothing} ${this.#footer()} ${this.#dialog()}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const chat = this.#chat;
    this.#name();
    if (chat === null) return;
    chat.lang = language();
    chat.toggleAttribute('track', this.consent === 'yes');
    if (changed.has('who')) chat.identity = this.who?.identity ?? '';
  }

  get #chat(): ContactChat | null {
    return document.querySelector('contact-chat');
  }

  #header(): TemplateResult {
    return html`<header>
      <button class="skip second" @click=${() => this.#toContent()}>${t('skip')}</button>
      <a class="brand" href="#/" aria-label=${t('home')}>${logo}<span>${t('shop.name')}</span></a>
      <form role="search" @submit=${this.#search}>
        <input name="query" type="search" maxlength="200" aria-label=${t('search.label')} placeholder=${t('search.label')} />
        <button class="main">${t('search')}</button>
      </form>
      <div class="mine">
        <a href=${to('orders')}>${t('orders')}</a>
        <a href=${to('cart')}>${t('cart', { n: this.cart.length })}</a>
        ${this.who === null
          ? html`<button class="link" @click=${() => this.#openDialog()}>${t('person.in')}</button>`
          : html`<span>${t('person.hello', { name: this.who.name })}</span>
              <button class="link" @click=${() => this.#signOut()}>${t('person.out')}</button>`}
        <button class="link" aria-label=${t('language')} @click=${() => remember(language() === 'nl' ? 'en' : 'nl')}>
          ${language().toUpperCase()}
        </button>
      </div>
      <nav aria-label=${t('menu')}>
        ${categories.map((one) => {
          const here = this.route.place === 'category' && this.route.category === one;
          return html`<a href=${to('category', one)} aria-current=${here ? 'page' : nothing}>${t(`category.${one}`)}</a>`;
        })}
      </nav>
    </header>`;
  }

  #page(): TemplateResult {
    const at = this.route;
    switch (at.place) {
      case 'category':
        return views.department(at.category);
      case 'article':
        return views.goods(at.id, this.#acts);
      case 'search':
        return views.results(at.query, this.#acts);
      case 'orders':
        return views.orders(this.who, this.#acts);
      case 'cart':
        return views.cart(this.cart, this.#acts);
      case 'returns':
        return views.returns(this.#acts);
      case 'privacy':
        return views.privacy(this.consent, this.#acts);
      default:
        return views.home();
    }
  }

  #notice(): TemplateResult {
    return html`<aside class="notice" aria-labelledby="follow">
      <div>
        <h2 id="follow">${t('follow.title')}</h2>
        <p>${t('follow.text')}</p>
      </div>
      <div class="row">
        <button class="second" @click=${() => this.#acts.consent('yes')}>${t('follow.yes')}</button>
        <button class="second" @click=${() => this.#acts.consent('no')}>${t('follow.no')}</button>
      </div>
    </aside>`;
  }

  #footer(): TemplateResult {
    return html`<footer>
      <nav aria-label=${t('footer')}>
        <a href=${to('returns')}>${t('returns')}</a><a href=${to('privacy')}>${t('privacy')}</a>
      </nav>
      <p class="small">${t('shop.demo')}</p>
    </footer>`;
  }

  #dialog(): TemplateResult {
    return html`<dialog aria-labelledby="sign-in">
      <h2 id="sign-in">${t('person.title')}</h2>
      <p>${this.people.length === 0 ? t('person.failed') : t('person.choose')}</p>
      <ul class="people">
        ${this.people.map((one) => html`<li><button class="second" @click=${() => this.#signIn(one)}>${one.name}</button></li>`)}
      </ul>
      <form method="dialog"><button class="link">${t('person.cancel')}</button></form>
    </dialog>`;
  }

  readonly #acts: views.Acts = {
    ask: (words) => this.#chat?.open(words),
    add: (one) => {
      this.cart = [...this.cart, one];
      this.said = t('article.added', { name: inLanguage(one.name) });
    },
    remove: (place) => {
      this.cart = this.cart.filter((_, index) => index !== place);
    },
    signIn: () => void this.#openDialog(),
    consent: (answer) => {
      this.consent = answerConsent(answer);
    },
  };

  readonly #moved = (): void => {
    this.route = route(location.hash);
    this.said = '';
    this.#name();
    globalThis.scrollTo(0, 0);
    this.#chat?.view();
    void this.updateComplete.then(() => this.#toContent());
  };

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault();
    const query = String(new FormData(event.target as HTMLFormElement).get('query') ?? '').trim();
    if (query === '') return;
    this.#chat?.search(query, search(query, catalogue).length);
    location.hash = to('search', query);
  };

  #toContent(): void {
    this.renderRoot.querySelector<HTMLElement>('main')?.focus({ preventScroll: true });
  }

  #name(): void {
    const page = this.#pageName();
    document.title = page === null ? t('title.home') : t('title.page', { page });
  }

  #pageName(): string | null {
    const at = this.route;
    if (at.place === 'home') return null;
    if (at.place === 'category') return t(`category.${at.category}`);
    if (at.place === 'search') return t('search.title', { query: at.query });
    if (at.place === 'orders') return t('orders');
    if (at.place !== 'article') return t(`${at.place}.title`);
    const shown = article(at.id);
    return shown === undefined ? t('article.gone') : inLanguage(shown.name);
  }

  async #openDialog(): Promise<void> {
    this.people = await person.people();
    await this.updateComplete;
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  async #signIn(one: Named): Promise<void> {
    const who = await person.signIn(one);
    if (who === null) return void (this.people = []);
    this.who = who;
    this.renderRoot.querySelector('dialog')?.close();
  }

  #signOut(): void {
    person.signOut();
    this.who = null;
  }
}

define('demo-shop', DemoShop);
