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

const press = (word: string) => [...bar.renderRoot.querySelectorAll('button')].find((button) => button.textContent.includes(word))!.click();

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

it('calls back whoever wants to be called, and hangs up what nobody has answered yet', async () => {
  const asked: string[] = [];
  for (const kind of ['tl-call-back', 'tl-step']) bar.addEventListener(kind, (event) => asked.push(`${kind} ${String((event as CustomEvent<string | null>).detail)}`));
  const callback = { number: '06 12345678', dial: '+31612345678', due: new Date().toISOString(), attempts: 0, reached: false };
  bar.calls = true;
  bar.card = { ...ringing(), state: 'active', agent: mine, callback };
  document.body.append(bar);
  await bar.updateComplete;
  press('Bel nu');
  bar.card = { ...bar.card, calling: { number: '06 12345678', answered: false } };
  await bar.updateComplete;
  expect(words()).not.toContain('Bel nu');
  expect(words()).not.toContain('In de wacht');
  press('Ophangen');
  expect(asked).toEqual(['tl-call-back null', 'tl-step end']);
});
