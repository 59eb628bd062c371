import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '../../i18n/i18n.ts';
import { evidence } from './evidence.ts';

afterEach(() => setLanguage('nl'));

test('two handles seen together are told in the words of the reader, without the mark of a browser', async () => {
  const seen = 'loyalty:2210004471 + visitor:3EEW3wm96nDDSj8fjx8QUA';
  expect(evidence(seen)).toBe('Klantenkaart 2210004471 en Webbezoeker kwamen samen binnen');
  setLanguage('en');
  await vi.waitFor(() => expect(evidence(seen)).toContain('came in together'));
});

test('what a colleague wrote stays as it is', () => {
  expect(evidence('says so herself: same address + card')).toBe('says so herself: same address + card');
});
