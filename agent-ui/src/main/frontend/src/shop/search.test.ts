import { describe, expect, it } from 'vitest';
import { catalogue } from './catalogue.ts';
import { route, to } from './route.ts';
import { search } from './search.ts';

const found = (query: string): string[] => search(query, catalogue).map((article) => article.id);

describe('searching the shop', () => {
  it('finds an article in either language, without minding accents', () => {
    expect(found('fohn')).toEqual(found('föhn'));
    expect(found('Hair dryer')[0]).toBe('zephyr-2200');
    expect(found('haardroger')).toContain('zephyr-2200');
  });

  it('needs every word', () => {
    expect(found('hair dryer koude lucht')).toEqual([]);
  });

  it('finds nothing for nothing', () => {
    expect(found('  ')).toEqual([]);
  });
});

describe('an address in the shop', () => {
  it('leads back to where it came from', () => {
    expect(route(to('search', 'koude lucht / föhn'))).toEqual({ place: 'search', query: 'koude lucht / föhn' });
    expect(route(to('article', 'getij-8'))).toEqual({ place: 'article', id: 'getij-8' });
  });

  it('leads home when it means nothing', () => {
    expect(route('#/category/nothing')).toEqual({ place: 'home' });
    expect(route('')).toEqual({ place: 'home' });
    expect(route('#/search/%E0%A4%A')).toEqual({ place: 'search', query: '%E0%A4%A' });
  });
});
