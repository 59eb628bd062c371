import { contacts, customers, people, texts } from '../api/hub.ts';
import type { Live } from '../live/live.ts';
import type { Delta, LiveStatus } from '../live/protocol.ts';
import { Store } from '../live/store.ts';
import type { Result } from '../api/result.ts';
import type { Attendance, Briefing, Channel, ContactCard, Entry, Language, PersonHere, Story, User } from '../wire/types.ts';
import { isMine, isOffer, lists, withCard, withSnapshot, type Lists } from './cards.ts';
import { Refresher } from './refresher.ts';
import { emptyDesk, isShown, type DeskState } from './state.ts';
import { joined } from './timeline-groups.ts';

/**
 * What the agent sees: which contact and which story are open, loaded when needed and kept fresh by the live stream.
 * What is on the screen stays there until the newer one has arrived.
 */
export class Sight {
  readonly store: Store<DeskState>;
  readonly #live: Live;
  readonly #desk = new Refresher(() => this.#loadDesk());
  readonly #contact = new Refresher(() => this.#loadContact());
  readonly #mentions = new Refresher(() => this.#loadMentions());
  readonly #story = new Refresher(() => this.#loadStory());
  readonly #about = new Refresher(() => this.#loadAbout());
  /** Ringing contacts whose story was shown once already. */
  readonly #shown = new Set<string>();
  #stop: () => void = () => undefined;

  constructor(me: User, live: Live) {
    this.store = new Store(emptyDesk(me));
    this.#live = live;
  }

  get #state(): DeskState {
    return this.store.state;
  }

  get lists(): Lists {
    return lists(this.#state.cards, this.#state.me);
  }

  start(): void {
    let lost = false;
    const status = ({ state }: LiveStatus): void => {
      if (lost && state === 'live') this.reload();
      lost = state === 'lost' || (lost && state !== 'live');
    };
    this.#stop = this.#live.listen({ delta: (delta) => this.#take(delta), reset: () => this.reload(), status });
    this.#follow();
    this.reload();
  }

  stop(): void {
    this.#stop();
    this.#live.follow(this, []);
  }

  reload(): void {
    void this.#desk.request();
    void this.#loadTopics();
    void this.#mentions.request();
    this.again();
  }

  /** Loads the open contact and story again. */
  again(): void {
    if (this.#state.open !== null) void this.#contact.request();
    if (this.#state.customer !== null) void this.#story.request();
    if (this.#elsewhere !== null) void this.#about.request();
  }

  /** Puts a contact in the conversation column and its customer's story beside it. */
  open(contact: string): void {
    const card = this.card(contact);
    const about = card !== undefined && isShown(this.#state, card.customer) ? this.#state.story : null;
    if (this.#state.open !== contact) this.store.set({ open: contact, contact: null, contactProblem: null, failed: null, about });
    this.store.set({ popped: null });
    if (card !== undefined) this.look(card.customer);
    void this.#contact.request();
  }

  /** Shows a customer's story; the conversation stays. */
  look(customer: string): void {
    if (this.#state.customer === customer) return;
    this.store.set({ customer, story: null, strand: null, storyProblem: null });
    this.#follow();
    void this.#story.request();
  }

  /** Back from another customer's story to the one being worked for. */
  back(): void {
    this.store.set({ popped: null });
    const open = this.#state.open === null ? undefined : this.card(this.#state.open);
    if (open !== undefined) this.look(open.customer);
  }

  /** After a contact is done: the next one of mine, or an empty conversation. */
  next(after: string): void {
    const following = this.lists.mine.find((card) => card.id !== after);
    if (following !== undefined) this.open(following.id);
    else this.store.set({ open: null, contact: null });
  }

  card(contact: string): ContactCard | undefined {
    const open = this.#state.contact?.card;
    return this.#state.cards.byId.get(contact) ?? (open?.id === contact ? open : undefined);
  }

  /** A card came back from the hub, or over the stream with its place there. */
  changed(card: ContactCard, id: string | null = null): void {
    const cards = withCard(this.#state.cards, card, this.#state.me, id);
    const contact = this.#state.contact;
    const newer = contact?.card.id === card.id && contact.card.version < card.version;
    this.store.set({ cards, contact: newer ? { ...contact, card } : contact });
    this.#pop();
  }

  forgetFailure(): void {
    if (this.#state.failed !== null) this.store.set({ failed: null });
  }

  briefing(contact: string, lang: Language): Promise<Result<Briefing>> {
    return contacts.briefing(contact, lang);
  }

  async directory(channel: Channel): Promise<void> {
    const answer = await people.directory(channel);
    if (answer.ok) this.store.set({ directory: answer.value });
  }

  /** The next page of what is shown of the timeline. */
  async older(): Promise<void> {
    const { story, customer, strand, paging } = this.#state;
    const more = (strand ?? story)?.more ?? null;
    if (story === null || more === null || customer === null || paging) return;
    this.store.set({ paging: true });
    const answer = await customers.timeline(customer, more, strand?.channel ?? null);
    this.store.set({ paging: false });
    if (!answer.ok) return this.store.set({ failed: { where: 'story', problem: answer.problem } });
    const now = this.#state;
    if (now.story?.customer.id !== story.customer.id || now.strand?.channel !== strand?.channel) return;
    const { items, next } = answer.value;
    if (now.strand !== null) this.store.set({ strand: { ...now.strand, entries: joined(now.strand.entries, items), more: next } });
    else this.store.set({ story: { ...now.story, timeline: joined(now.story.timeline, items), more: next } });
  }

  /** Shows the timeline of one channel, or all of it again. */
  async only(channel: Channel | null): Promise<void> {
    const { story, customer } = this.#state;
    this.store.set({ strand: channel === null || story === null ? null : { channel, entries: ofChannel(story, channel), more: null } });
    if (channel === null || customer === null) return;
    this.store.set({ paging: true });
    const answer = await customers.timeline(customer, null, channel);
    this.store.set({ paging: false });
    const now = this.#state.strand;
    if (now?.channel !== channel || this.#state.customer !== customer) return;
    if (!answer.ok) return this.store.set({ failed: { where: 'story', problem: answer.problem } });
    this.store.set({ strand: { channel, entries: joined(now.entries, answer.value.items), more: answer.value.next } });
  }

  #take(delta: Delta): void {
    if (delta.type === 'desk') {
      this.changed(delta.data, delta.id);
      if (delta.key === this.#state.open) void this.#contact.request();
    }
    if (delta.type === 'mentions') void this.#mentions.request();
    if (delta.type === 'here') this.#attended(delta.data);
    if (delta.type === 'story' && this.#follows(delta.key)) this.again();
  }

  /** Who has this contact open, apart from oneself. */
  here(contact: string): PersonHere[] {
    return (this.#state.here.get(contact) ?? []).filter((person) => person.id !== this.#state.me.id);
  }

  #attended({ contact, people: here }: Attendance): void {
    this.store.set({ here: new Map(this.#state.here).set(contact, here) });
  }

  #follows(customer: string): boolean {
    return isShown(this.#state, customer) || customer === this.#elsewhere;
  }

  /** The customer of the open contact, while the story of another one is shown. */
  get #elsewhere(): string | null {
    const card = this.#state.open === null ? undefined : this.card(this.#state.open);
    return card === undefined || isShown(this.#state, card.customer) ? null : card.customer;
  }

  /** The story of who rings is shown without a click, once; focus and conversation stay where they are. */
  #pop(): void {
    const { popped } = this.#state;
    if (popped !== null && !this.#isRinging(popped)) this.#unpop(popped);
    const ringing = this.lists.offers[0];
    if (ringing === undefined || this.#state.popped !== null || this.#shown.has(ringing.id)) return;
    this.#shown.add(ringing.id);
    this.store.set({ popped: ringing.id });
    this.look(ringing.customer);
  }

  /** It stopped ringing: taken by me, and its story stays; or not, and the story of my contact comes back. */
  #unpop(contact: string): void {
    const card = this.#state.cards.byId.get(contact);
    if (card !== undefined && isMine(card, this.#state.me)) this.store.set({ popped: null });
    else this.back();
  }

  #isRinging(contact: string): boolean {
    const card = this.#state.cards.byId.get(contact);
    return card !== undefined && isOffer(card, this.#state.me);
  }

  #follow(): void {
    const followed = [this.#state.customer, this.#elsewhere].filter((customer) => customer !== null);
    this.#live.follow(this, ['desk', ...followed.map((customer) => `story:${customer}`)]);
  }

  async #loadDesk(): Promise<void> {
    const answer = await contacts.desk();
    if (!answer.ok) return this.store.set({ problem: answer.problem });
    const { me } = answer.value;
    const cards = withSnapshot(this.#state.cards, answer.value);
    const here = new Map(answer.value.here.map((each) => [each.contact, each.people]));
    this.store.set({ me, cards, here, loaded: true, callsOut: answer.value.callsOut, problem: null });
    this.#pop();
    const first = this.lists.mine.find((card) => card.state !== 'wrap-up') ?? this.lists.mine[0];
    if (this.#state.open === null && first !== undefined && this.#state.popped === null) this.open(first.id);
  }

  async #loadContact(): Promise<void> {
    const { open } = this.#state;
    if (open === null) return;
    const answer = await contacts.open(open);
    if (this.#state.open !== open) return void this.#contact.request();
    if (!answer.ok) return this.store.set({ contactProblem: answer.problem });
    this.store.set({ contact: answer.value, contactProblem: null });
    if (this.#state.customer === null) this.look(answer.value.card.customer);
  }

  async #loadStory(): Promise<void> {
    const { customer } = this.#state;
    if (customer === null) return;
    const answer = await customers.story(customer);
    if (this.#state.customer !== customer) return void this.#story.request();
    if (!answer.ok) return this.store.set({ storyProblem: answer.problem });
    const { strand } = this.#state;
    const story = withOlder(answer.value, this.#state.story);
    this.store.set({ story, storyProblem: null, strand: strand === null ? null : { ...strand, entries: joined(ofChannel(story, strand.channel), strand.entries) } });
    if (this.#elsewhere === null) this.store.set({ about: story });
  }

  async #loadAbout(): Promise<void> {
    const customer = this.#elsewhere;
    if (customer === null) return;
    const answer = await customers.story(customer);
    if (answer.ok && customer === this.#elsewhere) this.store.set({ about: answer.value });
  }

  async #loadMentions(): Promise<void> {
    const answer = await texts.mentions();
    if (answer.ok) this.store.set({ mentions: answer.value.items });
  }

  async #loadTopics(): Promise<void> {
    const answer = await people.topics();
    if (answer.ok) this.store.set({ topics: answer.value });
  }
}

function ofChannel(story: Story, channel: Channel): Entry[] {
  return story.timeline.filter((entry) => entry.channel === channel);
}

/** A fresh story brings the newest page of the timeline; older pages that were opened stay, unless a gap came between. */
export function withOlder(fresh: Story, shown: Story | null): Story {
  if (shown === null || shown.customer.id !== fresh.customer.id) return fresh;
  const known = new Set(shown.timeline.map((entry) => entry.id));
  const overlaps = fresh.timeline.some((entry) => known.has(entry.id));
  if (!overlaps || shown.timeline.length <= fresh.timeline.length) return fresh;
  return { ...fresh, timeline: joined(fresh.timeline, shown.timeline), more: shown.more };
}
