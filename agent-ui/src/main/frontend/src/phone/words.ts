import { dictionary } from '../i18n/i18n.ts';
import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };

/** The words of the simulated telephone. */
export const t = dictionary(nl, en);
