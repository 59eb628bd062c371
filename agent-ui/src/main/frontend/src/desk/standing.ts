import type { Handoff, OpenContact } from '../wire/types.ts';

/** The hand-over that stands above the conversation, until the receiver's first words after having read it. */
export function standing(contact: OpenContact | null): Handoff | null {
  return contact === null || answeredSince(contact) ? null : contact.handoff;
}

function answeredSince({ handoff, log, card }: OpenContact): boolean {
  const read = handoff?.acknowledgedAt ?? null;
  return read !== null && log.some((line) => line.from === 'agent' && line.at > read && line.by.id === card.agent?.id);
}
