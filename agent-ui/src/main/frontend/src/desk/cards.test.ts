import { describe, expect, it } from 'vitest';
import type { ContactCard, Desk, User } from '../wire/types.ts';
import { lists, noCards, withCard, withSnapshot } from './cards.ts';

const me: User = { id: 'agent1', name: 'Noor Visser', roles: ['agent'], language: 'nl', queues: ['service'], branch: null };
const noor = { id: me.id, name: me.name };

function card(id: string, version: number, change: Partial<ContactCard> = {}): ContactCard {
  return {
    id, version, customer: `customer of ${id}`, name: id, channel: 'phone', state: 'queued', queue: 'service', queueName: 'Service', why: null, agent: null,
    since: '2026-11-22T09:00:00Z', startedAt: '2026-11-22T09:00:00Z', headline: null, mood: null, unread: 0, from: null, handoff: null, seeking: null, callback: null, calling: null, offerUntil: null, later: null,
    ...change,
  };
}

function desk(asOf: string, waiting: ContactCard[]): Desk {
  return { me, presence: { state: 'available', since: '2026-11-22T09:00:00Z' }, offers: [], mine: [], waiting, here: [], callsOut: false, asOf };
}

const ids = (all: ContactCard[]) => all.map((each) => each.id);

describe('a change of a card', () => {
  it('puts it in the list its state says', () => {
    let cards = withCard(noCards, card('a', 1), me);
    cards = withCard(cards, card('b', 1, { state: 'offered', agent: noor }), me);
    cards = withCard(cards, card('c', 1, { state: 'held', agent: noor }), me);
    const { offers, mine, waiting } = lists(cards, me);
    expect([ids(offers), ids(mine), ids(waiting)]).toEqual([['b'], ['c'], ['a']]);
  });

  it('does nothing when it is older than what is known, or the same', () => {
    const cards = withCard(noCards, card('a', 3, { headline: 'new' }), me);
    expect(withCard(cards, card('a', 2, { headline: 'old' }), me)).toBe(cards);
    expect(withCard(cards, card('a', 3, { headline: 'again' }), me)).toBe(cards);
  });

  it('does not bring back a contact that is gone', () => {
    let cards = withCard(noCards, card('a', 2, { state: 'ended', agent: noor }), me);
    cards = withCard(cards, card('a', 1), me);
    expect(lists(cards, me).waiting).toEqual([]);
  });

  it.each([
    ['taken by somebody else', { state: 'active', agent: { id: 'agent2', name: 'Daan Mulder' } }],
    ['offered to somebody else', { state: 'offered', agent: { id: 'agent2', name: 'Daan Mulder' } }],
    ['moved to a queue that is not mine', { queue: 'technical' }],
    ['given up', { state: 'abandoned' }],
  ] as [string, Partial<ContactCard>][])('removes a contact that is %s', (_what, change) => {
    const cards = withCard(withCard(noCards, card('a', 1), me), card('a', 2, change), me);
    expect(cards.byId.size).toBe(0);
  });
});

describe('a snapshot', () => {
  it('replaces what was shown before', () => {
    const cards = withSnapshot(withCard(noCards, card('a', 1), me, 'e-3'), desk('e-9', [card('b', 1)]));
    expect(ids(lists(cards, me).waiting)).toEqual(['b']);
  });

  it('does not undo a change that overtook it', () => {
    const cards = withCard(noCards, card('a', 5, { state: 'active', agent: noor }), me, 'e-12');
    const after = withSnapshot(cards, desk('e-10', [card('a', 4)]));
    expect([ids(lists(after, me).mine), ids(lists(after, me).waiting)]).toEqual([['a'], []]);
  });

  it('keeps a contact that came after it was taken, and one that left after it', () => {
    let cards = withCard(noCards, card('new', 1), me, 'e-12');
    cards = withCard(cards, card('gone', 7, { state: 'ended' }), me, 'e-13');
    const after = withSnapshot(cards, desk('e-10', [card('gone', 6)]));
    expect(ids(lists(after, me).waiting)).toEqual(['new']);
  });

  it('of a new epoch is taken as it is', () => {
    const cards = withSnapshot(withCard(noCards, card('a', 1), me, 'old-900'), desk('new-1', []));
    expect(cards.byId.size).toBe(0);
  });
});

it('gives the same desk in whatever order snapshot and changes arrive', () => {
  const snapshot = desk('e-10', [card('a', 1), card('b', 1)]);
  const change = (cards = noCards) => withCard(cards, card('a', 2, { state: 'active', agent: noor }), me, 'e-11');
  expect(lists(change(withSnapshot(noCards, snapshot)), me)).toEqual(lists(withSnapshot(change(), snapshot), me));
});
