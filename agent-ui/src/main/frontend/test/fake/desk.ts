import { afterEach, beforeEach, expect, vi } from 'vitest';
import { focused } from '../../src/keys/shortcuts.ts';
import { Live } from '../../src/live/live.ts';
import type { LiveNews } from '../../src/live/protocol.ts';
import { Seat } from '../../src/session/session.ts';
import type { ContactCard } from '../../src/wire/types.ts';
import '../../src/desk/desk.ts';
import type { Desk } from '../../src/desk/desk.ts';
import { FakeHub } from './hub.ts';

export let hub: FakeHub;
export let tell: (news: LiveNews) => void;
let asked: { method: string; path: string; body: Record<string, unknown> }[];

/** A desk at the fake hub, with the chat of Jan open, before each test. */
export function givenDesk(): void {
  beforeEach(async () => {
    localStorage.clear();
    hub = new FakeHub();
    asked = [];
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
      const body = JSON.parse((init.body as string | undefined) ?? '{}') as Record<string, unknown>;
      asked.push({ method: init.method ?? 'GET', path, body });
      const answer = hub.answer(init.method ?? 'GET', path, body);
      return Promise.resolve(new Response(answer.status === 204 ? null : JSON.stringify(answer.body), { status: answer.status }));
    });
    const live = new Live('agent1', (_user, hear) => {
      tell = hear;
      return { send: () => undefined };
    });
    const desk = document.createElement('tl-desk') as Desk;
    desk.seat = new Seat(hub.session, live);
    document.body.append(desk);
    tell({ kind: 'status', status: { state: 'live', since: 0, heard: 0 } });
    await vi.waitFor(() => expect(composer()).not.toBeNull(), 10_000); // fetched with the first contact
    await vi.waitFor(() => expect(deep('tl-identity')).not.toBeNull(), 10_000);
  });

  afterEach(() => {
    document.body.replaceChildren();
    vi.unstubAllGlobals();
  });
}

/** Finds through shadow roots. */
export function deep<E extends HTMLElement>(selector: string, root: ParentNode = document): E | null {
  const here = root.querySelector<E>(selector);
  if (here !== null) return here;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot === null ? null : deep<E>(selector, element.shadowRoot);
    if (inside !== null) return inside;
  }
  return null;
}

export const composer = () => deep<HTMLTextAreaElement>('tl-composer')?.shadowRoot?.querySelector('textarea') ?? null;
export const did = (part: string) => asked.filter((call) => call.method !== 'GET' && call.path.includes(part));

export function type(field: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

export function press(key: string, change: KeyboardEventInit = {}): void {
  (focused() ?? document.body).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...change }));
}

export function change(card: ContactCard): void {
  const next = hub.change(card);
  tell({ kind: 'delta', delta: { id: `fake-${100 + next.version}`, type: 'desk', key: next.id, version: next.version, data: next } });
}
