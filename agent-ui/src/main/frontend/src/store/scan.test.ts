import { describe, expect, it } from 'vitest';
import { isArticleNumber, scanKind, tidyScan } from './scan.ts';

describe('a scan', () => {
  it.each([
    ['BRD-2026-0042', 'receipt'],
    ['W-2026-1187', 'receipt'],
    ['2210004471', 'loyalty'],
    ['+31612345678', 'phone'],
    ['06 1234 5678', 'phone'],
    ['sanne@example.org', 'email'],
    ['4006381333931', 'article'],
    ['DE WIT', 'words'],
  ])('%s is a %s', (text, kind) => {
    expect(scanKind(text)).toBe(kind);
  });

  it('is freed from what the scanner adds', () => {
    expect(tidyScan(']C1brd-2026-0042\r')).toBe('BRD-2026-0042');
    expect(tidyScan(' Sanne@Example.org ')).toBe('sanne@example.org');
  });

  it('is an article only when its check digit is right', () => {
    expect(isArticleNumber('4006381333931')).toBe(true);
    expect(isArticleNumber('4006381333932')).toBe(false);
    expect(isArticleNumber('96385074')).toBe(true);
  });
});
