import type { Condition, Purchase, PurchaseLine, ReturnGround, ReturnReason, Settlement } from '../wire/types.ts';

/** One return that is being put together at the counter. What is null is derived, until somebody chooses. */
export interface Sale {
  readonly purchase: Purchase;
  readonly quantities: Readonly<Record<number, number>>;
  /** The line that was scanned last. */
  readonly scanned: number | null;
  readonly reason: ReturnReason | null;
  readonly condition: Condition | null;
  readonly ground: ReturnGround | null;
  readonly settlement: Settlement | null;
  /** The visit this return belongs to. */
  readonly contact: string | null;
}

/** The digit of a reason is its place, from 1. */
export const reasons: readonly ReturnReason[] = ['does-not-fit', 'faulty', 'not-as-expected', 'late', 'changed-mind'];

export const conditions: readonly { key: string; condition: Condition }[] = [
  { key: 'a', condition: 'sealed' },
  { key: 'b', condition: 'used' },
  { key: 'c', condition: 'damaged' },
  { key: 'd', condition: 'opened' },
  { key: 'e', condition: 'incomplete' },
  { key: 'f', condition: 'unsafe' },
];

export const settlementKeys: Partial<Record<Settlement, string>> = {
  'original-payment': 'm',
  replacement: 'n',
  exchange: 'x',
  voucher: 'v',
  repair: 'r',
  cash: 'k',
};

/** What a ground gives, in the order in which it is offered: the law and the company's usual rules. The hub has the last word. */
const given: Record<ReturnGround, readonly Settlement[]> = {
  withdrawal: ['original-payment'],
  conformity: ['replacement', 'repair', 'original-payment', 'exchange', 'voucher', 'cash'],
  'wrong-item': ['replacement', 'original-payment', 'exchange'],
  'store-policy': ['original-payment', 'exchange', 'voucher', 'cash'],
  goodwill: ['voucher', 'exchange', 'repair', 'original-payment'],
};

export const grounds = Object.keys(given) as readonly ReturnGround[];

export function saleOf(purchase: Purchase, contact: string | null = null): Sale {
  const only = purchase.lines.length === 1 ? purchase.lines[0] : undefined;
  const quantities = only !== undefined && only.returnable > 0 ? { [only.line]: 1 } : {};
  return { purchase, quantities, scanned: null, reason: null, condition: null, ground: null, settlement: null, contact };
}

export function chosenLines(sale: Sale): { line: PurchaseLine; quantity: number }[] {
  return sale.purchase.lines
    .map((line) => ({ line, quantity: sale.quantities[line.line] ?? 0 }))
    .filter((chosen) => chosen.quantity > 0);
}

/** A line gets so many pieces, never more than can come back. */
export function withQuantity(sale: Sale, line: PurchaseLine, quantity: number): Sale {
  const within = Math.max(0, Math.min(quantity, line.returnable));
  return { ...sale, quantities: { ...sale.quantities, [line.line]: within } };
}

export function withAll(sale: Sale): Sale {
  return sale.purchase.lines.reduce((all, line) => withQuantity(all, line, line.returnable), sale);
}

/** A scanned article picks its line; scanned again it counts one more. Null when the purchase has no such article. */
export function withScanned(sale: Sale, article: string): Sale | null {
  const line = sale.purchase.lines.find((one) => one.article.toUpperCase() === article && one.returnable > 0);
  if (line === undefined) return null;
  const now = sale.scanned === line.line ? (sale.quantities[line.line] ?? 0) + 1 : 1;
  return { ...withQuantity(sale, line, Math.max(now, sale.quantities[line.line] ?? 0)), scanned: line.line };
}

/**
 * The legal ground that fits: conformity for what is faulty, withdrawal for what was bought at a distance and is within
 * its days, otherwise what the company itself promised. Never goodwill or a wrong item: those are somebody's decision.
 */
export function groundOf(sale: Sale): ReturnGround {
  if (sale.ground !== null) return sale.ground;
  if (sale.reason === 'faulty') return 'conformity';
  return sale.purchase.branch === null && sale.purchase.within.ok ? 'withdrawal' : 'store-policy';
}

/** Something faulty was used; anything else is taken to be as new until somebody says otherwise. */
export function conditionOf(sale: Sale): Condition {
  return sale.condition ?? (sale.reason === 'faulty' ? 'used' : 'sealed');
}

export function settlementsOf(sale: Sale): readonly Settlement[] {
  return given[groundOf(sale)];
}

export function settlementOf(sale: Sale): Settlement {
  const possible = settlementsOf(sale);
  const chosen = sale.settlement;
  return chosen !== null && possible.includes(chosen) ? chosen : (possible[0] ?? 'original-payment');
}

/** What is missing before F8 may move anything; a withdrawal needs no reason, that is the law. */
export function missing(sale: Sale): 'line' | 'reason' | null {
  if (chosenLines(sale).length === 0) return 'line';
  return sale.reason === null && groundOf(sale) !== 'withdrawal' ? 'reason' : null;
}

/** The days are over and the ground depends on them. */
export function isLate(sale: Sale): boolean {
  const ground = groundOf(sale);
  return !sale.purchase.within.ok && (ground === 'store-policy' || ground === 'withdrawal');
}

/** What the chosen pieces cost, in cents so that nothing is lost. */
export function totalOf(sale: Sale): string {
  const cents = chosenLines(sale).reduce((sum, { line, quantity }) => sum + Math.round(Number(line.price) * 100) * quantity, 0);
  return (cents / 100).toFixed(2);
}

/** Every line of the purchase came back before. */
export function nothingLeft({ purchase }: Sale): boolean {
  return purchase.lines.every((line) => line.returnable === 0);
}
