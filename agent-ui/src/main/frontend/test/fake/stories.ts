import type { Briefing, Case, ContactCard, Customer, Entry, Handoff, OpenContact, Purchase, Story } from '../../src/wire/types.ts';
import { id, inMinutes, jan, minutesAgo, sanne } from './people.ts';

let next = 1000;

export function entry(minutes: number, text: string, change: Partial<Entry> = {}): Entry {
  return {
    id: id(next++),
    at: minutesAgo(minutes),
    type: 'note',
    channel: 'phone',
    weight: 'full',
    contact: null,
    case: null,
    by: { kind: 'agent', id: 'agent2', name: 'Daan Mulder' },
    text,
    mood: null,
    ...change,
  };
}

const customerDid = { by: { kind: 'customer' as const, id: sanne.id, name: 'Sanne de Wit' } };
const small = { ...customerDid, weight: 'small' as const, channel: 'web' as const };

export const bought: Purchase = {
  reference: { kind: 'receipt', value: 'BRD-2026-0042' },
  customer: sanne.id,
  customerName: 'Sanne de Wit',
  mood: 'disappointed',
  branch: 'breda',
  branchName: 'Breda',
  at: minutesAgo(8 * 1440),
  currency: 'EUR',
  within: { until: inMinutes(22 * 1440), days: 30, ok: true },
  lines: [
    { line: 1, article: '871234', name: 'Föhn Zephyr 2200', quantity: 1, price: '39.95', returned: 0, returnable: 1, returnedWhere: null },
    { line: 2, article: '871299', name: 'Borstelset', quantity: 2, price: '7.50', returned: 1, returnable: 1, returnedWhere: 'Groningen' },
  ],
};

export const caseOfSanne: Case = {
  id: id(301),
  topic: 'faulty',
  topicLabel: 'Apparaat werkt niet',
  title: 'Föhn blaast alleen koud',
  state: 'open',
  openedAt: minutesAgo(50),
  contacts: [id(109)],
  facts: [
    { question: 'where-bought', label: 'Waar gekocht', answer: 'Breda, bij familie op bezoek', at: minutesAgo(45), by: 'Daan Mulder', contact: id(90) },
    { question: 'what-is-wrong', label: 'Wat is er mis', answer: 'Blaast alleen koude lucht', at: minutesAgo(44), by: 'Daan Mulder', contact: id(90) },
  ],
  openQuestions: [
    { question: 'tried', label: 'Al geprobeerd', ask: 'Wat hebt u zelf al geprobeerd?' },
    { question: 'wish', label: 'Wat wil de klant', ask: 'Wat is voor u de beste oplossing?' },
  ],
  attempts: [{ id: id(310), what: 'Ander stopcontact', outcome: 'maakt geen verschil', at: minutesAgo(43), by: 'Daan Mulder' }],
  promises: [
    { id: id(311), what: 'terugbellen met een oplossing', owner: 'Technische dienst', due: inMinutes(180), state: 'open', at: minutesAgo(40) },
    { id: id(312), what: 'ontvangstbewijs mailen', owner: 'Daan Mulder', due: minutesAgo(30), state: 'open', at: minutesAgo(41) },
  ],
};

function bare(customer: Customer): Story {
  return {
    customer,
    version: customer.version,
    since: minutesAgo(900 * 1440),
    persons: [{ id: customer.id, name: customer.name, version: customer.version }],
    headline: null,
    contactNumber: { count: 1, days: 7 },
    repeats: 0,
    repeatedQuestions: [],
    mood: customer.mood,
    moods: [],
    openContacts: [],
    cases: [],
    handoffs: [],
    returns: [],
    purchases: [],
    links: [],
    linkProposals: [],
    pins: [],
    timeline: [],
    more: null,
  };
}

export function storyOfSanne(): Story {
  return {
    ...bare(sanne),
    headline: 'Föhn blaast alleen koud, gekocht in Breda',
    contactNumber: { count: 3, days: 7 },
    repeats: 1,
    repeatedQuestions: [
      { id: id(320), at: minutesAgo(20), case: id(301), question: 'where-bought', label: 'Waar gekocht', knownSince: minutesAgo(45), knownBy: 'Daan Mulder', askedBy: 'Fatima el Amrani', contact: null },
    ],
    cases: [caseOfSanne],
    purchases: [bought],
    linkProposals: [{ other: id(5), name: 'S. de Wit', evidence: 'Zelfde telefoonnummer, 06 12345678', grade: 'likely', at: minutesAgo(60) }],
    links: [{ id: id(330), other: id(6), evidence: 'Zelfde klantenkaart', grade: 'certain', at: minutesAgo(9000), by: 'Throughline' }],
    persons: [
      { id: sanne.id, name: 'Sanne de Wit', version: 14 },
      { id: id(6), name: 'Sanne Wit', version: 3 },
    ],
    timeline: [
      entry(6, 'Belde en zei teleurgesteld te zijn', { ...customerDid, mood: 'disappointed', channel: 'phone' }),
      entry(20, 'Moest opnieuw vertellen waar zij de föhn kocht', { by: { kind: 'agent', id: 'tech1', name: 'Fatima el Amrani' }, mood: 'disappointed' }),
      entry(40, 'Gesprek van 8 minuten over een föhn die koud blaast'),
      entry(55, 'Zocht op de site naar “föhn wordt niet warm”', { ...small, weight: 'full' }),
      entry(56, 'Bekeek Veelgestelde vragen', small),
      entry(58, 'Bekeek Föhn Zephyr 2200', small),
      entry(60, 'Bekeek Retourneren', small),
      entry(8 * 1440, 'Kocht een Föhn Zephyr 2200 in Breda, € 39,95', { ...customerDid, channel: 'store', mood: 'happy' }),
      entry(120 * 1440, 'Bestelde een console-spel, € 59,95', { ...customerDid, channel: 'web' }),
    ],
    more: 'older',
  };
}

export function storyOf(customer: Customer): Story {
  if (customer.id === sanne.id) return storyOfSanne();
  if (customer.id !== jan.id) return bare(customer);
  return {
    ...bare(jan),
    headline: 'Bestelling 44902 in de verkeerde maat, tweede keer',
    contactNumber: { count: 2, days: 7 },
    timeline: [entry(9, 'Begon een chat', { ...customerDid, channel: 'web' }), entry(4000, 'Bestelde een regenjas', { ...customerDid, channel: 'web' })],
  };
}

export const olderEntries: Entry[] = [entry(300 * 1440, 'Werd klant in Groningen', { ...customerDid, channel: 'store' })];

export const handoff: Handoff = {
  id: id(400),
  contact: id(109),
  from: { id: 'agent2', name: 'Daan Mulder' },
  to: { kind: 'queue', id: 'service', name: 'Service' },
  why: 'Föhn blaast alleen koud',
  lines: [
    { kind: 'who', text: 'Sanne de Wit, herkend aan haar klantenkaart, spreekt Nederlands', event: null },
    { kind: 'what', text: 'Föhn Zephyr 2200, vorige week gekocht in Breda, blaast alleen koud', event: id(1002) },
    { kind: 'wants', text: 'Een werkende föhn, zonder naar Breda te rijden', event: id(1002) },
  ],
  doNotAsk: [{ question: 'where-bought', label: 'Waar gekocht', answer: 'Breda' }],
  nextStep: 'Ruilen in Groningen of een nieuwe sturen',
  at: minutesAgo(5),
  state: 'pending',
  stay: false,
  acknowledgedBy: null,
  acknowledgedAt: null,
};

export function contactOf(card: ContactCard): OpenContact {
  const isSanne = card.customer === sanne.id;
  return {
    card,
    case: isSanne ? id(301) : null,
    handoff: isSanne ? handoff : null,
    version: card.version,
    log:
      card.customer !== jan.id
        ? []
        : [
            { id: id(501), at: minutesAgo(9), kind: 'system', from: 'system', by: { id: 'system', name: 'Throughline' }, text: 'Jan opende een chat vanaf Mijn bestellingen', file: null },
            { id: id(502), at: minutesAgo(8), kind: 'message', from: 'customer', by: { id: jan.id, name: 'Jan Bakker' }, text: 'Mijn regenjas zou dinsdag komen en nu heb ik weer maat S gekregen in plaats van L. Dit is de tweede keer!', file: null },
            { id: id(503), at: minutesAgo(7), kind: 'message', from: 'agent', by: { id: 'agent1', name: 'Noor Visser' }, text: 'Dat is heel vervelend, meneer Bakker. Ik kijk het meteen voor u na.', file: null },
            { id: id(504), at: minutesAgo(6), kind: 'note', from: 'agent', by: { id: 'agent2', name: 'Daan Mulder' }, text: 'Pakket gezien in Venlo, etiket verwisseld met order 44920.', file: null },
            { id: id(505), at: minutesAgo(1), kind: 'message', from: 'customer', by: { id: jan.id, name: 'Jan Bakker' }, text: 'Bedankt. Ik wacht.', file: null },
          ],
  };
}

export const briefing: Briefing = {
  lines: [
    { kind: 'who', text: 'Jan Bakker, herkend aan zijn e-mailadres, spreekt Nederlands', event: null },
    { kind: 'what', text: 'Bestelling 44902 kwam voor de tweede keer in de verkeerde maat (S in plaats van L)', event: id(502) },
    { kind: 'wants', text: 'De jas in maat L vóór zaterdag, of geld terug', event: id(505) },
    { kind: 'done', text: 'Pakket gezien in Venlo, etiket verwisseld met order 44920', event: id(504) },
    { kind: 'mood', text: 'Boos, genoteerd door Daan Mulder', event: id(504) },
  ],
  doNotAsk: [{ question: 'order', label: 'Bestelnummer', answer: '44902' }],
  nextStep: 'Maat L met spoed sturen',
  languages: ['nl', 'en'],
};
