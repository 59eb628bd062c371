/**
 * The parts of a hub that the shop, the widget, the phone, the till, the wallboard and the admin page talk to, in memory:
 * `FAKE=1 npm run dev`. It keeps what is written until POST /fake/reset and plays scenes: POST /fake/answer, /fake/unstaffed.
 */
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Connect, Plugin } from 'vite';
import { Accounts } from './accounts.ts';
import { Board } from './board.ts';
import { Telephone } from './telephone.ts';
import { Till } from './till.ts';
import { Visitors } from './visitors.ts';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Record<string, unknown>;
  referer: string;
  language: string;
}

export type Answer = { status: number; body: unknown };

/** One part of the fake hub; null means: not mine. */
export interface Part {
  answer(asked: Asked): Answer | null;
  scene?(name: string, argument: string): void;
  stream?(asked: Asked, response: ServerResponse): boolean;
}

export function ok(body: unknown, status = 200): Answer {
  return { status, body };
}

export function problem(status: number, title: string, type = 'about:blank'): Answer {
  return { status, body: { type, title, status } };
}

const parts = (): Part[] => [new Accounts(), new Visitors(), new Telephone(), new Till(), new Board()];

async function asked(request: IncomingMessage): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://fake');
  let text = '';
  for await (const piece of request) text += String(piece);
  return {
    method: request.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>),
    referer: new URL(request.headers.referer ?? 'http://fake/').pathname,
    language: request.headers['accept-language'] ?? 'nl',
  };
}

/** The widget as it was built last; it is not one of Vite's pages. */
function script(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/javascript' });
  response.end(readFileSync(new URL('../../../../../target/classes/webroot/widget/widget.js', import.meta.url)));
}

const mine = /^\/(channels\/|shop\/(customers|sign-in)|demo\/|api\/|stream)/;

export function fakeFaces(): Plugin {
  let all = parts();
  const serve = async (request: Connect.IncomingMessage, response: ServerResponse, next: () => void): Promise<void> => {
    const path = request.url ?? '/';
    if (path.startsWith('/fake/')) {
      const [, , name = '', ...argument] = path.split('/');
      if (name === 'reset') all = parts();
      for (const part of all) part.scene?.(name, decodeURIComponent(argument.join('/')));
      return next();
    }
    if (path.startsWith('/widget/')) return script(response);
    if (!mine.test(path)) return next();
    // What other parts of the fake hub answer must reach them with its body unread.
    if (path.startsWith('/api/') && /\/(desk|sign-in|)$/.test(new URL(request.headers.referer ?? 'http://fake/').pathname)) return next();
    const what = await asked(request);
    if (all.some((part) => part.stream?.(what, response) === true)) return;
    if (what.path === '/stream') return next();
    const answer = all.reduce<Answer | null>((found, part) => found ?? part.answer(what), null) ?? problem(404, 'Niet gevonden');
    response.writeHead(answer.status, { 'Content-Type': answer.status < 400 ? 'application/json' : 'application/problem+json' });
    response.end(answer.status === 204 ? undefined : JSON.stringify(answer.body));
  };
  const use = (server: { middlewares: Connect.Server }): void =>
    void server.middlewares.use((request, response, next) => void serve(request, response, next));
  return { name: 'throughline-fake-faces', configureServer: use, configurePreviewServer: use };
}

/** Begins a stream of server-sent events that beats. */
export function begin(response: ServerResponse, hello: string): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(`retry: 1000\n\n${hello}`);
  const beat = setInterval(() => response.write(`event: beat\ndata: {"at":"${new Date().toISOString()}"}\n\n`), 10_000);
  response.on('close', () => clearInterval(beat));
}
