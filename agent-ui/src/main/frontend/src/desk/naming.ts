import type { IconName } from '../elements/icon/icon.ts';
import type { Channel, ContactCard } from '../wire/types.ts';
import { t } from './words.ts';

/** How a contact's customer is called: by name, else by where the contact came from. */
export function whoIs(card: ContactCard): string {
  return card.name ?? card.from ?? t(`unknown.${card.channel}`);
}

export function channelIcon(channel: Channel | null): IconName {
  return channel ?? 'user';
}

export function channelWord(channel: Channel): string {
  return t(`channel.${channel}`);
}
