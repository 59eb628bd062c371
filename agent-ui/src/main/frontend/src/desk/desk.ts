import { html, nothing, type TemplateResult } from 'lit';
import type { DraftKind } from '../drafts/drafts.ts';
import { define, HubElement } from '../elements/element.ts';
import '../elements/shell/shell.ts';
import { shortcuts } from '../keys/shortcuts.ts';
import type { LiveState } from '../live/protocol.ts';
import type { Seat } from '../session/session.ts';
import type { Channel, ContactCard, LinkProposal, Mention, OpenContact, Topic } from '../wire/types.ts';
import { Asking } from './asking/asking.ts';
import './call-bar/call-bar.ts';
import { isMine, isOpen } from './cards.ts';
import type { Composer, Written } from './composer/composer.ts';
import { styles } from './desk.styles.ts';
import { DeskDialogs } from './dialogs.ts';
import { deskShortcuts, type DeskKeys } from './keys.ts';
import { whoIs } from './naming.ts';
import { Notices } from './notices.ts';
import './palette/palette.ts';
import type { Find } from './palette/found.ts';
import type { Palette } from './palette/palette.ts';
import { problemNotice } from './problem.ts';
import './queue/queue.ts';
import type { Queue } from './queue/queue.ts';
import { Sight } from './sight.ts';
import { isShown, openCase, type DeskState, type Where } from './state.ts';
import './story/story.ts';
import type { StoryColumn } from './story/story.ts';
import type { PinChange } from './story/timeline.ts';
import { standing } from './standing.ts';
import { storyEvents } from './story-events.ts';
import { t } from './words.ts';
import { Work } from './work.ts';
import { Writing } from './writing.ts';

/** The agent's desk: queue, conversation and customer story side by side. The only element that knows the live state. */
export class Desk extends HubElement implements DeskKeys {
  static override styles = [HubElement.styles, styles];
  static override properties = { kind: { state: true }, sending: { state: true }, connection: { state: true } };
  declare seat: Seat;
  declare kind: DraftKind;
  declare sending: boolean;
  declare connection: LiveState;
  #sight!: Sight;
  #work!: Work;
  #writing!: Writing;
  #asking!: Asking;
  #dialogs!: DeskDialogs;
  readonly #notices = new Notices();
  #stop: (() => void)[] = [];

  constructor() {
    super();
    this.kind = 'reply';
    this.sending = false;
    this.connection = 'connecting';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { user } = this.seat.session.state;
    this.#sight = new Sight(user, this.seat.live);
    this.#work = new Work(this.#sight);
    this.#writing = new Writing(user.id, this.#work, () => this.requestUpdate());
    this.#asking = new Asking(this.#sight, this.#work);
    this.#dialogs = new DeskDialogs(this.#sight, this.#work, () => this.renderRoot);
    this.watch(this.#sight.store);
    this.watch(this.seat.session);
    const lost = this.seat.live.listen({
      status: (status) => this.#connected(status.state),
      delta: (delta) => delta.type === 'drafts' && this.#writing.load(),
      reset: () => this.#writing.load(),
    });
    this.#stop = [lost, shortcuts.add(...deskShortcuts(this)), () => this.#sight.stop(), () => this.#notices.stop(), () => this.#writing.stop()];
    this.#sight.start();
    this.#writing.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const stop of this.#stop) stop();
  }

  override updated(): void {
    const { lists } = this.#sight;
    this.#writing.shows(this.#state.open, this.#state.contact);
    this.#notices.mentioned(this.#state.mentions);
    if (this.#state.loaded) this.#notices.returned(lists.mine, this.#state.me);
    this.#notices.update(lists, this.#state.open, this.seat.session.state.presence.state === 'available');
  }

  override render(): TemplateResult {
    const state = this.#state;
    const { lists } = this.#sight;
    return html`<tl-shell .seat=${this.seat} page="desk">
      <tl-palette slot="tools" .find=${this.#find}></tl-palette>
      <div class="panes">
        <section class="queue pane" tabindex="-1" aria-label=${t('pane.queue')}>
          <tl-queue .lists=${lists} .open=${state.open} .mentions=${state.mentions} @tl-mention=${(event: CustomEvent<Mention>) => this.#work.looked(event.detail)} .drafts=${(contact: string) => this.#writing.has(contact)} .here=${(contact: string) => this.#sight.here(contact)} ?loaded=${state.loaded}
            .problem=${state.problem} .presence=${this.seat.session.state.presence.state} @tl-open=${this.#open}
            @tl-retry=${() => this.#sight.reload()} @tl-available=${() => this.seat.becomes('available')}></tl-queue>
        </section>
        <section class="work pane" tabindex="-1" aria-label=${t('pane.work')}>
          <tl-call-bar .offers=${lists.offers} ?second=${this.#confirms} ?offline=${this.#offline} @tl-accept=${(event: CustomEvent<string>) => this.#work.step(event.detail, 'accept')}
            @tl-decline=${(event: CustomEvent<string>) => this.#work.step(event.detail, 'decline')}></tl-call-bar>
          ${this.#conversation(state)}
        </section>
        <section class="story pane" tabindex="-1" aria-label=${t('pane.story')}>${this.#story(state)}</section>
      </div>
      ${this.#dialogs.render(this.#offline)}
    </tl-shell>`;
  }

  #conversation(state: DeskState): TemplateResult {
    const card = state.open === null ? undefined : this.#sight.card(state.open);
    if (card === undefined) return html`<p class="empty">${t(state.loaded || state.problem !== null ? 'work.empty' : 'loading')}</p>`;
    import('./conversation.ts').catch(() => undefined); // tried again with the next thing that happens
    const mine = isMine(card, state.me);
    const problem = state.contactProblem ?? this.#failed('contact');
    return html`<tl-contact-bar .card=${card} .topics=${state.topics?.items ?? []} .topic=${openCase(state)?.topic ?? null} ?mine=${mine} ?loading=${state.contact === null || state.about === null}
        .here=${this.#sight.here(card.id)}
        ?offline=${this.#offline} @tl-step=${this.#step} @tl-topic=${(event: CustomEvent<string>) => this.#work.topic(card.id, event.detail)}
        @tl-accept=${(event: CustomEvent<string>) => this.#work.step(event.detail, 'accept')} @tl-hand-over=${() => this.handOver()} @tl-call-off=${this.#callOff} @tl-introduce=${(event: CustomEvent<string>) => this.#work.introduce(card.id, event.detail)} @tl-wrap-up=${() => this.wrapUp()}
        ?calls=${state.callsOut} @tl-call-back=${() => this.#work.callBack(card.id)} @tl-reached=${() => this.#work.called(card.id, true, null)} @tl-later=${() => this.later()} @tl-go-on=${() => this.#work.goOn(card.id)}></tl-contact-bar>
      <div class="talk">
        <div class="notes">
          ${problem === null ? nothing : problemNotice(problem, () => this.#sight.reload())} ${this.#handoff(state.contact, mine)}
        </div>
        <tl-conversation-log .lines=${state.contact?.log ?? []} .me=${state.me.id} .customer=${whoIs(card)}
          .spoken=${state.story?.customer.language ?? null}></tl-conversation-log>
      </div>
      ${this.#questions(mine)} ${mine || isOpen(card) ? this.#composer(card, mine) : nothing}`;
  }

  #handoff(contact: OpenContact | null, mine: boolean): TemplateResult | typeof nothing {
    const handoff = standing(contact);
    if (contact === null || handoff === null) return nothing;
    return html`<tl-handoff-card .handoff=${handoff} ?receiving=${mine && contact.card.seeking === null} ?offline=${this.#offline} @tl-event=${this.#event}
      @tl-acknowledge=${(event: CustomEvent<string>) => this.#work.acknowledge(contact.card.id, event.detail)}></tl-handoff-card>`;
  }

  #questions(mine: boolean): TemplateResult | typeof nothing {
    const known = openCase(this.#state);
    if (known === undefined || !mine) return nothing;
    return html`<tl-questions .known=${known} .questions=${this.#topic(known.topic)?.questions ?? []} ?offline=${this.#offline}
      @tl-ask=${storyEvents.ask(this.#work)} @tl-answer=${storyEvents.answer(this.#work)}></tl-questions>`;
  }

  /** Everybody may note something for colleagues; only who has the contact writes to the customer. */
  #composer(card: ContactCard, mine: boolean): TemplateResult {
    const kinds: DraftKind[] = mine && card.channel === 'web' && card.state !== 'wrap-up' ? ['reply', 'note'] : ['note'];
    const kind = kinds.includes(this.kind) ? this.kind : 'note';
    return html`<tl-composer .kinds=${kinds} .kind=${kind} .text=${this.#writing.text(card.id, kind)} ?offline=${this.#offline}
      ?sending=${this.sending} .spoken=${this.#state.story?.customer.language ?? null} .customer=${whoIs(card)} .again=${this.#again} .choices=${this.#choices} .attach=${(what: DraftKind, file: File) => this.#work.attach(card.id, what, file)} .problem=${this.#failed('composer')}
      @tl-kind=${(event: CustomEvent<DraftKind>) => this.write(event.detail)} @tl-draft=${this.#draft} @tl-send=${this.#send}></tl-composer>`;
  }

  #story(state: DeskState): TemplateResult {
    if (state.customer === null) return html`<p class="empty">${t('story.empty')}</p>`;
    const other = state.contact !== null && !isShown(state, state.contact.card.customer);
    return html`<tl-story .story=${state.story} .problem=${state.storyProblem} .failed=${this.#failed('story')} .topics=${state.topics?.items ?? []}
      .current=${state.contact?.case ?? null} .contact=${state.popped ?? state.open} .shown=${standing(state.contact)?.id ?? null} ?ringing=${state.popped !== null} ?other=${other} ?offline=${this.#offline}
      ?calls=${state.callsOut} @tl-call=${(event: CustomEvent<string>) => this.#work.call(state.customer ?? '', event.detail)}
      @tl-mood=${storyEvents.mood(this.#work, state.customer)} @tl-promise=${storyEvents.promise(this.#work)}
      @tl-settle=${storyEvents.settle(this.#work)} @tl-attempt=${storyEvents.attempt(this.#work)} @tl-event=${this.#event}
      @tl-link=${(event: CustomEvent<LinkProposal | null>) => this.#dialogs.link(event.detail)} @tl-unlink=${(event: CustomEvent<string>) => this.#work.unlink(state.customer ?? '', event.detail)}
      .strand=${state.strand} ?loading=${state.paging} @tl-pin=${(event: CustomEvent<PinChange>) => this.#work.pin(state.customer ?? '', event.detail)}
      @tl-channel=${(event: CustomEvent<Channel | null>) => this.#sight.only(event.detail)} @tl-older=${() => this.#sight.older()} @tl-back=${() => this.#sight.back()} @tl-retry=${() => this.#sight.again()}></tl-story>`;
  }

  get #state(): DeskState {
    return this.#sight.store.state;
  }

  #connected(state: LiveState): void {
    if (this.connection === 'lost' && state === 'live') this.#writing.load();
    this.connection = state;
  }

  get #offline(): boolean {
    return this.connection === 'lost';
  }

  #topic(id: string): Topic | undefined {
    return this.#state.topics?.items.find((topic) => topic.id === id);
  }

  #failed(where: Where) {
    const { failed } = this.#state;
    return failed?.where === where ? failed.problem : null;
  }

  /** The palette opens with the key itself, for the next keys may follow at once; what finds is fetched meanwhile. */
  readonly #find: Find = async (typed, signal) => (await import('./finder.ts')).finder(this.#dialogs.reach(this.seat, this))(typed, signal);

  readonly #open = (event: CustomEvent<string>): void => this.#sight.open(event.detail);

  readonly #callOff = ({ detail }: CustomEvent<string>): void => {
    this.#notices.takesBack(detail);
    if (this.#state.open !== null) void this.#work.callOff(this.#state.open, detail);
  };

  readonly #event = (event: CustomEvent<string>): void => this.#part<StoryColumn>('tl-story')?.show(event.detail);

  readonly #step = (event: CustomEvent<'hold' | 'resume' | 'end'>): void => {
    if (this.#state.open !== null) void this.#work.step(this.#state.open, event.detail);
  };

  readonly #choices = async (sign: '/' | '@') => (await import('./inserts/choices.ts')).choices(sign, this.#state);

  readonly #again = (text: string) => this.#asking.again(text);

  readonly #draft = (event: CustomEvent<Written>): void => {
    const { open } = this.#state;
    if (open !== null) this.#writing.typed(open, event.detail.kind, event.detail.text);
  };

  readonly #send = async (event: CustomEvent<Written>): Promise<void> => {
    const { open } = this.#state;
    const { kind, text } = event.detail;
    if (open === null) return;
    this.sending = true;
    if ((await this.#writing.send(open, kind, text)) && kind === 'reply') this.#asking.sent(text);
    this.sending = false;
  };

  /** What I was given waits for my word that I read it; what rings comes after that, so that no key means two things at once. */
  get #confirms(): boolean {
    const { contact, me } = this.#state;
    return contact?.handoff?.state === 'pending' && contact.handoff.from.id !== me.id && isMine(contact.card, me);
  }

  yes(): void {
    if (this.#dialogs.yes()) return;
    const { offers } = this.#sight.lists;
    const ringing = offers[0];
    const { contact } = this.#state;
    if (this.#offline) return;
    if (contact !== null && this.#confirms) void this.#work.acknowledge(contact.card.id, contact.handoff?.id ?? '');
    else if (ringing !== undefined) void this.#work.step(ringing.id, 'accept');
    else if (contact?.card.state === 'queued') void this.#work.step(contact.card.id, 'accept');
  }

  move(step: number): void {
    this.#part<Queue>('tl-queue')?.move(step);
  }

  async write(kind: DraftKind): Promise<void> {
    this.kind = kind;
    await this.updateComplete;
    this.#part<Composer>('tl-composer')?.focus();
  }

  handOver(): void {
    void this.#dialogs.handOver();
  }

  wrapUp(): void {
    void this.#dialogs.wrapUp();
  }

  later(): void {
    void this.#dialogs.later();
  }

  story(): void {
    this.#part<StoryColumn>('tl-story')?.focus();
  }

  filter(): void {
    this.#part<Queue>('tl-queue')?.search();
  }

  palette(): void {
    this.#part<Palette>('tl-palette')?.show();
  }

  nextPane(): void {
    const panes = [...this.renderRoot.querySelectorAll<HTMLElement>('.pane')];
    const now = panes.findIndex((pane) => pane.matches(':focus-within'));
    panes[(now + 1) % panes.length]?.focus();
  }

  #part<E extends Element>(name: string): E | null {
    return this.renderRoot.querySelector<E>(name);
  }
}

define('tl-desk', Desk);
