import { api } from '../api/client.ts';
import type { Named } from '../wire/types.ts';
import orders from './orders.json' with { type: 'json' };

/** What somebody bought, in a branch or online. */
export interface Order {
  readonly number: string;
  readonly at: string;
  readonly branch: string | null;
  readonly state: 'delivered' | 'on-its-way' | 'late' | 'taken';
  readonly articles: readonly string[];
}

/** Somebody who signed in at the shop, with the shop's signed word for it. */
export interface Person extends Named {
  readonly identity: string;
}

const kept = 'wolkenveld:person';

export async function people(): Promise<readonly Named[]> {
  const answer = await api.get<{ items: Named[] }>('/shop/customers');
  return answer.ok ? answer.value.items : [];
}

/** Signs an invented customer in, or null when the shop's server does not answer. */
export async function signIn(who: Named): Promise<Person | null> {
  const answer = await api.post<{ identity: string }>('/shop/sign-in', { customer: who.id });
  if (!answer.ok) return null;
  sessionStorage.setItem(kept, JSON.stringify({ id: who.id, name: who.name }));
  return { id: who.id, name: who.name, identity: answer.value.identity };
}

export function signOut(): void {
  sessionStorage.removeItem(kept);
}

/** Whoever signed in on the page before; the signed word is asked for again. */
export async function stillSignedIn(): Promise<Person | null> {
  const who = sessionStorage.getItem(kept);
  return who === null ? null : signIn(JSON.parse(who) as Named);
}

export function ordersOf(person: Named): readonly Order[] {
  return (orders as Record<string, readonly Order[]>)[person.name] ?? [];
}
