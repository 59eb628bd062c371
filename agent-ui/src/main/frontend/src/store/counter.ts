import { actionKey } from '../api/client.ts';
import { contacts, customers, people, store as hub } from '../api/hub.ts';
import type { Problem } from '../api/result.ts';
import { Store } from '../live/store.ts';
import type { ContactCard, Customer, Face, Labelled, NewReturn, OpenContact, Purchase, Return } from '../wire/types.ts';
import { chosenLines, conditionOf, groundOf, missing, saleOf, settlementOf, withScanned, type Sale } from './sale.ts';
import { scanKind, tidyScan, type ScanKind } from './scan.ts';

/** Everything on the counter. */
export interface CounterState {
  /** What was looked for last, and how that went. */
  readonly sought: { text: string; kind: ScanKind; went: 'looking' | 'found' | 'nothing' | 'not-here' } | null;
  readonly found: readonly Purchase[];
  readonly customer: Customer | null;
  readonly sale: Sale | null;
  readonly parked: readonly Sale[];
  readonly confirming: boolean;
  readonly problem: Problem | null;
  readonly done: Return | null;
  readonly mood: Face | null;
  readonly visits: readonly ContactCard[];
  readonly visit: OpenContact | null;
  readonly outcomes: readonly Labelled[];
}

export const emptyCounter: CounterState = {
  sought: null,
  found: [],
  customer: null,
  sale: null,
  parked: [],
  confirming: false,
  problem: null,
  done: null,
  mood: null,
  visits: [],
  visit: null,
  outcomes: [],
};

/** The work at the counter: every action of the person at the till, and what the hub says to it. */
export class Counter {
  readonly store = new Store(emptyCounter);
  #action = actionKey();
  #looking = new AbortController();

  get #state(): CounterState {
    return this.store.state;
  }

  /** One field for everything: an article of what lies here picks its line, anything else finds a purchase. */
  async scan(raw: string): Promise<void> {
    const text = tidyScan(raw);
    if (text.length < 2) return;
    const kind = scanKind(text);
    if (this.#picked(text)) return void this.store.set({ sought: { text, kind, went: 'found' }, problem: null });
    if (kind === 'article' && this.#state.sale !== null) return void this.store.set({ sought: { text, kind, went: 'not-here' } });
    this.#looking.abort();
    this.#looking = new AbortController();
    this.store.set({ sought: { text, kind, went: 'looking' }, problem: null });
    const { signal } = this.#looking;
    const answer = await hub.purchases(text, signal);
    if (signal.aborted) return;
    if (!answer.ok) return void this.store.set({ sought: null, problem: answer.problem });
    const { items, customer } = answer.value;
    if (items.length === 0) return void this.store.set({ sought: { text, kind, went: 'nothing' }, customer });
    this.store.set({ sought: { text, kind, went: 'found' } });
    this.#show(items, customer, null);
  }

  /** Begins with one of the purchases that were found; an unfinished return is parked, not lost. */
  take(purchase: Purchase, contact: string | null = null): void {
    const { sale, parked } = this.#state;
    const again = parked.find((one) => same(one, purchase));
    const rest = parked.filter((one) => one !== again);
    const left = sale !== null && !same(sale, purchase) && chosenLines(sale).length > 0 ? [...rest, sale] : rest;
    this.#action = actionKey();
    this.store.set({ sale: again ?? saleOf(purchase, contact), parked: left, done: null, mood: null, problem: null });
  }

  change(how: (sale: Sale) => Sale): void {
    const { sale } = this.#state;
    if (sale === null || this.#state.confirming) return;
    this.#action = actionKey();
    this.store.set({ sale: how(sale), problem: null });
  }

  clear(): void {
    this.store.set({ sought: null, found: [], customer: null, sale: null, done: null, mood: null, problem: null });
  }

  /** F8. Tried again after a lost connection it is the same return: the key of the action stays. */
  async confirm(branch: string): Promise<void> {
    const { sale, confirming } = this.#state;
    if (sale === null || confirming || missing(sale) !== null) return;
    this.store.set({ confirming: true, problem: null });
    const answer = await hub.takeBack(asked(sale, branch), this.#action);
    if (!answer.ok) return void this.store.set({ confirming: false, problem: answer.problem });
    this.#action = actionKey();
    const { parked, visits, visit, outcomes } = this.#state;
    this.store.set({ ...emptyCounter, parked, visits, visit, outcomes, done: answer.value });
  }

  async moodIs(face: Face): Promise<void> {
    const { done } = this.#state;
    if (done === null) return;
    const answer = await customers.mood(done.customer, face, null);
    this.store.set(answer.ok ? { mood: face } : { problem: answer.problem });
  }

  /** Whom colleagues sent here, with their story. */
  async loadVisits(): Promise<void> {
    const answer = await contacts.desk();
    if (!answer.ok) return;
    const { offers, mine, waiting } = answer.value;
    this.store.set({ visits: [...mine, ...offers, ...waiting.filter((card) => card.handoff !== null)] });
    if (this.#state.visit !== null) await this.openVisit(this.#state.visit.card.id);
  }

  async loadOutcomes(): Promise<void> {
    const answer = await people.topics();
    if (answer.ok) this.store.set({ outcomes: answer.value.outcomes });
  }

  async openVisit(contact: string): Promise<void> {
    const answer = await contacts.open(contact);
    this.store.set(answer.ok ? { visit: answer.value } : { problem: answer.problem });
  }

  closeVisit(): void {
    this.store.set({ visit: null });
  }

  /** I take the visit and confirm that I read its story: one action for whoever stands at the counter. */
  async acknowledge(visit: OpenContact, handoff: string): Promise<void> {
    const { card } = visit;
    const waits = card.state === 'queued' || card.state === 'offered';
    const taken = waits ? await contacts.step(card.id, 'accept') : null;
    const read = taken === null || taken.ok ? await contacts.acknowledge(card.id, handoff) : taken;
    if (!read.ok) this.store.set({ problem: read.problem });
    await this.loadVisits();
  }

  /** The customer leaves: the visit is over and comes to this. */
  async finish(visit: OpenContact, outcome: string): Promise<void> {
    const { card } = visit;
    const ended = card.state === 'wrap-up' ? null : await contacts.step(card.id, 'end');
    const done = ended === null || ended.ok ? await contacts.wrapUp(card.id, outcome, null) : ended;
    this.store.set(done.ok ? { visit: null } : { problem: done.problem });
    await this.loadVisits();
  }

  /** What the visitor bought lies on the counter without scanning anything. */
  async purchasesOf(contact: OpenContact): Promise<void> {
    const answer = await customers.story(contact.card.customer);
    if (!answer.ok) return void this.store.set({ problem: answer.problem });
    this.#show(answer.value.purchases, answer.value.customer, contact.card.id);
  }

  #show(found: readonly Purchase[], customer: Customer | null, contact: string | null): void {
    this.store.set({ found, customer });
    const [only] = found;
    if (found.length === 1 && only !== undefined) this.take(only, contact);
    else this.#park();
  }

  #park(): void {
    const { sale, parked } = this.#state;
    const left = sale !== null && chosenLines(sale).length > 0 ? [...parked, sale] : parked;
    this.store.set({ sale: null, parked: left, done: null, mood: null });
  }

  #picked(article: string): boolean {
    const { sale, found } = this.#state;
    if (sale !== null) {
      const next = withScanned(sale, article);
      if (next !== null) this.change(() => next);
      return next !== null;
    }
    const purchase = found.find((one) => withScanned(saleOf(one), article) !== null);
    if (purchase === undefined) return false;
    this.take(purchase);
    this.change((one) => withScanned({ ...one, quantities: {} }, article) ?? one);
    return true;
  }
}

function same(sale: Sale, purchase: Purchase): boolean {
  return sale.purchase.reference.value === purchase.reference.value;
}

function asked(sale: Sale, branch: string): NewReturn {
  const { purchase, reason, contact } = sale;
  const condition = conditionOf(sale);
  return {
    customer: purchase.customer,
    purchase: purchase.reference,
    branch,
    ground: groundOf(sale),
    lines: chosenLines(sale).map(({ line, quantity }) => ({ line: line.line, quantity, reason, condition })),
    settlement: settlementOf(sale),
    ...(contact !== null && { contact }),
  };
}
