import { describe, expect, it } from 'vitest';
import { order } from './order.ts';

describe('a list nobody looks at', () => {
  it('follows the current order at once', () => {
    expect(order(['a', 'b'], ['b', 'c', 'a'], false)).toEqual({ ids: ['b', 'c', 'a'], changes: 0 });
  });
});

describe('a frozen list', () => {
  it('keeps its rows where they are and puts new ones last', () => {
    expect(order(['a', 'b'], ['a', 'b', 'c'], true)).toEqual({ ids: ['a', 'b', 'c'], changes: 0 });
  });

  it('keeps the row of a contact that left', () => {
    expect(order(['a', 'b', 'c'], ['a', 'b'], true)).toEqual({ ids: ['a', 'b', 'c'], changes: 1 });
  });

  it('counts the rows that would move', () => {
    expect(order(['a', 'b', 'c'], ['b', 'c', 'a'], true).changes).toBe(3);
  });
});
