import type { IconName } from '../../elements/icon/icon.ts';

export type Group = 'here' | 'customers' | 'cases' | 'purchases' | 'returns' | 'do' | 'me' | 'go';

/** One thing the palette can do or go to. Those of a group follow each other. */
export interface Found {
  id: string;
  group: Group;
  icon: IconName;
  title: string;
  hint: string;
  run: () => void;
}

export type Find = (typed: string, signal: AbortSignal) => Promise<Found[]>;
