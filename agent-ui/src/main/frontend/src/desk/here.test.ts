import { afterEach, expect, it, vi } from 'vitest';
import { setLanguage } from '../i18n/i18n.ts';
import { hereLine } from './here.ts';

const sara = { id: 'sara', name: 'Sara', typing: true };
const tom = { id: 'tom', name: 'Tom', typing: false };
const mo = { id: 'mo', name: 'Mo', typing: false };

afterEach(() => setLanguage('nl'));

it('says who is there, and rather who is writing', async () => {
  setLanguage('en');
  await vi.waitFor(() =>
    expect([hereLine([]), hereLine([tom]), hereLine([tom, mo]), hereLine([tom, sara])]).toEqual([
      '',
      'Tom is here',
      'Tom and Mo are here',
      'Sara is here, typing',
    ]),
  );
});

it('says it in Dutch', () => {
  setLanguage('nl');
  expect([hereLine([tom, mo]), hereLine([sara])]).toEqual(['Tom en Mo zijn hier', 'Sara is hier en typt']);
});
