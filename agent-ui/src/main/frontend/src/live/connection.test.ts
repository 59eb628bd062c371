import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LiveConnection } from './connection.ts';
import { LiveHub } from './hub.ts';
import type { LiveNews } from './protocol.ts';

let asked: string[];
let streams: ReadableStreamDefaultController<Uint8Array>[];
let status: number;
let news: LiveNews[];

const open = () => streams.at(-1)!;
const say = (text: string) => open().enqueue(new TextEncoder().encode(text));
const settle = () => vi.advanceTimersByTimeAsync(0);
const states = () => news.flatMap((each) => (each.kind === 'status' ? [each.status.state] : []));
const state = () => states().at(-1);

const fetcher = ((url: string, init: RequestInit) => {
  asked.push(url);
  if (status !== 200) return Promise.resolve(new Response(null, { status }));
  const body = new ReadableStream<Uint8Array>({ start: (controller) => void streams.push(controller) });
  init.signal?.addEventListener('abort', () => undefined);
  return Promise.resolve(new Response(body, { status: 200 }));
}) as unknown as typeof fetch;

beforeEach(() => {
  vi.useFakeTimers();
  [asked, streams, news, status] = [[], [], [], 200];
});

afterEach(() => vi.useRealTimers());

function connect(): LiveConnection {
  const connection = new LiveConnection((each) => news.push(each), { fetch: fetcher, random: () => 1 });
  connection.want(['desk']);
  return connection;
}

describe('a live connection', () => {
  it('is live when it hears something', async () => {
    connect();
    expect(state()).toBe('connecting');
    await settle();
    say('id: e-1\nevent: hello\ndata: {}\n\n');
    await settle();
    expect(state()).toBe('live');
  });

  it('says stale after 25 s of silence and lost after 40 s', async () => {
    connect();
    await settle();
    say('event: beat\ndata: {}\n\n');
    await settle();
    await vi.advanceTimersByTimeAsync(24_900);
    expect(state()).toBe('live');
    await vi.advanceTimersByTimeAsync(200);
    expect(state()).toBe('stale');
    await vi.advanceTimersByTimeAsync(15_000);
    expect(state()).toBe('lost');
  });

  it('resumes with the last id it saw', async () => {
    connect();
    await settle();
    say('id: e-41\ndata: {"type":"story","key":"sanne","version":3,"data":null}\n\n');
    await settle();
    open().close();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(asked.at(-1)).toBe('/stream?topics=desk&last=e-41');
    expect(news.find((each) => each.kind === 'delta')).toEqual({ kind: 'delta', delta: { id: 'e-41', type: 'story', key: 'sanne', version: 3, data: null } });
  });

  it('waits longer after every failure, up to half a minute', async () => {
    status = 503;
    connect();
    await settle();
    for (const pause of [1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]) {
      const before = asked.length;
      await vi.advanceTimersByTimeAsync(pause - 10);
      expect(asked.length).toBe(before);
      await vi.advanceTimersByTimeAsync(10);
      expect(asked.length).toBe(before + 1);
    }
  });

  it('passes a reset on', async () => {
    connect();
    await settle();
    say('id: f-1\nevent: reset\ndata: {}\n\n');
    await settle();
    expect(news).toContainEqual({ kind: 'reset' });
  });

  it('stops when nobody is signed in', async () => {
    status = 401;
    connect();
    await settle();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(news).toContainEqual({ kind: 'signed-out' });
    expect(asked.length).toBe(1);
  });

  it('stays live while it changes topics', async () => {
    const connection = connect();
    await settle();
    say('id: e-1\nevent: hello\ndata: {}\n\n');
    await settle();
    connection.want(['desk', 'story:sanne']);
    await settle();
    expect(new Set(states().slice(states().indexOf('live')))).toEqual(new Set(['live']));
    expect(asked.at(-1)).toBe('/stream?topics=desk%2Cstory%3Asanne&last=e-1');
  });
});

describe('tabs that share a connection', () => {
  it('follow the union of their topics, and less when one goes', async () => {
    const hub = new LiveHub((each) => news.push(each), { fetch: fetcher });
    hub.take({ kind: 'want', tab: 'a', topics: ['desk'] });
    hub.take({ kind: 'want', tab: 'b', topics: ['wallboard', 'desk'] });
    await settle();
    expect(decodeURIComponent(asked.at(-1) ?? '')).toBe('/stream?topics=desk,wallboard');
    hub.take({ kind: 'bye', tab: 'b' });
    await settle();
    expect(asked.at(-1)).toBe('/stream?topics=desk');
  });
});
