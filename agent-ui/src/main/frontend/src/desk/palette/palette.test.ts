import { describe, expect, it, vi } from 'vitest';
import { deep, did, givenDesk, press, type } from '../../../test/fake/desk.ts';
import { focused } from '../../keys/shortcuts.ts';

givenDesk();

describe('the palette', () => {
  const options = (group: string) => [...(deep(`ul[aria-label="${group}"]`)?.querySelectorAll<HTMLElement>('[role=option]') ?? [])];
  const words = (group: string) => options(group).map((option) => option.querySelector('span')?.textContent);

  async function find(text: string, group: string): Promise<void> {
    press('k', { ctrlKey: true });
    await vi.waitFor(() => expect(deep('dialog[open]')).not.toBeNull());
    const field = deep('tl-finding')!.shadowRoot!.querySelector('input')!;
    type(field, text);
    await vi.waitFor(() => expect(options(group)).not.toEqual([]));
    field.focus();
  }

  it('finds a customer and what is hers, each under its own head', async () => {
    await find('sanne', 'Zaken');
    expect([words('Klanten'), words('Zaken'), words('Aankopen')]).toEqual([['Sanne de Wit'], ['Föhn blaast alleen koud'], ['Föhn Zephyr 2200, Borstelset']]);
  });

  it('goes by keys alone to the purchase that was found', async () => {
    await find('sanne', 'Aankopen');
    press('ArrowDown');
    press('ArrowDown');
    press('Enter');
    await vi.waitFor(() => expect(focused()?.getAttribute('data-thing')).toBe('BRD-2026-0042'));
  });

  it('offers what can be done with the contact, with oneself and where one can go', async () => {
    await find('', 'Met dit contact');
    expect(words('Met dit contact')).toContain('Overdragen');
    expect(words('Jijzelf')).toEqual(expect.arrayContaining(['Pauze', 'Afwezig']));
  });

  it('changes what I am by keys alone', async () => {
    await find('pauze', 'Jijzelf');
    await vi.waitFor(() => expect(words('Jijzelf')).toEqual(['Pauze']));
    press('Enter');
    await vi.waitFor(() => expect(did('/presence')[0]?.body).toEqual({ state: 'break' }));
  });
});
