import { html, nothing, type TemplateResult } from 'lit';
import { define, HubElement } from '../../elements/element.ts';
import { icon, type IconName } from '../../elements/icon/icon.ts';
import '../../elements/mood-face/mood-face.ts';
import { duration, moment, secondsSince } from '../../i18n/format.ts';
import { Clock } from '../../live/clock.ts';
import type { ContactStep } from '../../api/hub.ts';
import type { ContactCard, PersonHere, Topic } from '../../wire/types.ts';
import { channelIcon, channelWord, whoIs } from '../naming.ts';
import { hereLine } from '../here.ts';
import { t } from '../words.ts';
import { styles } from './contact-bar.styles.ts';

/**
 * The head of the open contact: who, on which channel, since when, about what, and what can be done with it.
 * @fires tl-accept with the contact's id, tl-step with a contact step, tl-topic with a topic's id, tl-hand-over, tl-call-off and tl-introduce with the hand-over's id, tl-call-back, tl-reached, tl-later, tl-go-on, tl-wrap-up
 */
export class ContactBar extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    card: { attribute: false },
    topics: { attribute: false },
    topic: {},
    mine: { type: Boolean },
    loading: { type: Boolean },
    calls: { type: Boolean },
    here: { attribute: false },
    offline: { type: Boolean },
  };
  declare card: ContactCard;
  declare topics: Topic[];
  /** The topic of the contact's case, when it has one. */
  declare topic: string | null;
  /** Only the agent who has the contact can do something with it. */
  declare mine: boolean;
  /** What it is about is not known yet. */
  declare loading: boolean;
  /** Customers can be called from here. */
  declare calls: boolean;
  /** Who else has it open. */
  declare here: PersonHere[];
  declare offline: boolean;

  constructor() {
    super();
    this.topics = [];
    this.topic = null;
    this.mine = false;
    this.loading = false;
    this.calls = false;
    this.here = [];
    this.offline = false;
    new Clock(this);
  }

  override render(): TemplateResult {
    const { card } = this;
    return html`<div class="bar">
      <span class="channel">${icon(channelIcon(card.channel))}</span>
      <div class="who">
        <h2>${whoIs(card)} <tl-mood-face .mood=${card.mood}></tl-mood-face></h2>
        <p class="dense">${this.#line()}</p>
        ${card.callback === null ? nothing : html`<p class="dense here">${this.#calls(card.callback)}</p>`}
        ${card.calling === null ? nothing : html`<p class="dense here" role="status">${t(card.calling.answered ? 'call.talks' : 'call.dials', { number: card.calling.number })}</p>`}
        ${card.why === null ? nothing : html`<p class="dense">${t('bar.why', { why: card.why })}</p>`}
        ${card.seeking === null ? nothing : html`<p class="dense here" role="status">${this.#looks(card.seeking)}</p>`}
        ${this.here.length === 0 ? nothing : html`<p class="dense here">${icon('user')} ${hereLine(this.here)}</p>`}
      </div>
      ${this.mine ? this.#topics() : nothing}
      <div class="actions">${this.mine ? this.#actions() : this.#take()}</div>
    </div>`;
  }

  #line(): string {
    const { card } = this;
    const since = duration(secondsSince(card.state === 'active' ? card.startedAt : card.since));
    const agent = this.mine || card.agent === null ? '' : t('bar.with', { name: card.agent.name });
    const later = card.later === null ? '' : t('bar.until', { at: moment(card.later) });
    return [channelWord(card.channel), t(`state.${card.state}`), since, agent, later].filter((part) => part !== '').join(' · ');
  }

  /** The number to be called, and what came of it so far. */
  #calls({ number, dial, due, attempts, reached }: NonNullable<ContactCard['callback']>): TemplateResult {
    const so = reached ? t('call.reached') : attempts > 0 ? t('call.tried', { n: attempts }) : '';
    const when = this.card.state === 'queued' && Date.parse(due) > Date.now() ? moment(due) : '';
    return html`${t('call.back')} <a href="tel:${dial}">${number}</a> ${[when, so].filter((part) => part !== '').join(' · ')}`;
  }

  /** For whom its agent looks while she stays, and who is being asked. */
  #looks({ to, since, asked, talking }: NonNullable<ContactCard['seeking']>): string {
    if (talking) return t('bar.talks', { name: asked?.name ?? to });
    return t(asked === null ? 'bar.looks' : 'bar.asks', { to, name: asked?.name ?? '', time: duration(secondsSince(since)) });
  }

  #topics(): TemplateResult {
    return html`<label class="topic">
      <span class="visually-hidden">${t('bar.topic')}</span>
      <select class="field" ?disabled=${this.offline || this.loading} @change=${this.#choose}>
        <option value="" ?selected=${this.topic === null} disabled>${t('bar.topic-choose')}</option>
        ${this.topics.map((topic) => html`<option value=${topic.id} ?selected=${topic.id === this.topic}>${topic.label}</option>`)}
      </select>
    </label>`;
  }

  /** What waits can be taken without being offered. */
  #take(): TemplateResult | typeof nothing {
    if (this.card.state !== 'queued') return nothing;
    return this.#button('done', html`${t('ring.accept')} <kbd>F8</kbd>`, () => this.tell('tl-accept', this.card.id), true);
  }

  #actions(): TemplateResult {
    const { state, channel } = this.card;
    const talking = state === 'active' || state === 'held';
    const end = channel === 'phone' || this.card.calling !== null ? 'bar.hang-up' : 'bar.end';
    const { calling, callback } = this.card;
    const onLine = calling === null ? channel === 'phone' && callback === null : calling.answered;
    const line = onLine && this.card.seeking?.talking !== true;
    return html`${talking && line
        ? this.#step(state === 'held' ? 'resume' : 'hold', state === 'held' ? 'resume' : 'hold')
        : nothing}
      ${talking && calling?.answered !== false ? this.#handOver() : nothing}
      ${talking && (callback === null || calling !== null) ? this.#button(channel === 'phone' ? 'end' : 'close', html`${t(end)}`, () => this.tell<ContactStep>('tl-step', 'end')) : nothing}
      ${callback === null || callback.reached || calling !== null ? this.#later(talking) : this.#attempt(talking)}
      ${this.#button('done', html`${t('bar.wrap-up')} <kbd>E</kbd>`, () => this.tell('tl-wrap-up', null), state === 'wrap-up')}`;
  }

  #handOver(): TemplateResult {
    const { seeking, handoff } = this.card;
    if (seeking !== null && handoff !== null) {
      return html`${seeking.talking ? this.#button('done', html`${t('bar.introduce')}`, () => this.tell('tl-introduce', handoff.id), true) : nothing}
        ${this.#button('close', html`${t('bar.call-off')}`, () => this.tell('tl-call-off', handoff.id), !seeking.talking)}`;
    }
    return this.#button('handover', html`${t('bar.hand-over')} <kbd>O</kbd>`, () => this.tell('tl-hand-over', null));
  }

  /** Somebody who is called back was reached, or it is tried again. */
  #attempt(talking: boolean): TemplateResult {
    const calls = this.calls && talking;
    return html`${calls ? this.#button('phone', html`${t('call.now')}`, () => this.tell('tl-call-back', null), true) : nothing}
      ${this.#button('done', html`${t('call.is-reached')}`, () => this.tell('tl-reached', null), !calls)}
      ${this.#button('promise', html`${t('call.again')} <kbd>S</kbd>`, () => this.tell('tl-later', null))}`;
  }

  /** A chat, or the work after a conversation, can wait; a customer on the line cannot. */
  #later(talking: boolean): TemplateResult | typeof nothing {
    if (this.card.later !== null) return this.#button('resume', html`${t('bar.go-on')}`, () => this.tell('tl-go-on', null), true);
    if ((talking && this.card.channel !== 'web') || this.card.seeking !== null) return nothing;
    return this.#button('promise', html`${t('bar.later')} <kbd>S</kbd>`, () => this.tell('tl-later', null));
  }

  #step(step: 'hold' | 'resume', name: IconName): TemplateResult {
    return this.#button(name, html`${t(`bar.${step}`)}`, () => this.tell<ContactStep>('tl-step', step));
  }

  #button(name: IconName, words: TemplateResult, press: () => void, primary = false): TemplateResult {
    return html`<button class="button ${primary ? 'primary' : ''}" ?disabled=${this.offline} @click=${press}>
      ${icon(name)}<span>${words}</span>
    </button>`;
  }

  readonly #choose = (event: Event): void => {
    this.tell('tl-topic', (event.target as HTMLSelectElement).value);
  };
}

define('tl-contact-bar', ContactBar);
