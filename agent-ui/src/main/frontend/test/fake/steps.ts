import type { ContactCard } from '../../src/wire/types.ts';
import { mine } from './people.ts';

/** What a step of a contact changes on its card. */
export const stepped: Record<string, () => Partial<ContactCard>> = {
  accept: () => ({ state: 'active', agent: mine, offerUntil: null, startedAt: new Date().toISOString() }),
  decline: () => ({ state: 'queued', agent: null, offerUntil: null }),
  hold: () => ({ state: 'held' }),
  resume: () => ({ state: 'active' }),
  end: () => ({ state: 'wrap-up' }),
  'wrap-up': () => ({ state: 'ended' }),
};
