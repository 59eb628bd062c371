import { expect, it } from 'vitest';
import { localInput } from '../story/due.ts';
import { laterChoices } from './choices.ts';

const times = (now: Date) => laterChoices(now).map((choice) => `${choice.name} ${choice.at === null ? '-' : localInput(choice.at)}`);

it('offers an hour, this afternoon and tomorrow morning', () => {
  expect(times(new Date(2026, 10, 24, 10))).toEqual(['hour 2026-11-24T11:00', 'today 2026-11-24T16:00', 'tomorrow 2026-11-25T09:00']);
});

it('means in three hours by later today when the afternoon is nearly over', () => {
  expect(times(new Date(2026, 10, 24, 15, 30))[1]).toBe('today 2026-11-24T18:30');
});

it('has no later today late in the evening, and no other digit for the rest', () => {
  expect(times(new Date(2026, 10, 24, 22))).toEqual(['hour 2026-11-24T23:00', 'today -', 'tomorrow 2026-11-25T09:00']);
});
