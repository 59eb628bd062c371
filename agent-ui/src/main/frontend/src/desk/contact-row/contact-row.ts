import { html, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { duration, moment, secondsSince } from '../../i18n/format.ts';
import { Clock } from '../../live/clock.ts';
import type { ContactCard, PersonHere } from '../../wire/types.ts';
import { channelIcon, channelWord, whoIs } from '../naming.ts';
import { hereLine } from '../here.ts';
import { t } from '../words.ts';
import { styles } from './contact-row.styles.ts';

/**
 * One contact in the queue, in two lines: face, name and how long; what it is about.
 * @fires tl-open with the contact's id
 */
export class ContactRow extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    card: { attribute: false },
    current: { type: Boolean },
    draft: { type: Boolean },
    here: { attribute: false },
    gone: { type: Boolean, reflect: true },
  };
  declare card: ContactCard;
  /** It is the one in the conversation column. */
  declare current: boolean;
  /** Something was typed for it and not sent. */
  declare draft: boolean;
  /** Who else has it open. */
  declare here: PersonHere[];
  /** It left the list while somebody was looking at the list. */
  declare gone: boolean;

  constructor() {
    super();
    this.current = false;
    this.draft = false;
    this.here = [];
    this.gone = false;
    new Clock(this);
  }

  override focus(): void {
    this.renderRoot.querySelector('button')?.focus();
  }

  override render(): TemplateResult {
    const { card } = this;
    return html`<button ?disabled=${this.gone} aria-current=${this.current ? 'true' : 'false'}
      @click=${() => this.tell('tl-open', card.id)}>
      <tl-mood-face .mood=${card.mood}></tl-mood-face>
      <span class="who">${whoIs(card)}</span>
      <span class="time">${card.later === null ? duration(secondsSince(card.since)) : moment(card.later)}</span>
      <span class="channel">${icon(channelIcon(card.channel))}<span class="visually-hidden">${channelWord(card.channel)}</span></span>
      <span class="about">${this.#about()}</span>
      ${card.unread > 0 && !this.current ? html`<span class="unread">${t('row.unread', { n: card.unread })}</span>` : ''}
    </button>`;
  }

  #about(): TemplateResult | string {
    const { card } = this;
    if (this.gone) return t('row.gone');
    const state = card.state === 'active' || card.state === 'queued' ? '' : t(`state.${card.state}`);
    const about = card.headline ?? card.queueName ?? '';
    const calls = card.callback === null ? '' : `${t('call.back')} ${card.callback.number}`;
    const here = hereLine(this.here);
    return html`${here === '' ? '' : html`<em class="here">${here}</em> `}${this.draft ? html`<em>${t('row.draft')}</em> ` : ''}${state === '' ? '' : html`<em>${state}</em> `}${calls === '' ? '' : html`<em>${calls}</em> `}${about}`;
  }
}

define('tl-contact-row', ContactRow);
