import { cases, contacts, customers, texts, type ContactStep } from '../api/hub.ts';
import type { Problem, Result } from '../api/result.ts';
import type { ContactCard, Face, Mention, NewHandoff, PromiseState, Written } from '../wire/types.ts';
import type { Sight } from './sight.ts';
import type { PinChange } from './story/timeline.ts';
import type { Where } from './state.ts';

/**
 * What the agent does. Every method is one action; it answers whether it happened, and when it did not the reason stands
 * in the state, at the place where it was asked.
 */
export class Work {
  readonly #sight: Sight;

  constructor(sight: Sight) {
    this.#sight = sight;
  }

  async step(contact: string, step: ContactStep): Promise<boolean> {
    const done = await this.#did('contact', contacts.step(contact, step), (card) => this.#sight.changed(card));
    if (done && step === 'accept') this.#sight.open(contact);
    return done;
  }

  /** Answers why it was not sent, or null when it was. */
  async send(contact: string, kind: 'reply' | 'note', words: Written, key: string): Promise<Problem | null> {
    const answer = await (kind === 'reply' ? contacts.say(contact, words, key) : contacts.note(contact, words, key));
    await this.#did('composer', Promise.resolve(answer), (card) => this.#sight.changed(card));
    this.#sight.again();
    return answer.ok ? null : answer.problem;
  }

  /** Sends a file to the customer, or lays it down for colleagues. */
  async attach(contact: string, kind: 'reply' | 'note', file: File): Promise<boolean> {
    const done = await this.#did('composer', contacts.attach(contact, file, kind === 'note' ? 'colleagues' : 'customer'), (card) => this.#sight.changed(card));
    this.#sight.again();
    return done;
  }

  /** Wraps up; a conversation that still runs is ended first. */
  async finish(card: ContactCard, outcome: string, note: string | null): Promise<boolean> {
    if (card.state !== 'wrap-up' && !(await this.step(card.id, 'end'))) return false;
    return this.#did('contact', contacts.wrapUp(card.id, outcome, note), (done) => {
      this.#sight.changed(done);
      this.#sight.next(card.id);
    });
  }

  /** Keeps it out of the way until a moment, and goes on to the next one. */
  later(contact: string, until: string): Promise<boolean> {
    return this.#did('contact', contacts.later(contact, until), (card) => {
      this.#sight.changed(card);
      this.#sight.next(contact);
    });
  }

  /** Calls the customer; my telephone rings first. */
  call(customer: string, number: string): Promise<boolean> {
    return this.#did('story', customers.call(customer, number), (card) => {
      this.#sight.changed(card);
      this.#sight.open(card.id);
    });
  }

  /** Calls back whoever wants to be called. */
  callBack(contact: string): Promise<boolean> {
    return this.#did('contact', contacts.callBack(contact), (card) => {
      this.#sight.changed(card);
      this.#sight.again();
    });
  }

  /** Says whether the customer was reached who is called back; with `again` somebody tries at that moment. */
  called(contact: string, reached: boolean, again: string | null): Promise<boolean> {
    return this.#did('contact', contacts.called(contact, reached, again), (card) => {
      this.#sight.changed(card);
      this.#sight.again();
      if (again !== null) this.#sight.next(contact);
    });
  }

  /** Opens where a colleague asked to look; then it is looked at. */
  async looked({ contact, customer }: Mention): Promise<boolean> {
    this.#sight.open(contact);
    this.#sight.look(customer);
    return this.#did('queue', texts.looked(contact), () => undefined);
  }

  /** Goes on with what was kept for later. */
  goOn(contact: string): Promise<boolean> {
    return this.#did('contact', contacts.goOn(contact), (card) => this.#sight.changed(card));
  }

  /** Ties the contact to the customer's open case of this topic, or opens one. */
  topic(contact: string, topic: string): Promise<boolean> {
    const known = this.#sight.store.state.about?.cases.find((each) => each.state === 'open' && each.topic === topic);
    const call = known === undefined ? contacts.openCase(contact, topic) : contacts.joinCase(contact, known.id);
    return this.#story(call);
  }

  fact(known: string, question: string, answer: string): Promise<boolean> {
    return this.#story(cases.fact(known, question, answer, this.#contact));
  }

  /** Asks a question of the case; when the answer is known already it appears with who gave it and when. */
  async ask(known: string, question: string): Promise<boolean> {
    return this.#contact !== null && this.#story(cases.ask(known, question, this.#contact));
  }

  attempt(known: string, what: string, outcome: string): Promise<boolean> {
    return this.#story(cases.attempt(known, what, outcome));
  }

  promise(known: string, what: string, due: string): Promise<boolean> {
    return this.#story(cases.promise(known, what, due));
  }

  settle(known: string, promise: string, state: PromiseState): Promise<boolean> {
    return this.#story(cases.settle(known, promise, state));
  }

  mood(customer: string, face: Face): Promise<boolean> {
    const { contact, open } = this.#sight.store.state;
    return this.#story(customers.mood(customer, face, contact?.card.customer === customer ? open : null));
  }

  /** Keeps an entry on top of the story, or no more. */
  pin(customer: string, { entry, pinned }: PinChange): Promise<boolean> {
    return this.#story(pinned ? customers.pin(customer, entry) : customers.unpin(customer, entry));
  }

  /** Answers the id of the link, or null when it did not happen. */
  async link(customer: string, other: string, evidence: string | null): Promise<string | null> {
    const answer = await customers.link(customer, other, evidence);
    const done = await this.#story(Promise.resolve(answer));
    return done && answer.ok ? answer.value.id : null;
  }

  unlink(customer: string, link: string): Promise<boolean> {
    return this.#story(customers.unlink(customer, link));
  }

  handOver(contact: string, handoff: NewHandoff, key: string): Promise<boolean> {
    return this.#did('handover', contacts.handOver(contact, handoff, key), () => {
      this.#sight.reload();
      if (handoff.stay) this.#sight.again();
      else this.#sight.next(contact);
    });
  }

  /** Stops looking for somebody else. */
  callOff(contact: string, handoff: string): Promise<boolean> {
    return this.#did('contact', contacts.callOff(contact, handoff), () => {
      this.#sight.reload();
      this.#sight.again();
    });
  }

  /** Lets the colleague in to whom I talk. */
  introduce(contact: string, handoff: string): Promise<boolean> {
    return this.#did('contact', contacts.introduce(contact, handoff), () => {
      this.#sight.reload();
      this.#sight.again();
    });
  }

  acknowledge(contact: string, handoff: string): Promise<boolean> {
    return this.#did('contact', contacts.acknowledge(contact, handoff), () => this.#sight.again());
  }

  get #contact(): string | null {
    return this.#sight.store.state.open;
  }

  #story<T>(call: Promise<Result<T>>): Promise<boolean> {
    return this.#did('story', call, () => this.#sight.again());
  }

  async #did<T>(where: Where, call: Promise<Result<T>>, then: (value: T) => void): Promise<boolean> {
    const answer = await call;
    this.#sight.store.set({ failed: answer.ok ? null : { where, problem: answer.problem } });
    if (answer.ok) then(answer.value);
    return answer.ok;
  }
}
