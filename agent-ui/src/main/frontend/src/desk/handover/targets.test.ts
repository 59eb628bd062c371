import { expect, it } from 'vitest';
import type { Directory } from '../../wire/types.ts';
import { choices } from './targets.ts';

const directory = {
  queues: [
    { id: 'service', name: 'Klantenservice', free: 2, waiting: 0, opensAt: null, expectedSeconds: 0 },
    { id: 'night', name: 'Nachtdienst', free: 1, waiting: 0, opensAt: '2026-11-23T21:00:00Z', expectedSeconds: null },
    { id: 'web', name: 'Chat', free: 0, waiting: 0, opensAt: null, expectedSeconds: null },
    { id: 'technical', name: 'Technische dienst', free: 1, waiting: 0, opensAt: null, expectedSeconds: 0 },
  ],
  agents: [],
  branches: [],
} as unknown as Directory;

it('knows in which language a colleague reads', () => {
  const agents = [{ id: 'tech1', name: 'Fatima', language: 'en', presence: 'available', queues: ['technical'] }];
  const all = choices({ ...directory, agents } as unknown as Directory, 'agent1', 'service');
  expect(all.find((choice) => choice.kind === 'agent')?.language).toBe('en');
  expect(all.find((choice) => choice.kind === 'queue')?.language).toBeNull();
});

it('proposes a team where somebody is free, then the open ones before the closed ones, and the one the contact came from last', () => {
  expect(choices(directory, 'agent1', 'service').filter((choice) => choice.kind === 'queue').map((choice) => choice.id)).toEqual(['technical', 'web', 'night', 'service']);
});
