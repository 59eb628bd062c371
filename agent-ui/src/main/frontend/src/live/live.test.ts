import { afterEach, expect, it, vi } from 'vitest';
import { Live } from './live.ts';
import type { LiveNews, LiveWish } from './protocol.ts';

afterEach(() => vi.unstubAllGlobals());

function live(): { live: Live; wishes: LiveWish[]; tell: (news: LiveNews) => void } {
  const wishes: LiveWish[] = [];
  let hear: (news: LiveNews) => void = () => undefined;
  const made = new Live('agent1', (_user, listener) => {
    hear = listener;
    return { send: (wish) => wishes.push(wish) };
  });
  return { live: made, wishes, tell: (news) => hear(news) };
}

it('asks for what all parts of the page follow together', async () => {
  const { live: all, wishes } = live();
  all.follow({}, ['desk']);
  all.follow({}, ['story:sanne']);
  await vi.waitFor(() => expect(wishes.at(-1)).toMatchObject({ kind: 'want', topics: ['desk', 'story:sanne'] }));
});

it('asks for nothing before it holds the lock that says it is alive', async () => {
  let grant: () => void = () => undefined;
  const request = (_name: string, run: () => unknown) => new Promise((done) => (grant = () => done(run())));
  vi.stubGlobal('navigator', { locks: { request } });
  const { live: all, wishes } = live();
  all.follow({}, ['desk']);
  await Promise.resolve();
  expect(wishes).toEqual([]);
  grant();
  await vi.waitFor(() => expect(wishes.length).toBe(1));
});

it('tells a late listener how things are', () => {
  const { live: all, tell } = live();
  tell({ kind: 'status', status: { state: 'live', since: 1, heard: 1 } });
  const heard: string[] = [];
  all.listen({ status: (status) => heard.push(status.state) });
  expect(heard).toEqual(['live']);
});

it('passes changes on until nobody listens any more', () => {
  const { live: all, tell } = live();
  const keys: string[] = [];
  const stop = all.listen({ delta: (delta) => keys.push(delta.key) });
  const change = (key: string): LiveNews => ({ kind: 'delta', delta: { id: 'e-1', type: 'story', key, version: 1, data: null } });
  tell(change('sanne'));
  stop();
  tell(change('jan'));
  expect(keys).toEqual(['sanne']);
});
