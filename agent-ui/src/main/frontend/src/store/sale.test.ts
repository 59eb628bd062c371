import { describe, expect, it } from 'vitest';
import type { Purchase, PurchaseLine } from '../wire/types.ts';
import * as sale from './sale.ts';

const line = (n: number, more: Partial<PurchaseLine> = {}): PurchaseLine => ({
  line: n,
  article: `ART-${n}`,
  name: `Article ${n}`,
  quantity: 2,
  price: '12.50',
  returned: 0,
  returnable: 2,
  returnedWhere: null,
  ...more,
});

const bought = (more: Partial<Purchase> = {}): Purchase => ({
  reference: { kind: 'receipt', value: 'BRD-2026-0042' },
  customer: '00000000-0000-4000-8000-000000000001',
  customerName: 'Sanne de Wit',
  mood: null,
  branch: 'breda',
  branchName: 'Breda',
  at: '2026-11-14T12:00:00.000Z',
  currency: 'EUR',
  within: { until: '2026-12-14T12:00:00.000Z', days: 30, ok: true },
  lines: [line(1), line(2)],
  ...more,
});

describe('the ground of a return', () => {
  it('is conformity for what is faulty, wherever it was bought', () => {
    expect(sale.groundOf({ ...sale.saleOf(bought()), reason: 'faulty' })).toBe('conformity');
    expect(sale.groundOf({ ...sale.saleOf(bought({ branch: null })), reason: 'faulty' })).toBe('conformity');
  });

  it('is withdrawal for what was bought online and is within its days', () => {
    expect(sale.groundOf(sale.saleOf(bought({ branch: null })))).toBe('withdrawal');
  });

  it('is the policy of the store for everything else', () => {
    expect(sale.groundOf(sale.saleOf(bought()))).toBe('store-policy');
    const late = bought({ branch: null, within: { until: '2026-11-01T00:00:00Z', days: 14, ok: false } });
    expect(sale.groundOf(sale.saleOf(late))).toBe('store-policy');
    expect(sale.isLate(sale.saleOf(late))).toBe(true);
  });

  it('is what somebody chose', () => {
    expect(sale.groundOf({ ...sale.saleOf(bought()), reason: 'faulty', ground: 'goodwill' })).toBe('goodwill');
  });
});

describe('what the customer gets', () => {
  it('is the money on a withdrawal, whatever was chosen before', () => {
    const web = { ...sale.saleOf(bought({ branch: null })), settlement: 'voucher' as const };
    expect(sale.settlementOf(web)).toBe('original-payment');
  });

  it('is a new one first when it is faulty, and what is chosen when the ground gives it', () => {
    const faulty = { ...sale.saleOf(bought()), reason: 'faulty' as const };
    expect(sale.settlementOf(faulty)).toBe('replacement');
    expect(sale.settlementOf({ ...faulty, settlement: 'original-payment' })).toBe('original-payment');
  });

  it('adds up in cents', () => {
    const priced = bought({ lines: [line(1, { price: '0.10', returnable: 3 }), line(2, { price: '0.20' })] });
    const three = sale.withQuantity(sale.withQuantity(sale.saleOf(priced), line(1, { returnable: 3 }), 3), line(2), 1);
    expect(sale.totalOf(three)).toBe('0.50');
  });
});

describe('picking lines', () => {
  it('is done by scanning, and scanning again counts one more up to what can come back', () => {
    const once = sale.withScanned(sale.saleOf(bought()), 'ART-1');
    const often = [1, 2, 3].reduce((now) => sale.withScanned(now, 'ART-1') ?? now, once ?? sale.saleOf(bought()));
    expect(once?.quantities[1]).toBe(1);
    expect(often.quantities[1]).toBe(2);
  });

  it('knows nothing of articles of another purchase, nor of those that came back', () => {
    expect(sale.withScanned(sale.saleOf(bought()), 'ART-9')).toBeNull();
    expect(sale.withScanned(sale.saleOf(bought({ lines: [line(1, { returnable: 0 }), line(2)] })), 'ART-1')).toBeNull();
  });

  it('is done at once when there is only one line', () => {
    expect(sale.chosenLines(sale.saleOf(bought({ lines: [line(1)] })))).toHaveLength(1);
    expect(sale.chosenLines(sale.saleOf(bought({ lines: [line(1, { returnable: 0 })] })))).toHaveLength(0);
  });

  it('takes everything that can come back with one key', () => {
    const all = sale.withAll(sale.saleOf(bought({ lines: [line(1), line(2, { returnable: 0 })] })));
    expect(all.quantities).toEqual({ 1: 2, 2: 0 });
  });
});

describe('before anything moves', () => {
  it('a line is needed, and a reason unless it is a withdrawal', () => {
    expect(sale.missing(sale.saleOf(bought()))).toBe('line');
    const picked = sale.withAll(sale.saleOf(bought()));
    expect(sale.missing(picked)).toBe('reason');
    expect(sale.missing({ ...picked, reason: 'late' })).toBeNull();
    expect(sale.missing(sale.withAll(sale.saleOf(bought({ branch: null }))))).toBeNull();
  });
});
