/** What travels on the live stream, and between the tabs and the one connection they share. */
import type { Attendance, ContactCard, Presence, Wallboard } from '../wire/types.ts';

/** `desk`, `wallboard` or `story:<customer>`. */
export type LiveTopic = string;

export type LiveState = 'connecting' | 'live' | 'stale' | 'lost';

export interface LiveStatus {
  state: LiveState;
  /** Since when it is so, in milliseconds. */
  since: number;
  /** When the hub was last heard, in milliseconds; null before the first time. */
  heard: number | null;
}

interface Change<Type extends string, Data> {
  /** Where in the stream it stands: `epoch-seq`. */
  id: string;
  type: Type;
  key: string;
  version: number;
  data: Data;
}

export type Delta =
  | Change<'desk', ContactCard>
  | Change<'presence', Presence>
  | Change<'wallboard', Wallboard>
  | Change<'story', null>
  | Change<'here', Attendance>
  | Change<'drafts', null>
  | Change<'mentions', null>;

/** From the shared connection to the tabs. */
export type LiveNews =
  | { kind: 'status'; status: LiveStatus }
  | { kind: 'delta'; delta: Delta }
  | { kind: 'reset' }
  | { kind: 'signed-out' };

/** From a tab to the shared connection. */
export type LiveWish =
  | { kind: 'want'; tab: string; topics: LiveTopic[] }
  | { kind: 'bye'; tab: string }
  | { kind: 'retry' }
  | { kind: 'restart' };

export interface Position {
  epoch: string;
  seq: number;
}

export function position(id: string): Position {
  const cut = id.lastIndexOf('-');
  return { epoch: id.slice(0, cut), seq: Number(id.slice(cut + 1)) };
}

/** True when `id` is known to be covered by a snapshot taken at `asOf`; ids of different epochs are not comparable. */
export function covered(id: string, asOf: string): boolean {
  const left = position(id);
  const right = position(asOf);
  return left.epoch === right.epoch && left.seq <= right.seq;
}
