import { afterEach, beforeEach, expect, it } from 'vitest';
import { ringing } from '../../../test/fake/people.ts';
import { focused, Shortcuts } from '../../keys/shortcuts.ts';
import './call-bar.ts';
import type { CallBar } from './call-bar.ts';

let bar: CallBar;
let composer: HTMLTextAreaElement;
let accepted: string[];

beforeEach(() => {
  bar = document.createElement('tl-call-bar') as CallBar;
  composer = document.createElement('textarea');
  accepted = [];
  bar.addEventListener('tl-accept', (event) => accepted.push((event as CustomEvent<string>).detail));
  document.body.append(bar, composer);
});

afterEach(() => document.body.replaceChildren());

async function ring(): Promise<void> {
  bar.offers = [ringing()];
  await bar.updateComplete;
}

it('does not take the focus when a call arrives', async () => {
  composer.focus();
  await ring();
  expect(focused()).toBe(composer);
});

it('answers nothing while somebody types on, whatever the key', async () => {
  composer.focus();
  await ring();
  for (const key of ['a', ' ', 'Enter', 'Escape', 'j', 'e']) {
    composer.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
  }
  expect(accepted).toEqual([]);
});

it('is answered with F8 from inside a field, and the text stays', async () => {
  composer.value = 'Ik kijk het na';
  composer.focus();
  await ring();
  const shortcuts = new Shortcuts();
  shortcuts.add({ keys: 'F8', run: () => accepted.push('F8') });
  const stop = shortcuts.listen();
  composer.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, composed: true, cancelable: true }));
  stop();
  expect([accepted, composer.value]).toEqual([['F8'], 'Ik kijk het na']);
});

it('says who rings to a screen reader, once', async () => {
  await ring();
  const alert = bar.shadowRoot?.querySelector('[role=alert]');
  const said = alert?.textContent;
  expect(said).toContain('Sanne de Wit');
  bar.requestUpdate();
  await bar.updateComplete;
  expect(alert?.textContent).toBe(said);
});

it('is gone when nobody rings', async () => {
  await ring();
  bar.offers = [];
  await bar.updateComplete;
  expect(bar.shadowRoot?.querySelector('.bar')).toBeNull();
});
