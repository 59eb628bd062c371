import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeHub } from '../../../test/fake/hub.ts';
import { Live } from '../../live/live.ts';
import { Seat } from '../../session/session.ts';
import './presence.ts';
import type { PresenceMenu } from './presence.ts';

let hub: FakeHub;
let menu: PresenceMenu;
let sent: unknown[];

beforeEach(async () => {
  hub = new FakeHub();
  sent = [];
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
    const body = JSON.parse((init.body as string | undefined) ?? '{}') as Record<string, unknown>;
    if (init.method === 'PUT') sent.push(body);
    const answer = hub.answer(init.method ?? 'GET', path, body);
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }));
  });
  menu = document.createElement('tl-presence') as PresenceMenu;
  menu.seat = new Seat(hub.session, new Live('agent1', () => ({ send: () => undefined })));
  document.body.append(menu);
  await menu.updateComplete;
});

afterEach(() => {
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

const items = () => [...(menu.shadowRoot?.querySelectorAll<HTMLButtonElement>('.item') ?? [])];
const item = (words: string) => items().find((each) => each.textContent?.trim() === words);
const shown = () => menu.shadowRoot?.querySelector('[slot=button]:nth-of-type(2)')?.textContent;

async function open(): Promise<void> {
  menu.shadowRoot?.querySelector('tl-menu')?.dispatchEvent(new CustomEvent('tl-opens'));
  await vi.waitFor(() => expect(item('Pauze: Lunch')).toBeDefined());
}

it('offers the reasons for a break that the company knows', async () => {
  await open();
  item('Pauze: Lunch')?.click();
  await vi.waitFor(() => expect(sent).toEqual([{ state: 'break', reason: 'lunch' }]));
  await vi.waitFor(() => expect(shown()).toBe('Pauze: Lunch'));
  expect(items().filter((each) => each.ariaPressed === 'true' || each.getAttribute('aria-pressed') === 'true').map((each) => each.textContent?.trim())).toEqual(['Pauze: Lunch']);
});

it('asks for no reason where none is given', async () => {
  await open();
  item('Pauze')?.click();
  await vi.waitFor(() => expect(sent).toEqual([{ state: 'break' }]));
  await vi.waitFor(() => expect(shown()).toBe('Pauze'));
});
