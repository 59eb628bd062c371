import { describe, expect, it } from 'vitest';
import { actionKey, ApiClient } from './client.ts';

function client(answer: Response | Error): { client: ApiClient; asked: Request[] } {
  const asked: Request[] = [];
  const fetcher = ((url: string, init: RequestInit) => {
    asked.push(new Request(`http://hub${url}`, { ...init, credentials: 'omit' }));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer.clone());
  }) as unknown as typeof fetch;
  return { client: new ApiClient(fetcher), asked };
}

const refusal = { type: 'urn:throughline:refused:already-returned', title: 'Dit artikel is al terug.', status: 409 };

describe('a call', () => {
  it('carries the token of the session and the key of the action when it writes', async () => {
    const { client: api, asked } = client(new Response('{}'));
    api.csrf = 'token';
    const key = actionKey();
    await api.post('/api/v1/contacts/1/messages', { text: 'Dag' }, key);
    expect([asked[0]?.headers.get('X-CSRF-Token'), asked[0]?.headers.get('Idempotency-Key')]).toEqual(['token', key]);
  });

  it('carries neither when it reads', async () => {
    const { client: api, asked } = client(new Response('{}'));
    api.csrf = 'token';
    await api.get('/api/v1/desk', { q: 'de Wit', none: null });
    expect([asked[0]?.url, asked[0]?.headers.get('X-CSRF-Token')]).toEqual(['http://hub/api/v1/desk?q=de+Wit', null]);
  });

  it('gives a refusal as a value with its code and sentence', async () => {
    const { client: api } = client(new Response(JSON.stringify(refusal), { status: 409 }));
    expect(await api.post('/api/v1/returns')).toMatchObject({
      ok: false,
      problem: { kind: 'refused', code: 'already-returned', title: 'Dit artikel is al terug.' },
    });
  });

  it('gives an unreachable hub as a value too', async () => {
    const { client: api } = client(new TypeError('failed to fetch'));
    expect(await api.get('/api/v1/desk')).toMatchObject({ ok: false, problem: { kind: 'unreachable' } });
  });

  it('says how long to wait when the hub does', async () => {
    const { client: api } = client(new Response('{}', { status: 429, headers: { 'Retry-After': '7' } }));
    expect(await api.get('/api/v1/desk')).toMatchObject({ ok: false, problem: { kind: 'busy', retryAfter: 7 } });
  });

  it('tells when nobody is signed in any more', async () => {
    const { client: api } = client(new Response('{}', { status: 401 }));
    let told = 0;
    api.onSignedOut = () => (told += 1);
    await api.get('/api/v1/desk');
    expect(told).toBe(1);
  });
});

it('makes keys that are UUIDs', () => {
  expect(actionKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
