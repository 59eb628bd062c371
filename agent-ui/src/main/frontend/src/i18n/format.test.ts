import { afterEach, describe, expect, it } from 'vitest';
import { ago, byName, dateTime, duration, moment, money, percent, shortDate, size, time } from './format.ts';
import { setLanguage } from './i18n.ts';

const at = '2026-11-22T09:05:12Z';
const nbsp = '\u00a0';

afterEach(() => setLanguage('nl'));

describe('dates', () => {
  it('are written in Dutch, in the zone of the company', () => {
    expect([dateTime(at), shortDate(at), time(at)]).toEqual(['zo 22 nov, 10:05', '22-11-2026', '10:05']);
  });

  it('are written in English', () => {
    setLanguage('en');
    expect([dateTime(at), shortDate(at)]).toEqual(['Sun 22 Nov, 10:05', '22/11/2026']);
  });

  it('leave the day out when it is today', () => {
    expect([moment(at, Date.parse('2026-11-22T22:59:00Z')), moment(at, Date.parse('2026-11-22T23:01:00Z'))]).toEqual(['10:05', 'zo 22 nov, 10:05']);
  });

  it('are relative only within a day', () => {
    const now = Date.parse(at);
    expect(ago('2026-11-22T09:02:00Z', now)).toBe('3 min. geleden');
    expect(ago('2026-11-20T09:05:00Z', now)).toBe('vr 20 nov, 10:05');
  });
});

describe('money', () => {
  it('puts the Dutch sign after the symbol', () => {
    expect(money('-1234.50')).toBe(`€${nbsp}-1.234,50`);
  });

  it('puts the English sign first', () => {
    setLanguage('en');
    expect(money('-1234.50')).toBe('-€1,234.50');
  });
});

it('writes durations as clocks do', () => {
  expect([7, 133, 3723].map(duration)).toEqual(['0:07', '2:13', '1:02:03']);
});

it('writes percentages as the language does', () => {
  expect(percent(87)).toBe('87%');
});

it('sorts de Vries under V', () => {
  expect(['Emma de Vries', 'Jan Bakker', 'Ineke Smit', 'Piet van der Berg'].sort(byName)).toEqual([
    'Jan Bakker',
    'Piet van der Berg',
    'Ineke Smit',
    'Emma de Vries',
  ]);
});

describe('sizes', () => {
  it('are kilobytes, or megabytes when they are large', () => {
    expect([size(12), size(35_400), size(1_240_000)].map((each) => each.replaceAll(nbsp, ' '))).toEqual(['1 kB', '35 kB', '1,2 MB']);
  });
});
