import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../api/result.ts';
import { define, HubElement } from '../../elements/element.ts';
import { icon } from '../../elements/icon/icon.ts';
import { ago, moment } from '../../i18n/format.ts';
import type { Case, Channel, ContactCard, Entry, Handoff, LinkedRecord, LinkProposal, Pin, RepeatedQuestion, Story, Topic } from '../../wire/types.ts';
import { channelIcon, channelWord } from '../naming.ts';
import { problemNotice } from '../problem.ts';
import { t } from '../words.ts';
import './case-card.ts';
import { evidence } from './evidence.ts';
import { purchaseLine, returnLine } from './goods.ts';
import { chain } from './handoff-chain.ts';
import './identity.ts';
import { styles } from './story.styles.ts';
import './timeline.ts';
import type { PinChange, Timeline } from './timeline.ts';

export interface Strand {
  channel: Channel;
  entries: Entry[];
  more: string | null;
}

/**
 * The customer's story: who she is, what needs care, what she needs solved, what she bought, everything that happened.
 * Always open beside the conversation.
 * @fires tl-link, tl-unlink, tl-back and what its cards fire
 */
export class StoryColumn extends HubElement {
  static override styles = [HubElement.styles, styles];
  static override properties = {
    story: { attribute: false },
    problem: { attribute: false },
    failed: { attribute: false },
    topics: { attribute: false },
    current: {},
    contact: {},
    shown: {},
    ringing: { type: Boolean },
    other: { type: Boolean },
    calls: { type: Boolean },
    offline: { type: Boolean },
    strand: { attribute: false },
    loading: { type: Boolean },
  };
  declare story: Story | null;
  /** Why the story could not be loaded. */
  declare problem: Problem | null;
  /** Why the last thing done in this column did not happen. */
  declare failed: Problem | null;
  declare topics: Topic[];
  /** The case of the open contact. */
  declare current: string | null;
  /** The contact in the conversation column. */
  declare contact: string | null;
  /** The hand-over that stands above the conversation; it is not said twice. */
  declare shown: string | null;
  /** It is the story of who rings. */
  declare ringing: boolean;
  /** It is not the story of the open contact. */
  declare other: boolean;
  /** The customer can be called from here. */
  declare calls: boolean;
  declare offline: boolean;
  /** The timeline of one channel, while only that is wanted. */
  declare strand: Strand | null;
  /** More of the timeline is on its way. */
  declare loading: boolean;
  #wanted: string | null = null;

  constructor() {
    super();
    this.story = null;
    this.problem = null;
    this.failed = null;
    this.topics = [];
    this.current = null;
    this.contact = null;
    this.shown = null;
    this.ringing = false;
    this.other = false;
    this.calls = false;
    this.offline = false;
    this.strand = null;
    this.loading = false;
  }

  /** Puts the keyboard in the story. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.story')?.focus();
  }

  /** Marks the event a line was drafted from. */
  show(event: string): void {
    void this.renderRoot.querySelector<Timeline>('tl-timeline')?.show(event);
  }

  /** Brings a case, a purchase or a return into view, as soon as the story that has it is there. */
  reach(thing: string | null): void {
    this.#wanted = thing;
    this.requestUpdate();
  }

  protected override updated(): void {
    if (this.#wanted === null) return;
    const found = this.renderRoot.querySelector<HTMLElement>(`[data-thing="${CSS.escape(this.#wanted)}"]`);
    if (found === null) return;
    this.#wanted = null;
    found.focus();
    found.scrollIntoView({ block: 'center' });
  }

  override render(): TemplateResult {
    return html`<div class="story" tabindex="-1" aria-busy=${this.story === null && this.problem === null}>
      ${this.#where()}
      ${this.problem === null ? nothing : problemNotice(this.problem, () => this.tell('tl-retry', null))}
      ${this.failed === null ? nothing : problemNotice(this.failed, null)}
      ${this.story === null ? this.#first() : this.#whole(this.story)}
    </div>`;
  }

  #where(): TemplateResult | typeof nothing {
    if (!this.ringing && !this.other) return nothing;
    return html`<p class="where">
      <span>${t(this.ringing ? 'story.ringing' : 'story.other')}</span>
      <button class="button quiet" @click=${() => this.tell('tl-back', null)}>${t('story.back')}</button>
    </p>`;
  }

  #first(): TemplateResult | typeof nothing {
    if (this.problem !== null) return nothing;
    return html`<span class="visually-hidden" role="status">${t('loading')}</span><i class="block tall"></i><i class="block"></i><i class="block"></i>`;
  }

  #whole(story: Story): TemplateResult {
    if (story.handoffs.length > 0) import('../handoff-card/handoff-card.ts').catch(() => undefined); // tried again with the next news
    const cases = [...story.cases].sort((left, right) => this.#weight(left) - this.#weight(right));
    return html`<tl-identity .story=${story} ?calls=${this.calls} ?offline=${this.offline}></tl-identity>
      ${this.#pins(story.pins)}
      ${story.openContacts.filter((card) => card.id !== this.contact).map((card) => this.#alsoOpen(card))}
      ${story.linkProposals.map((proposal) => this.#proposal(proposal))} ${this.#repeats(story.repeatedQuestions)}
      ${this.#section('story.cases', cases.map((known) => this.#case(known, chain(story.handoffs, known.contacts))))}
      ${this.#section('story.handoffs', story.handoffs.filter((handoff) => handoff.id !== this.shown).map((handoff) => html`<tl-handoff-card .handoff=${handoff}></tl-handoff-card>`))}
      ${this.#list('story.purchases', story.purchases.map(purchaseLine))} ${this.#list('story.returns', story.returns.map(returnLine))}
      ${this.#list('story.links', story.links.map((link) => this.#link(link, story)))}
      <button class="button quiet other" ?disabled=${this.offline} @click=${() => this.tell<LinkProposal | null>('tl-link', null)}>${icon('link')} ${t('link.other')}</button>
      <section aria-labelledby="timeline">
        <h3 id="timeline">${t('story.timeline')}</h3>
        <tl-timeline .entries=${this.strand?.entries ?? story.timeline} ?more=${(this.strand ?? story).more !== null} .channel=${this.strand?.channel ?? null}
          .pinned=${new Set(story.pins.map((pin) => pin.entry.id))} ?loading=${this.loading} ?offline=${this.offline}></tl-timeline>
      </section>`;
  }

  /** What a colleague wants whoever is next to see first. */
  #pins(pins: Pin[]): TemplateResult | typeof nothing {
    if (pins.length === 0) return nothing;
    return html`<section class="pins" aria-label=${t('pin.all')}><h3>${t('pin.all')}</h3><ul>${pins.map((pin) => this.#pin(pin))}</ul></section>`;
  }

  #pin({ entry, by, at }: Pin): TemplateResult {
    return html`<li>
      ${icon('pin')}
      <button class="text" @click=${() => this.show(entry.id)}>${entry.text}<span class="meta">${t('pin.by', { by, at: moment(at) })} · ${moment(entry.at)}</span></button>
      <button class="button quiet icon" aria-label=${t('pin.remove')} title=${t('pin.remove')} ?disabled=${this.offline}
        @click=${() => this.tell<PinChange>('tl-pin', { entry: entry.id, pinned: false })}>${icon('close')}</button>
    </li>`;
  }

  #section(title: 'story.cases' | 'story.handoffs', parts: TemplateResult[]): TemplateResult | typeof nothing {
    if (parts.length === 0) return nothing;
    return html`<section aria-label=${t(title)}><h3>${t(title)}</h3>${parts}</section>`;
  }

  #list(title: 'story.purchases' | 'story.returns' | 'story.links', items: TemplateResult[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    return html`<section aria-label=${t(title)}><h3>${t(title)}</h3><ul class="goods dense">${items}</ul></section>`;
  }

  /** The case at hand first, then open ones, then closed ones. */
  #weight(known: Case): number {
    if (known.id === this.current) return 0;
    return known.state === 'open' ? 1 : 2;
  }

  #case(known: Case, handoffs: Handoff[]): TemplateResult {
    return html`<tl-case-card tabindex="-1" data-thing=${known.id} .known=${known} .handoffs=${handoffs} .answers=${this.#answer} ?current=${known.id === this.current} ?offline=${this.offline}></tl-case-card>`;
  }

  /** Asked again although known: said plainly, so that it does not happen a third time. */
  #repeats(repeated: RepeatedQuestion[]): TemplateResult | typeof nothing {
    if (repeated.length === 0) return nothing;
    return html`<div class="notice warning">
      <p><b>${t('story.repeats', { n: repeated.length })}</b></p>
      ${repeated.slice(0, 3).map((each) => html`<p class="dense">${t('story.repeat', { label: each.label, asked: each.askedBy, known: each.knownBy })} ${ago(each.at)}</p>`)}
    </div>`;
  }

  /** Somebody else is busy with the same customer, or she waits elsewhere too. */
  #alsoOpen(card: ContactCard): TemplateResult {
    const where = card.agent?.name ?? card.queueName ?? '';
    return html`<p class="also dense">${icon(channelIcon(card.channel))}
      ${t('story.also', { channel: channelWord(card.channel), state: t(`state.${card.state}`), where })}</p>`;
  }

  #proposal(proposal: LinkProposal): TemplateResult {
    return html`<div class="notice">
      <p>${icon('link')} ${t('link.proposal', { name: proposal.name ?? t('story.nameless') })}</p>
      <p class="meta">${evidence(proposal.evidence)}</p>
      <button class="button" ?disabled=${this.offline} @click=${() => this.tell<LinkProposal | null>('tl-link', proposal)}>${t('link.compare')}</button>
    </div>`;
  }

  #link(link: LinkedRecord, story: Story): TemplateResult {
    return html`<li class="link">
      <span>
        ${icon('link')} ${this.#record(link, story)} <span class="meta">${evidence(link.evidence)}</span>
      </span>
      <button class="button quiet" ?disabled=${this.offline} @click=${() => this.tell('tl-unlink', link.id)}>${t('link.undo')}</button>
    </li>`;
  }

  /** A record without a name, or with the same one, is told without it. */
  #record(link: LinkedRecord, story: Story): string {
    const name = story.persons.find((person) => person.id === link.other)?.name ?? null;
    return name === null || name === story.customer.name ? t('link.visit') : t('link.with', { name });
  }

  readonly #answer = (question: string, answer: string): string => {
    const known = this.topics.flatMap((topic) => topic.questions).find((each) => each.id === question);
    return known?.choices.find((choice) => choice.id === answer)?.label ?? answer;
  };
}

define('tl-story', StoryColumn);
