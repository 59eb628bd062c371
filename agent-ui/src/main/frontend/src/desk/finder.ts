import { finds, type ContactStep } from '../api/hub.ts';
import { shortDate } from '../i18n/format.ts';
import type { IconName } from '../elements/icon/icon.ts';
import type { Seat } from '../session/session.ts';
import type { Customer, ContactCard, FoundThing } from '../wire/types.ts';
import { contactCommands, ownCommands } from './commands.ts';
import type { DeskKeys } from './keys.ts';
import { channelIcon, channelWord, whoIs } from './naming.ts';
import type { Find, Found, Group } from './palette/found.ts';
import { t } from './words.ts';

export interface Reach {
  seat: Seat;
  keys: DeskKeys;
  cards: ContactCard[];
  /** The open contact, when it is mine. */
  mine: ContactCard | undefined;
  step(contact: string, step: ContactStep): void;
  open(contact: string): void;
  /** Shows a customer's story, and this of it. */
  look(customer: string, thing: string | null): void;
}

const shortest = 2;

const groups: Record<FoundThing['kind'], { group: Group; icon: IconName }> = {
  case: { group: 'cases', icon: 'note' },
  purchase: { group: 'purchases', icon: 'bag' },
  return: { group: 'returns', icon: 'repeat' },
};

/** What the palette of the desk finds: contacts on the desk, things to do, and customers with what is theirs in the hub. */
export function finder(reach: Reach): Find {
  return async (typed, signal) => {
    const here = [...reach.cards.map((card) => contactFound(card, reach)), ...commands(reach)];
    const wanted = typed.toLowerCase();
    const hits = here.filter((each) => `${each.title} ${each.hint}`.toLowerCase().includes(wanted));
    if (typed.length < shortest) return hits;
    const answer = await finds(typed, signal);
    if (!answer.ok) return hits;
    const { customers, things } = answer.value;
    const theirs = Object.keys(groups).flatMap((kind) => things.filter((thing) => thing.kind === kind));
    return [...customers.map((customer) => customerFound(customer, reach)), ...theirs.map((thing) => thingFound(thing, reach)), ...hits];
  };
}

function commands({ seat, keys, mine, step }: Reach): Found[] {
  return [...(mine === undefined ? [] : contactCommands(mine, keys, (each) => step(mine.id, each))), ...ownCommands(seat)];
}

function contactFound(card: ContactCard, reach: Reach): Found {
  return {
    id: card.id,
    group: 'here',
    icon: channelIcon(card.channel),
    title: whoIs(card),
    hint: channelWord(card.channel),
    run: () => reach.open(card.id),
  };
}

function customerFound(customer: Customer, reach: Reach): Found {
  return {
    id: customer.id,
    group: 'customers',
    icon: 'user',
    title: customer.name ?? customer.handles[0]?.display ?? t('story.nameless'),
    hint: customer.handles.slice(0, 2).map((handle) => handle.display).join(' · '),
    run: () => reach.look(customer.id, null),
  };
}

function thingFound(thing: FoundThing, reach: Reach): Found {
  const what = thing.kind === 'case' ? t(thing.open ? 'case.open' : 'case.closed') : thing.id;
  return {
    id: thing.id,
    ...groups[thing.kind],
    title: thing.title,
    hint: [what, thing.place, shortDate(thing.at), thing.name].filter((part) => part !== null).join(' · '),
    run: () => reach.look(thing.customer, thing.id),
  };
}
