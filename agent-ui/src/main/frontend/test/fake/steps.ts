import type { ContactCard } from '../../src/wire/types.ts';
import { id, mine } from './people.ts';

/** What a step of a contact changes on its card. */
export const stepped: Record<string, () => Partial<ContactCard>> = {
  accept: () => ({ state: 'active', agent: mine, offerUntil: null, startedAt: new Date().toISOString() }),
  decline: () => ({ state: 'queued', agent: null, offerUntil: null }),
  hold: () => ({ state: 'held' }),
  resume: () => ({ state: 'active' }),
  end: () => ({ state: 'wrap-up' }),
  'wrap-up': () => ({ state: 'ended' }),
};

/** What a hand-over changes on the card. */
export const given: Partial<ContactCard> = { state: 'queued', queue: 'technical', queueName: 'Technische dienst', agent: null };

/** What a warm hand-over changes on the card: begun, or called off by its path. Null for one without staying. */
export function stays(step: string | undefined, body: Record<string, unknown>): Partial<ContactCard> | null {
  if (step !== undefined) return { seeking: null };
  if (body['stay'] !== true) return null;
  const to = 'Technische dienst';
  return { seeking: { to, since: new Date().toISOString(), asked: null, talking: false }, handoff: { id: id(701), state: 'pending', from: mine.name, to } };
}
