import { byName } from '../../i18n/format.ts';
import type { Directory, Language, Target } from '../../wire/types.ts';
import { t } from '../words.ts';

/** Somebody or something a contact can be handed to. */
export interface Choice extends Target {
  name: string;
  /** How many people are free there; null where that says nothing. */
  free: number | null;
  waiting: number | null;
  /** When a team that is closed opens again. */
  opensAt: string | null;
  /** What whoever is handed to the team now has to wait; null where nobody can say. */
  expectedSeconds: number | null;
  /** What the one person reads; null for teams and branches. */
  language: Language | null;
}

const unknown = { waiting: null, opensAt: null, expectedSeconds: null, language: null };

/** Teams first, those where somebody is free before all, closed ones after them and the one it came from last; then colleagues who are there, then branches, then who calls back; without myself. */
export function choices(directory: Directory, me: string, from: string): Choice[] {
  const queues = directory.queues.map((queue): Choice => ({ kind: 'queue', ...queue, language: null }));
  const agents = directory.agents
    .filter((agent) => agent.id !== me && agent.presence !== 'offline')
    .map((agent): Choice => ({ ...unknown, kind: 'agent', id: agent.id, name: agent.name, free: agent.presence === 'available' ? 1 : 0, language: agent.language }));
  const stores = directory.branches.map((branch): Choice => ({ ...unknown, kind: 'store', ...branch, free: null }));
  const callbacks = directory.queues.map(({ id, name }): Choice => ({ ...unknown, kind: 'callback', id, name: t('target.calls', { name }), free: null }));
  queues.sort((left, right) => place(left, from) - place(right, from));
  callbacks.sort((left, right) => Number(right.id === from) - Number(left.id === from));
  return [...queues, ...agents.sort((left, right) => byName(left.name, right.name)), ...stores, ...callbacks];
}

function place(queue: Choice, from: string): number {
  if (queue.id === from) return 3;
  if (queue.opensAt !== null) return 2;
  return (queue.free ?? 0) > 0 ? 0 : 1;
}

/** Those whose name has the typed words, names that start with them first. */
export function matching(all: readonly Choice[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const hits = all.filter((choice) => choice.name.toLowerCase().includes(wanted));
  const starts = (choice: Choice) => (choice.name.toLowerCase().startsWith(wanted) ? 0 : 1);
  return wanted === '' ? hits : hits.sort((left, right) => starts(left) - starts(right));
}
