import { beforeEach, expect, it, vi } from 'vitest';
import { deep, did, givenDesk, press, type } from '../../../test/fake/desk.ts';
import { sanne } from '../../../test/fake/people.ts';

givenDesk();

const dialog = () => deep('tl-linking')?.shadowRoot?.querySelector('dialog') ?? null;
const heads = () => [...(dialog()?.querySelectorAll('h3') ?? [])].map((head) => head.textContent?.trim());

beforeEach(async () => {
  deep<HTMLButtonElement>('button.other')!.click();
  await vi.waitFor(() => expect(dialog()?.open).toBe(true));
  type(dialog()!.querySelector('input')!, 'sanne');
  await vi.waitFor(() => expect(dialog()!.querySelector('.found button')).not.toBeNull());
});

it('shows both stories before two records become one customer', async () => {
  expect(dialog()!.querySelector<HTMLButtonElement>('.primary')!.disabled).toBe(true);
  dialog()!.querySelector<HTMLButtonElement>('.found button')!.click();
  await vi.waitFor(() => expect(heads()).toEqual(['Jan Bakker', 'Sanne de Wit']));
  expect(did('/links')).toEqual([]);
});

it('links with F8, and says how the agent knows', async () => {
  dialog()!.querySelector<HTMLButtonElement>('.found button')!.click();
  await vi.waitFor(() => expect(heads()).toHaveLength(2));
  dialog()!.querySelector<HTMLInputElement>('#why')!.value = 'zij zegt het zelf';
  press('F8');
  await vi.waitFor(() => expect(did('/links')[0]?.body).toEqual({ other: sanne.id, evidence: 'zij zegt het zelf' }));
  await vi.waitFor(() => expect(dialog()!.open).toBe(false));
});
