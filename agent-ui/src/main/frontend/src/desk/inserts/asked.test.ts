import { expect, it } from 'vitest';
import { asked, filled } from './asked.ts';

it('asks for a ready reply by / in a reply that has nothing else yet', () => {
  expect(asked('/exc', 4, 'reply')).toEqual({ sign: '/', typed: 'exc', from: 0 });
  expect([asked('maat S/M', 8, 'reply'), asked('/weg', 4, 'note'), asked('/een\ntwee', 9, 'reply')]).toEqual([null, null, null]);
});

it('asks for a colleague by @ in a note, wherever it stands', () => {
  expect(asked('kijk jij mee @Daa', 17, 'note')).toEqual({ sign: '@', typed: 'Daa', from: 13 });
  expect([asked('mail noor@example.org', 21, 'note'), asked('@Daan', 5, 'reply')]).toEqual([null, null]);
});

it('looks at what stands before the caret only', () => {
  expect(asked('@Da en nog meer', 3, 'note')).toEqual({ sign: '@', typed: 'Da', from: 0 });
});

it('fills what is known and names what is not', () => {
  const known = { customer: 'Sanne', order: null };
  expect(filled('Dag {customer}, {order} is er.', known, (place) => `vul in: ${place}`)).toBe('Dag Sanne, [vul in: order] is er.');
});
