import type { components } from '../wire/generated.ts';

export type DemoCall = components['schemas']['DemoCall'];

/** One thing the caller went through. */
export interface Passed {
  readonly at: number;
  readonly what: 'dialled' | 'keyed' | DemoCall['state'];
  readonly detail: string | null;
}

/** A telephone: the call it is in, the keys pressed so far, and what happened. */
export interface Telephone {
  readonly call: string | null;
  readonly now: DemoCall | null;
  readonly since: number;
  readonly keyed: string;
  readonly passed: readonly Passed[];
}

export const onHook: Telephone = { call: null, now: null, since: 0, keyed: '', passed: [] };

export const inCall = (phone: Telephone): boolean => phone.call !== null && phone.now?.state !== 'ended';

export function dialled(phone: Telephone, to: string, at: number): Telephone {
  return { ...onHook, passed: [...phone.passed, { at, what: 'dialled', detail: to }], since: at };
}

/** What the exchange says; only a change is something the caller notices. */
export function heard(phone: Telephone, now: DemoCall, at: number): Telephone {
  const same = phone.now?.state === now.state && phone.now.agent === now.agent;
  if (same) return { ...phone, now };
  return { ...phone, now, since: at, passed: [...phone.passed, { at, what: now.state, detail: now.agent }] };
}

/** The star begins again; other keys add up until the hash sends them. */
export function keyed(phone: Telephone, key: string): Telephone {
  return { ...phone, keyed: key === '*' ? '' : (phone.keyed + key).slice(0, 32) };
}

export const enough = (phone: Telephone): boolean => phone.keyed.length >= 4;

export function sent(phone: Telephone, at: number): Telephone {
  return { ...phone, keyed: '', passed: [...phone.passed, { at, what: 'keyed', detail: phone.keyed }] };
}

/** E.164 without spaces, or null when it is no such number. Nothing at all is a withheld number. */
export function callerNumber(typed: string): string | null {
  const bare = typed.replaceAll(/[\s().-]/g, '').replace(/^00/, '+');
  return bare === '' || /^\+[1-9]\d{6,14}$/.test(bare) ? bare : null;
}
