import { css, html, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { icon } from '../icon/icon.ts';
import '../menu/menu.ts';
import { menuItems } from '../menu/menu-items.ts';
import type { Seat } from '../../session/session.ts';
import type { PresenceState, ShownPresence } from '../../wire/types.ts';
import { toast } from '../toasts/toasts.ts';
import { t } from '../words.ts';

const states: PresenceState[] = ['available', 'transfers', 'busy', 'break', 'offline'];

/** Whether I take contacts, and the way to change it. */
export class PresenceMenu extends HubElement {
  static override styles = [
    HubElement.styles,
    menuItems,
    css`
      .dot {
        width: 10px;
        height: 10px;
        border: 2px solid var(--tl-text-2);
        border-radius: 50%;
      }

      .dot.available {
        border-color: var(--tl-success);
        background: var(--tl-success);
      }

      .dot.busy {
        border-color: var(--tl-danger);
        background: linear-gradient(var(--tl-danger) 50%, transparent 50%);
      }

      .dot.transfers {
        border-color: var(--tl-success);
      }

      .dot.break {
        border-color: var(--tl-warning);
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
    const state = this.seat.session.state.presence.state;
    const word = t(`presence.${state}`);
    return html`<tl-menu .label=${t('presence.label', { state: word })}>
      <span slot="button" class="dot ${state}"></span><span slot="button">${word}</span>
      <span slot="button">${icon('down')}</span>
      ${states.map((choice) => this.#item(choice, state))}
    </tl-menu>`;
  }

  #item(choice: PresenceState, current: ShownPresence): TemplateResult {
    return html`<button class="item" data-closes aria-pressed=${choice === current} @click=${() => this.#choose(choice)}>
      <span class="dot ${choice}"></span>${t(`presence.${choice}`)}
    </button>`;
  }

  async #choose(state: PresenceState): Promise<void> {
    const done = await this.seat.becomes(state);
    toast(done ? t('presence.now', { state: t(`presence.${state}`) }) : t('presence.failed'));
  }
}

define('tl-presence', PresenceMenu);
