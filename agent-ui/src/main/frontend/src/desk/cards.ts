/**
 * The contacts of a desk: a snapshot, and ordered changes on top of it. Pure, so that every order in which the two can
 * arrive is a unit test.
 */
import { covered } from '../live/protocol.ts';
import type { ContactCard, Desk, User } from '../wire/types.ts';

interface Seen {
  version: number;
  /** Where in the stream the version came from; null when it came with a snapshot. */
  id: string | null;
}

export interface Cards {
  readonly byId: ReadonlyMap<string, ContactCard>;
  /** The newest version seen of every contact, also of those that are gone. */
  readonly seen: ReadonlyMap<string, Seen>;
}

export interface Lists {
  offers: ContactCard[];
  mine: ContactCard[];
  waiting: ContactCard[];
  /** Mine, and out of my way until a moment; the nearest first. */
  later: ContactCard[];
}

export const noCards: Cards = { byId: new Map(), seen: new Map() };

/** One card changed. An older or equal version changes nothing, so a replay is harmless. */
export function withCard(cards: Cards, card: ContactCard, me: User, id: string | null = null): Cards {
  const known = cards.seen.get(card.id);
  if (known !== undefined && known.version >= card.version) return cards;
  const byId = new Map(cards.byId);
  if (concerns(card, me)) byId.set(card.id, card);
  else byId.delete(card.id);
  return { byId, seen: new Map(cards.seen).set(card.id, { version: card.version, id }) };
}

/**
 * A whole snapshot arrived. It replaces everything except what the stream said after it was taken: a change may overtake
 * the snapshot it is newer than.
 */
export function withSnapshot(cards: Cards, desk: Desk): Cards {
  const all = [...desk.offers, ...desk.mine, ...desk.waiting];
  const byId = new Map(all.map((card) => [card.id, card]));
  const seen = new Map<string, Seen>(all.map((card) => [card.id, { version: card.version, id: null }]));
  for (const [contact, known] of cards.seen) {
    if (!isNewer(known, seen.get(contact), desk.asOf)) continue;
    seen.set(contact, known);
    const card = cards.byId.get(contact);
    if (card === undefined) byId.delete(contact);
    else byId.set(contact, card);
  }
  return { byId, seen };
}

function isNewer(known: Seen, snapshot: Seen | undefined, asOf: string): boolean {
  if (snapshot !== undefined) return known.version > snapshot.version;
  return known.id !== null && !covered(known.id, asOf) && sameEpoch(known.id, asOf);
}

function sameEpoch(left: string, right: string): boolean {
  return left.slice(0, left.lastIndexOf('-')) === right.slice(0, right.lastIndexOf('-'));
}

/** The lists of the desk, each oldest first. */
export function lists(cards: Cards, me: User): Lists {
  const all = [...cards.byId.values()].sort((left, right) => left.since.localeCompare(right.since) || left.id.localeCompare(right.id));
  return {
    offers: all.filter((card) => isOffer(card, me)),
    mine: all.filter((card) => isMine(card, me) && card.later === null).sort((left, right) => left.startedAt.localeCompare(right.startedAt)),
    waiting: all.filter((card) => card.state === 'queued'),
    later: all.filter((card) => isMine(card, me) && card.later !== null).sort((left, right) => (left.later ?? '').localeCompare(right.later ?? '')),
  };
}

function concerns(card: ContactCard, me: User): boolean {
  return isOffer(card, me) || isMine(card, me) || isWaiting(card, me);
}

export function isOffer(card: ContactCard, me: User): boolean {
  return (card.state === 'offered' && card.agent?.id === me.id) || card.seeking?.asked?.id === me.id;
}

export function isMine(card: ContactCard, me: User): boolean {
  return card.agent?.id === me.id && ['active', 'held', 'wrap-up'].includes(card.state);
}

/** Something can still be done with it. */
export function isOpen(card: ContactCard): boolean {
  return card.state !== 'ended' && card.state !== 'abandoned';
}

function isWaiting(card: ContactCard, me: User): boolean {
  return card.state === 'queued' && card.queue !== null && me.queues.includes(card.queue);
}
