import { expect, it } from 'vitest';
import type { Directory } from '../../wire/types.ts';
import { choices } from './targets.ts';

const directory = {
  queues: [
    { id: 'service', name: 'Klantenservice', free: 2, waiting: 0 },
    { id: 'web', name: 'Chat', free: 0, waiting: 0 },
    { id: 'technical', name: 'Technische dienst', free: 1, waiting: 0 },
  ],
  agents: [],
  branches: [],
} as unknown as Directory;

it('proposes a team where somebody is free, and the one the contact came from last', () => {
  expect(choices(directory, 'agent1', 'service').map((choice) => choice.id)).toEqual(['technical', 'web', 'service']);
});
