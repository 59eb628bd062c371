import { language } from '../i18n/i18n.ts';
import type { Drawing } from './art.ts';
import articles from './articles.json' with { type: 'json' };

export const categories = ['care', 'laundry', 'kitchen', 'home', 'games', 'sound'] as const;
export type Category = (typeof categories)[number];

type Both = { nl: string; en: string };

/** Something the shop sells. */
export interface Article {
  readonly id: string;
  readonly category: Category;
  readonly drawing: Drawing;
  readonly price: string;
  readonly name: Both;
  readonly pitch: Both;
  readonly facts: readonly { what: Both; value: Both }[];
  readonly keywords: string;
}

export const catalogue = articles as readonly Article[];

export function inLanguage(both: Both): string {
  return both[language()];
}

export function article(id: string): Article | undefined {
  return catalogue.find((known) => known.id === id);
}

export function isCategory(value: string): value is Category {
  return (categories as readonly string[]).includes(value);
}
