import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { duration, secondsSince } from '../../i18n/format.ts';
import { Clock } from '../../live/clock.ts';
import type { ContactCard } from '../../wire/types.ts';
import { channelIcon, whoIs } from '../naming.ts';
import { t } from '../words.ts';
import { styles } from './call-bar.styles.ts';

/**
 * Who rings for me. It is docked, it never takes the focus and no key that can be part of typing answers it: F8 or a
 * click does. What is being typed elsewhere goes on.
 * @fires tl-accept, tl-decline with the contact's id
 */
export class CallBar extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = { offers: { attribute: false }, second: { type: Boolean }, offline: { type: Boolean } };
  declare offers: ContactCard[];
  /** Something else is confirmed with F8 first. */
  declare second: boolean;
  /** The hub cannot be reached: nothing can be accepted. */
  declare offline: boolean;

  constructor() {
    super();
    this.offers = [];
    this.second = false;
    this.offline = false;
    new Clock(this);
  }

  override render(): TemplateResult {
    const ringing = this.offers[0];
    return html`<div class="visually-hidden" role="alert">
        ${ringing === undefined ? nothing : t(`ring.alert.${ringing.channel}`, { name: whoIs(ringing) })}
      </div>
      ${ringing === undefined ? nothing : this.#bar(ringing)}`;
  }

  #bar(card: ContactCard): TemplateResult {
    const more = this.offers.length - 1;
    const talking = card.seeking?.talking === true;
    return html`<section class="bar" aria-label=${t('ring.label')}>
      <span class="channel">${icon(channelIcon(card.channel))}</span>
      <div class="who">
        <p><strong>${whoIs(card)}</strong> <tl-mood-face .mood=${card.mood}></tl-mood-face></p>
        <p class="dense">${this.#waits(card)}${more > 0 ? html` <b>${t('ring.more', { n: more })}</b>` : nothing}</p>
      </div>
      ${talking ? nothing : html`<button class="button primary" ?disabled=${this.offline} @click=${() => this.tell('tl-accept', card.id)}>
        ${t('ring.accept')} ${this.second ? nothing : html`<kbd>F8</kbd>`}
      </button>`}
      <button class="button" ?disabled=${this.offline} @click=${() => this.tell('tl-decline', card.id)}>${t(talking ? 'ring.give-back' : 'ring.later')}</button>
    </section>`;
  }

  #waits(card: ContactCard): string {
    const rings = t(`ring.waits.${card.channel === 'phone' ? 'phone' : 'other'}`, { time: duration(secondsSince(card.seeking?.since ?? card.since)) });
    const stays = card.seeking === null ? '' : t(card.seeking.talking ? 'ring.talks' : 'ring.stays', { name: card.agent?.name ?? '' });
    const calls = card.callback === null ? '' : `${t('call.back')} ${card.callback.number}`;
    const parts = [calls, card.seeking?.talking === true ? '' : rings, stays, card.headline ?? card.queueName ?? ''];
    if (card.offerUntil !== null) {
      const left = Math.max(0, Math.ceil((Date.parse(card.offerUntil) - Date.now()) / 1000));
      parts.push(t('ring.left', { n: left }));
    }
    return parts.filter((part) => part !== '').join(' · ');
  }
}

define('tl-call-bar', CallBar);
