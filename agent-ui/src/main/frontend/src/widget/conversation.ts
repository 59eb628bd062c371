import type { HubConversation, HubMessage, HubPlace } from './hub-line.ts';

/** A message of the visitor that the hub has not confirmed yet. */
export interface Draft {
  readonly key: string;
  readonly text: string;
  /** What is on its way, where it is a file; the text is its name then. */
  readonly file: File | null;
  readonly state: 'sending' | 'failed' | 'refused';
}

/** What the panel shows. The hub's messages in their order, then what is still on its way. */
export interface Conversation {
  readonly loaded: boolean;
  readonly staffed: boolean;
  /** When somebody is there again; null while it is open. */
  readonly opensAt: string | null;
  /** Her place in the queue; null when she does not wait. */
  readonly place: HubPlace | null;
  /** Where she is called instead of waiting. */
  readonly callback: string | null;
  readonly messages: readonly HubMessage[];
  readonly drafts: readonly Draft[];
  readonly unread: number;
  readonly rated: boolean;
}

export const nothingSaid: Conversation = {
  loaded: false,
  staffed: true,
  opensAt: null,
  place: null,
  callback: null,
  messages: [],
  drafts: [],
  unread: 0,
  rated: false,
};

/** The hub's snapshot replaces what was known; messages on their way stay. */
export const loaded = (now: Conversation, hub: HubConversation): Conversation => ({
  ...now,
  loaded: true,
  staffed: hub.staffed,
  opensAt: hub.opensAt,
  place: hub.waiting,
  callback: hub.callback,
  rated: hub.lastMood !== null,
  messages: hub.messages,
  drafts: withoutConfirmed(now.drafts, newTo(now, hub.messages)),
});

/** Messages from the live line. One that is known already changes nothing, so a replay is harmless. */
export function arrived(now: Conversation, fresh: readonly HubMessage[], seen: boolean): Conversation {
  const added = newTo(now, fresh);
  if (added.length === 0) return now;
  const fromThem = added.filter((message) => message.from === 'agent').length;
  return {
    ...now,
    messages: [...now.messages, ...added].sort((a, b) => a.at.localeCompare(b.at)),
    drafts: withoutConfirmed(now.drafts, added),
    unread: seen ? 0 : now.unread + fromThem,
    rated: fromThem > 0 ? false : now.rated,
  };
}

function newTo(now: Conversation, messages: readonly HubMessage[]): readonly HubMessage[] {
  const known = new Set(now.messages.map((message) => message.id));
  return messages.filter((message) => !known.has(message.id));
}

/** A draft is done when the same words came back as the customer's: each message confirms one draft. */
function withoutConfirmed(drafts: readonly Draft[], added: readonly HubMessage[]): readonly Draft[] {
  const confirmed = added.filter((message) => message.from === 'customer').map((message) => message.text);
  return drafts.filter((draft) => {
    const place = confirmed.indexOf(draft.text);
    if (place < 0) return true;
    confirmed.splice(place, 1);
    return false;
  });
}

export const written = (now: Conversation, key: string, text: string, file: File | null = null): Conversation => ({
  ...now,
  drafts: [...now.drafts.filter((draft) => draft.key !== key), { key, text, file, state: 'sending' }],
});

/** The hub has it. */
export const confirmed = (now: Conversation, key: string): Conversation => ({
  ...now,
  drafts: now.drafts.filter((draft) => draft.key !== key),
});

/** How a message on its way is doing. The hub's own copy of it takes its place as soon as it arrives. */
export const draftIs = (now: Conversation, key: string, state: Draft['state']): Conversation => ({
  ...now,
  drafts: now.drafts.map((draft) => (draft.key === key ? { ...draft, state } : draft)),
});

/** The name to put in the heading: whoever of us joined or spoke last. */
export const answeringName = (now: Conversation): string =>
  now.messages.findLast((message) => message.from === 'agent' || message.from === 'joined')?.name ?? '';
