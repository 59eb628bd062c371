import { fetchedDictionary } from '../../i18n/i18n.ts';

/** The words of what can be put into a text. */
export const t = await fetchedDictionary({ nl: () => import('./nl.json'), en: () => import('./en.json') });
