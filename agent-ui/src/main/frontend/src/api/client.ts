/**
 * One way to talk to the hub: same origin, session cookie, CSRF header on writes, one idempotency key per user action.
 *
 * A key belongs to what the person did, not to the request: make it with `actionKey()` when the button is pressed and
 * pass it again when the same action is retried. Without one the client makes one per call.
 */
import { problemOf, unreachable, type Problem, type Result } from './result.ts';
import { language } from '../i18n/i18n.ts';
import type { ProblemBody } from '../wire/types.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Call {
  method?: Method;
  body?: unknown;
  /** Sent as it is, in the place of a body. */
  bytes?: Blob;
  query?: Record<string, string | number | null | undefined>;
  key?: string;
  signal?: AbortSignal;
  /** It goes on when the page is closed. */
  keepalive?: boolean;
}

/** A random UUID, also on plain HTTP where `crypto.randomUUID` is missing. */
export function actionKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export class ApiClient {
  #csrf: string | null = null;
  #signedOut: (problem: Problem) => void = () => undefined;
  readonly #fetch: typeof fetch;

  constructor(fetcher: typeof fetch = (input, init) => fetch(input, init)) {
    this.#fetch = fetcher;
  }

  /** The token of the session; every write carries it. */
  set csrf(token: string | null) {
    this.#csrf = token;
  }

  /** Called once for every answer that says nobody is signed in. */
  set onSignedOut(listener: (problem: Problem) => void) {
    this.#signedOut = listener;
  }

  get<T>(path: string, query?: Call['query'], signal?: AbortSignal): Promise<Result<T>> {
    return this.call<T>(path, { ...(query && { query }), ...(signal && { signal }) });
  }

  post<T>(path: string, body: unknown = {}, key?: string): Promise<Result<T>> {
    return this.call<T>(path, { method: 'POST', body, ...(key !== undefined && { key }) });
  }

  async call<T>(path: string, call: Call = {}): Promise<Result<T>> {
    try {
      const response = await this.#fetch(path + queryOf(call.query), this.#request(call));
      return response.ok ? { ok: true, value: await bodyOf<T>(response) } : await this.#failure(response);
    } catch (cause) {
      return { ok: false, problem: unreachable(cause) };
    }
  }

  #request(call: Call): RequestInit {
    const method = call.method ?? 'GET';
    const headers = new Headers({ Accept: 'application/json', 'Accept-Language': language() });
    if (method !== 'GET') {
      headers.set('Idempotency-Key', call.key ?? actionKey());
      if (this.#csrf !== null) headers.set('X-CSRF-Token', this.#csrf);
    }
    if (call.body !== undefined) headers.set('Content-Type', 'application/json');
    if (call.bytes !== undefined) headers.set('Content-Type', 'application/octet-stream');
    return {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      ...(call.bytes !== undefined && { body: call.bytes }),
      ...(call.signal && { signal: call.signal }),
      ...(call.keepalive && { keepalive: true }),
    };
  }

  async #failure<T>(response: Response): Promise<Result<T>> {
    const body = (await response.json().catch(() => ({}))) as Partial<ProblemBody>;
    const problem = problemOf(response.status, body, response.headers.get('Retry-After'));
    if (problem.kind === 'signed-out') this.#signedOut(problem);
    return { ok: false, problem };
  }
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  return (text === '' ? null : JSON.parse(text)) as T;
}

function queryOf(query: Call['query']): string {
  const given = Object.entries(query ?? {}).filter(([, value]) => value !== null && value !== undefined);
  if (given.length === 0) return '';
  return `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}

/** The client of this page. */
export const api = new ApiClient();
