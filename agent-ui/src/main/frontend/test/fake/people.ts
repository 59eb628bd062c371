import type { CannedReply, ContactCard, Customer, Directory, Mention, Session, Topics, User } from '../../src/wire/types.ts';

/** Invented people and things the pages are developed and tested with. Times are relative to the start of the server. */
export const now = Date.now();

export function minutesAgo(minutes: number): string {
  return new Date(now - minutes * 60_000).toISOString();
}

export function inMinutes(minutes: number): string {
  return minutesAgo(-minutes);
}

export function id(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const noor: User = { id: 'agent1', name: 'Noor Visser', roles: ['agent'], language: 'nl', queues: ['service'], branch: null };

export const session: Session = {
  user: noor,
  csrf: 'fake-token',
  presence: { state: 'available', since: minutesAgo(40), reason: null },
  demo: true,
};

export const sanne: Customer = {
  id: id(1),
  name: 'Sanne de Wit',
  version: 14,
  handles: [
    { kind: 'loyalty', value: '2210004471', display: '2210 004 471', grade: 'certain' },
    { kind: 'phone', value: '+31612345678', display: '06 12345678', grade: 'likely' },
  ],
  mood: { face: 'disappointed', source: 'said', at: minutesAgo(6), by: null },
  language: 'nl',
};

export const jan: Customer = {
  id: id(2),
  name: 'Jan Bakker',
  version: 9,
  handles: [{ kind: 'email', value: 'jan.bakker@example.org', display: 'jan.bakker@example.org', grade: 'likely' }],
  mood: { face: 'angry', source: 'noted', at: minutesAgo(3), by: 'Daan Mulder' },
  language: 'nl',
};

function card(n: number, customer: Customer | null, change: Partial<ContactCard>): ContactCard {
  return {
    id: id(100 + n),
    customer: customer?.id ?? id(200 + n),
    name: customer?.name ?? null,
    channel: 'phone',
    state: 'queued',
    queue: 'service',
    queueName: 'Service',
    why: null,
    agent: null,
    since: minutesAgo(n),
    startedAt: minutesAgo(n),
    headline: null,
    mood: customer?.mood?.face ?? null,
    unread: 0,
    from: null,
    handoff: null,
    seeking: null,
    callback: null,
    calling: null,
    offerUntil: null,
    later: null,
    version: 1,
    ...change,
  };
}

export const mine = { id: noor.id, name: noor.name };

export function cards(): ContactCard[] {
  return [
    card(1, jan, { channel: 'web', why: 'de derde keer over hetzelfde in een week', state: 'active', agent: mine, since: minutesAgo(9), startedAt: minutesAgo(9), headline: 'Bestelling 44902 in de verkeerde maat, tweede keer', unread: 2, from: '/bestellingen/44902', version: 5 }),
    card(2, null, { name: 'Salma Jansen', channel: 'web', state: 'wrap-up', agent: mine, since: minutesAgo(1), startedAt: minutesAgo(14), headline: 'Vraag over een factuur', mood: 'indifferent', version: 3 }),
    card(3, null, { name: 'Pieter Smit', since: minutesAgo(4), headline: 'Maatadvies', mood: 'happy' }),
    card(4, null, { from: '020 555 0101', since: minutesAgo(2.5) }),
    card(5, null, { name: 'Willemijn van Oldenbarnevelt-Hagenbeek', channel: 'web', since: minutesAgo(0.7), headline: 'Klanttevredenheidsonderzoek werkt niet op de telefoon', mood: 'disappointed' }),
  ];
}

export function ringing(): ContactCard {
  return card(9, sanne, { state: 'offered', agent: mine, since: new Date().toISOString(), startedAt: new Date().toISOString(), headline: 'Föhn blaast alleen koud, gekocht in Breda', from: '06 12345678', offerUntil: new Date(Date.now() + 20_000).toISOString(), version: 2 });
}

export const directory: Directory = {
  queues: [
    { id: 'service', name: 'Service', free: 2, waiting: 3, opensAt: null, expectedSeconds: 360 },
    { id: 'technical', name: 'Technische dienst', free: 1, waiting: 0, opensAt: null, expectedSeconds: 0 },
    { id: 'web', name: 'Web', free: 0, waiting: 1, opensAt: inMinutes(90), expectedSeconds: null },
  ],
  agents: [
    { id: 'agent2', name: 'Daan Mulder', language: 'nl', presence: 'busy', queues: ['service'] },
    { id: 'tech1', name: 'Fatima el Amrani', language: 'en', presence: 'available', queues: ['technical'] },
    { id: 'agent1', name: 'Noor Visser', language: 'nl', presence: 'available', queues: ['service'] },
  ],
  branches: [
    { id: 'breda', name: 'Breda' },
    { id: 'groningen', name: 'Groningen' },
    { id: 'utrecht', name: 'Utrecht' },
  ],
};

const faultQuestions: Topics['items'][number]['questions'] = [
  { id: 'where-bought', label: 'Waar gekocht', ask: 'In welke winkel of op welke site hebt u het gekocht?', kind: 'text', choices: [] },
  { id: 'what-is-wrong', label: 'Wat is er mis', ask: 'Wat doet het apparaat wel en niet?', kind: 'text', choices: [] },
  { id: 'tried', label: 'Al geprobeerd', ask: 'Wat hebt u zelf al geprobeerd?', kind: 'text', choices: [] },
  {
    id: 'wish',
    label: 'Wat wil de klant',
    ask: 'Wat is voor u de beste oplossing?',
    kind: 'choice',
    choices: [
      { id: 'replace', label: 'Nieuw exemplaar' },
      { id: 'refund', label: 'Geld terug' },
      { id: 'repair', label: 'Reparatie' },
    ],
  },
];

export const topics: Topics = {
  items: [
    { id: 'faulty', label: 'Apparaat werkt niet', questions: faultQuestions, outcomes: [], defaultQueue: 'technical' },
    { id: 'order', label: 'Bestelling en bezorging', questions: [], outcomes: [], defaultQueue: 'service' },
  ],
  outcomes: [
    { id: 'solved', label: 'Opgelost' },
    { id: 'call-back', label: 'Terugbellen' },
    { id: 'handed-on', label: 'Doorgezet' },
    { id: 'no-contact', label: 'Geen contact gekregen' },
  ],
  breaks: [
    { id: 'lunch', label: 'Lunch' },
    { id: 'meeting', label: 'Overleg' },
  ],
};

export const replies: CannedReply[] = [
  { id: 'moment', title: 'Ogenblik', text: { nl: 'Een ogenblik {customer}, ik kijk het meteen voor u na.', en: 'One moment {customer}, I am looking into it for you.' }, topics: [] },
  { id: 'late', title: 'Bestelling is laat', text: { nl: 'Het spijt ons dat bestelling {order} er nog niet is. Ik zoek nu uit waar uw pakket is.', en: 'We are sorry that order {order} has not arrived yet.' }, topics: [] },
  { id: 'sorry', title: 'Excuses', text: { nl: 'Dat hadden we beter moeten doen, {customer}. Onze excuses.', en: 'We should have done better, {customer}. We apologise.' }, topics: [] },
];

export function mentions(): Mention[] {
  return [{ contact: id(101), customer: jan.id, name: jan.name, text: '@Noor Visser weet jij of maat L in Venlo ligt?', by: 'Daan Mulder', at: minutesAgo(1) }];
}
