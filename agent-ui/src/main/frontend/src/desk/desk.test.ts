import { beforeEach, describe, expect, it, vi } from 'vitest';
import { change, composer, deep, did, givenDesk, hub, press, tell, type } from '../../test/fake/desk.ts';
import { id, mine, ringing } from '../../test/fake/people.ts';
import { caseOfSanne } from '../../test/fake/stories.ts';
import { focused } from '../keys/shortcuts.ts';

const jan = id(101);

givenDesk();

async function ring(): Promise<void> {
  change(ringing());
  await vi.waitFor(() => expect(deep('tl-call-bar .bar') ?? deep('.bar[aria-label]')).not.toBeNull());
}

it('says why the open contact is here', async () => {
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.querySelector('.who')?.textContent).toContain('Waarom hier: de derde keer over hetzelfde in een week'));
});

describe('a call that comes in while somebody types', () => {
  beforeEach(async () => {
    press('r');
    await vi.waitFor(() => expect(focused()).toBe(composer()));
    type(composer()!, 'Ik heb maat L voor u');
    await ring();
  });

  it('leaves the focus and the text where they are, and is not answered', () => {
    expect([focused(), composer()?.value, did('/accept')]).toEqual([composer(), 'Ik heb maat L voor u', []]);
  });

  it('shows the story of who rings without a click', async () => {
    await vi.waitFor(() => expect(deep('tl-identity')?.shadowRoot?.textContent).toContain('Sanne de Wit'));
  });

  it('is answered with F8, and the draft waits where it was', async () => {
    press('F8');
    await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.textContent).toContain('Sanne de Wit'));
    change({ ...hub.cards.get(jan)!, unread: 3 });
    const row = [...deep('tl-queue')!.shadowRoot!.querySelectorAll('tl-contact-row')].find((each) => each.shadowRoot?.textContent?.includes('Jan Bakker'));
    expect(row?.hasAttribute('draft')).toBe(true);
    row!.shadowRoot!.querySelector('button')!.click();
    await vi.waitFor(() => expect(composer()?.value).toBe('Ik heb maat L voor u'));
  });
});

describe('a reply', () => {
  beforeEach(() => type(composer()!, 'Dag meneer Bakker'));

  const send = () => composer()!.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));

  it('is sent with Ctrl Enter and then gone from the field', async () => {
    send();
    await vi.waitFor(() => expect(composer()?.value).toBe(''));
    expect(did('/messages')[0]?.body).toEqual({ text: 'Dag meneer Bakker', basedOn: 5 });
  });

  it('is kept back when the customer said something meanwhile, shows what, and goes when sent again', async () => {
    hub.says(hub.contacts.get(jan)!, 'Het is er al!');
    send();
    await vi.waitFor(() => expect(deep('tl-composer')?.shadowRoot?.querySelector('.came')?.textContent).toContain('Het is er al!'));
    expect([composer()?.value, hub.contacts.get(jan)?.log.at(-1)?.text]).toEqual(['Dag meneer Bakker', 'Het is er al!']);
    send();
    await vi.waitFor(() => expect(composer()?.value).toBe(''));
    expect(did('/messages').map((call) => call.body['basedOn'])).toEqual([5, 6]);
    expect(hub.contacts.get(jan)?.log.at(-1)?.text).toBe('Dag meneer Bakker');
  });

  it('that asks for what is known is held back once with the answer, and a repeat is counted when it is sent', async () => {
    hub.contacts.get(jan)!.case = caseOfSanne.id;
    hub.stories.get(id(2))!.cases = [structuredClone(caseOfSanne)];
    tell({ kind: 'delta', delta: { id: 'fake-100', type: 'story', key: id(2), version: 2, data: null } });
    await vi.waitFor(() => expect(deep('tl-questions')).not.toBeNull());
    type(composer()!, 'Dag! Waar heeft u de haardroger gekocht?');
    const known = () => deep('tl-composer')?.shadowRoot?.querySelector('.known')?.textContent;
    await vi.waitFor(() => expect(known()).toContain('Breda, bij familie op bezoek'));
    send();
    expect([did('/messages'), did('/questions')]).toEqual([[], []]);
    send();
    await vi.waitFor(() => expect(did('/questions').map((call) => call.body)).toEqual([{ question: 'where-bought', contact: jan }]));
    expect(did('/messages').length).toBe(1);
  });

  it('stays in the field when the hub could not take it', async () => {
    hub.failing = '/messages';
    send();
    await vi.waitFor(() => expect(deep('tl-composer')?.shadowRoot?.querySelector('[role=alert]')).not.toBeNull());
    expect(composer()?.value).toBe('Dag meneer Bakker');
  });
});

it('brings what was written at another desk, and marks its contact', async () => {
  hub.drafts = [{ contact: jan, kind: 'reply', text: 'Begonnen op het andere bureau', basedOn: 5 }];
  tell({ kind: 'delta', delta: { id: 'fake-100', type: 'drafts', key: 'agent1', version: 1, data: null } });
  await vi.waitFor(() => expect(composer()?.value).toBe('Begonnen op het andere bureau'));
  expect(deep('tl-queue')!.shadowRoot!.querySelector('tl-contact-row[draft]')?.shadowRoot?.textContent).toContain('Jan Bakker');
});

it('says in list and header that a colleague is there too, and what she does', async () => {
  const people = [{ id: 'agent2', name: 'Daan Mulder', typing: true }, { id: 'agent1', name: 'Noor Visser', typing: false }];
  tell({ kind: 'delta', delta: { id: 'fake-100', type: 'here', key: jan, version: 1, data: { contact: jan, people } } });
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.textContent).toContain('Daan Mulder is hier en typt'));
  const rows = [...deep('tl-queue')!.shadowRoot!.querySelectorAll('tl-contact-row')];
  expect(rows.filter((row) => row.shadowRoot?.textContent?.includes('Daan Mulder is hier en typt')).map((row) => row.shadowRoot?.textContent)).toMatchObject([expect.stringContaining('Jan Bakker')]);
  await vi.waitFor(() => expect(did('/attendance').map((call) => call.body)).toContainEqual({ typing: false }));
});

describe('handing over', () => {
  it('takes O, the target with Enter, and F8', async () => {
    press('o');
    const picker = () => deep<HTMLInputElement>('tl-target-picker')!.shadowRoot!.querySelector('input')!;
    await vi.waitFor(() => expect(deep('#why')).not.toBeNull());
    type(picker(), 'tech');
    await vi.waitFor(() => expect(deep('tl-target-picker')?.shadowRoot?.querySelector('[aria-selected=true]')?.textContent).toContain('Technische dienst'));
    picker().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    press('F8');
    await vi.waitFor(() => expect(did('/handoffs').length).toBe(1));
    expect(did('/handoffs')[0]?.body).toMatchObject({ to: { kind: 'queue', id: 'technical' }, tellCustomer: true, nextStep: 'Maat L met spoed sturen' });
    expect((did('/handoffs')[0]?.body['lines'] as unknown[]).length).toBe(5);
    await vi.waitFor(() => expect(deep('tl-toasts')?.shadowRoot?.textContent).toContain('Jan Bakker is overgedragen aan Technische dienst'));
  });

  it('stays with the customer until somebody accepts, and takes that back', async () => {
    press('o');
    await vi.waitFor(() => expect(deep('#why')).not.toBeNull());
    const picker = deep<HTMLInputElement>('tl-target-picker')!.shadowRoot!.querySelector('input')!;
    type(picker, 'tech');
    await vi.waitFor(() => expect(deep('tl-target-picker')?.shadowRoot?.querySelector('[aria-selected=true]')?.textContent).toContain('Technische dienst'));
    picker.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    deep<HTMLInputElement>('#stay')!.click();
    await vi.waitFor(() => expect(deep('.tell:not(.stay)')?.textContent).toContain('Ik zoek Technische dienst'));
    press('F8');
    await vi.waitFor(() => expect(did('/handoffs').map((call) => call.body)).toMatchObject([{ stay: true }]));
    const bar = () => deep('tl-contact-bar')!.shadowRoot!;
    await vi.waitFor(() => expect(bar().querySelector('[role=status]')?.textContent).toContain('Zoekt Technische dienst'));
    expect(bar().textContent).toContain('Jan Bakker');
    press('o');
    expect(deep<HTMLElement & { isOpen: boolean }>('tl-handover')!.isOpen).toBe(false);
    deep('tl-contact-bar')!.dispatchEvent(new CustomEvent('tl-call-off', { detail: id(701) }));
    await vi.waitFor(() => expect(did('/handoffs/').map((call) => call.method)).toEqual(['DELETE']));
  });

  it('rings for whom a colleague looks, and says that she stays', async () => {
    const seeking = { to: 'Service', since: new Date().toISOString(), asked: mine, talking: false };
    const sought = { ...hub.cards.get(jan)!, id: id(990), agent: { id: 'agent2', name: 'Daan Mulder' }, seeking };
    change(sought);
    await vi.waitFor(() => expect(deep('tl-call-bar')!.shadowRoot!.textContent).toContain('Daan Mulder blijft tot je aanneemt'));
    change({ ...sought, seeking: { ...seeking, talking: true }, version: sought.version + 1 });
    await vi.waitFor(() => expect(deep('tl-call-bar')!.shadowRoot!.textContent).toContain('Daan Mulder overlegt eerst met jou'));
    expect(deep('tl-call-bar')!.shadowRoot!.textContent).not.toContain('Aannemen');
  });

  it('lets in the colleague with whom one talks first', async () => {
    const seeking = { to: 'Daan Mulder', since: new Date().toISOString(), asked: { id: 'agent2', name: 'Daan Mulder' }, talking: true };
    const handoff = { id: id(701), state: 'pending' as const, from: mine.name, to: 'Daan Mulder' };
    const held = hub.cards.get(jan)!;
    change({ ...held, state: 'held', seeking, handoff, version: held.version + 1 });
    const bar = () => deep('tl-contact-bar')!.shadowRoot!;
    await vi.waitFor(() => expect(bar().querySelector('[role=status]')?.textContent).toContain('Je overlegt met Daan Mulder'));
    deep('tl-contact-bar')!.dispatchEvent(new CustomEvent('tl-introduce', { detail: id(701) }));
    await vi.waitFor(() => expect(did('/introduction').map((call) => call.method)).toEqual(['POST']));
  });

  it('can be a call back at a number, as soon as somebody has room', async () => {
    press('o');
    await vi.waitFor(() => expect(deep('#why')).not.toBeNull());
    const picker = deep<HTMLInputElement>('tl-target-picker')!.shadowRoot!.querySelector('input')!;
    type(picker, 'terugbellen: tech');
    await vi.waitFor(() => expect(deep('tl-target-picker')?.shadowRoot?.querySelector('[aria-selected=true]')?.textContent).toContain('belt de klant'));
    picker.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    await vi.waitFor(() => expect(deep('#number')).not.toBeNull());
    expect(deep<HTMLInputElement>('#stay')!.disabled).toBe(true);
    deep<HTMLInputElement>('#number')!.value = '06 12345678';
    press('F8');
    await vi.waitFor(() => expect(did('/handoffs').map((call) => call.body)).toMatchObject([{ to: { kind: 'callback', id: 'technical' }, stay: false, call: { number: '06 12345678', at: null } }]));
  });

  it('is not sent without a target', async () => {
    press('o');
    await vi.waitFor(() => expect(deep('#why')).not.toBeNull());
    press('F8');
    await vi.waitFor(() => expect(deep('tl-handover')?.shadowRoot?.querySelector('[role=alert]')).not.toBeNull());
    expect(did('/handoffs')).toEqual([]);
  });
});

it('wraps up with E and a digit, ends what still ran, and goes on to the next contact', async () => {
  press('e');
  const dialog = deep<HTMLDialogElement>('tl-wrap-up')!.shadowRoot!.querySelector('dialog')!;
  await vi.waitFor(() => expect(dialog.open).toBe(true));
  dialog.dispatchEvent(new KeyboardEvent('keydown', { key: '2', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(did(`${jan}/wrap-up`).map((call) => call.body)).toEqual([{ outcome: 'call-back' }]));
  expect(did(`${jan}/end`).length).toBe(1);
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.textContent).toContain('Salma Jansen'));
});

it('keeps a contact for later with S and a digit, and says when it is back', async () => {
  press('s');
  await vi.waitFor(() => expect(deep<HTMLDialogElement>('tl-later')?.shadowRoot?.querySelector('dialog')?.open).toBe(true));
  deep('tl-later')!.shadowRoot!.querySelector('dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(deep('tl-queue')!.shadowRoot!.textContent).toContain('Later · 1'));
  expect(Date.parse(String(did('/later')[0]?.body['until'])) - Date.now()).toBeCloseTo(3_600_000, -4);
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.textContent).toContain('Salma Jansen'));
  change({ ...hub.cards.get(jan)!, later: null });
  await vi.waitFor(() => expect(deep('tl-toasts')?.shadowRoot?.textContent).toContain('Jan Bakker is terug'));
  expect(deep('tl-queue')!.shadowRoot!.textContent).not.toContain('Later ·');
});

it('says that somebody is to be called back, and when it is tried again', async () => {
  const callback = { number: '06 12345678', dial: '+31612345678', due: new Date().toISOString(), attempts: 1, reached: false };
  change({ ...hub.cards.get(jan)!, callback });
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.querySelector('a[href^=tel]')?.getAttribute('href')).toBe('tel:+31612345678'));
  expect(deep('tl-contact-bar')!.shadowRoot!.textContent).toContain('1× niemand');
  press('s');
  await vi.waitFor(() => expect(deep<HTMLDialogElement>('tl-later')?.shadowRoot?.querySelector('dialog')?.open).toBe(true));
  deep('tl-later')!.shadowRoot!.querySelector('dialog')!.dispatchEvent(new KeyboardEvent('keydown', { key: '1', bubbles: true, cancelable: true }));
  await vi.waitFor(() => expect(did('/callback-attempts').map((call) => call.body)).toMatchObject([{ reached: false }]));
  expect(did('/later').length).toBe(0);
});

it('corrects the mood with one click on a face', async () => {
  deep('tl-identity')!.shadowRoot!.querySelector<HTMLElement>('.faces button:last-of-type')!.click();
  await vi.waitFor(() => expect(did('/mood').map((call) => call.body)).toEqual([{ face: 'happy', contact: jan }]));
});

it('goes to the next contact with J', async () => {
  press('j');
  await vi.waitFor(() => expect(deep('tl-contact-bar')?.shadowRoot?.textContent).toContain('Pieter Smit'));
});
