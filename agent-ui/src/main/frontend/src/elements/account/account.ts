import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { icon } from '../icon/icon.ts';
import '../menu/menu.ts';
import { menuItems } from '../menu/menu-items.ts';
import { language } from '../../i18n/i18n.ts';
import { lettersOff, setLettersOff } from '../../keys/shortcuts.ts';
import { density, setDensity, setTheme, theme, type Density, type Theme } from '../../session/look.ts';
import { keepPreferences } from '../../session/preferences.ts';
import { setVolume, volume } from '../../session/sound.ts';
import type { Seat } from '../../session/session.ts';
import { t } from '../words.ts';

const themes: Theme[] = ['system', 'light', 'dark'];
const densities: Density[] = ['compact', 'touch'];
const volumes: ['off' | 'soft' | 'usual' | 'loud', number][] = [['off', 0], ['soft', 25], ['usual', 60], ['loud', 100]];

/** The language switch and the menu of the person signed in: appearance, keys, sign out. */
export class Account extends HubElement {
  static override styles = [
    HubElement.styles,
    menuItems,
    css`
      :host {
        display: flex;
        align-items: center;
      }

      @media (width < 900px) {
        .name {
          display: none;
        }
      }
    `,
  ];
  static override properties = { seat: { attribute: false } };
  declare seat: Seat;

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.seat.session);
  }

  override render(): TemplateResult {
    const other = language() === 'nl' ? 'en' : 'nl';
    const name = this.seat.session.state.user.name;
    return html`<button class="button quiet" aria-label=${t('language.switch')} @click=${() => this.seat.speak(other)}>
        ${language().toUpperCase()}
      </button>
      <tl-menu .label=${t('account.label', { name })} @tl-opens=${() => this.requestUpdate()}>
        <span slot="button">${icon('user')}</span><span slot="button" class="name">${name}</span>
        <p class="group">${name}</p>
        ${this.#choices()}
        <button class="item" data-closes @click=${() => this.seat.leave()}>${t('account.leave')}</button>
      </tl-menu>`;
  }

  #choices(): TemplateResult {
    return html`<p class="group">${t('account.theme')}</p>
      ${themes.map((choice) => this.#item(t(`account.theme.${choice}`), choice === theme(), () => setTheme(choice)))}
      <p class="group">${t('account.density')}</p>
      ${densities.map((choice) =>
        this.#item(t(`account.density.${choice}`), choice === density(rootDensity()), () => setDensity(choice)),
      )}
      <p class="group">${t('account.sound')}</p>
      ${volumes.map(([name, loud]) => this.#item(t(`account.sound.${name}`), loud === nearest(volume()), () => setVolume(loud)))}
      <p class="group">${t('account.keys')}</p>
      ${this.#item(t('account.letters'), !lettersOff(), () => setLettersOff(!lettersOff()))}`;
  }

  #item(label: string, pressed: boolean, choose: () => void): TemplateResult {
    const click = () => {
      choose();
      void keepPreferences();
      this.requestUpdate();
    };
    return html`<button class="item" aria-pressed=${pressed} @click=${click}>${label}</button>`;
  }
}

function nearest(loud: number): number {
  return volumes.map(([, each]) => each).reduce((best, each) => (Math.abs(each - loud) < Math.abs(best - loud) ? each : best));
}

function rootDensity(): Density {
  return document.documentElement.dataset['density'] === 'touch' ? 'touch' : 'compact';
}

define('tl-account', Account);
