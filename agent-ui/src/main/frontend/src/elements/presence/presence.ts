import { css, html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../element.ts';
import { icon } from '../icon/icon.ts';
import '../menu/menu.ts';
import { menuItems } from '../menu/menu-items.ts';
import type { Seat } from '../../session/session.ts';
import { people } from '../../api/hub.ts';
import type { Labelled, PresenceState, ShownPresence } from '../../wire/types.ts';
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
  static override properties = { seat: { attribute: false }, breaks: { state: true } };
  declare seat: Seat;
  /** Why somebody may have a break, by the configuration. */
  declare breaks: Labelled[];

  constructor() {
    super();
    this.breaks = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.watch(this.seat.session);
    if ((this.seat.session.state.presence.reason ?? null) !== null) void this.#reasons();
  }

  override render(): TemplateResult {
    const { state, reason } = this.seat.session.state.presence;
    const word = this.#word(state, reason);
    return html`<tl-menu .label=${t('presence.label', { state: word })} @tl-opens=${this.#reasons}>
      <span slot="button" class="dot ${state}"></span><span slot="button">${word}</span>
      <span slot="button">${icon('down')}</span>
      ${states.map((choice) => [this.#item(choice, null), choice === 'break' ? this.breaks.map(({ id }) => this.#item(choice, id)) : nothing])}
    </tl-menu>`;
  }

  #item(choice: PresenceState, why: string | null): TemplateResult {
    const { state, reason } = this.seat.session.state.presence;
    return html`<button class="item" data-closes aria-pressed=${choice === state && why === (choice === 'break' ? (reason ?? null) : null)} @click=${() => this.#choose(choice, why)}>
      <span class="dot ${choice}"></span>${this.#word(choice, why)}
    </button>`;
  }

  /** "Break: Lunch" where the reason is known. */
  #word(state: ShownPresence, why: string | null | undefined): string {
    const label = this.breaks.find(({ id }) => id === why)?.label;
    return t(`presence.${state}`) + (label === undefined ? '' : `: ${label}`);
  }

  /** In the language of the moment. */
  readonly #reasons = async (): Promise<void> => {
    const answer = await people.topics();
    if (answer.ok) this.breaks = answer.value.breaks ?? [];
  };

  async #choose(state: PresenceState, why: string | null): Promise<void> {
    const done = await this.seat.becomes(state, why);
    toast(done ? t('presence.now', { state: this.#word(state, why) }) : t('presence.failed'));
  }
}

define('tl-presence', PresenceMenu);
