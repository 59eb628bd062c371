import type { Shortcut } from '../keys/shortcuts.ts';
import * as sale from './sale.ts';
import type { Sale } from './sale.ts';
import { t } from './words.ts';

/** What the shortcuts of the counter do. */
export interface StoreKeys {
  confirm(): void;
  typeByHand(): void;
  run(key: string): boolean;
}

/** What each single key means for the return that lies here. `a` takes everything as long as nothing was chosen. */
export function commands(now: Sale): Record<string, ((sale: Sale) => Sale) | undefined> {
  const reasons = sale.reasons.map((reason, place) => [String(place + 1), (one: Sale) => ({ ...one, reason })] as const);
  const states = sale.conditions.map(({ key, condition }) => [key, (one: Sale) => ({ ...one, condition })] as const);
  const gets = sale.settlementsOf(now).map((settlement) => [sale.settlementKeys[settlement] ?? '', (one: Sale) => ({ ...one, settlement })] as const);
  const table = Object.fromEntries([...reasons, ...states, ...gets]) as Record<string, (one: Sale) => Sale>;
  return sale.chosenLines(now).length === 0 ? { ...table, a: sale.withAll } : table;
}

export function storeShortcuts(page: StoreKeys): Shortcut[] {
  const single = (key: string, label: () => string): Shortcut => ({ keys: key, label, run: () => void page.run(key) });
  const gets = Object.entries(sale.settlementKeys) as [keyof typeof sale.settlementKeys, string][];
  return [
    { keys: 'F8', label: () => t('keys.confirm'), run: () => page.confirm() },
    { keys: '/', label: () => t('keys.field'), run: () => page.typeByHand() },
    ...sale.reasons.map((reason, place) => single(String(place + 1), () => t('keys.reason', { what: t(`reason.${reason}`) }))),
    ...sale.conditions.map(({ key, condition }) => single(key, () => t('keys.condition', { what: t(`condition.${condition}`) }))),
    ...gets.map(([settlement, key]) => single(key, () => t('keys.settlement', { what: t(`get.${settlement}`) }))),
  ];
}
