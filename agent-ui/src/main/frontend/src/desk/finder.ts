import { customers } from '../api/hub.ts';
import type { Customer, ContactCard } from '../wire/types.ts';
import { channelIcon, channelWord, whoIs } from './naming.ts';
import type { Find, Found } from './palette/palette.ts';
import { t } from './words.ts';

export interface Reach {
  cards(): ContactCard[];
  commands(): Found[];
  open(contact: string): void;
  look(customer: string): void;
}

const shortest = 2;

/** What the palette of the desk finds: contacts on the desk, things to do, and customers in the hub. */
export function finder(reach: Reach): Find {
  return async (typed, signal) => {
    const here = [...reach.cards().map((card) => contactFound(card, reach)), ...reach.commands()];
    const wanted = typed.toLowerCase();
    const hits = here.filter((each) => `${each.title} ${each.hint}`.toLowerCase().includes(wanted));
    if (typed.length < shortest) return hits;
    const answer = await customers.search(typed, signal);
    const found = answer.ok ? answer.value.items.map((customer) => customerFound(customer, reach)) : [];
    return [...found, ...hits];
  };
}

function contactFound(card: ContactCard, reach: Reach): Found {
  return {
    id: card.id,
    icon: channelIcon(card.channel),
    title: whoIs(card),
    hint: t('palette.contact', { channel: channelWord(card.channel) }),
    run: () => reach.open(card.id),
  };
}

function customerFound(customer: Customer, reach: Reach): Found {
  return {
    id: customer.id,
    icon: 'user',
    title: customer.name ?? customer.handles[0]?.display ?? t('story.nameless'),
    hint: customer.handles.slice(0, 2).map((handle) => handle.display).join(' · '),
    run: () => reach.look(customer.id),
  };
}
