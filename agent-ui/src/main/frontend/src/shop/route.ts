import { isCategory, type Category } from './catalogue.ts';

/** Where in the shop somebody is; everything is in the part of the address behind the `#`. */
export type Route =
  | { readonly place: 'home' | 'orders' | 'cart' | 'returns' | 'privacy' }
  | { readonly place: 'category'; readonly category: Category }
  | { readonly place: 'article'; readonly id: string }
  | { readonly place: 'search'; readonly query: string };

const plainPlaces = ['orders', 'cart', 'returns', 'privacy'] as const;

export function route(hash: string): Route {
  const [place = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  const what = decode(rest.join('/'));
  const plain = plainPlaces.find((known) => known === place);
  if (plain !== undefined) return { place: plain };
  if (place === 'category' && isCategory(what)) return { place, category: what };
  if (place === 'article') return { place, id: what };
  if (place === 'search') return { place, query: what };
  return { place: 'home' };
}

export function to(place: Exclude<Route['place'], 'home'>, what = ''): string {
  return what === '' ? `#/${place}` : `#/${place}/${encodeURIComponent(what)}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
