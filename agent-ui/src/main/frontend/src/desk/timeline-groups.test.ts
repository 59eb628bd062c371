import { expect, it } from 'vitest';
import type { Entry } from '../wire/types.ts';
import { joined, rows } from './timeline-groups.ts';

function entry(id: string, weight: Entry['weight'] = 'small', channel: Entry['channel'] = 'web'): Entry {
  return { id, at: '2026-11-22T09:00:00Z', type: 'page', channel, weight, contact: null, case: null, by: { kind: 'customer', id: 'c', name: 'Sanne' }, text: id, mood: null };
}

const shape = (entries: Entry[]) => rows(entries).map((row) => (row.kind === 'event' ? row.entry.id : row.entries.map((each) => each.id)));

it('folds neighbouring small events into one row', () => {
  expect(shape([entry('call', 'full', 'phone'), entry('a'), entry('b'), entry('order', 'full')])).toEqual(['call', ['a', 'b'], 'order']);
});

it('leaves a single small event as it is, and does not fold over a full one', () => {
  expect(shape([entry('a'), entry('call', 'full'), entry('b')])).toEqual(['a', 'call', 'b']);
});

it('does not fold different channels together', () => {
  expect(shape([entry('a'), entry('b'), entry('c', 'small', 'store'), entry('d', 'small', 'store')])).toEqual([['a', 'b'], ['c', 'd']]);
});

it('folds at most twenty-five into one row', () => {
  const many = Array.from({ length: 60 }, (_, n) => entry(`view ${n}`));
  expect(rows(many).map((row) => (row.kind === 'group' ? row.entries.length : 1))).toEqual([25, 25, 10]);
});

it('shows an event once that is on two pages', () => {
  expect(joined([entry('a'), entry('b')], [entry('b'), entry('c')]).map((each) => each.id)).toEqual(['a', 'b', 'c']);
});
