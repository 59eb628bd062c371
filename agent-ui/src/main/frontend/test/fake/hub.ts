/**
 * A small hub in memory, for developing and looking at the pages without a server: `FAKE=1 npm run dev`. It answers by the
 * wire types, keeps what is written, and plays scenes: POST /fake/ring, /fake/problem, /fake/drop, /fake/away.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import type { KeptDraft } from '../../src/drafts/drafts.ts';
import type { ContactCard, Desk, Mention, OpenContact, PersonHere, Session, Story } from '../../src/wire/types.ts';
import { found } from './finds.ts';
import * as people from './people.ts';
import { given, stays, stepped } from './steps.ts';
import * as stories from './stories.ts';
import * as timeline from './timeline.ts';

const policy = "default-src 'self'; style-src 'self'; script-src 'self'";

type Answer = { status: number; body: unknown };

export class FakeHub {
  session: Session = structuredClone(people.session);
  signedIn = true;
  cards = new Map(people.cards().map((card) => [card.id, card]));
  contacts = new Map<string, OpenContact>();
  stories = new Map<string, Story>();
  drafts: KeptDraft[] = [];
  here = new Map<string, PersonHere[]>();
  long = 0;
  mentions: Mention[] = [];
  preferences: object = { theme: 'system', density: null, letters: true, volume: 60 };
  failing: string | null = null;
  down = false;
  readonly #streams = new Set<ServerResponse>();
  #seq = 1;

  answer(method: string, path: string, body: Record<string, unknown>): Answer {
    if (this.failing !== null && path.includes(this.failing)) return problem(503, 'Even niet');
    const known = path.replace('/api/v1', '').split('?')[0] ?? '';
    if (known === '/session') return this.#sessions(method, body);
    if (!this.signedIn) return problem(401, 'Niet aangemeld');
    if (known === '/preferences') return ok((this.preferences = method === 'PUT' ? body : this.preferences));
    if (known === '/presence') return this.#presence(body);
    if (known === '/desk') return ok(this.#desk());
    if (known === '/directory') return ok(people.directory);
    if (known === '/topics') return ok(people.topics);
    if (known === '/finds') return ok(found([people.sanne, people.jan].map(({ id }) => this.#story(id)), path));
    if (known === '/replies') return ok({ items: people.replies, next: null });
    if (known.startsWith('/mentions')) return this.#mentioned(method);
    if (known === '/drafts') return ok({ items: this.drafts, next: null });
    const [, area, id = '', ...rest] = known.split('/');
    if (area === 'customers') return this.#customer(method, path, id, rest.join('/'), body);
    if (area === 'contacts') return this.#contact(method, id, rest, body);
    if (area === 'cases') return this.#case(id, rest[0] ?? '', body);
    return problem(404, 'Niet gevonden');
  }

  get streams(): number {
    return this.#streams.size;
  }

  scene(name: string, argument: string): void {
    if (name === 'ring') this.change(people.ringing());
    if (name === 'problem') this.failing = argument === '' ? null : argument;
    if (name === 'drop') for (const stream of this.#streams) stream.end();
    if (name === 'down') this.down = argument === 'yes';
    if (name === 'away') this.session.presence = { ...this.session.presence, state: 'break' };
    if (name === 'here') this.comes(argument);
    if (name === 'says') this.says(this.#opened(people.id(101)), 'Ik hoor net dat het er al is');
    if (name === 'empty') this.cards.clear();
    if (name === 'asks') this.asks();
    if (name === 'long') this.lengthen(Number(argument));
    if (name === 'out') this.signedIn = false;
  }

  stream(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    response.write('retry: 1000\n\n');
    response.write(`id: fake-${this.#seq}\nevent: hello\ndata: {}\n\n`);
    const beat = setInterval(() => response.write(`event: beat\ndata: {"at":"${new Date().toISOString()}"}\n\n`), 10_000);
    this.#streams.add(response);
    response.on('close', () => {
      clearInterval(beat);
      this.#streams.delete(response);
    });
  }

  /** A colleague opens the chat and writes in it. */
  comes(name: string): void {
    const contact = people.id(101);
    const here = [{ id: 'agent2', name: decodeURIComponent(name), typing: true }];
    this.here.set(contact, here);
    this.#send('here', contact, 1, { contact, people: here });
  }

  change(card: ContactCard): ContactCard {
    const known = this.cards.get(card.id);
    const next = { ...card, version: Math.max(card.version, (known?.version ?? 0) + 1) };
    this.cards.set(next.id, next);
    this.#send('desk', next.id, next.version, next);
    return next;
  }

  lengthen(events: number): void {
    this.long = events;
    const story = this.#story(people.jan.id);
    const page = timeline.longPage(events, 0, null);
    Object.assign(story, { timeline: page.items, more: page.next });
    this.#send('story', people.jan.id, ++story.version, null);
  }

  #send(type: string, key: string, version: number, data: unknown): void {
    const id = `fake-${++this.#seq}`;
    for (const stream of this.#streams) stream.write(`id: ${id}\ndata: ${JSON.stringify({ type, key, version, data })}\n\n`);
  }

  /** A colleague asks to look at the chat of Jan. */
  asks(): void {
    this.mentions = people.mentions();
    this.#send('mentions', people.noor.id, 1, null);
  }

  #mentioned(method: string): Answer {
    this.mentions = method === 'DELETE' ? [] : this.mentions;
    return ok({ items: this.mentions, next: null });
  }

  #sessions(method: string, body: Record<string, unknown>): Answer {
    if (method === 'POST') {
      this.signedIn = body['password'] !== 'wrong';
      if (!this.signedIn) return problem(401, 'Naam of wachtwoord klopt niet');
    }
    if (method === 'DELETE') this.signedIn = false;
    if (method === 'PATCH') this.session.user.language = body['language'] === 'en' ? 'en' : 'nl';
    return this.signedIn ? ok(this.session) : problem(401, 'Niet aangemeld');
  }

  #presence(body: Record<string, unknown>): Answer {
    this.session.presence = { state: body['state'] as Session['presence']['state'], since: new Date().toISOString(), reason: (body['reason'] as string | undefined) ?? null };
    return ok(this.session.presence);
  }

  #desk(): Desk {
    const all = [...this.cards.values()];
    return {
      me: this.session.user,
      presence: this.session.presence,
      offers: all.filter((card) => card.state === 'offered'),
      mine: all.filter((card) => card.agent?.id === people.noor.id && ['active', 'held', 'wrap-up'].includes(card.state)),
      waiting: all.filter((card) => card.state === 'queued'),
      here: [...this.here].map(([contact, people]) => ({ contact, people })),
      callsOut: true, asOf: `fake-${this.#seq}`,
    };
  }

  #story(customer: string): Story {
    const known = [people.sanne, people.jan].find((each) => each.id === customer);
    const name = [...this.cards.values()].find((card) => card.customer === customer)?.name ?? null;
    const story = this.stories.get(customer) ?? stories.storyOf(known ?? { ...people.jan, id: customer, name, mood: null, handles: [] });
    this.stories.set(customer, story);
    return story;
  }

  #customer(method: string, path: string, customer: string, what: string, body: Record<string, unknown>): Answer {
    const story = this.#story(customer);
    if (what === 'story') return ok(story);
    if (what.startsWith('timeline')) return ok(timeline.pageOf(story, path, this.long));
    if (what.startsWith('pins')) timeline.pin(story, what.slice(5) || String(body['entry']), method === 'POST');
    if (what === 'mood') story.mood = { face: body['face'] as 'happy', source: 'noted', at: new Date().toISOString(), by: people.noor.name };
    if (what === 'links') story.linkProposals = [];
    if (what.startsWith('links/')) story.links = [];
    this.#send('story', customer, ++story.version, null);
    return what === 'links' ? { status: 201, body: { id: people.id(331) } } : { status: 204, body: null };
  }

  #opened(id: string): OpenContact {
    const card = this.cards.get(id)!;
    const contact = this.contacts.get(id) ?? stories.contactOf(card);
    this.contacts.set(id, contact);
    contact.card = card;
    return contact;
  }

  #contact(method: string, id: string, rest: string[], body: Record<string, unknown>): Answer {
    const card = this.cards.get(id);
    if (card === undefined) return problem(404, 'Contact niet gevonden');
    const contact = this.#opened(id);
    const step = rest[0] ?? '';
    if (method === 'GET') return ok(step === 'briefing' ? stories.briefing : contact);
    if (step === 'attendance') return { status: 204, body: null };
    if (step === 'drafts') return this.#drafted(method, id, rest[1] as KeptDraft['kind'], body);
    if (step === 'messages' || step === 'notes') return this.#said(contact, step, body);
    if (step === 'later') return ok(this.change({ ...card, later: method === 'DELETE' ? null : String(body['until']) }));
    if (step === 'case') return this.#chosen(contact, body);
    if (step === 'handoffs') return this.#handedOver(contact, rest[2], body);
    return ok(this.change({ ...card, ...stepped[step]?.(), since: new Date().toISOString() }));
  }

  #drafted(method: string, contact: string, kind: KeptDraft['kind'], body: Record<string, unknown>): Answer {
    this.drafts = this.drafts.filter((draft) => draft.contact !== contact || draft.kind !== kind);
    if (method === 'PUT') this.drafts.push({ contact, kind, text: String(body['text']), basedOn: Number(body['basedOn']) });
    return method === 'PUT' ? ok(this.drafts.at(-1)) : { status: 204, body: null };
  }

  /** The customer says something; what is written on an older version is kept back. */
  says(contact: OpenContact, text: string): void {
    const by = { id: '', name: contact.card.name ?? '' };
    contact.log = [...contact.log, { at: new Date().toISOString(), from: 'customer', by, text, id: people.id(600 + contact.log.length), kind: 'message', file: null }];
    contact.version += 1;
    this.change({ ...contact.card, unread: contact.card.unread + 1 });
  }

  #said(contact: OpenContact, step: string, body: Record<string, unknown>): Answer {
    const text = String(body['text']);
    if (Number(body['basedOn'] ?? contact.version) < contact.version) {
      const came = contact.log.slice(-1);
      return { status: 412, body: { ...(problem(412, 'Intussen is er iets gezegd').body as object), came, version: contact.version } };
    }
    const line = { at: new Date().toISOString(), from: 'agent' as const, by: people.mine, text, file: null };
    contact.log = [...contact.log, { ...line, id: people.id(600 + contact.log.length), kind: step === 'notes' ? 'note' : 'message' }];
    return ok(this.change({ ...contact.card, unread: 0 }));
  }

  #chosen(contact: OpenContact, body: Record<string, unknown>): Answer {
    const story = this.#story(contact.card.customer);
    const topic = people.topics.items.find((each) => each.id === body['topic']);
    contact.case = String(body['case'] ?? people.id(350));
    if (topic !== undefined && !story.cases.some((known) => known.id === contact.case)) {
      const openQuestions = topic.questions.map((each) => ({ question: each.id, label: each.label, ask: each.ask }));
      story.cases = [{ ...stories.caseOfSanne, id: contact.case, topic: topic.id, topicLabel: topic.label, title: null, facts: [], attempts: [], promises: [], openQuestions }];
    }
    return ok({ case: contact.case });
  }

  #handedOver(contact: OpenContact, step: string | undefined, body: Record<string, unknown>): Answer {
    if (step === 'acknowledgement' && contact.handoff !== null) {
      contact.handoff = { ...contact.handoff, state: 'acknowledged', acknowledgedBy: people.noor.name, acknowledgedAt: new Date().toISOString() };
      return ok(contact.handoff);
    }
    const next = this.change({ ...contact.card, ...(stays(step, body) ?? given) });
    if (next.state === 'queued') this.cards.delete(contact.card.id);
    return { status: 201, body: { ...stories.handoff, why: body['why'] } };
  }

  #case(id: string, what: string, body: Record<string, unknown>): Answer {
    const story = [...this.stories.values()].find((each) => each.cases.some((known) => known.id === id));
    const known = story?.cases.find((each) => each.id === id);
    if (story === undefined || known === undefined) return problem(404, 'Zaak niet gevonden');
    const question = String(body['question']);
    const at = new Date().toISOString();
    if (what === 'facts') {
      const label = people.topics.items[0]?.questions.find((each) => each.id === question)?.label ?? question;
      known.facts = [...known.facts.filter((fact) => fact.question !== question), { question, label, answer: String(body['answer']), at, by: people.noor.name, contact: null }];
      known.openQuestions = known.openQuestions.filter((each) => each.question !== question);
    }
    if (what === 'promises' && body['what'] !== undefined) {
      known.promises = [...known.promises, { id: people.id(380 + known.promises.length), what: String(body['what']), owner: people.noor.name, due: String(body['due']), state: 'open', at }];
    }
    if (what === 'attempts') known.attempts = [...known.attempts, { id: people.id(390 + known.attempts.length), what: String(body['what']), outcome: String(body['outcome']), at, by: people.noor.name }];
    this.#send('story', story.customer.id, ++story.version, null);
    return what === 'questions' ? ok({ repeat: false, known: null }) : { status: 204, body: null };
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

function problem(status: number, title: string): Answer {
  return { status, body: { type: 'about:blank', title, status } };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const part of request) text += String(part);
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}

/** Serves the fake hub from Vite's dev and preview servers, with the hub's content security policy. */
export function fakeHub(): Plugin {
  let hub = new FakeHub();
  const serve = async (request: Connect.IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = request.url ?? '/';
    if (path.startsWith('/fake/reset')) hub = new FakeHub();
    else if (path.startsWith('/fake/')) hub.scene(path.split('/')[2] ?? '', path.split('/').slice(3).join('/'));
    if (path.startsWith('/fake/')) return void response.end(String(hub.streams));
    if (hub.down && /^\/(api|stream)/.test(path)) return void request.socket.destroy();
    if (path.startsWith('/stream')) return hub.signedIn ? hub.stream(response) : void response.writeHead(401).end();
    if (!path.startsWith('/api/')) {
      response.setHeader('Content-Security-Policy', policy);
      return next();
    }
    const { status, body } = hub.answer(request.method ?? 'GET', path, await bodyOf(request));
    response.writeHead(status, { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  };
  const use = (server: { middlewares: Connect.Server }) =>
    void server.middlewares.use((request, response, next) => void serve(request, response, next));
  return { name: 'throughline-fake-hub', configureServer: use, configurePreviewServer: use };
}
