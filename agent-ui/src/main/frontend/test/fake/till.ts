import type { ContactCard, NewReturn, OpenContact, Purchase, PurchaseLine, Return } from '../../src/wire/types.ts';
import { ok, problem, type Answer, type Asked, type Part } from './faces.ts';

const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() - days * day).toISOString();
const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function line(n: number, article: string, name: string, price: string, more: Partial<PurchaseLine> = {}): PurchaseLine {
  return { line: n, article, name, quantity: 1, price, returned: 0, returnable: 1, returnedWhere: null, ...more };
}

function purchase(value: string, days: number, more: Partial<Purchase>): Purchase {
  return {
    reference: { kind: 'receipt', value },
    customer: id(1),
    customerName: 'Sanne de Wit',
    mood: 'disappointed',
    branch: 'breda',
    branchName: 'Breda',
    at: at(days),
    currency: 'EUR',
    within: { until: at(days - 30), days: 30, ok: days <= 30 },
    lines: [],
    ...more,
  };
}

const bought = (): Purchase[] => [
  purchase('BRD-2026-0042', 8, {
    lines: [
      line(1, '8720000000422', 'Haardroger Zefier 2200', '49.95'),
      line(2, '8720000000125', 'Sokken 3 paar', '12.50', { quantity: 2, returnable: 2 }),
      line(3, '8720000000194', 'Pet', '19.95', { returned: 1, returnable: 0, returnedWhere: 'al retour 12 nov, Utrecht' }),
    ],
  }),
  purchase('W-2026-1187', 5, {
    reference: { kind: 'order', value: 'W-2026-1187' },
    branch: null,
    branchName: null,
    lines: [line(1, '8720000000736', 'Game: Getijdenvaarders', '44.95'), line(2, '8720000000743', 'Game: De stille tuin', '34.95')],
  }),
  purchase('UTR-2026-0107', 61, {
    customer: id(2),
    customerName: 'Emma de Vries',
    mood: null,
    branch: 'utrecht',
    branchName: 'Utrecht',
    lines: [line(1, '8720000000675', 'Tafellamp Schemer', '59.95')],
  }),
];

/** Purchases, returns, and what was handed over to the branch. */
export class Till implements Part {
  readonly #purchases = bought();
  readonly #returns: Return[] = [];
  #visit: OpenContact = visit();

  answer({ path, method, query, body }: Asked): Answer | null {
    if (path === '/api/v1/purchases') return this.#find(query.get('find') ?? '');
    if (path === '/api/v1/returns') return this.#takeBack(body as unknown as NewReturn);
    if (path.startsWith('/api/v1/returns/')) return ok(this.#returns.find((one) => path.endsWith(one.number)));
    if (path === '/api/v1/desk') return ok({ me: null, presence: null, offers: [], mine: [], callsOut: false, waiting: this.#visit.card.state === 'ended' ? [] : [this.#visit.card], asOf: 'fake-1' });
    if (path.endsWith('/acknowledgement')) return this.#acknowledge();
    if (path.startsWith('/api/v1/contacts/') && method === 'GET') return ok(this.#visit);
    if (path.startsWith('/api/v1/contacts/')) return this.#step(path.slice(path.lastIndexOf('/') + 1));
    return null;
  }

  #find(find: string): Answer {
    const wanted = find.toUpperCase();
    const items = this.#purchases.filter(
      (one) =>
        one.reference.value === wanted ||
        (wanted === '2210004471' && one.customer === id(1)) ||
        one.lines.some((each) => each.article === wanted && false),
    );
    return ok({ items, customer: null, next: null });
  }

  #takeBack(wanted: NewReturn): Answer {
    const from = this.#purchases.find((one) => one.reference.value === wanted.purchase.value);
    if (from === undefined) return problem(404, 'Deze aankoop is er niet');
    if (!from.within.ok && wanted.ground === 'store-policy') {
      return problem(409, 'De termijn van 30 dagen is voorbij. Een leidinggevende kan coulance geven.', 'urn:throughline:refused:outside-window');
    }
    const lines = wanted.lines.map((one) => {
      const known = from.lines.find((each) => each.line === one.line) as PurchaseLine;
      known.returned += one.quantity;
      known.returnable -= one.quantity;
      known.returnedWhere = 'al retour vandaag, Groningen';
      return { ...one, name: known.name, price: known.price, reason: one.reason ?? null, reception: 'received' as const, acceptance: 'accepted' as const, disposition: 'undecided' as const };
    });
    const total = lines.reduce((sum, one) => sum + Number(one.price) * one.quantity, 0).toFixed(2);
    const done: Return = {
      number: `R-GRN-${1001 + this.#returns.length}`,
      customer: wanted.customer,
      purchase: wanted.purchase,
      branch: wanted.branch,
      branchName: 'Groningen',
      at: at(0),
      ground: wanted.ground,
      state: 'settled',
      lines,
      settlement: [{ kind: wanted.settlement, amount: total, state: 'done' }],
      total,
      currency: 'EUR',
      by: 'Joris Kuipers',
    };
    this.#returns.push(done);
    return ok(done, 201);
  }

  #step(step: string): Answer {
    const state = ({ accept: 'active', end: 'wrap-up', 'wrap-up': 'ended' } as const)[step];
    if (state === undefined) return problem(404, 'Niet gevonden');
    this.#visit = { ...this.#visit, card: { ...this.#visit.card, state } };
    return ok(this.#visit.card);
  }

  #acknowledge(): Answer {
    if (this.#visit.card.state !== 'active') return problem(409, 'Neem het contact eerst aan', 'urn:throughline:refused:not-yours');
    const handoff = this.#visit.handoff;
    if (handoff === null) return problem(404, 'Geen overdracht');
    const taken = { ...handoff, state: 'acknowledged' as const, acknowledgedBy: 'Joris Kuipers', acknowledgedAt: at(0) };
    const card = { ...this.#visit.card, handoff: { id: taken.id, state: taken.state, from: taken.from.name, to: taken.to.name } };
    this.#visit = { ...this.#visit, handoff: taken, card };
    return ok(taken);
  }
}

const card: ContactCard = {
  id: id(701),
  customer: id(1),
  name: 'Sanne de Wit',
  channel: 'phone',
  state: 'queued',
  queue: null,
  queueName: null,
  why: null,
  agent: null,
  since: new Date(Date.now() - 3_600_000).toISOString(),
  startedAt: new Date(Date.now() - 4_600_000).toISOString(),
  headline: 'Haardroger blaast alleen koud, komt hem terugbrengen',
  mood: 'disappointed',
  unread: 0,
  from: null,
  handoff: { id: id(702), state: 'pending', from: 'Fatima el Amrani', to: 'Groningen' },
  seeking: null,
  callback: null,
  calling: null,
  offerUntil: null,
        later: null,
  version: 7,
};

const visit = (): OpenContact => ({
  card,
  case: id(703),
  version: 7,
  log: [],
  handoff: {
    id: id(702),
    contact: card.id,
    from: { id: 'tech1', name: 'Fatima el Amrani' },
    to: { kind: 'store', id: 'groningen', name: 'Groningen' },
    why: 'Brengt de haardroger terug',
    lines: [
      { kind: 'who', text: 'Sanne de Wit, herkend aan haar klantenkaart, spreekt Nederlands', event: null },
      { kind: 'what', text: 'Haardroger Zefier 2200, gekocht in Breda, blaast alleen koud', event: id(1002) },
      { kind: 'done', text: 'Technische dienst heeft vastgesteld dat het element stuk is', event: id(1003) },
      { kind: 'promise', text: 'In Groningen wordt hij meteen geruild', event: id(1004) },
    ],
    doNotAsk: [{ question: 'where-bought', label: 'Waar gekocht', answer: 'Breda' }, { question: 'what-wrong', label: 'Wat is er mis', answer: 'Blaast alleen koud' }],
    nextStep: 'Ruilen voor een nieuwe',
    at: new Date(Date.now() - 3_600_000).toISOString(),
    state: 'pending',
    stay: false,
    acknowledgedBy: null,
    acknowledgedAt: null,
  },
});
