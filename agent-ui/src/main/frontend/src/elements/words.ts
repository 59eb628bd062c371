import { fetchedDictionary } from '../i18n/i18n.ts';

/** The words of the shared elements. */
export const t = await fetchedDictionary({ nl: () => import('./nl.json'), en: () => import('./en.json') });
