import { html, nothing, type TemplateResult } from 'lit';
import '../desk/handoff-card/handoff-card.ts';
import { ago } from '../i18n/format.ts';
import type { ContactCard, Labelled, OpenContact } from '../wire/types.ts';
import { t } from './words.ts';

/** What the list of visits may ask for. */
export interface VisitActs {
  open(contact: string): void;
  close(): void;
  acknowledge(visit: OpenContact, handoff: string): void;
  goods(visit: OpenContact): void;
  finish(visit: OpenContact, outcome: string): void;
}

/** Customers whom colleagues sent to this branch, so that they need to explain nothing here. */
export function visits(cards: readonly ContactCard[], open: OpenContact | null, outcomes: readonly Labelled[], acts: VisitActs): TemplateResult {
  return html`<section class="visits" aria-labelledby="visits">
    <h2 id="visits">${t('visits')}</h2>
    ${cards.length === 0 ? html`<p class="meta">${t('visits.none')}</p>` : nothing}
    <ul>
      ${cards.map((card) => html`<li>${visit(card, acts)}${open?.card.id === card.id ? story(open, outcomes, acts) : nothing}</li>`)}
    </ul>
  </section>`;
}

function visit(card: ContactCard, acts: VisitActs): TemplateResult {
  const name = card.name ?? t('unknown-customer');
  const read = card.handoff?.state === 'acknowledged';
  return html`<div class="visit">
    <p><tl-mood-face .mood=${card.mood}></tl-mood-face> <strong>${name}</strong></p>
    <p>${card.headline}</p>
    <p class="meta">
      ${t('visits.from', { from: card.handoff?.from ?? '', ago: ago(card.since) })} - ${t(read ? 'visits.acknowledged' : 'visits.pending')}
    </p>
    <button class="button" aria-label=${t('visits.read.name', { name })} @click=${() => acts.open(card.id)}>${t('visits.read')}</button>
  </div>`;
}

function story(contact: OpenContact, outcomes: readonly Labelled[], acts: VisitActs): TemplateResult {
  const { handoff } = contact;
  return html`<div class="story">
    ${handoff === null
      ? nothing
      : html`<tl-handoff-card
          .handoff=${handoff}
          receiving
          @tl-acknowledge=${(event: CustomEvent<string>) => acts.acknowledge(contact, event.detail)}
        ></tl-handoff-card>`}
    <button class="button primary" @click=${() => acts.goods(contact)}>${t('visits.goods')}</button>
    ${['active', 'held', 'wrap-up'].includes(contact.card.state) ? finishing(contact, outcomes, acts) : nothing}
    <button class="button" @click=${() => acts.close()}>${t('visits.close')}</button>
  </div>`;
}

function finishing(contact: OpenContact, outcomes: readonly Labelled[], acts: VisitActs): TemplateResult {
  return html`<div role="group" aria-labelledby="finish">
    <h3 id="finish">${t('visits.finish')}</h3>
    <div class="options">
      ${outcomes.map((one) => html`<button class="button" @click=${() => acts.finish(contact, one.id)}>${one.label}</button>`)}
    </div>
  </div>`;
}
