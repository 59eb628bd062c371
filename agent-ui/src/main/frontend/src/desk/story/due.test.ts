import { expect, it } from 'vitest';
import { dueChoices, localInput } from './due.ts';

const times = (now: Date) => dueChoices(now).map((due) => `${due.name} ${localInput(due.at)}`);

it('offers today, tomorrow and the end of the week', () => {
  expect(times(new Date(2026, 10, 24, 10))).toEqual(['today 2026-11-24T17:00', 'tomorrow 2026-11-25T12:00', 'friday 2026-11-27T17:00']);
});

it('does not offer what is over', () => {
  expect(times(new Date(2026, 10, 27, 18))).toEqual(['tomorrow 2026-11-28T12:00']);
});
