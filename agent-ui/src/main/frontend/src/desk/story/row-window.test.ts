import { describe, expect, it } from 'vitest';
import { RowWindow } from './row-window.ts';

const keys = Array.from({ length: 10_000 }, (_, n) => `row ${n}`);

describe('the window on a long list', () => {
  it('draws what touches it and leaves room for everything else', () => {
    const rows = new RowWindow();
    const drawn = rows.between(keys, 5_200, 6_240);
    expect(drawn).toEqual({ first: 100, end: 120, above: 5_200, below: (10_000 - 120) * 52 });
  });

  it('counts rows by the height they were seen with, and guesses the others by the mean', () => {
    const rows = new RowWindow();
    rows.measured('row 0', 200);
    rows.measured('row 1', 100);
    expect([rows.guess, rows.top(keys, 3)]).toEqual([150, 450]);
    expect(rows.between(keys, 250, 300)).toMatchObject({ first: 1, end: 2, above: 200 });
    rows.measured('row 1', 300);
    expect(rows.between(keys, 250, 300)).toMatchObject({ first: 1, end: 2, above: 200 });
    expect(rows.guess).toBe(250);
  });

  it('draws the nearest row of a list that is out of sight', () => {
    const rows = new RowWindow();
    expect(rows.between(keys, -900, -100)).toEqual({ first: 0, end: 1, above: 0, below: 519_948 });
    expect(rows.between(keys, 600_000, 601_000)).toEqual({ first: 9_999, end: 10_000, above: 519_948, below: 0 });
    expect(rows.between([], 0, 100)).toEqual({ first: 0, end: 0, above: 0, below: 0 });
  });

  it('leaves nothing out and draws nothing twice, wherever one is', () => {
    const rows = new RowWindow();
    keys.forEach((key, n) => rows.measured(key, 40 + (n % 5) * 10));
    const all = rows.top(keys, keys.length);
    for (let from = 0; from < all; from += 50_021) {
      const { first, end, above, below } = rows.between(keys, from, from + 1_000);
      expect([rows.top(keys, first), all - rows.top(keys, end)]).toEqual([above, below]);
    }
  });
});
