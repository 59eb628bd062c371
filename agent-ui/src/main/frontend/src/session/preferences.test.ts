import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeHub } from '../../test/fake/hub.ts';
import { lettersOff } from '../keys/shortcuts.ts';
import { chosenDensity, setTheme, theme } from './look.ts';
import { followPreferences, keepPreferences } from './preferences.ts';
import { setVolume, volume } from './sound.ts';

let hub: FakeHub;
let status: number | null;

beforeEach(() => {
  localStorage.clear();
  hub = new FakeHub();
  status = null;
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const answer = hub.answer(init.method ?? 'GET', path, JSON.parse((init.body as string | undefined) ?? '{}') as Record<string, unknown>);
    const said = status ?? answer.status;
    return Promise.resolve(new Response(said === 204 ? null : JSON.stringify(answer.body), { status: said }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
  document.documentElement.removeAttribute('data-theme');
});

it('takes what was chosen here to the next machine', async () => {
  setTheme('dark');
  setVolume(25);
  await keepPreferences();
  localStorage.clear();
  await followPreferences();
  expect([theme(), volume(), chosenDensity(), lettersOff()]).toEqual(['dark', 25, null, false]);
  expect(document.documentElement.dataset['theme']).toBe('dark');
});

it('leaves everything as it is for whoever never chose anything', async () => {
  setVolume(0);
  status = 204;
  await followPreferences();
  expect(volume()).toBe(0);
});
