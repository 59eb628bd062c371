import { afterEach, beforeEach, expect, it } from 'vitest';
import { mine, ringing } from '../../../test/fake/people.ts';
import './contact-bar.ts';
import type { ContactBar } from './contact-bar.ts';

let bar: ContactBar;

beforeEach(() => {
  bar = document.createElement('tl-contact-bar') as ContactBar;
  bar.mine = true;
});

afterEach(() => document.body.replaceChildren());

const words = () => [...bar.renderRoot.querySelectorAll('button')].map((button) => button.textContent.trim());

it('lets the colleague in to whom she talks, or takes the customer back', async () => {
  const asked: string[] = [];
  for (const kind of ['tl-introduce', 'tl-call-off']) bar.addEventListener(kind, (event) => asked.push(`${kind} ${(event as CustomEvent<string>).detail}`));
  const seeking = { to: 'Daan Mulder', since: new Date().toISOString(), asked: { id: 'agent2', name: 'Daan Mulder' }, talking: true };
  bar.card = { ...ringing(), state: 'held', agent: mine, seeking, handoff: { id: 'h1', state: 'pending', from: mine.name, to: 'Daan Mulder' } };
  document.body.append(bar);
  await bar.updateComplete;
  expect(words().slice(0, 2)).toEqual(['Met z’n drieën', 'Terugnemen']);
  expect(words()).not.toContain('Terughalen');
  for (const button of [...bar.renderRoot.querySelectorAll('button')].slice(0, 2)) button.click();
  expect(asked).toEqual(['tl-introduce h1', 'tl-call-off h1']);
});
