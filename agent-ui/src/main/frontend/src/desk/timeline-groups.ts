import type { Entry } from '../wire/types.ts';

/** One row of the timeline: a full event, or neighbouring small ones of one channel folded together. */
export type Row = { kind: 'event'; entry: Entry } | { kind: 'group'; entries: Entry[] };

const smallestGroup = 2;
const largestGroup = 25;

export function rows(entries: readonly Entry[]): Row[] {
  const result: Row[] = [];
  let small: Entry[] = [];
  const flush = () => {
    if (small.length >= smallestGroup) result.push({ kind: 'group', entries: small });
    else result.push(...small.map((entry): Row => ({ kind: 'event', entry })));
    small = [];
  };
  for (const entry of entries) {
    if (entry.weight !== 'small' || (small[0] !== undefined && small[0].channel !== entry.channel) || small.length === largestGroup) flush();
    if (entry.weight === 'small') small.push(entry);
    else result.push({ kind: 'event', entry });
  }
  flush();
  return result;
}

/** Older entries behind newer ones; an entry that is in both pages is shown once. */
export function joined(newer: readonly Entry[], older: readonly Entry[]): Entry[] {
  const known = new Set(newer.map((entry) => entry.id));
  return [...newer, ...older.filter((entry) => !known.has(entry.id))];
}
