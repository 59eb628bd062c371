import { expect, it } from 'vitest';
import type { Handoff } from '../../wire/types.ts';
import { chain } from './handoff-chain.ts';

const handoff = (id: string, contact: string, at: string): Handoff => ({
  id,
  contact,
  from: { id: 'agent1', name: 'Noor' },
  to: { kind: 'queue', id: 'technical', name: 'Technical desk' },
  why: '',
  lines: [],
  doNotAsk: [],
  nextStep: null,
  at,
  state: 'pending',
  stay: false,
  acknowledgedBy: null,
  acknowledgedAt: null,
});

it('goes from the first handoff of a case to the last, without those of other cases', () => {
  const first = handoff('h1', 'call', '2026-11-22T10:00:00Z');
  const last = handoff('h2', 'visit', '2026-11-22T11:00:00Z');
  const other = handoff('h3', 'chat', '2026-11-22T10:30:00Z');
  expect(chain([last, other, first], ['call', 'visit'])).toEqual([first, last]);
});
