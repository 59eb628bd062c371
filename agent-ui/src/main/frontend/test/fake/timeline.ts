import type { Entry, Story } from '../../src/wire/types.ts';
import { id, jan, noor } from './people.ts';
import { entry, olderEntries } from './stories.ts';

export interface Part {
  items: Entry[];
  next: string | null;
}

/** The next page of a story's timeline; of a very long one when it was made so. */
export function pageOf(story: Story, path: string, long: number): Part {
  const asked = new URL(path, 'http://fake').searchParams;
  if (long > 0) return longPage(long, Number(asked.get('before') ?? 0), asked.get('channel'));
  const all = asked.has('before') ? olderEntries : [...story.timeline, ...olderEntries];
  return { items: all.filter((each) => !asked.has('channel') || each.channel === asked.get('channel')), next: null };
}

export function pin(story: Story, pinned: string, on: boolean): void {
  story.pins = story.pins.filter((each) => each.entry.id !== pinned);
  const found = story.timeline.find((each) => each.id === pinned);
  if (on && found !== undefined) story.pins = [{ entry: found, at: new Date().toISOString(), by: noor.name }, ...story.pins];
}

const happenings = ['Zocht op de site naar “regenjas”', 'Antwoord: Ik kijk het meteen voor u na, een ogenblik alstublieft. Het pakket is gisteren in Venlo gezien en komt morgen.', 'Bekeek Regenjassen', 'Belde over de bezorging', 'Kocht een paraplu, € 14,95'];
const ways = ['web', 'web', 'web', 'phone', 'store'] as const;

/** A page of a very long story, a hundred events at a time. */
export function longPage(events: number, from: number, channel: string | null): Part {
  const all = Array.from({ length: Math.min(100, events - from) }, (_, n) => longEntry(from + n));
  const next = from + 100 < events ? String(from + 100) : null;
  return { items: all.filter((each) => channel === null || each.channel === channel), next };
}

function longEntry(n: number): Entry {
  const kind = n % happenings.length;
  const made = entry(10 + n * 7, `${happenings[kind] ?? ''} (${n})`, { channel: ways[kind] ?? 'web', weight: kind === 2 ? 'small' : 'full', by: { kind: 'customer', id: jan.id, name: 'Jan Bakker' } });
  return { ...made, id: id(100_000 + n) };
}
