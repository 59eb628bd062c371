import { expect, it } from 'vitest';
import { Refresher } from './refresher.ts';

it('loads once more after a load during which it was asked again, however often', async () => {
  const loads: (() => void)[] = [];
  const refresher = new Refresher(() => new Promise<void>((done) => loads.push(done)));
  const first = refresher.request();
  void refresher.request();
  void refresher.request();
  loads[0]?.();
  await Promise.resolve();
  await Promise.resolve();
  expect(loads.length).toBe(2);
  loads[1]?.();
  await first;
  expect(loads.length).toBe(2);
});

it('loads again after a load that failed', async () => {
  let loads = 0;
  const refresher = new Refresher(() => (++loads === 1 ? Promise.reject(new Error('gone')) : Promise.resolve()));
  await expect(refresher.request()).rejects.toThrow('gone');
  await refresher.request();
  expect(loads).toBe(2);
});
