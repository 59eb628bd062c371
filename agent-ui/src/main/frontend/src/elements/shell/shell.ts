import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { icon, type IconName } from '../icon/icon.ts';
import { shortcuts } from '../../keys/shortcuts.ts';
import type { Seat } from '../../session/session.ts';
import type { Role } from '../../wire/types.ts';
import '../connection/connection.ts';
import '../presence/presence.ts';
import '../account/account.ts';
import '../help/help.ts';
import '../toasts/toasts.ts';
import { t } from '../words.ts';
import { styles } from './shell.styles.ts';

interface Place {
  page: 'desk' | 'store' | 'supervisor' | 'admin';
  icon: IconName;
  roles: Role[];
  key: string;
}

const places: Place[] = [
  { page: 'desk', icon: 'work', roles: ['agent', 'supervisor'], key: 'w' },
  { page: 'store', icon: 'store', roles: ['store', 'supervisor'], key: 's' },
  { page: 'supervisor', icon: 'live', roles: ['supervisor', 'admin'], key: 'l' },
  { page: 'admin', icon: 'admin', roles: ['admin'], key: 'a' },
];

/**
 * The frame of every page for staff: top bar, rail, connection bar, toasts, shortcut help. The page itself goes in the
 * default slot, a search field or other tools of the page in the slot `tools`.
 */
export class Shell extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { seat: { attribute: false }, page: {}, still: { type: Boolean } };
  declare seat: Seat;
  /** Which place of the rail is current. */
  declare page: Place['page'];
  /** Nothing on this page is live, so it does not say whether it is. */
  declare still: boolean;
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.still = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.seat.session);
    const gone = this.#visible.map((place) => ({
      keys: `g ${place.key}`,
      label: () => t('keys.go', { place: t(`place.${place.page}`) }),
      run: () => location.assign(`/${place.page}`),
    }));
    this.#stop = [shortcuts.listen(), shortcuts.add(...gone)];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  get #visible(): Place[] {
    const roles = this.seat.session.state.user.roles;
    return places.filter((place) => roles.some((role) => place.roles.includes(role)));
  }

  override render(): TemplateResult {
    return html`<header>
        <button class="skip button" @click=${this.#skip}>${t('skip')}</button>
        <h1>${t(`place.${this.page}`)}</h1>
        <div class="tools"><slot name="tools"></slot></div>
        ${this.still ? nothing : html`<tl-connection .live=${this.seat.live}></tl-connection>`}
        ${this.#takesContacts ? html`<tl-presence .seat=${this.seat}></tl-presence>` : nothing}
        <tl-account .seat=${this.seat}></tl-account>
        <tl-help></tl-help>
      </header>
      ${this.still ? nothing : html`<tl-connection class="line" bar .live=${this.seat.live}></tl-connection>`}
      <nav aria-label=${t('rail')}>
        <ul>
          ${this.#visible.map((place) => this.#link(place))}
        </ul>
      </nav>
      <main id="main" tabindex="-1"><slot></slot></main>
      <tl-toasts></tl-toasts>`;
  }

  /** Only agents are offered contacts; for everybody else a presence would say nothing. */
  get #takesContacts(): boolean {
    return this.page === 'desk' || this.seat.session.state.user.roles.includes('agent');
  }

  #link(place: Place): TemplateResult {
    return html`<li>
      <a href="/${place.page}" aria-current=${place.page === this.page ? 'page' : 'false'}>
        ${icon(place.icon)}<span>${t(`place.${place.page}`)}</span>
      </a>
    </li>`;
  }

  readonly #skip = (): void => {
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };
}

define('tl-shell', Shell);
