import type { Wallboard } from '../wire/types.ts';

/** How a figure is doing. `none` when there is nothing to judge. */
export type Grade = 'ok' | 'warn' | 'alert' | 'none';

/** Above which a figure deserves a look, and above which somebody has to act. For the service level: below. */
export interface Limit {
  readonly warn: number;
  readonly alert: number;
}

export const limits = {
  waiting: { warn: 5, alert: 10 },
  longest: { warn: 180, alert: 300 },
  'service-level': { warn: 80, alert: 60 },
  repeats: { warn: 15, alert: 25 },
  angry: { warn: 10, alert: 20 },
} satisfies Record<string, Limit>;

export function above(value: number | null, limit: Limit): Grade {
  if (value === null) return 'none';
  return value > limit.alert ? 'alert' : value > limit.warn ? 'warn' : 'ok';
}

export function below(value: number | null, limit: Limit): Grade {
  if (value === null) return 'none';
  return value < limit.alert ? 'alert' : value < limit.warn ? 'warn' : 'ok';
}

/** Nobody free is bad only when somebody waits. */
export function staffGrade({ waiting, staff }: Wallboard['tiles']): Grade {
  if (staff.free > 0) return 'ok';
  return waiting.count > 0 ? 'alert' : 'warn';
}

export interface Shares {
  readonly angry: number;
  readonly disappointed: number;
  readonly indifferent: number;
  readonly happy: number;
}

/** Whole percentages that add up to 100: the largest remainders get what rounding left over. All 0 when nobody said anything. */
export function shares(counts: Shares): Shares {
  const entries = Object.entries(counts).filter(([name]) => name !== 'hour') as [keyof Shares, number][];
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return { angry: 0, disappointed: 0, indifferent: 0, happy: 0 };
  const exact = entries.map(([name, count]) => ({ name, whole: Math.floor((100 * count) / total), rest: ((100 * count) / total) % 1 }));
  let left = 100 - exact.reduce((sum, one) => sum + one.whole, 0);
  for (const one of [...exact].sort((a, b) => b.rest - a.rest)) {
    if (left > 0) one.whole += 1;
    left -= 1;
  }
  return Object.fromEntries(exact.map(({ name, whole }) => [name, whole])) as unknown as Shares;
}
